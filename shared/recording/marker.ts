import { z } from 'zod'
import { MarkerId, SessionId } from '../ids.ts'
import type { Session } from './session.ts'
import { isLive, isLost } from './sessionState.ts'

/** Longest note of a marker, in UTF-16 units. */
export const NOTE_LENGTH = 2000

/** A moment of a take that somebody wants to find again. Times in ms since 1970. */
export const Marker = z.strictObject({
  id: MarkerId,
  sessionId: SessionId,
  /** When main heard of it, on this computer's clock. */
  at: z.number(),
  /** The same moment on the server's clock, as well as it was known then: files are counted by that clock. */
  serverAt: z.number(),
  note: z.string().max(NOTE_LENGTH),
})
export type Marker = z.infer<typeof Marker>

/** Frame rates the service records; any other becomes 15. */
const frameRates: ReadonlySet<number> = new Set([1, 7, 10, 15, 24, 30, 60])
const OTHERWISE = 15

/** Frames per second of the recorded picture, whatever was asked for. */
export function recordedFps(fps: number): number {
  return frameRates.has(fps) ? fps : OTHERWISE
}

/** Whether a moment of this recording can be marked now: it runs, or it may run although the desk gave it up. */
export function canMark(session: Session): boolean {
  return isLive(session) || isLost(session)
}

/**
 * ms from the first slice to the marker, both on the server's clock. Null while no slice is known, which may come later;
 * negative for a marker that was set before the first slice.
 */
export function markerOffset(
  marker: Pick<Marker, 'serverAt'>,
  session: Pick<Session, 'sliceStartTime'>,
): number | null {
  return session.sliceStartTime === null ? null : marker.serverAt - session.sliceStartTime
}

const two = (value: number): string => String(value).padStart(2, '0')

/**
 * `HH:MM:SS:FF`, non-drop, counted from 00:00:00:00 at the first slice: the frame that was on screen. Hours go beyond 99
 * where a recording does. A moment before the first frame is the first frame, since no earlier one exists.
 */
export function timecode(offsetMs: number, fps: number): string {
  const rate = recordedFps(fps)
  const frames = Math.max(0, Math.floor((offsetMs * rate) / 1000))
  const seconds = Math.floor(frames / rate)
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60, frames % rate].map(two).join(':')
}

/** In the order of the take. */
export function inOrder(markers: readonly Marker[]): readonly Marker[] {
  return markers.toSorted((a, b) => a.serverAt - b.serverAt || a.at - b.at || (a.id < b.id ? -1 : 1))
}
