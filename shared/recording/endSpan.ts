import type { Session } from './session.ts'

/** Known better than this is known: times are said in seconds. ms. */
const KNOWN_WITHIN_MS = 1_000

/** Two moments, ms since 1970 on this computer's clock. */
export interface EndSpan {
  readonly from: number
  readonly to: number
}

/**
 * Between which moments a take ended, where nobody can say it to a second: a stop whose answer was lost may have ended it, or
 * only the one that was answered, or whatever was seen later. Null where the end is known, and before it.
 */
export function endSpan({
  phase,
  endedAt,
  mayBeOverSince,
}: Pick<Session, 'phase' | 'endedAt' | 'mayBeOverSince'>): EndSpan | null {
  if (phase !== 'ended' || endedAt === null || mayBeOverSince === null) return null
  return endedAt - mayBeOverSince < KNOWN_WITHIN_MS ? null : { from: mayBeOverSince, to: endedAt }
}
