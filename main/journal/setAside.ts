import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { parsedJson } from '../../shared/parsedJson.ts'
import type { AsideRecord } from './port.ts'
import { tryRows } from './rows.ts'

const text = z.string().trim().min(1).max(200)

/** Where each kind of record keeps its name. What lies aside may be of any shape. */
const Named = z.union([
  z.object({ label: text }).transform(({ label }) => label),
  z.object({ settings: z.object({ name: text }) }).transform(({ settings }) => settings.name),
  z
    .object({ preset: z.object({ settings: z.object({ name: text }) }) })
    .transform(({ preset }) => preset.settings.name),
])

/** All records that lie in `set_aside`, the newest of each id; null when that cannot be read. */
export function setAsideRecords(db: DatabaseSync | null): ReadonlyMap<string, AsideRecord> | null {
  const rows = db?.isOpen === true ? tryRows(db, 'SELECT id, body FROM set_aside ORDER BY rowid') : null
  return rows === null ? null : new Map(rows.map(({ id, body }) => [id, { name: nameIn(body) }]))
}

function nameIn(body: string): string | null {
  const found = Named.safeParse(parsedJson(body))
  return found.success ? found.data : null
}
