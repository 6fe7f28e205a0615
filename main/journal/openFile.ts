import { chmodSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { DatabaseSync } from 'node:sqlite'
import { problem, type Problem } from '../../shared/problem.ts'
import type { Clock } from '../clock.ts'
import { listBackups, makeBackup, restoreNewest, stamp } from './backups.ts'
import { openDatabase, openForReading } from './database.ts'
import { faultWord, isDamage } from './diskFault.ts'
import { noteLoss } from './losses.ts'
import type { Notify } from './notice.ts'

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
  /** What happened to the file, if it is not the one that was closed last. */
  readonly problem: Problem | null
}

interface OpenDeps {
  readonly paths: JournalPaths
  readonly clock: Clock
  readonly notify: Notify
}

/** Opens the journal whatever state it is in: damaged ones are set aside and the newest backup takes their place. Never throws. */
export function openFile(deps: OpenDeps): OpenedFile {
  const { paths, notify } = deps
  try {
    mkdirSync(paths.folder, { recursive: true, mode: 0o700 })
    chmodSync(paths.folder, 0o700)
    return openOrRestore(deps)
  } catch (error) {
    const detail = faultWord(error)
    notify({ kind: 'unavailable', detail })
    return { db: openForReading(paths.database), unavailable: detail, problem: null }
  }
}

function openOrRestore(deps: OpenDeps): OpenedFile {
  const { paths } = deps
  if (isMissing(paths.database) && listBackups(paths.backups).length > 0) {
    setAside(deps)
    const loss = problem('journalMissing')
    if (restore(deps, loss)) return opened(openWhole(deps), loss)
    return lost(openWhole(deps), problem('journalGone'))
  }
  try {
    return opened(openWhole(deps), null)
  } catch (error) {
    if (!isDamage(error)) throw error
    return replaceDamaged(deps, faultWord(error))
  }
}

function replaceDamaged(deps: OpenDeps, detail: string): OpenedFile {
  const name = setAside(deps)
  deps.notify({ kind: 'damaged', setAsideAs: name, detail })
  const params = { file: name }
  const loss = problem('journalRestored', { params })
  if (restore(deps, loss)) return opened(openWhole(deps), loss)
  return lost(openWhole(deps), problem('journalLost', { params }))
}

/**
 * Moves the database and its log away under one name, which is returned. The database goes first: were it left alone with
 * its log gone, the next launch would take it for whole. And a log left beside a restored database would be replayed into it.
 */
function setAside({ paths, clock }: OpenDeps): string {
  const name = `journal-damaged-${stamp(clock.now())}.sqlite`
  for (const suffix of ['', '-wal', '-shm']) {
    const part = `${paths.database}${suffix}`
    if (existsSync(part)) renameSync(part, join(paths.folder, `${name}${suffix}`))
  }
  return name
}

/** Whether a backup took the place of the journal. */
function restore({ paths, notify }: OpenDeps, loss: Problem): boolean {
  const backup = restoreNewest(paths.backups, paths.database, loss)
  notify({ kind: 'restored', backup })
  return backup !== null
}

function lost(db: DatabaseSync, loss: Problem): OpenedFile {
  try {
    noteLoss(db, loss)
  } catch {
    // A disk that does not take it refuses everything else too, and says so; in this launch it is told all the same.
  }
  return opened(db, loss)
}

function openWhole({ paths, clock, notify }: OpenDeps): DatabaseSync {
  return openDatabase(paths.database, (db) => {
    notify({ kind: 'backupMade', file: makeBackup(db, paths.backups, clock.now()) })
  })
}

function opened(db: DatabaseSync, reason: Problem | null): OpenedFile {
  return { db, unavailable: null, problem: reason }
}

function isMissing(file: string): boolean {
  return !existsSync(file) || statSync(file).size === 0
}
