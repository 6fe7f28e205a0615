import type { Session, TimelineEntry } from '../../../shared/recording/session.ts'

/** What is said of Program, as a key of the words that say so. */
export type ProgramNote = 'asked' | 'accepted' | 'acceptedUntimed' | 'takeCut' | 'takeUnheard' | 'unknown'

/**
 * Where Program comes from. Where nobody knows it, a Take of this desk whose answer is missing is told apart from a layout that
 * was set elsewhere: `takeCut` when the desk ended while it was on its way.
 */
export function programNote(
  { startedAt, layout }: Pick<Session, 'startedAt' | 'layout'>,
  entries: readonly TimelineEntry[],
): ProgramNote {
  if (startedAt === null) return 'asked'
  if (layout !== null) return entries.some(({ event }) => event.type === 'layout') ? 'accepted' : 'acceptedUntimed'
  const last = entries.findLast(({ event }) => 'call' in event && event.call === 'updateLayout')
  if (last === undefined || last.event.type === 'answer') return 'unknown'
  return last.event.type === 'intent' ? 'takeCut' : 'takeUnheard'
}
