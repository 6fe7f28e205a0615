import type { DatabaseSync } from 'node:sqlite'
import type { Clock } from '../clock.ts'
import { makeBackup } from './backups.ts'
import { faultWord } from './diskFault.ts'
import type { Notify } from './notice.ts'

const DAY = 24 * 3600 * 1000

/** A copy of the journal a day, and one when it is closed. */
export interface BackupSchedule {
  /** Ends the schedule with a last backup, if anything changed since the one before. */
  close(): void
}

/** What {@link startBackups} needs. */
export interface BackupDeps {
  readonly db: DatabaseSync
  readonly folder: string
  readonly clock: Clock
  readonly notify: Notify
  /** When the journal last changed; null if it has not changed in this run. */
  readonly savedAt: () => number | null
}

/** Starts the schedule. A backup that fails is noted; the journal itself is not the worse for it. */
export function startBackups({ db, folder, clock, notify, savedAt }: BackupDeps): BackupSchedule {
  let backedUp: number | null = null

  const backUp = (): void => {
    const changed = savedAt()
    if (changed === null || changed === backedUp) return
    try {
      notify({ kind: 'backupMade', file: makeBackup(db, folder, clock.now()) })
      backedUp = changed
    } catch (error) {
      notify({ kind: 'backupFailed', detail: faultWord(error) })
    }
  }
  const daily = (): void => {
    backUp()
    cancel = clock.after(DAY, daily)
  }
  let cancel = clock.after(DAY, daily)

  return {
    close: () => {
      cancel()
      backUp()
    },
  }
}
