import { markerOffset, type Marker } from '../../../shared/recording/marker.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { formatElapsed } from '../../../shared/recording/sessionState.ts'

/** The place of a marker in the take: `01:23:45`, `−00:00:04` before the first slice, `--:--:--` where none is known. */
export function markerTime(marker: Pick<Marker, 'serverAt'>, session: Pick<Session, 'sliceStartTime'>): string {
  const offset = markerOffset(marker, session)
  if (offset === null || offset >= 0) return formatElapsed(offset)
  // Away from zero: a moment before the first file is never at its first second.
  return `−${formatElapsed(Math.ceil(-offset / 1000) * 1000)}`
}
