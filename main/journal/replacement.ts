import { chmodSync, copyFileSync, rmSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import type { Problem } from '../../shared/problem.ts'
import { madeAt } from './backups.ts'
import { checkContent, openDatabase } from './database.ts'
import { DamagedError, faultWord, isDamage } from './diskFault.ts'
import { syncFile } from './durableFile.ts'
import { noteLoss } from './losses.ts'
import { doubtSecrets } from './restoredSecrets.ts'

/**
 * Makes the newest backup that is whole ready in `next` to become the journal, with its secrets in doubt and what was lost
 * noted: were that done later, a desk that is killed in between would never do it. Returns its path; null: none is whole.
 * `backups`: newest first. @throws what the disk refuses: nothing is said of a backup then, which may be whole
 */
export function prepareBackup(
  backups: readonly string[],
  next: string,
  lossOf: (backupAt: number) => Problem,
): string | null {
  let unread: Error | null = null
  for (const backup of backups) {
    try {
      copyWhole(backup, next)
      change(next, (db) => {
        doubtSecrets(db)
        noteLoss(db, lossOf(madeAt(backup)))
      })
      syncFile(next)
      return backup
    } catch (error) {
      clear(next)
      // Where the drive cannot read one, an older one may lie elsewhere on it.
      if (error instanceof Error && faultWord(error) === 'EIO') unread = error
      else if (!isUseless(error)) throw error
    }
  }
  if (unread !== null) throw unread
  return null
}

/** Makes an empty journal ready in `next`, with what was lost noted. @throws what the disk refuses */
export function prepareEmpty(next: string, loss: Problem): void {
  clear(next)
  try {
    const db = openDatabase(next, () => undefined)
    try {
      noteLoss(db, loss)
    } finally {
      // What its log holds goes into the file with this.
      db.close()
    }
    syncFile(next)
  } catch (error) {
    clear(next)
    throw error
  }
}

/** Whether it is the copy that is wrong, as opposed to the disk: damaged, or its tables are none of a journal. */
function isUseless(error: unknown): boolean {
  return isDamage(error) || faultWord(error) === 'SQLITE_1'
}

/** Also what a launch that was killed left beside the file: it would be replayed into the next copy. */
function clear(next: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${next}${suffix}`, { force: true })
}

/** @throws DamagedError, and what SQLite and the file system throw */
function copyWhole(backup: string, next: string): void {
  clear(next)
  copyFileSync(backup, next)
  chmodSync(next, 0o600)
  if (statSync(next).size === 0) throw new DamagedError('empty')
  const db = new DatabaseSync(next, { readOnly: true })
  try {
    checkContent(db)
    db.prepare('SELECT count(*) FROM sessions').get()
  } finally {
    db.close()
  }
}

/** All of the change is in the file itself when this returns. */
function change(file: string, work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(file)
  try {
    db.exec('PRAGMA journal_mode = DELETE')
    work(db)
  } finally {
    db.close()
  }
}
