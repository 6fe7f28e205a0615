import type { Session } from './session.ts'

/** From here on the end of a token is worth a word even without a plan, ms. */
const SOON = 30 * 60_000

/**
 * Whether the channel token of a running recording ends too early for it; null when it does not, as far as is known. `now` and
 * `plannedEnd` in ms since 1970 on this computer's clock.
 */
export function tokenEndsEarly(
  { tokenEndsAt, clockOffset }: Pick<Session, 'tokenEndsAt' | 'clockOffset'>,
  plannedEnd: number | null,
  now: number,
): 'past' | 'beforePlan' | 'soon' | null {
  if (tokenEndsAt === null) return null
  const at = tokenEndsAt - clockOffset
  if (at <= now) return 'past'
  if (plannedEnd !== null) return at < plannedEnd ? 'beforePlan' : null
  return at < now + SOON ? 'soon' : null
}
