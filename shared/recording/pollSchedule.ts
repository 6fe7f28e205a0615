import { assertNever } from '../assertNever.ts'
import type { Session } from './session.ts'
import { isLost } from './sessionState.ts'

/** A start that is not proven by status 4 or 5 within this time has failed, ms. */
export const START_DEADLINE_MS = 90_000
/** Shortest time between questions while all is well, ms. */
export const STEADY_INTERVAL_MS = 15_000
/** Questions per second and App ID: of the ten the service allows, six stay free for commands. */
export const CHECKS_PER_SECOND = 4
/** Waits between the questions that verify a 404, ms: the service fails over within 30–90 s and answers 404 meanwhile. */
export const LADDER_WAITS_MS = [5_000, 10_000, 15_000, 30_000, 30_000] as const
/** Wait of the last rung, ms: also the pace at which faults beyond it are asked about, until an answer ends the doubt. */
const LAST_RUNG_MS = 30_000
/** A 404 held this long is believed, ms. */
export const LADDER_MS = LADDER_WAITS_MS.reduce((sum, wait) => sum + wait, 0)
/** A 404 may come so much later than planned and still continues the ladder, ms: beyond it nobody looked in between. */
export const LADDER_SLACK_MS = 45_000
/** A failed or lost recording is asked about this often, and for so long, ms: it may come back. */
export const AFTERCARE_INTERVAL_MS = 60_000
export const AFTERCARE_MS = 15 * 60_000

/** How far the questions are spread, as a part of the interval to both sides. */
const JITTER = 0.1

/** Time between questions while `sessions` recordings of one App ID run, ms. */
export function steadyInterval(sessions: number): number {
  return Math.max(STEADY_INTERVAL_MS, (sessions * 1000) / CHECKS_PER_SECOND)
}

/** Spreads an interval by ±10 %; `random` is 0 ≤ x < 1. */
export function withJitter(interval: number, random: number): number {
  return Math.round(interval * (1 - JITTER + 2 * JITTER * random))
}

/** Rung 1…5 of the ladder after `sinceFirst` ms of 404, and the time to the next question; null once it is believed. */
export function ladderStep(sinceFirst: number): { readonly rung: number; readonly wait: number } | null {
  let climbed = 0
  for (const [index, wait] of LADDER_WAITS_MS.entries()) {
    climbed += wait
    // Negative after the clock was set back: no rung is longer for it.
    if (sinceFirst < climbed) return { rung: index + 1, wait: climbed - Math.max(0, sinceFirst) }
  }
  return null
}

/** Whether a 404 `sinceFirst` ms after the first continues a ladder that stood at `rung`; otherwise it is a first one again. */
export function continuesLadder(rung: number, sinceFirst: number): boolean {
  const due = LADDER_WAITS_MS.slice(0, rung).reduce((sum, wait) => sum + wait, 0)
  return sinceFirst <= due + LADDER_SLACK_MS
}

/** Time to the next question while the first file is awaited, `sinceSid` ms after the sid: 5, then 5, 10, 15 s. */
export function startingInterval(sinceSid: number): number {
  if (sinceSid < 10_000) return 5_000
  if (sinceSid < 20_000) return 10_000
  return 15_000
}

/** When to ask next, ms since 1970, and the interval that judges freshness; `at` null: not at all. */
export interface NextCheck {
  readonly at: number | null
  readonly interval: number
}

const never = (session: Session): NextCheck => ({ at: null, interval: session.evidence.interval })

/**
 * Plans the next question about a session. While it stops, the stop itself is the only one who asks. `factor`: how much slower
 * than usual the operator wants the steady questions, 1…8.
 */
export function nextCheck(
  session: Session,
  now: number,
  sessionsOfApp: number,
  random: number,
  factor: number,
): NextCheck {
  if (session.sid === null || session.resourceId === null) return never(session)
  const crowded = steadyInterval(sessionsOfApp)
  const { ladder } = session.evidence
  switch (session.phase) {
    case 'starting':
    case 'joined':
    case 'recording': {
      if (ladder !== null) {
        const wait = ladderStep(now - ladder.since)?.wait ?? LAST_RUNG_MS
        return { at: now + wait, interval: session.evidence.interval }
      }
      const sinceSid = now - (session.startedAt ?? now)
      // Everybody waits for the first file: until then, and not for ever, the questions stay as close as at the start.
      if (session.phase === 'starting' || (!session.everRecorded && sinceSid < START_DEADLINE_MS)) {
        const wait = startingInterval(sinceSid)
        return { at: now + wait, interval: crowded > STEADY_INTERVAL_MS ? Math.max(wait, crowded) : wait }
      }
      const steady = crowded * factor
      return { at: now + withJitter(steady, random), interval: steady }
    }
    case 'ended':
      return isInAftercare(session, now)
        ? { at: now + withJitter(AFTERCARE_INTERVAL_MS, random), interval: AFTERCARE_INTERVAL_MS }
        : never(session)
    case 'acquiring':
    case 'armed':
    case 'stopping':
    case 'startUnknown':
    case 'uncontrollable':
      return never(session)
    default:
      return assertNever(session.phase)
  }
}

/** Whether a lost session is still asked about: given up, or put back, no longer than 15 min ago, and not dismissed. */
export function isInAftercare(session: Session, now: number): boolean {
  const { ladder } = session.evidence
  const givenUpAt = ladder === null ? session.endedAt : ladder.since + LADDER_MS
  const from = Math.max(givenUpAt ?? -Infinity, session.recalledAt ?? -Infinity)
  return isLost(session) && !session.dismissed && now - from < AFTERCARE_MS
}
