import { assertNever } from '../assertNever.ts'
import type { ProblemCode } from '../problem.ts'
import { isDisowned, refusesStop } from './disowned.ts'
import type { Outcome, Session, SessionState } from './session.ts'
import { isWatched } from './watched.ts'

/** A stop without any proof for this long is no longer shown as "stopping": nobody knows whether it arrived. ms. */
export const STOP_PATIENCE_MS = 90_000

/** Without any proof for this long a recording may be put away by an operator who knows that it may run on, ms. */
export const PUT_AWAY_AFTER_MS = 5 * 60_000

/** Answers older than this many intervals prove nothing any more. */
const STALE_AFTER_INTERVALS = 2

/** Until when its last answer proves a recording that is asked about, ms since 1970. */
export function proofHoldsUntil({ evidence, startedAt, createdAt }: Session): number {
  return (evidence.lastGoodAt ?? startedAt ?? createdAt) + STALE_AFTER_INTERVALS * evidence.interval
}

/**
 * Since when nothing proves a recording whose stop is under way, ms since 1970; null while its last answer still does. Proof that
 * held when Stop was pressed speaks for the time until then, and no answer comes before the stop's own: of what follows, nothing
 * is known. A stop whose answer was lost ends every proof at once.
 */
export function unprovenStopSince(session: Session, now: number): number | null {
  const { phase, stopRequestedAt, mayBeOverSince, evidence, startedAt, createdAt } = session
  if (phase !== 'stopping' || stopRequestedAt === null) return null
  const holds = proofHoldsUntil(session)
  if (now <= holds) return mayBeOverSince
  const proven = evidence.lastGoodAt ?? startedAt ?? createdAt
  return holds >= stopRequestedAt ? Math.max(stopRequestedAt, proven) : proven
}

/** When the evidence of a session runs out if nothing more is heard, ms since 1970; null where it cannot. */
export function staleAt(session: Session): number | null {
  switch (session.phase) {
    case 'starting':
    case 'joined':
    case 'recording':
      return session.sid === null ? null : proofHoldsUntil(session)
    case 'stopping': {
      if (session.sid === null || session.stopRequestedAt === null) return null
      // One look that finds it running is no news of the stop; further ones must not put off the moment at which it is.
      return Math.max(session.stopRequestedAt, session.stopProvenAt ?? 0) + STOP_PATIENCE_MS
    }
    case 'acquiring':
    case 'armed':
    case 'startUnknown':
    case 'uncontrollable':
    case 'ended':
      return null
    default:
      return assertNever(session.phase)
  }
}

/**
 * How an ended session ended, as it is shown: an upload is unknown only of what is known to have recorded, and not of a start that
 * was given up before anything confirmed it.
 */
export function shownOutcome({
  outcome,
  sid,
  startSentAt,
}: Pick<Session, 'outcome' | 'sid' | 'startSentAt'>): Outcome | 'givenUp' {
  const ended = outcome ?? 'uploadUnknown'
  return ended === 'uploadUnknown' && sid === null && startSentAt !== null ? 'givenUp' : ended
}

/** Whether its start was given up before its id was known: it may record, and nothing here reaches it. */
export const isGivenUp = (session: Session): boolean => session.phase === 'ended' && shownOutcome(session) === 'givenUp'

/** What may be claimed about a recording at `now` (ms since 1970): phase and outcome seen through the evidence. */
export function sessionState(session: Session, now: number): SessionState {
  const expires = staleAt(session)
  const seen = (fresh: SessionState): SessionState => {
    if (session.evidence.ladder !== null) return 'verifying'
    return expires !== null && now > expires ? 'unverified' : fresh
  }
  switch (session.phase) {
    case 'acquiring':
      return 'starting'
    case 'starting':
    case 'joined':
    case 'recording':
      return seen(session.phase)
    case 'stopping':
      return expires !== null && now > expires ? 'unverified' : 'stopping'
    case 'armed':
    case 'startUnknown':
    case 'uncontrollable':
      return session.phase
    case 'ended':
      return shownOutcome(session)
    default:
      return assertNever(session.phase)
  }
}

/** Whether a session has not ended. */
export function isLive(session: Session): boolean {
  return session.phase !== 'ended'
}

/** Whether asking the service now would bring news: it is watched, or was given up and may be back. During a stop nobody asks. */
export function canCheck(session: Session): boolean {
  return isWatched(session) || isLost(session)
}

/** Whether something may be recording, or is about to: live, and more than a reserved resource. */
export function mayRun(session: Session): boolean {
  return session.phase !== 'ended' && session.phase !== 'armed'
}

/** Whether a start is on its way, or about to be: its answer brings the sid. */
export function awaitsSid({ phase, sid }: Session): boolean {
  return sid === null && (phase === 'acquiring' || phase === 'starting' || phase === 'stopping')
}

/** Reasons with which a take ends that may run on, or could come back against all likelihood. */
const lostFor: ReadonlySet<ProblemCode> = new Set([
  'recorderLost',
  'stoppedUnseen',
  'putAwayUnproven',
  'putAwayDisowned',
])

/**
 * Whether the desk gave it up without the service saying that it is over: failed, gone for the length of the ladder, or put
 * away unproven or with ids that are not accepted.
 * Such a session keeps its ids: it may still run, can still be stopped, and is asked about for a while.
 */
export function isLost({ phase, sid, resourceId, outcome, reason }: Session): boolean {
  if (phase !== 'ended' || sid === null || resourceId === null) return false
  return outcome === 'failed' || (reason !== null && lostFor.has(reason.code))
}

/**
 * Whether a recording may be put away by somebody who knows that it may run on: no ids will ever reach it, or it has been without
 * proof for so long by `now` (ms since 1970).
 */
export function canPutAway(session: Session, now: number): boolean {
  if (isDisowned(session) || refusesStop(session)) return true
  const expired = staleAt(session)
  return session.resourceId !== null && expired !== null && now - expired >= PUT_AWAY_AFTER_MS
}

/** Whether Stop makes sense: it is on its way, or both ids are known and the service may still run it. */
export function canStop(session: Session): boolean {
  switch (session.phase) {
    case 'acquiring':
    case 'starting':
    case 'stopping':
    case 'joined':
    case 'recording':
      return true
    case 'armed':
    case 'startUnknown':
    case 'uncontrollable':
      return false
    case 'ended':
      return isLost(session)
    default:
      return assertNever(session.phase)
  }
}

/** Whether "Stop all" means this one: it can be stopped, and nobody has asked for it yet. */
export function awaitsStop(session: Session): boolean {
  return isLive(session) && session.phase !== 'stopping' && session.pendingStop === null && canStop(session)
}

/** Recorded time in ms, by the server's clock until `now` or the end; null before the first slice. Never negative. */
export function elapsedMs(session: Session, now: number): number | null {
  if (session.sliceStartTime === null) return null
  const until = session.phase === 'ended' ? (session.endedAt ?? now) : now
  return Math.max(0, until + session.clockOffset - session.sliceStartTime)
}

const two = (value: number): string => String(value).padStart(2, '0')

/** `HH:MM:SS`, from 24 hours on `1d 02:03:04`, and `--:--:--` where nothing is known. */
export function formatElapsed(ms: number | null): string {
  if (ms === null || !Number.isFinite(ms)) return '--:--:--'
  const seconds = Math.max(0, Math.floor(ms / 1000))
  const days = Math.floor(seconds / 86_400)
  const clock = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
    .map(two)
    .join(':')
  return days > 0 ? `${days}d ${clock}` : clock
}

/** Worst first: what a person must know before anything else. Quiet ends come after everything that runs. */
const worstFirst: readonly SessionState[] = [
  'failed',
  'uncontrollable',
  'startUnknown',
  'unverified',
  'verifying',
  'nothingRecorded',
  'givenUp',
  'uploadUnknown',
  'starting',
  'stopping',
  'joined',
  'recording',
  'armed',
  'inBackup',
  'endedByItself',
  'saved',
]

/** The state that stands for many (tray, header, group): the worst one; null for none. */
export function worstState(states: readonly SessionState[]): SessionState | null {
  return worstFirst.find((state) => states.includes(state)) ?? null
}
