import { assertNever } from '../assertNever.ts'
import { type Problem, problem } from '../problem.ts'
import { isAboutIds } from './disowned.ts'
import { correctedOffset, datedEnd, isOver, newestFiles, verified } from './evidence.ts'
import type { EventOf } from './lifecycleEvent.ts'
import { isUnderWay } from './lifecyclePending.ts'
import type { FormerEnd, Outcome, Phase, Session } from './session.ts'
import { STOP_PATIENCE_MS, isLost, proofHoldsUntil } from './sessionState.ts'

/** The operator asked for the end. A lost session is taken up again for it. */
export function stopRequested(session: Session, event: EventOf<'stopRequested'>): Session {
  const running = isUnderWay(session)
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
    stopProvenAt: null,
    mayBeOverSince: null,
    stopReachedAt: null,
    stopAskedBy: event.surface ?? null,
    // Whoever stops what was put away wants to see what comes of it.
    dismissed: false,
    evidence: { ...session.evidence, ladder: null, nextCheckAt: null },
  }
}

/** Whether it ended it, nobody knows: from here on nothing proves the recording but an answer that shows it running. */
export function stopUnheard(session: Session, { sentAt }: EventOf<'stopUnheard'>): Session {
  const stopping = session.phase === 'stopping' && session.sid !== null
  return stopping && session.mayBeOverSince === null ? { ...session, mayBeOverSince: sentAt } : session
}

/** It is being carried out, or has been: seeing the recording run on for a while takes nothing of that back. */
export function stopReached(session: Session, { at }: EventOf<'stopReached'>): Session {
  const stopping = session.phase === 'stopping' && session.sid !== null
  return stopping && session.stopReachedAt === null ? { ...session, stopReachedAt: at } : session
}

/** The service stopped it and says what became of the files. */
export function stopAnswered(session: Session, event: EventOf<'stopAnswered'>): Session {
  if (session.phase !== 'stopping' || session.sid === null) return session
  return {
    ...session,
    phase: 'ended',
    outcome: outcomeOf(event.uploadingStatus),
    reason: null,
    // The service answers only after the upload, which may take minutes: the take ends when the stop arrives, at the latest
    // when this one does. An earlier one without an answer may have ended it before: `mayBeOverSince` keeps that.
    endedAt: event.sentAt ?? event.at,
    files: newestFiles(session, event.files),
    clockOffset: correctedOffset(session, event.clockOffset),
    evidence: verified(session.evidence, event.at),
  }
}

/** 435: it ended, and nobody had published anything. That is no news of a take that was seen recording before. */
export function nothingRecorded(session: Session, event: EventOf<'nothingRecorded'>): Session {
  if (session.phase !== 'stopping' || session.sid === null) return session
  const ended = endedWhileStopping(session, session, event.at, event.problem)
  const evidence = verified(session.evidence, event.at)
  if (formerEndOf(session) !== null && session.everRecorded) return { ...ended, evidence }
  return { ...ended, outcome: 'nothingRecorded', reason: event.problem, evidence }
}

/**
 * An answer to query while a stop is under way. What it shows to be running for as long as the stop may take, the stop does
 * not end: it goes on, and that is said.
 */
export function seenWhileStopping(before: Session, session: Session, event: EventOf<'seen'>): Session {
  if (event.status === 20) {
    const ended = endedWhileStopping(session, before, event.at, null)
    return { ...ended, outcome: 'failed', reason: problem('recorderAborted') }
  }
  if (isOver(event.status)) return endedWhileStopping(session, before, event.at, null)
  if (session.evidence.lastGoodAt !== event.at) return session
  const running = { ...session, stopProvenAt: before.stopProvenAt ?? event.at, mayBeOverSince: null }
  if (event.at - running.stopProvenAt < STOP_PATIENCE_MS) return running
  const why = problem('stopNotCarriedOut', { params: { seconds: STOP_PATIENCE_MS / 1000 } })
  return stopRefused(session, { ...event, type: 'stopRefused', problem: why })
}

/**
 * It is over, and no answer to the stop says what became of it. Dated to `at` only where it was proven shortly before, and
 * else to the last proof. What the desk had given up, and nothing has proven since, has ended as it had. `sawIt`: the session
 * before that news.
 */
export function endedWhileStopping(session: Session, sawIt: Session, at: number, reason: Problem | null): Session {
  const former = formerEndOf(sawIt)
  const evidence = { ...session.evidence, ladder: null }
  if (former !== null) return { ...session, ...former, phase: 'ended', stopRequestedAt: null, evidence }
  return { ...session, phase: 'ended', outcome: 'uploadUnknown', reason, endedAt: datedEnd(session, sawIt, at) }
}

/**
 * It goes on: back to what it was before the stop, and why stays to be read. What the desk had given up is given up again,
 * unless it was seen running meanwhile and nothing else records in its place: a refused stop proves nothing.
 */
export function stopRefused(session: Session, event: EventOf<'stopRefused'>): Session {
  if (session.phase !== 'stopping' || session.sid === null) return session
  const former = event.heldElsewhere === true ? session.formerEnd : formerEndOf(session)
  // The ids are not in doubt where a question with them has just been answered: the next one tells.
  const accepted = session.evidence.problem === null && event.at <= proofHoldsUntil(session)
  const why = isAboutIds(event.problem) && accepted ? null : event.problem
  const evidence = { ...session.evidence, problem: why, ladder: null }
  if (former !== null) return { ...session, ...former, phase: 'ended', stopRequestedAt: null, evidence }
  return { ...session, phase: phaseByEvidence(session), stopRequestedAt: null, stopProblem: event.problem, evidence }
}

/** How the desk had given it up before the stop that is under way, while nothing has proven it since; null otherwise. */
export function formerEndOf({ formerEnd, stopProvenAt }: Session): FormerEnd | null {
  return stopProvenAt === null ? formerEnd : null
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
