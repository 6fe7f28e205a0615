import { RESOURCE_LIFE_MS } from './lifecycleArm.ts'
import type { EventOf } from './lifecycleEvent.ts'
import type { Session } from './session.ts'

/** A smaller step back delays nothing that matters, ms. */
const STEP_MS = 1_000

const untilNow = <T extends number | null>(time: T, now: number): T | number =>
  time !== null && time > now ? now : time

/** This computer's clock was set back: nothing that is measured from may lie ahead, or it would count as proven for as long. */
export function clockSetBack(session: Session, { at }: EventOf<'clockSetBack'>): Session {
  const { evidence } = session
  const { ladder } = evidence
  const isPlanned = evidence.nextCheckAt !== null && evidence.nextCheckAt > at
  if (!isPlanned && !isAhead(session, at)) return session
  return {
    ...session,
    startedAt: untilNow(session.startedAt, at),
    stopRequestedAt: untilNow(session.stopRequestedAt, at),
    stopProvenAt: untilNow(session.stopProvenAt, at),
    stopReachedAt: untilNow(session.stopReachedAt, at),
    armedUntil: session.armedUntil === null ? null : Math.min(session.armedUntil, at + RESOURCE_LIFE_MS),
    mayBeOverSince: session.phase === 'ended' ? session.mayBeOverSince : untilNow(session.mayBeOverSince, at),
    evidence: {
      ...evidence,
      lastGoodAt: untilNow(evidence.lastGoodAt, at),
      nextCheckAt: untilNow(evidence.nextCheckAt, at),
      ladder: ladder === null ? null : { ...ladder, since: untilNow(ladder.since, at) },
    },
  }
}

/**
 * This computer's clock was set forward by `by` ms: no time has passed that the recording was without proof in. What has ended
 * stays dated by the clock of its time; only the next question about it waits no longer than it would have.
 */
export function clockSetForward(session: Session, { at, by }: EventOf<'clockSetForward'>): Session {
  const { evidence } = session
  const { ladder } = evidence
  // What was planned before the step was noticed goes by the new clock already.
  const nextCheckAt = evidence.nextCheckAt === null ? null : Math.min(evidence.nextCheckAt + by, at + evidence.interval)
  if (nextCheckAt === null && measuredFrom(session).every((time) => time === null)) return session
  if (session.phase === 'ended')
    return nextCheckAt === evidence.nextCheckAt ? session : { ...session, evidence: { ...evidence, nextCheckAt } }
  const moved = <T extends number | null>(time: T): T | number => (time === null ? time : Math.min(at, time + by))
  return {
    ...session,
    startedAt: moved(session.startedAt),
    stopRequestedAt: moved(session.stopRequestedAt),
    stopProvenAt: moved(session.stopProvenAt),
    stopReachedAt: moved(session.stopReachedAt),
    armedUntil: armedUntil(session, at, by),
    mayBeOverSince: moved(session.mayBeOverSince),
    evidence: {
      ...evidence,
      lastGoodAt: moved(evidence.lastGoodAt),
      nextCheckAt,
      ladder: ladder === null ? null : { ...ladder, since: moved(ladder.since) },
    },
  }
}

/** A resource that has not been said to have expired can be started as long as before. */
function armedUntil({ armedUntil, reason }: Session, at: number, by: number): number | null {
  return armedUntil === null || reason !== null ? armedUntil : Math.min(armedUntil + by, at + RESOURCE_LIFE_MS)
}

/** Whether a clock that shows `now` after it showed `before` was set back meanwhile; both ms since 1970. */
export function isSetBack(before: number, now: number): boolean {
  return now < before - STEP_MS
}

/** The time since the start is known to a second only: what is set forward by less is not told from that. ms. */
const STEP_FORWARD_MS = 5_000

/** Whether a clock that shows `ahead` ms more than have passed was set forward. */
export function isSetForward(ahead: number): boolean {
  return ahead >= STEP_FORWARD_MS
}

/** Whether something is said to have happened after `now` (ms since 1970): the clock was set back since. */
export function isAhead(session: Session, now: number): boolean {
  return measuredFrom(session).some((time) => (time ?? 0) > now + STEP_MS)
}

/** The times that something is measured from, ms since 1970; null where that has not happened. */
function measuredFrom(session: Session): readonly (number | null)[] {
  const { startedAt, stopRequestedAt, stopProvenAt, armedUntil, evidence } = session
  const armedAt = armedUntil === null ? null : armedUntil - RESOURCE_LIFE_MS
  return [startedAt, stopRequestedAt, stopProvenAt, armedAt, evidence.lastGoodAt, evidence.ladder?.since ?? null]
}
