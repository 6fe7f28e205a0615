import type { DatabaseSync } from 'node:sqlite'
import type { z } from 'zod'
import type { Repository } from './port.ts'
import { readRows, type RowReader } from './rows.ts'
import type { Writer } from './writer.ts'

/** Tables that hold one kind of record as `id, body`. */
export type RecordTable =
  'accounts' | 'storage_profiles' | 'presets' | 'drafts' | 'layouts' | 'secret_index' | 'removed_presets'

/** What {@link createRecords} needs. */
export interface RecordsDeps<T extends { readonly id: string }> {
  readonly db: DatabaseSync | null
  readonly writer: Writer
  readonly rows: RowReader
  readonly table: RecordTable
  readonly schema: z.ZodType<T>
}

/** Records of one kind, read once and then answered from memory: a disk that fails later takes none of them away. */
export function createRecords<T extends { readonly id: string }>({
  db,
  writer,
  rows,
  table,
  schema,
}: RecordsDeps<T>): Repository<T> {
  const records = new Map<string, T>()

  for (const row of readRows(db, `SELECT id, body FROM ${table} ORDER BY rowid`)) {
    const parsed = rows.parse(schema, row)
    if (parsed.ok) {
      records.set(parsed.value.id, parsed.value)
    } else {
      const copy = rows.setAside(table, row, parsed.detail)
      writer.writeQuietly((target) => {
        copy(target)
        target.prepare(`DELETE FROM ${table} WHERE id = ?`).run(row.id)
      })
    }
  }

  return {
    all: () => [...records.values()],
    get: (id) => records.get(id) ?? null,
    put: (value) => {
      const body = JSON.stringify(value)
      writer.write((target) => {
        target
          .prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body`)
          .run(value.id, body)
      })
      records.set(value.id, value)
    },
    remove: (id) => {
      writer.write((target) => {
        target.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
      })
      records.delete(id)
    },
  }
}
