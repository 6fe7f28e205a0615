/** A point in time for the eye: the time today, day and time otherwise. ms since 1970. */
export function moment(at: number, now: number = Date.now()): string {
  const today = new Date(at).toDateString() === new Date(now).toDateString()
  const time = { hour: '2-digit', minute: '2-digit' } as const
  const day = today ? {} : ({ day: 'numeric', month: 'short' } as const)
  return new Intl.DateTimeFormat('en-GB', { ...day, ...time }).format(at)
}
