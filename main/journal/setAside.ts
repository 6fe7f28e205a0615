import type { DatabaseSync } from 'node:sqlite'
import { tryRows } from './rows.ts'

/** Ids of all rows that lie in `set_aside`; null when that cannot be read. */
export function setAsideIds(db: DatabaseSync | null): ReadonlySet<string> | null {
  const rows = db?.isOpen === true ? tryRows(db, 'SELECT DISTINCT id, source AS body FROM set_aside') : null
  return rows === null ? null : new Set(rows.map(({ id }) => id))
}
