import type { Problem } from '../problem.ts'
import { isAboutIds } from './disowned.ts'
import type { EventOf } from './lifecycleEvent.ts'
import { started } from './lifecycleStart.ts'
import type { Session } from './session.ts'
import { isLost } from './sessionState.ts'

/**
 * It can be controlled after all. Where another start than its own began what records, nobody here knows what that one sent: the
 * picture is only what `event` says of it, and plan and token of the first one are not its own.
 */
export function idsGiven(session: Session, event: EventOf<'idsGiven'>): Session {
  if (session.phase !== 'startUnknown' && session.phase !== 'uncontrollable') return session
  const known = started(session, { ...event, type: 'started' })
  if (known === session) return known
  // What lay ahead while nobody could stop it ends nothing now that it can be.
  const isPast = known.plannedEnd !== null && known.plannedEnd.at <= event.at
  if (session.resourceId === event.resourceId) return isPast ? { ...known, plannedEnd: null } : known
  const { canvas, storage } = event
  const unknown = { layout: null, cueId: null, plannedEnd: null, tokenEndsAt: null, ownToken: false }
  return { ...known, origin: 'adopted', canvas, storage, ...unknown }
}

/** The ids of an adopted one are put right: what was refused for the wrong ones says nothing of these. */
export function idsCorrected(session: Session, { channel, recorderUid }: EventOf<'idsCorrected'>): Session {
  if (session.origin !== 'adopted' || session.phase === 'stopping') return session
  if (session.channel === channel && session.recorderUid === recorderUid) return session
  const stopProblem = isAboutIds(session.stopProblem) ? null : session.stopProblem
  const problem = isAboutIds(session.evidence.problem) ? null : session.evidence.problem
  return { ...session, channel, recorderUid, stopProblem, evidence: { ...session.evidence, problem } }
}

/** Without what was said of an account that is gone. */
const withoutGone = (problem: Problem | null): Problem | null =>
  problem?.code === 'accountGone' || problem?.code === 'accountNotFound' ? null : problem

/** Another account of its App ID controls it from now on: what was in the way with the one before is not any more, and it is asked about at once. */
export function accountJoined(session: Session, { at, accountId }: EventOf<'accountJoined'>): Session {
  const isOver = session.phase === 'ended' && !isLost(session)
  if (isOver || session.accountId === accountId) return session
  const { evidence, stopProblem } = session
  return {
    ...session,
    accountId,
    stopProblem: withoutGone(stopProblem),
    evidence: {
      ...evidence,
      problem: withoutGone(evidence.problem),
      nextCheckAt: evidence.nextCheckAt === null ? null : at,
    },
  }
}
