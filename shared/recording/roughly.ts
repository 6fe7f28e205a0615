const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** A length of time as people say it, from ms: `8 min`, `3 h`, `2 days`. Never less than a minute. */
export function roughly(ms: number): string {
  if (ms < 90 * MINUTE) return `${Math.max(1, Math.round(ms / MINUTE))} min`
  return ms < 2 * DAY ? `${Math.round(ms / HOUR)} h` : `${Math.round(ms / DAY)} days`
}

/** A length of time that is left, from ms: whole minutes, never more than there are. */
export const minutesLeft = (ms: number): string => (ms < MINUTE ? 'under 1 min' : `${Math.floor(ms / MINUTE)} min`)
