/** A day such as `2026-05-03` in its parts; null for any other text. */
function partsOf(day: string): readonly [year: number, month: number, date: number] | null {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? []
  return year === undefined ? null : [Number(year), Number(month), Number(date)]
}

/** What is wrong with a day as it was typed; null for a day of the calendar and for none. */
export function dayFault(day: string): 'shape' | 'noSuchDay' | null {
  if (day === '') return null
  const parts = partsOf(day)
  if (parts === null) return 'shape'
  const [year, month, date] = parts
  const found = new Date(year, month - 1, date)
  return found.getMonth() === month - 1 && found.getDate() === date ? null : 'noSuchDay'
}

/** The start of a day such as `2026-05-03` on this computer's clock, ms since 1970, `later` days on; null for none. */
export function startOfDay(day: string, later = 0): number | null {
  const parts = partsOf(day)
  if (parts === null || dayFault(day) !== null) return null
  const [year, month, date] = parts
  // Not a sum of 24 hours: a day in which the clocks change is longer or shorter.
  return new Date(year, month - 1, date + later).getTime()
}

/** Whether the first day lies after the last one, so that nothing can be between them. */
export function areSwapped(fromDay: string, toDay: string): boolean {
  const [from, to] = [startOfDay(fromDay), startOfDay(toDay)]
  return from !== null && to !== null && from > to
}

/** A moment for a list: day and time, with the year when it is not this one. Times in ms since 1970. */
export function dayAndTime(at: number, thisYear: number): string {
  const year = new Date(at).getFullYear() === thisYear ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat('en-GB', {
    day: 'numeric',
    month: 'short',
    ...year,
    hour: '2-digit',
    minute: '2-digit',
  }).format(at)
}
