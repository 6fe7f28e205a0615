import type { TimelineEntry } from './session.ts'

/** Whether a layout was sent and nothing was heard of it: Program may be that one, or still the one before. Pure. */
export function layoutInDoubt(timeline: readonly TimelineEntry[]): boolean {
  const last = timeline.findLast(
    ({ event }) =>
      (event.type === 'intent' || event.type === 'answer' || event.type === 'fault') && event.call === 'updateLayout',
  )
  return last?.event.type === 'intent'
}
