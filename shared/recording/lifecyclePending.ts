import type { EventOf } from './lifecycleEvent.ts'
import type { Session } from './session.ts'

/** Whether a stop may wait here: what has not begun to end. */
function canWait({ phase }: Session): boolean {
  return phase === 'acquiring' || phase === 'starting' || phase === 'joined' || phase === 'recording'
}

/** A stop was asked for and leaves later, if at all. */
export function stopPending(session: Session, event: EventOf<'stopPending'>): Session {
  if (!canWait(session) || session.pendingStop !== null) return session
  const { until, surface, policy } = event
  return { ...session, pendingStop: { at: until, surface, policy }, stopProblem: null }
}

/** It will not leave. */
export function stopWithdrawn(session: Session): Session {
  return session.pendingStop === null ? session : { ...session, pendingStop: null }
}

/** Whether it may be over, or ended later than it may have been over. */
function isOpenEnded({ phase, endedAt, mayBeOverSince }: Session): boolean {
  return phase === 'ended' ? (endedAt ?? 0) > (mayBeOverSince ?? 0) : phase === 'stopping'
}

/** Takes away what makes no sense any more after a step. */
export function tidied(session: Session): Session {
  const pending = session.pendingStop !== null && !canWait(session)
  const armed = session.armedUntil !== null && session.phase !== 'armed'
  const refused = session.stopProblem !== null && session.phase === 'ended'
  const former = session.formerEnd !== null && session.phase !== 'stopping'
  const proven = session.stopProvenAt !== null && session.phase !== 'stopping'
  const settled = session.mayBeOverSince !== null && !isOpenEnded(session)
  if (!pending && !armed && !refused && !former && !proven && !settled) return session
  return {
    ...session,
    pendingStop: pending ? null : session.pendingStop,
    formerEnd: former ? null : session.formerEnd,
    stopProvenAt: proven ? null : session.stopProvenAt,
    mayBeOverSince: settled ? null : session.mayBeOverSince,
    armedUntil: armed ? null : session.armedUntil,
    stopProblem: refused ? null : session.stopProblem,
  }
}
