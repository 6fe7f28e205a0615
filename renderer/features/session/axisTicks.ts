/** A time under the strip. */
export interface AxisTick {
  /** ms since 1970. */
  readonly at: number
  /** `14:15`. */
  readonly label: string
  /** Labels at the ends stay inside. */
  readonly edge: 'start' | 'end' | 'none'
}

const MINUTE = 60_000
/** Whole steps that a clock face knows, minutes. */
const steps = [1, 5, 15, 30, 60, 120, 240, 480, 720, 1440] as const
const MOST_TICKS = 8

const two = (value: number): string => String(value).padStart(2, '0')

function label(at: number): string {
  const date = new Date(at)
  return `${two(date.getHours())}:${two(date.getMinutes())}`
}

/** The ends, and round times between them that leave room for their labels. */
export function axisTicks(from: number, until: number): readonly AxisTick[] {
  const length = until - from
  if (length < MINUTE) return [{ at: from, label: label(from), edge: 'start' }]
  const step = (steps.find((minutes) => length / (minutes * MINUTE) <= MOST_TICKS) ?? 2880) * MINUTE
  // Round in local time: a quarter past is a quarter past, also where the zone is off by 45 minutes.
  const zone = new Date(from).getTimezoneOffset() * MINUTE
  const first = Math.ceil((from - zone) / step) * step + zone
  // A label at an end takes about this much room, also at twice the text size.
  const room = length / 10
  const between: AxisTick[] = []
  for (let at = first; at < until; at += step) {
    if (at - from > room && until - at > room) between.push({ at, label: label(at), edge: 'none' })
  }
  return [{ at: from, label: label(from), edge: 'start' }, ...between, { at: until, label: label(until), edge: 'end' }]
}
