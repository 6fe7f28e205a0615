import type { Session, TimelineEntry } from '../../../shared/recording/session.ts'

/** A request that left, as far as anybody knows, and of which nothing was heard. */
export interface UnansweredRequest {
  /** ms since 1970 on this computer's clock. */
  readonly at: number
  readonly attempt: number
}

/**
 * The start of which the requests tell nothing, because the desk ended before its answer: known by its line of the timeline alone.
 * Null while the answer may still come.
 */
export function unansweredStart(
  { phase, sid }: Pick<Session, 'phase' | 'sid'>,
  entries: readonly TimelineEntry[],
): UnansweredRequest | null {
  if (sid !== null || (phase !== 'startUnknown' && phase !== 'uncontrollable' && phase !== 'ended')) return null
  const last = entries.findLast(({ event }) => 'call' in event && event.call === 'start')
  return last?.event.type === 'intent' ? { at: last.at, attempt: last.event.attempt } : null
}
