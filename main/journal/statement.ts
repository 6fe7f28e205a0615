import type { DatabaseSync, StatementSync } from 'node:sqlite'

const known = new WeakMap<DatabaseSync, Map<string, StatementSync>>()

/** The statement, prepared once per open database: for those that every commit runs. `sql`: never built from values. */
export function statement(db: DatabaseSync, sql: string): StatementSync {
  const own = known.get(db) ?? new Map<string, StatementSync>()
  known.set(db, own)
  const prepared = own.get(sql) ?? db.prepare(sql)
  own.set(sql, prepared)
  return prepared
}
