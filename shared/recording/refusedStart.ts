import type { ProblemCode } from '../problem.ts'
import type { Session } from './session.ts'

/** Where that is changed which a start was refused for. */
type WhatToChange = 'preset' | 'account'

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

/**
 * Where to change what a start was refused for, since sent unchanged it is refused again; null where another try may do.
 * `presetChangedAt`: when its preset was saved last, ms since 1970; null: there is none any more.
 */
export function whatToChange(session: Session, presetChangedAt: number | null): WhatToChange | null {
  if (!wasRefused(session) || session.reason === null) return null
  const where = changedIn[session.reason.code] ?? null
  if (where !== 'preset') return where
  return presetChangedAt === null || presetChangedAt > (session.endedAt ?? 0) ? null : where
}
