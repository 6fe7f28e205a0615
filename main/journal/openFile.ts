import { chmodSync, existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { problem } from '../../shared/problem.ts'
import type { Clock } from '../clock.ts'
import { listBackups, makeBackup, stamp } from './backups.ts'
import { openDatabase, openForReading } from './database.ts'
import { faultWord, isDamage } from './diskFault.ts'
import { renameDurably } from './durableFile.ts'
import type { Notify } from './notice.ts'
import { prepareBackup, prepareEmpty } from './replacement.ts'

/** How the names of journals begin that were set aside. */
const ASIDE = 'journal-damaged-'

/** Where the journal keeps its files. */
export interface JournalPaths {
  readonly folder: string
  readonly database: string
  readonly live: string
  readonly backups: string
}

/** The files inside a journal folder. */
export function journalPaths(folder: string): JournalPaths {
  return {
    folder,
    database: join(folder, 'journal.sqlite'),
    live: join(folder, 'live.jsonl'),
    backups: join(folder, 'backups'),
  }
}

/** What opening came to. `unavailable`: why it cannot be written; `db` then reads what can still be read, if anything. */
export interface OpenedFile {
  readonly db: DatabaseSync | null
  readonly unavailable: string | null
}

interface OpenDeps {
  readonly paths: JournalPaths
  readonly clock: Clock
  readonly notify: Notify
}

/** Opens the journal whatever state it is in: the newest backup takes the place of a damaged one, which is set aside. Never throws. */
export function openFile(deps: OpenDeps): OpenedFile {
  const { paths, notify } = deps
  try {
    mkdirSync(paths.folder, { recursive: true, mode: 0o700 })
    chmodSync(paths.folder, 0o700)
    return { db: openOrReplace(deps), unavailable: null }
  } catch (error) {
    const detail = faultWord(error)
    notify({ kind: 'unavailable', detail })
    return { db: openForReading(paths.database), unavailable: detail }
  }
}

function openOrReplace(deps: OpenDeps): DatabaseSync {
  const { paths } = deps
  if (isMissing(paths.database) && wasHere(paths)) return replace(deps, null)
  try {
    return openWhole(deps)
  } catch (error) {
    if (!isDamage(error)) throw error
    return replace(deps, faultWord(error))
  }
}

/**
 * Puts the newest backup in the place of the journal, or an empty one. It is made ready beside it first: a disk that refuses
 * leaves everything as it was for the next launch. `damage`: the word for it; null: the journal is missing.
 */
function replace(deps: OpenDeps, damage: string | null): DatabaseSync {
  const { paths, clock, notify } = deps
  const foundAt = clock.now()
  const name = `${ASIDE}${stamp(foundAt)}.sqlite`
  const next = `${paths.database}.next`
  const params = damage === null ? { foundAt } : { foundAt, file: name }
  const backup = prepareBackup(listBackups(paths.backups), next, (backupAt) =>
    problem(damage === null ? 'journalMissing' : 'journalRestored', { params: { ...params, backupAt } }),
  )
  if (backup === null) prepareEmpty(next, problem(damage === null ? 'journalGone' : 'journalLost', { params }))
  setAside(paths, name)
  if (damage !== null) notify({ kind: 'damaged', setAsideAs: name, detail: damage })
  renameDurably(next, paths.database)
  notify({ kind: 'restored', backup })
  return openWhole(deps)
}

/**
 * Moves the database and its log away under one name. The database goes first: were it left alone with its log gone, the next
 * launch would take it for whole. And a log left beside a restored database would be replayed into it.
 */
function setAside({ folder, database }: JournalPaths, name: string): void {
  for (const suffix of ['', '-wal', '-shm']) {
    const part = `${database}${suffix}`
    if (existsSync(part)) renameSync(part, join(folder, `${name}${suffix}`))
  }
}

function openWhole({ paths, clock, notify }: OpenDeps): DatabaseSync {
  return openDatabase(paths.database, (db) => {
    notify({ kind: 'backupMade', file: makeBackup(db, paths.backups, clock.now()) })
  })
}

function isMissing(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0
}

/** Whether a journal was here before: that it is missing is a loss then, and no first launch. */
function wasHere({ folder, backups }: JournalPaths): boolean {
  return listBackups(backups).length > 0 || readdirSync(folder).some((name) => name.startsWith(ASIDE))
}
