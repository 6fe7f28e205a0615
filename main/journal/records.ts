import type { DatabaseSync } from 'node:sqlite'
import type { z } from 'zod'
import type { Repository, Staged } from './port.ts'
import { tryRows, type RowReader } from './rows.ts'
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
  /** What a row that does not fit still says by its id alone; null: nothing. By default nothing. */
  readonly salvage?: (id: string) => T | null
}

/** Writes all of it in one transaction, or nothing. @throws ProblemError `journalUnavailable` */
function writeTogether(writer: Writer, staged: readonly Staged[]): void {
  writer.write((target) => {
    for (const { change } of staged) change(target)
  })
  for (const { done } of staged) done()
}

/** Records of one kind, read once and then answered from memory: a disk that fails later takes none of them away. */
export function createRecords<T extends { readonly id: string }>({
  db,
  writer,
  rows,
  table,
  schema,
  salvage = () => null,
}: RecordsDeps<T>): Repository<T> {
  const records = new Map<string, T>()

  const putting = (value: T): Staged => {
    const body = JSON.stringify(value)
    return {
      change: (target) => {
        target
          .prepare(`INSERT INTO ${table} (id, body) VALUES (?, ?) ON CONFLICT DO UPDATE SET body = excluded.body`)
          .run(value.id, body)
      },
      done: () => records.set(value.id, value),
    }
  }
  const removing = (id: string): Staged => ({
    change: (target) => {
      target.prepare(`DELETE FROM ${table} WHERE id = ?`).run(id)
    },
    done: () => records.delete(id),
  })

  const stored = tryRows(db, `SELECT id, body FROM ${table} ORDER BY rowid`)
  if (stored === null) rows.unreadable(table)
  for (const row of stored ?? []) {
    const parsed = rows.parse(schema, row)
    if (parsed.ok) {
      records.set(parsed.value.id, parsed.value)
      continue
    }
    const copy = rows.setAside(table, row, parsed.detail)
    const rest = salvage(row.id)
    const replacing = rest === null ? removing(row.id) : putting(rest)
    writer.writeQuietly((target) => {
      copy(target)
      replacing.change(target)
    })
    // Known also where the disk does not take it.
    if (rest !== null) records.set(rest.id, rest)
  }

  return {
    all: () => [...records.values()],
    get: (id) => records.get(id) ?? null,
    put: (value, along = []) => writeTogether(writer, [...along, putting(value)]),
    putAll: (values, along = []) => {
      const staged = [...along, ...values.map(putting)]
      if (staged.length > 0) writeTogether(writer, staged)
    },
    remove: (id, along = []) => writeTogether(writer, [...along, removing(id)]),
    putting,
    removing,
  }
}
