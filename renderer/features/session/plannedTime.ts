import { exactTime } from '../../ui/recording/duration.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

/** Longest plan, ms: what lies further ahead was probably not meant. */
const LONGEST = DAY

/** `90 min`, `+30`, `1 h 15`, `in 2h`; null when it is no length. ms. */
function lengthOf(text: string): number | null {
  const plain = /^\+?(\d{1,4})\s*(?:m|min|minutes?)?$/.exec(text)
  const hours = /^\+?(\d{1,2})\s*h(?:ours?)?\s*(?:(\d{1,2})\s*(?:m|min|minutes?)?)?$/.exec(text)
  if (hours !== null) return (Number(hours[1]) * 60 + Number(hours[2] ?? 0)) * MINUTE
  return plain === null ? null : Number(plain[1]) * MINUTE
}

/** `15:00`, `15.00` or `15:00:31`; the next time the clock shows it. */
function clockOf(text: string, now: number): number | null {
  const match = /^(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?$/.exec(text)
  if (match === null) return null
  const [hours, minutes, seconds] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)]
  if (hours > 23 || minutes > 59 || seconds > 59) return null
  const today = new Date(now).setHours(hours, minutes, seconds, 0)
  return today > now ? today : new Date(today).setDate(new Date(today).getDate() + 1)
}

/**
 * When somebody means a recording to end: a time of day (the next one), or a length from `now`. ms since 1970; null when it
 * cannot be read, is not ahead, or is more than a day away.
 */
export function plannedTime(text: string, now: number): number | null {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^in\s+/, '')
  const length = lengthOf(words)
  const at = length === null ? clockOf(words, now) : now + length
  return at === null || at <= now || at - now > LONGEST ? null : at
}

/** Whether it is the day after today's, by the clock of this computer: both in ms since 1970. */
export function isTomorrow(at: number, now: number): boolean {
  const next = new Date(now)
  next.setDate(next.getDate() + 1)
  return new Date(at).toDateString() === next.toDateString()
}

/** What a form means that opened with the end `plan` in it: that very moment as long as nothing else is typed and it lies ahead. */
export function changedPlan(text: string, plan: number | null, now: number): number | null {
  return plan !== null && plan > now && text.trim() === exactTime(plan) ? plan : plannedTime(text, now)
}

/** A plan that is moved by so much; one that has passed counts from now. */
export const extendedPlan = (at: number, now: number, by: number): number => Math.max(at, now) + by
