/** The day a secret was stored, such as "3 May", with the year when it is not this one. Times in ms since 1970; 0: unknown. */
export function storedDay(at: number, now: number): string {
  if (at === 0) return 'some earlier day'
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear()
  const year = sameYear ? {} : ({ year: 'numeric' } as const)
  return new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', ...year }).format(at)
}
