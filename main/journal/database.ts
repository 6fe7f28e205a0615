import { chmodSync, closeSync, openSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { DatabaseSync } from 'node:sqlite'
import { DamagedError } from './diskFault.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/index.ts'
import { applyPragmas, readPragma } from './pragmas.ts'

/** How long a write waits for another process to let go of the file, ms. */
const BUSY_TIMEOUT = 1000

/**
 * Opens the journal for writing: private to this user, pragmas verified, content checked, newest shape.
 * @throws DamagedError, PragmaRefusedError, NewerJournalError, and what SQLite and the file system throw
 */
export function openDatabase(file: string, beforeUpgrade: (db: DatabaseSync) => void): DatabaseSync {
  // SQLite would create it readable to everybody; -wal and -shm copy the mode of the main file.
  closeSync(openSync(file, 'a', 0o600))
  chmodSync(file, 0o600)
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT })
  try {
    applyPragmas(db, process.platform)
    checkContent(db)
    migrate(db, migrations, () => beforeUpgrade(db))
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a journal that cannot be written, so that what it holds stays visible. Null when not even that works. */
export function openForReading(file: string): DatabaseSync | null {
  const asWritten = (): DatabaseSync => new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT })
  // On a read-only disk the write-ahead log cannot be opened; what was checkpointed can still be read without it.
  const withoutLog = (): DatabaseSync => {
    const url = pathToFileURL(file)
    url.searchParams.set('immutable', '1')
    return new DatabaseSync(url, { readOnly: true })
  }
  for (const open of [asWritten, withoutLog]) {
    try {
      const db = open()
      db.prepare('SELECT count(*) FROM sessions').get()
      return db
    } catch {
      continue
    }
  }
  return null
}

/** @throws DamagedError when SQLite finds the file inconsistent */
export function checkContent(db: DatabaseSync): void {
  const found = readPragma(db, 'quick_check(1)')
  if (found !== 'ok') throw new DamagedError('quick_check')
}
