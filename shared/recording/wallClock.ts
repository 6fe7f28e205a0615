const two = (value: number): string => String(value).padStart(2, '0')

/**
 * A moment as a clock on the wall shows it, with its distance from UTC, so that it also stands for itself:
 * `2026-05-03T14:00:07.250+02:00`. `at` in ms since 1970, `eastOfUtc` in minutes. ISO 8601.
 * Empty where that is no date: one line that is wrong must not cost the others.
 */
export function wallClock(at: number, eastOfUtc: number): string {
  const moment = new Date(at + eastOfUtc * 60_000)
  if (Number.isNaN(moment.getTime())) return ''
  const local = moment.toISOString().slice(0, -1)
  const minutes = Math.abs(eastOfUtc)
  return `${local}${eastOfUtc < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
}
