import type { exportWords } from '../strings/en/exports.ts'
import type { Translate } from '../strings/translator.ts'
import { csvFile } from './csv.ts'
import { type Marker, inOrder, markerOffset, timecode } from './marker.ts'
import type { Session } from './session.ts'
import { wallClock } from './wallClock.ts'

/** Words for what is exported. */
export type ExportWords = Translate<{ readonly exports: typeof exportWords }>

/** Minutes that local time is ahead of UTC at a moment (ms since 1970). */
export type EastOfUtc = (at: number) => number

const NAME_LENGTH = 60

/**
 * Markers for a cutter, in the order of the take, one a line:
 * `Name` the first line of the note, or its number; `Start` HH:MM:SS:FF at the canvas's frame rate, non-drop, from the first
 * slice; `Offset seconds` the same as a number, negative before the first slice; `Wall clock` ISO 8601 in local time;
 * `Note` in full. Start and offset are empty while the service has named no first slice, and Start where nobody knows the frame
 * rate: that of a recording adopted by its ids alone.
 */
export function markersCsv(
  markers: readonly Marker[],
  session: Session,
  say: ExportWords,
  eastOfUtc: EastOfUtc,
): string {
  const header = (['name', 'start', 'offset', 'wallClock', 'note'] as const).map((key) => say(`exports.markers.${key}`))
  const records = inOrder(markers).map((marker, index) => {
    const offset = markerOffset(marker, session)
    return [
      nameOf(marker.note) || say('exports.markers.unnamed', { number: index + 1 }),
      offset === null || session.canvas.fps === 0 ? null : timecode(offset, session.canvas.fps),
      offset === null ? null : Math.round(offset) / 1000,
      wallClock(marker.at, eastOfUtc(marker.at)),
      marker.note,
    ]
  })
  return csvFile(header, records)
}

function nameOf(note: string): string {
  const line = note.trim().split(/[\r\n]/, 1)[0] ?? ''
  return line.length <= NAME_LENGTH ? line : `${line.slice(0, NAME_LENGTH - 1)}…`
}
