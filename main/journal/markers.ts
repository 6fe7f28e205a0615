import type { DatabaseSync } from 'node:sqlite'
import { Marker, inOrder } from '../../shared/recording/marker.ts'
import type { MarkerRepository } from './port.ts'
import { readRows, type RawRow, type RowReader } from './rows.ts'
import type { Writer } from './writer.ts'

/** What {@link createMarkers} needs. */
export interface MarkersDeps {
  readonly db: DatabaseSync | null
  readonly writer: Writer
  readonly rows: RowReader
}

/** Moments of takes, read when they are looked at. One that cannot be read is left out, and stays in the file. */
export function createMarkers({ db, writer, rows }: MarkersDeps): MarkerRepository {
  const read = (found: readonly RawRow[]): readonly Marker[] =>
    found.flatMap((row) => {
      const parsed = rows.parse(Marker, row)
      return parsed.ok ? [parsed.value] : []
    })

  return {
    get: (id) => read(readRows(db, 'SELECT id, body FROM markers WHERE id = ?', id))[0] ?? null,
    forSession: (id) => inOrder(read(readRows(db, 'SELECT id, body FROM markers WHERE session_id = ?', id))),
    put: (marker) =>
      writer.write((target) => {
        target
          .prepare(
            `INSERT INTO markers (id, session_id, at, body) VALUES (?, ?, ?, ?)
             ON CONFLICT DO UPDATE SET session_id = excluded.session_id, at = excluded.at, body = excluded.body`,
          )
          .run(marker.id, marker.sessionId, marker.at, JSON.stringify(marker))
      }),
    remove: (id) =>
      writer.write((target) => {
        target.prepare('DELETE FROM markers WHERE id = ?').run(id)
      }),
  }
}
