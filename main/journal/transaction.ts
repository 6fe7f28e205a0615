import type { DatabaseSync } from 'node:sqlite'
import { statement } from './statement.ts'

/** Runs `work` as one transaction: all of it is durable when this returns, or none of it happened. */
export function inTransaction<T>(db: DatabaseSync, work: () => T): T {
  statement(db, 'BEGIN IMMEDIATE').run()
  try {
    const result = work()
    statement(db, 'COMMIT').run()
    return result
  } catch (error) {
    // SQLite has already rolled back by itself after some faults, such as a full disk.
    if (db.isTransaction) db.exec('ROLLBACK')
    throw error
  }
}
