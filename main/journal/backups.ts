import { closeSync, mkdirSync, openSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { renameDurably, syncFile } from './durableFile.ts'

/** How many backups are kept. */
export const BACKUPS_KEPT = 5

const pattern = /^journal-[0-9TZ-]+\.sqlite$/

/** A moment as a file name part that sorts by time and is legal everywhere. */
export function stamp(at: number): string {
  return new Date(at).toISOString().replaceAll(/[:.]/g, '-')
}

/** When a backup was made, ms since 1970: as its name says, or else its file. */
export function madeAt(backup: string): number {
  const [, day, hour, minute, second] = /^journal-([0-9-]+)T(\d\d)-(\d\d)-(\d\d)/.exec(basename(backup)) ?? []
  const at = Date.parse(`${day}T${hour}:${minute}:${second}Z`)
  return Number.isNaN(at) ? Math.round(statSync(backup).mtimeMs) : at
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
