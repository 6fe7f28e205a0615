import { assertNever } from '../assertNever.ts'
import { correctedOffset, newestFiles, verified } from './evidence.ts'
import type { EventOf } from './lifecycleEvent.ts'
import type { Outcome, Phase, Session } from './session.ts'
import { isLost } from './sessionState.ts'

/** The operator asked for the end. A lost session is taken up again for it. */
export function stopRequested(session: Session, event: EventOf<'stopRequested'>): Session {
  const running = ['acquiring', 'starting', 'joined', 'recording'].includes(session.phase)
  if (!running && !isLost(session)) return session
  const { outcome, reason, endedAt } = session
  return {
    ...session,
    phase: 'stopping',
    formerEnd: running ? null : { outcome, reason, endedAt },
    outcome: null,
    reason: null,
    endedAt: null,
    stopRequestedAt: event.at,
    stopProblem: null,
    stopAskedBy: event.surface ?? null,
    // Whoever stops what was put away wants to see what comes of it.
    dismissed: false,
    evidence: { ...session.evidence, ladder: null, nextCheckAt: null },
  }
}

/** The service stopped it and says what became of the files. */
export function stopAnswered(session: Session, event: EventOf<'stopAnswered'>): Session {
  if (session.phase !== 'stopping' || session.sid === null) return session
  return {
    ...session,
    phase: 'ended',
    outcome: outcomeOf(event.uploadingStatus),
    reason: null,
    // The service answers only after the upload, which may take minutes: the take ends when the stop arrives.
    endedAt: event.sentAt ?? event.at,
    files: newestFiles(session, event.files),
    clockOffset: correctedOffset(session, event.clockOffset),
    evidence: verified(session.evidence, event.at),
  }
}

/** 435: it ended, and nobody had published anything. */
export function nothingRecorded(session: Session, event: EventOf<'nothingRecorded'>): Session {
  if (session.phase !== 'stopping' || session.sid === null) return session
  return {
    ...session,
    phase: 'ended',
    outcome: 'nothingRecorded',
    reason: event.problem,
    endedAt: event.at,
    evidence: verified(session.evidence, event.at),
  }
}

/**
 * It goes on: back to what it was before the stop, and why stays to be read. What the desk had given up is given up again,
 * unless it was seen running meanwhile and nothing else records in its place: a refused stop proves nothing.
 */
export function stopRefused(session: Session, event: EventOf<'stopRefused'>): Session {
  if (session.phase !== 'stopping' || session.sid === null) return session
  const { formerEnd, stopRequestedAt } = session
  const proven = (session.evidence.lastGoodAt ?? -Infinity) >= (stopRequestedAt ?? Infinity)
  if (formerEnd !== null && (!proven || event.heldElsewhere === true)) {
    const evidence = { ...session.evidence, problem: event.problem, ladder: null }
    return { ...session, ...formerEnd, phase: 'ended', formerEnd: null, stopRequestedAt: null, evidence }
  }
  return {
    ...session,
    phase: phaseByEvidence(session),
    stopRequestedAt: null,
    stopProblem: event.problem,
    evidence: { ...session.evidence, problem: event.problem, ladder: null },
  }
}

function phaseByEvidence(session: Session): Phase {
  if (session.serviceStatus === 5) return 'recording'
  return session.serviceStatus === 4 ? 'joined' : 'starting'
}

function outcomeOf(status: EventOf<'stopAnswered'>['uploadingStatus']): Outcome {
  switch (status) {
    case 'uploaded':
      return 'saved'
    case 'backuped':
      return 'inBackup'
    case 'unknown':
      return 'uploadUnknown'
    default:
      return assertNever(status)
  }
}
