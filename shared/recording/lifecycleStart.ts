import { problem } from '../problem.ts'
import { isDisowned, refusesStop } from './disowned.ts'
import { correctedOffset } from './evidence.ts'
import type { EventOf } from './lifecycleEvent.ts'
import type { Session } from './session.ts'
import { canPutAway } from './sessionState.ts'

/** Whether the answer to this session's start is still awaited, or was never had: wider than `awaitsSid`. */
function isUnanswered(session: Session): boolean {
  if (session.sid !== null) return false
  return ['acquiring', 'starting', 'stopping', 'startUnknown'].includes(session.phase)
}

/** A resource is reserved. A second one replaces the first only while no start that could have arrived depends on it. */
export function acquired(session: Session, event: EventOf<'acquired'>): Session {
  if (session.sid !== null || !['acquiring', 'starting', 'stopping'].includes(session.phase)) return session
  return {
    ...session,
    phase: session.phase === 'stopping' ? 'stopping' : 'starting',
    resourceId: event.resourceId,
    startSentAt: null,
    clockOffset: correctedOffset(session, event.clockOffset),
  }
}

/** The start leaves. */
export function startSent(session: Session, event: EventOf<'startSent'>): Session {
  if (session.phase !== 'starting' || session.sid !== null || session.resourceId === null) return session
  return { ...session, startSentAt: session.startSentAt ?? event.at }
}

/** The sid is known: from here on it can be controlled, however late the answer came. */
export function started(session: Session, event: EventOf<'started'>): Session {
  if (session.sid !== null) return session
  return {
    ...session,
    phase: session.phase === 'stopping' ? 'stopping' : 'starting',
    outcome: null,
    reason: null,
    endedAt: null,
    dismissed: false,
    sid: event.sid,
    resourceId: event.resourceId,
    startedAt: event.at,
    startSentAt: session.startSentAt ?? event.at,
    clockOffset: correctedOffset(session, event.clockOffset),
  }
}

/** Nothing runs. */
export function refused(session: Session, event: EventOf<'refused'>): Session {
  if (!isUnanswered(session)) return session
  return { ...session, phase: 'ended', outcome: 'failed', reason: event.problem, endedAt: event.at }
}

/** The operator was faster than the start. */
export function cancelled(session: Session, event: EventOf<'cancelled'>): Session {
  if (session.phase !== 'stopping' || session.sid !== null) return session
  return {
    ...session,
    phase: 'ended',
    outcome: 'nothingRecorded',
    reason: problem('startCancelled'),
    endedAt: event.at,
  }
}

/** It may run, and the desk cannot tell. */
export function startUnanswered(session: Session, event: EventOf<'startUnanswered'>): Session {
  return isUnanswered(session) ? { ...session, phase: 'startUnknown', reason: event.problem } : session
}

/** It runs, and the desk cannot control it. */
export function alreadyRunning(session: Session, event: EventOf<'alreadyRunning'>): Session {
  return isUnanswered(session) ? { ...session, phase: 'uncontrollable', reason: event.problem } : session
}

/** It never began: what the service runs is another session's, which goes on. */
export function yielded(session: Session, event: EventOf<'yielded'>): Session {
  const open = isUnanswered(session) || session.phase === 'uncontrollable'
  return open
    ? { ...session, phase: 'ended', outcome: 'nothingRecorded', reason: event.problem, endedAt: event.at }
    : session
}

/** A start that was never answered leaves once more: whichever arrives, its token is the one that goes with it now. */
export function startRepeated(session: Session, { tokenEndsAt, ownToken }: EventOf<'startRepeated'>): Session {
  return session.phase === 'startUnknown' ? { ...session, tokenEndsAt, ownToken } : session
}

/** The operator gives it up: a reserved resource lapses; what became of the files of a recording is not known. */
export function letGo(session: Session, event: EventOf<'letGo'>): Session {
  if (session.phase === 'armed') {
    return {
      ...session,
      phase: 'ended',
      outcome: 'nothingRecorded',
      reason: problem('slotLetGo'),
      endedAt: event.at,
    }
  }
  if (canPutAway(session, event.at)) {
    const { lastGoodAt } = session.evidence
    const idsRefused = isDisowned(session) || refusesStop(session)
    return {
      ...session,
      phase: 'ended',
      outcome: 'uploadUnknown',
      reason: problem(idsRefused ? 'putAwayDisowned' : 'putAwayUnproven'),
      // Nobody knows what came after the last proof.
      endedAt: lastGoodAt ?? session.startedAt ?? event.at,
      evidence: { ...session.evidence, ladder: null, nextCheckAt: null },
    }
  }
  if (session.phase !== 'startUnknown' && session.phase !== 'uncontrollable') return session
  return { ...session, phase: 'ended', outcome: 'uploadUnknown', endedAt: event.at }
}

/** Takes up a row of the journal after a launch. What was never answered is said to be so, and never resent. */
export function recovered(session: Session, event: EventOf<'recovered'>): Session {
  if (session.phase === 'ended') return session
  if (session.sid !== null) {
    const nextCheckAt = session.phase === 'stopping' ? null : event.at
    const { lastGoodAt } = session.evidence
    const { heardAt = null } = event
    const isNewer = heardAt !== null && heardAt <= event.at && heardAt > (lastGoodAt ?? -Infinity)
    const evidence = { ...session.evidence, lastGoodAt: isNewer ? heardAt : lastGoodAt }
    // The last thing the desk did may have been to send the stop.
    const since = event.stopLeft === false ? null : session.stopRequestedAt
    const mayBeOverSince = session.phase === 'stopping' ? (session.mayBeOverSince ?? since) : null
    return { ...session, mayBeOverSince, evidence: { ...evidence, ladder: null, nextCheckAt } }
  }
  if (session.phase === 'armed') return session
  if (session.phase === 'startUnknown' || session.phase === 'uncontrollable') return session
  if (session.startSentAt !== null) {
    return { ...session, phase: 'startUnknown', reason: problem('startNeverAnswered') }
  }
  if (session.phase === 'stopping') return cancelled(session, { type: 'cancelled', at: event.at })
  return { ...session, phase: 'ended', outcome: 'failed', reason: problem('startInterrupted'), endedAt: event.at }
}
