import { problem } from '../problem.ts'
import { correctedOffset } from './evidence.ts'
import type { EventOf } from './lifecycleEvent.ts'
import type { Session } from './session.ts'

/** A reserved resource can be started for so long, ms. */
export const RESOURCE_LIFE_MS = 300_000

/** A resource is reserved, and no start follows by itself. A new one replaces one that was not used. */
export function armed(session: Session, event: EventOf<'armed'>): Session {
  const waits = session.phase === 'armed' || (session.phase === 'acquiring' && session.startSentAt === null)
  if (!waits || session.sid !== null) return session
  return {
    ...session,
    phase: 'armed',
    reason: null,
    resourceId: event.resourceId,
    armedUntil: event.until,
    clockOffset: correctedOffset(session, event.clockOffset),
  }
}

/** It was not started in time. The session stays, so that it can be reserved or started anew. */
export function slotExpired(session: Session): Session {
  if (session.phase !== 'armed' || session.reason !== null) return session
  return { ...session, reason: problem('slotExpired') }
}

/** No new resource was to be had: what is reserved, if anything, stays so. */
export function armRefused(session: Session, event: EventOf<'armRefused'>): Session {
  return session.phase === 'armed' ? { ...session, reason: event.problem } : session
}

/** It is started, as its preset is now: with the reserved resource, or with a new one where that has expired. */
export function armedStart(session: Session, event: EventOf<'armedStart'>): Session {
  if (session.phase !== 'armed') return session
  const { name, canvas, layout, storage, tokenEndsAt } = event.draft
  // An end that has passed was planned for a show that would have begun before it.
  const plannedEnd = session.plannedEnd !== null && session.plannedEnd.at <= event.at ? null : session.plannedEnd
  const rest = { ...session, name, canvas, layout, storage, tokenEndsAt, plannedEnd, reason: null, armedUntil: null }
  return event.fresh
    ? { ...rest, phase: 'starting' }
    : { ...rest, phase: 'acquiring', resourceId: null, startSentAt: null }
}

/** The start goes on with another recorder uid: nothing runs with the first one, the service said so. */
export function uidChanged(session: Session, event: EventOf<'uidChanged'>): Session {
  if (session.sid !== null || (session.phase !== 'acquiring' && session.phase !== 'starting')) return session
  return { ...session, phase: 'acquiring', recorderUid: event.recorderUid, resourceId: null, startSentAt: null }
}
