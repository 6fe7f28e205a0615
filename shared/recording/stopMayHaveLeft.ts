import { isUnreached } from '../unreached.ts'
import type { TimelineEntry } from './session.ts'

/**
 * Whether a stop that was asked for at `since` (ms since 1970; null: none was) may have reached the service, by its timeline. Every
 * try is told before it leaves, and what became of it afterwards: one that met nobody has not arrived, one without an end may have.
 */
export function stopMayHaveLeft(timeline: readonly TimelineEntry[], since: number | null): boolean {
  if (since === null) return false
  let open = false
  for (const { at, event } of timeline) {
    if (at < since || !('call' in event) || event.call !== 'stop') continue
    if (event.type === 'intent') open = true
    else if (event.type === 'fault' && isUnreached(event.problem)) open = false
    else return true
  }
  return open
}
