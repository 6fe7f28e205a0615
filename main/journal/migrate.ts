import type { DatabaseSync } from 'node:sqlite'
import type { Migration } from './migrations/migration.ts'
import { inTransaction } from './transaction.ts'
import { readNumber } from './pragmas.ts'

/** A journal written by a newer desk: writing to it could destroy what this one does not understand. */
export class NewerJournalError extends Error {
  constructor(found: number, known: number) {
    super(`version ${found} > ${known}`)
    this.name = 'NewerJournalError'
  }
}

/**
 * Brings the journal to the newest shape, one transaction per step. `beforeUpgrade` runs once before an existing journal is
 * changed. @throws NewerJournalError
 */
export function migrate(db: DatabaseSync, steps: readonly Migration[], beforeUpgrade: () => void): void {
  const found = readNumber(db, 'user_version')
  const newest = steps.at(-1)?.version ?? 0
  if (found > newest) throw new NewerJournalError(found, newest)
  const missing = steps.filter((step) => step.version > found)
  if (found > 0 && missing.length > 0) beforeUpgrade()
  for (const step of missing) {
    inTransaction(db, () => {
      step.apply(db)
      db.exec(`PRAGMA user_version = ${step.version}`)
    })
  }
}
