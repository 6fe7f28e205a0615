import { MarkerId } from '../../shared/ids.ts'
import type { Marker } from '../../shared/recording/marker.ts'
import { noon, sessionId } from './session.ts'

/** The n-th marker id. */
export function markerId(n = 1): MarkerId {
  return MarkerId.parse(`00000000-0000-4000-8000-${String(n).padStart(12, '0')}`)
}

/** A marker of the town hall, set at noon: a minute after the first slice of `aSession`. */
export function aMarker(overrides: Partial<Marker> = {}): Marker {
  return { id: markerId(), sessionId: sessionId(), at: noon, serverAt: noon, note: '', ...overrides }
}
