import type { EventOf } from './lifecycleEvent.ts'
import type { Session } from './session.ts'
import { isStopAwaited } from './stopAwaited.ts'

/** Whether it is on its way or runs, and has not begun to end: a stop may wait here, or leave. */
export function isUnderWay({ phase }: Session): boolean {
  return phase === 'acquiring' || phase === 'starting' || phase === 'joined' || phase === 'recording'
}

/** A stop was asked for and leaves later, if at all. */
export function stopPending(session: Session, event: EventOf<'stopPending'>): Session {
  if (!isUnderWay(session) || session.pendingStop !== null) return session
  const { until, surface, policy } = event
  return { ...session, pendingStop: { at: until, surface, policy }, stopProblem: null }
}

/** It will not leave. */
export function stopWithdrawn(session: Session): Session {
  return session.pendingStop === null ? session : { ...session, pendingStop: null }
}

/** Whether it may be over, or ended later than it may have been over, or its end is not known before its stop is answered. */
function isOpenEnded(session: Session): boolean {
  const { phase, endedAt, mayBeOverSince } = session
  if (isStopAwaited(session)) return true
  return phase === 'ended' ? (endedAt ?? 0) > (mayBeOverSince ?? 0) : phase === 'stopping'
}

/** Takes away what makes no sense any more after a step. */
export function tidied(session: Session): Session {
  const { phase } = session
  const stops = phase === 'stopping' || isStopAwaited(session)
  const sensible: { readonly [Key in keyof Session]?: boolean } = {
    pendingStop: isUnderWay(session),
    armedUntil: phase === 'armed',
    stopProblem: phase !== 'ended',
    formerEnd: stops,
    stopProvenAt: stops,
    stopReachedAt: phase === 'stopping',
    mayBeOverSince: isOpenEnded(session),
    followedAt: phase === 'ended',
  }
  const keys = Object.keys(sensible) as (keyof Session)[]
  const senseless = keys.filter((key) => sensible[key] === false && session[key] !== null)
  return senseless.length === 0 ? session : { ...session, ...Object.fromEntries(senseless.map((key) => [key, null])) }
}
