import type { EventOf } from './lifecycleEvent.ts'
import type { Session } from './session.ts'

/** This long before a planned end somebody is reminded of it, ms. */
export const REMIND_BEFORE_MS = 5 * 60_000

/** Whether a planned end can still matter. */
export function canPlan({ phase }: Session): boolean {
  return phase !== 'ended' && phase !== 'stopping'
}

/** Whether the plan stops a session at `now`, ms since 1970: it may have been moved or taken back while that was prepared. */
export function isStopDue({ plannedEnd }: Session, now: number): boolean {
  return plannedEnd?.action === 'stop' && plannedEnd.at <= now
}

/** The end was planned, changed or taken back: a stop that the former plan asked for does not leave any more. */
export function planned(session: Session, event: EventOf<'planned'>): Session {
  if (!canPlan(session)) return session
  const { plannedEnd } = event
  return session.pendingStop?.surface === 'plan'
    ? { ...session, plannedEnd, pendingStop: null }
    : { ...session, plannedEnd }
}

/** Somebody has been reminded. */
export function reminded(session: Session, event: EventOf<'reminded'>): Session {
  const { plannedEnd } = session
  if (plannedEnd?.remindedAt !== null || !canPlan(session)) return session
  return { ...session, plannedEnd: { ...plannedEnd, remindedAt: event.at } }
}

/** Whoever keeps a recording from its planned stop does not want it to be stopped by the plan again. */
export function keptFromPlan(session: Session, at: number): Session {
  return isStopDue(session, at) ? { ...session, plannedEnd: null } : session
}

/** How long nothing was recorded between the take before and this one. */
export function gapMeasured(session: Session, event: EventOf<'gapMeasured'>): Session {
  const { take } = session
  if (take.previous === null || take.gapMs !== null) return session
  return { ...session, take: { ...take, gapMs: Math.max(0, event.gapMs) } }
}
