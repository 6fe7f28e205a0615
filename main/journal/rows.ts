import type { z } from 'zod'
import type { DatabaseSync } from 'node:sqlite'
import { parsedJson } from '../../shared/parsedJson.ts'
import type { Clock } from '../clock.ts'
import type { Notify } from './notice.ts'
import type { Change } from './writer.ts'

/** A row as it lies in the file. */
export interface RawRow {
  readonly id: string
  readonly body: string
}

/** Reads records out of the file and keeps count of those that could not be read. */
export interface RowReader {
  /** The record, or null with the reason when the row does not fit the schema. */
  parse<T>(schema: z.ZodType<T>, row: RawRow): Parsed<T>
  /** Moves unreadable content out of the way; it stays in the file, in `set_aside`. The result is to be written. */
  setAside(source: string, row: RawRow, detail: string): Change<void>
  /** A table could not be read at all: what it holds stays where it is, unknown to the desk. */
  unreadable(source: string): void
  /** Whether that never happened to this table. */
  isReadable(source: string): boolean
  /** How many rows were set aside, tables that could not be read counted as one. */
  count(): number
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly json: unknown; readonly detail: string }

/** Creates the reader. */
export function createRowReader({ clock, notify }: { readonly clock: Clock; readonly notify: Notify }): RowReader {
  let count = 0
  const lost = new Set<string>()
  return {
    parse: (schema, row) => {
      const json = parsedJson(row.body)
      if (json === undefined) return { ok: false, json: null, detail: 'not JSON' }
      const result = schema.safeParse(json)
      if (result.success) return { ok: true, value: result.data }
      return { ok: false, json, detail: describe(result.error) }
    },
    setAside: (source, row, detail) => {
      count += 1
      notify({ kind: 'setAside', source, id: row.id, detail })
      const at = clock.now()
      return (db) => {
        db.prepare('INSERT INTO set_aside (at, source, id, body) VALUES (?, ?, ?, ?)').run(at, source, row.id, row.body)
      }
    },
    unreadable: (source) => {
      lost.add(source)
      count += 1
      notify({ kind: 'setAside', source, id: '*', detail: 'the table cannot be read' })
    },
    isReadable: (source) => !lost.has(source),
    count: () => count,
  }
}

/** Rows of `SELECT id, body …`. Empty when the file cannot be read any more. */
export function readRows(db: DatabaseSync | null, sql: string, ...parameters: (string | number)[]): readonly RawRow[] {
  return tryRows(db, sql, ...parameters) ?? []
}

/** The same, but null when the file cannot be read: for whoever must not take that for nothing. */
export function tryRows(
  db: DatabaseSync | null,
  sql: string,
  ...parameters: (string | number)[]
): readonly RawRow[] | null {
  if (db === null) return []
  try {
    return db
      .prepare(sql)
      .all(...parameters)
      .map((row) => ({ id: String(row['id']), body: String(row['body']) }))
  } catch {
    return null
  }
}

/** Where and what kind, never the value. */
function describe(error: z.ZodError): string {
  return error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.')}: ${issue.code}`)
    .join('; ')
}
