import { type Problem, problem } from '../problem.ts'
import { isAboutIds } from './disowned.ts'
import { correctedOffset, datedEnd, earliestSlice, isOver, newestFiles, verified } from './evidence.ts'
import type { EventOf } from './lifecycleEvent.ts'
import { endedWhileStopping, seenWhileStopping } from './lifecycleStop.ts'
import { likelyEnd } from './likelyEnd.ts'
import { LADDER_MS, START_DEADLINE_MS, continuesLadder, ladderStep } from './pollSchedule.ts'
import type { Session } from './session.ts'
import { isInDoubt } from './mayRecord.ts'
import { isLost, staleAt } from './sessionState.ts'
import { isWatched } from './watched.ts'

const notConfirmed = () => problem('startNotConfirmed', { params: { seconds: START_DEADLINE_MS / 1000 } })
const stoppedUnseen = () => problem('stoppedUnseen', { params: { seconds: LADDER_MS / 1000 } })
const lost = () => problem('recorderLost', { params: { seconds: LADDER_MS / 1000 } })

function failed(session: Session, at: number, reason: Problem): Session {
  return { ...session, phase: 'ended', outcome: 'failed', reason, endedAt: at }
}

/** `sawIt` is the session as last verified. */
function endedByItself(session: Session, sawIt: Session, at: number, reason: Problem): Session {
  const endedAt = datedEnd(session, sawIt, at)
  return { ...session, phase: 'ended', outcome: 'endedByItself', reason, endedAt }
}

/** An end nobody asked for. If it never joined while the desk was looking, the start has failed. */
function endedUnasked(session: Session, sawIt: Session, at: number): Session {
  // Somebody did ask for it, and the desk had given up waiting: the stop was carried out late.
  if (sawIt.stopProblem?.code === 'stopNotCarriedOut') {
    return { ...session, phase: 'ended', outcome: 'uploadUnknown', reason: null, endedAt: datedEnd(session, sawIt, at) }
  }
  const expires = staleAt(sawIt)
  const looking = expires !== null && at <= expires
  const left = session.everJoined || session.sliceStartTime !== null || session.files.length > 0
  return !left && looking
    ? failed(session, at, notConfirmed())
    : endedByItself(session, sawIt, at, likelyEnd(session, sawIt, at))
}

/** What an answer to query adds to what is known, whatever it means. */
function learned(session: Session, event: EventOf<'seen'>): Session {
  const known = event.status !== null && ((event.status >= 0 && event.status <= 8) || event.status === 20)
  return {
    ...session,
    serviceStatus: known ? event.status : session.serviceStatus,
    sliceStartTime: earliestSlice(session, event.sliceStartTime),
    files: newestFiles(session, event.files),
    clockOffset: correctedOffset(session, event.clockOffset),
    everJoined: session.everJoined || event.status === 4 || event.status === 5,
    everRecorded: session.everRecorded || event.status === 5,
    // An unknown status shows that the recorder is there, but not that it records: it proves nothing.
    evidence: known ? verified(session.evidence, event.at) : { ...session.evidence, ladder: null, problem: null },
  }
}

/** An answer to query. */
export function seen(before: Session, event: EventOf<'seen'>): Session {
  if (isWatched(before)) return seenWhileWatched(before, learned(before, event), event)
  if (before.phase === 'stopping' && before.sid !== null) {
    return seenWhileStopping(before, learned(before, event), event)
  }
  if (!isLost(before)) return before
  const runs = event.status === 4 || event.status === 5
  if (runs && event.heldElsewhere !== true) {
    return {
      ...learned(before, event),
      phase: event.status === 5 ? 'recording' : 'joined',
      outcome: null,
      reason: null,
      endedAt: null,
      dismissed: false,
    }
  }
  const files = newestFiles(before, event.files)
  const over = event.status === 20 || isOver(event.status)
  return over ? toldOver({ ...before, files }, event.status) : { ...before, files }
}

/** What the desk had given up is over: that the service says so ends the doubt. How and when it ended stays as it was told. */
function toldOver(session: Session, status: number | null): Session {
  return isInDoubt(session) ? { ...session, serviceStatus: status } : session
}

function seenWhileWatched(before: Session, session: Session, event: EventOf<'seen'>): Session {
  switch (event.status) {
    case 5:
      return { ...session, phase: 'recording' }
    case 4:
      return { ...session, phase: 'joined' }
    case 20:
      return failed(session, datedEnd(session, before, event.at), problem('recorderAborted'))
    case 6:
    case 7:
    case 8:
      return endedUnasked(session, before, event.at)
    case null:
    default: {
      const late = event.at - (session.startedAt ?? event.at) >= START_DEADLINE_MS
      if (!session.everJoined && late) return failed(session, event.at, notConfirmed())
      const restarting = event.status !== null && event.status >= 0 && event.status <= 3
      return restarting ? { ...session, phase: 'starting' } : session
    }
  }
}

/** 404: believed only when it lasts. */
export function gone(session: Session, event: EventOf<'gone'>): Session {
  const stopping = session.phase === 'stopping' && session.sid !== null
  if (!isWatched(session) && !stopping) return session
  const { ladder } = session.evidence
  // After sleep or an outage the two 404s may be two failovers: what nobody watched is not held for one long absence.
  const goesOn = ladder !== null && continuesLadder(ladder.rung, event.at - ladder.since)
  const since = goesOn ? ladder.since : event.at
  const step = ladderStep(event.at - since)
  const evidence = { ...session.evidence, problem: event.problem, ladder: { rung: step?.rung ?? 5, since } }
  const verifying = { ...session, evidence }
  if (step !== null) return verifying
  // Since the first 404 it is not there: the ladder only made sure of it.
  if (stopping) {
    if (session.stopReachedAt === null) return endedWhileStopping(verifying, session, since, lost())
    const ended = endedWhileStopping(verifying, session, since, stoppedUnseen())
    // Also what had been given up before is over now, however it ended.
    return isInDoubt(ended) ? { ...ended, reason: stoppedUnseen() } : ended
  }
  if (session.everRecorded) return endedByItself(verifying, session, event.at, lost())
  return failed(verifying, event.at, session.everJoined ? lost() : notConfirmed())
}

/** The status that code 501 says in other words: the recorder is exiting. */
const EXITING = 8

/** 501: the take has ended. */
export function exiting(before: Session, event: EventOf<'exiting'>): Session {
  if (isLost(before)) return toldOver(before, EXITING)
  const session = { ...before, serviceStatus: EXITING }
  if (isWatched(before)) return endedUnasked(session, before, event.at)
  if (before.phase !== 'stopping' || before.sid === null) return before
  return endedWhileStopping(session, before, event.at, null)
}

/** No usable answer: the evidence only grows older. */
export function fault(session: Session, event: EventOf<'fault'>): Session {
  if (!isWatched(session) && session.phase !== 'stopping') return session
  const { misses, problem: before } = session.evidence
  // Silence, a pause or a locked keychain say nothing about the ids: what the service said of them still holds.
  const stands = session.phase !== 'stopping' && isAboutIds(before)
  return { ...session, evidence: { ...session.evidence, misses: misses + 1, problem: stands ? before : event.problem } }
}
