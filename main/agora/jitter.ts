/** A little more than nothing, for networks that are even, ms. */
export const LEAST_SLACK_MS = 50
/** A network that is more uneven than this costs refusals now and then, ms: slower than eight a second helps nobody. */
export const MOST_SLACK_MS = 250
/** After a refusal the limit is approached no closer than this, for so long, ms. */
export const CAREFUL_SLACK_MS = 150
const CAREFUL_MS = 30_000
/** How many round trips the estimate is made of, and how many it needs to be one. */
const REMEMBERED = 40
const ENOUGH = 10
/**
 * How unevenly requests travel. The service counts arrivals: ten that leave within its second may arrive within less when the
 * first ones were held up, so the second has to be made longer by as much as round trips differ.
 */
export interface Jitter {
  /** A question was answered after so many ms. */
  tookMs(ms: number): void
  /** The service counted more than the desk did. */
  refused(now: number): void
  /** By how much the window has to be longer than the service's second, ms. */
  slack(now: number): number
}

/** Creates the estimate, trustful at first. */
export function createJitter(): Jitter {
  let trips: readonly number[] = []
  let spread = LEAST_SLACK_MS
  let carefulUntil = -Infinity
  return {
    tookMs: (ms) => {
      trips = [...trips.slice(1 - REMEMBERED), ms]
      if (trips.length < ENOUGH) return
      const sorted = trips.toSorted((a, b) => a - b)
      const slow = sorted[Math.floor(0.9 * sorted.length)] ?? 0
      // Half of a round trip is the way there, and only that one counts.
      spread = Math.min(MOST_SLACK_MS, Math.max(LEAST_SLACK_MS, (slow - (sorted[0] ?? 0)) / 2))
    },
    refused: (now) => {
      carefulUntil = now + CAREFUL_MS
    },
    slack: (now) => (now < carefulUntil ? Math.max(CAREFUL_SLACK_MS, spread) : spread),
  }
}
