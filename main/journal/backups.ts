import { chmodSync, closeSync, copyFileSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { checkContent } from './database.ts'
import { renameDurably, syncFile } from './durableFile.ts'
import type { Problem } from '../../shared/problem.ts'
import { noteLoss } from './losses.ts'
import { doubtSecrets } from './restoredSecrets.ts'

/** How many backups are kept. */
export const BACKUPS_KEPT = 5

const pattern = /^journal-[0-9TZ-]+\.sqlite$/

/** A moment as a file name part that sorts by time and is legal everywhere. */
export function stamp(at: number): string {
  return new Date(at).toISOString().replaceAll(/[:.]/g, '-')
}

/** The backups in a folder, newest first, as full paths. */
export function listBackups(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
      .filter((name) => pattern.test(name))
      .sort()
      .reverse()
      .map((name) => join(folder, name))
  } catch {
    return []
  }
}

/** Writes a complete copy of the journal, durably and in one step, and drops the oldest ones. Returns its path. */
export function makeBackup(db: DatabaseSync, folder: string, now: number): string {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, `journal-${stamp(now)}.sqlite`)
  const next = `${file}.next`
  rmSync(next, { force: true })
  // VACUUM INTO accepts an empty file: this is how the copy is never readable to others.
  closeSync(openSync(next, 'wx', 0o600))
  db.prepare('VACUUM INTO ?').run(next)
  syncFile(next)
  renameDurably(next, file)
  for (const old of listBackups(folder).slice(BACKUPS_KEPT)) rmSync(old, { force: true })
  return file
}

/**
 * Puts the newest backup that is whole in the place of the journal, with its secrets in doubt and what was lost noted: were that
 * done later, a desk that is killed in between would never do it. Returns its path, or null when there is none.
 */
export function restoreNewest(folder: string, target: string, loss: Problem): string | null {
  const next = `${target}.next`
  for (const backup of listBackups(folder)) {
    try {
      clear(next)
      copyFileSync(backup, next)
      chmodSync(next, 0o600)
      requireWhole(next)
      change(next, (db) => {
        doubtSecrets(db)
        noteLoss(db, loss)
      })
      syncFile(next)
      renameDurably(next, target)
      return backup
    } catch {
      clear(next)
    }
  }
  return null
}

/** Also what a restore that was killed left beside the file: it would be replayed into the next copy. */
function clear(next: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${next}${suffix}`, { force: true })
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

function requireWhole(file: string): void {
  if (statSync(file).size === 0) throw new Error('empty')
  const db = new DatabaseSync(file, { readOnly: true })
  try {
    checkContent(db)
    db.prepare('SELECT count(*) FROM sessions').get()
  } finally {
    db.close()
  }
}
