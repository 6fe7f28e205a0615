/** The start of a day such as `2026-05-03` on this computer's clock, ms since 1970, `later` days on; null for none. */
export function startOfDay(day: string, later = 0): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day)
  if (parts === null) return null
  const [, year, month, date] = parts.map(Number)
  if (year === undefined || month === undefined || date === undefined) return null
  // Not a sum of 24 hours: a day in which the clocks change is longer or shorter.
  return new Date(year, month - 1, date + later).getTime()
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
