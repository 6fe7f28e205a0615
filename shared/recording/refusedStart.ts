import type { ProblemCode } from '../problem.ts'
import type { Session } from './session.ts'

/** Where that is changed which a start was refused for. */
export type WhatToChange = 'preset' | 'account'

/** Refusals that the same start meets again. Those of the service's own trouble, and of a slot that was lost, are not among them. */
const changedIn: Partial<Readonly<Record<ProblemCode, WhatToChange>>> = {
  invalidParameter: 'preset',
  channelNameRefused: 'preset',
  tokenExpired: 'preset',
  tokenMismatch: 'preset',
  unknownRefusal: 'preset',
  appIdRefused: 'account',
  credentialsRefused: 'account',
  notFound: 'account',
}

/** Whether it ended without ever having begun: no start of it was accepted, and none was left without an answer. */
export const neverBegan = ({ phase, outcome, sid }: Pick<Session, 'phase' | 'outcome' | 'sid'>): boolean =>
  phase === 'ended' && sid === null && (outcome === 'failed' || outcome === 'nothingRecorded')

/** Whether the service refused its start. */
export const wasRefused = (session: Session): boolean =>
  neverBegan(session) && session.outcome === 'failed' && session.reason?.service !== undefined

/** What was done since about what a start asked, ms since 1970. */
interface Changes {
  /** When its preset was saved last; null: there is none any more. */
  readonly presetAt: number | null
  /** When its account was accepted last; null: it was not, or is gone. */
  readonly accountPassedAt: number | null
}

/**
 * Where to change what a start was refused for, since sent unchanged it is refused again; null where another try may do, or where
 * it was changed since.
 */
export function whatToChange(session: Session, { presetAt, accountPassedAt }: Changes): WhatToChange | null {
  if (!wasRefused(session) || session.reason === null) return null
  const where = changedIn[session.reason.code] ?? null
  const since = session.endedAt ?? 0
  if (where === 'account') return (accountPassedAt ?? 0) > since ? null : where
  return where === null || presetAt === null || presetAt > since ? null : where
}
