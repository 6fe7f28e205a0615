import type { i18n } from 'i18next'

type Unit = 's' | 'min' | 'h'

const MINUTE = 60_000
const HOUR = 3_600_000

/** Seconds up to two minutes, then minutes, from two hours on hours: as precise as a glance needs. */
function measure(ms: number): { readonly unit: Unit; readonly n: number } {
  const positive = Math.max(0, ms)
  if (positive < 2 * MINUTE) return { unit: 's', n: Math.floor(positive / 1000) }
  if (positive < 2 * HOUR) return { unit: 'min', n: Math.floor(positive / MINUTE) }
  return { unit: 'h', n: Math.floor(positive / HOUR) }
}

/** Such as `8 s ago`, for a moment in the past (ms since 1970). */
export function ago(words: i18n, then: number, now: number): string {
  const { unit, n } = measure(now - then)
  return words.t(`recording:time.ago.${unit}`, { n })
}

/** Such as `in 6 s`; `now` when it is due. */
export function until(words: i18n, then: number, now: number): string {
  if (then <= now) return words.t('recording:time.in.now')
  // Rounded up: "in 0 s" would be a lie for almost a second.
  const { unit, n } = measure(Math.ceil((then - now) / 1000) * 1000)
  return words.t(`recording:time.in.${unit}`, { n })
}

/** Such as `47 s`. */
export function span(words: i18n, ms: number): string {
  const { unit, n } = measure(ms)
  return words.t(`recording:time.span.${unit}`, { n })
}

/** Whole seconds until a moment, rounded up; 0 once it has come. */
export const secondsLeft = (at: number, now: number): number => Math.max(0, Math.ceil((at - now) / 1000))

/** Time left as a clock would count it down: `4:12`, `1:35:03`; whole seconds, rounded up, never negative. */
export function timeLeft(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1000))
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60] as const
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`
}

const two = (value: number): string => String(value).padStart(2, '0')

/** Time of day on this computer, `14:24:57`. */
export function clockTime(at: number): string {
  const date = new Date(at)
  return [date.getHours(), date.getMinutes(), date.getSeconds()].map(two).join(':')
}

/** Time of day without seconds, `15:00`. */
export const shortTime = (at: number): string => clockTime(at).slice(0, 5)

/** Time of day with its seconds where it has any: `15:00`, `15:06:31`. */
export function exactTime(at: number): string {
  const exact = clockTime(at)
  return exact.endsWith(':00') ? exact.slice(0, 5) : exact
}

/** Nearer than this, somebody waits for an end with a finger on the key, and its seconds count. ms. */
const SECONDS_COUNT_MS = 10 * MINUTE

/** Time of day of an end that lies ahead of `now`, or has just passed: to a second once it is near. */
export const endTime = (at: number, now: number): string =>
  at - now < SECONDS_COUNT_MS ? exactTime(at) : shortTime(at)
