import { SavedLayout } from '../../shared/layout/savedLayout.ts'
import { Account, StorageProfile } from '../../shared/recording/account.ts'
import { StoredDraft } from '../../shared/recording/draft.ts'
import { Preset } from '../../shared/recording/preset.ts'
import type { Clock } from '../clock.ts'
import { startBackups } from './backupSchedule.ts'
import { createHistory } from './history.ts'
import { openLiveFile } from './liveFile.ts'
import { createLosses, isReplacement } from './losses.ts'
import { createMarkers } from './markers.ts'
import type { Notify } from './notice.ts'
import { journalPaths, openFile } from './openFile.ts'
import type { Journal } from './port.ts'
import { createRecords } from './records.ts'
import { RemovedPresetRow } from './removedPresetRow.ts'
import { createRequestLog } from './requestLog.ts'
import { startRetention } from './retention.ts'
import { createRowReader } from './rows.ts'
import { SecretIndexRow, salvageSecretRow } from './secretIndexRow.ts'
import { createSecondRecord } from './secondRecord.ts'
import { createSessions } from './sessions.ts'
import { setAsideRecords } from './setAside.ts'
import { createSingles } from './singles.ts'
import { createWriter, touch } from './writer.ts'

/** What {@link openJournal} needs. */
export interface JournalOptions {
  /** Folder of its own; created if missing, private to this user. */
  readonly folder: string
  readonly clock: Clock
  /** Everything out of the ordinary, for the log. */
  readonly onNotice: Notify
}

/**
 * Opens the desk's durable memory. Never throws: a journal that cannot be written answers from what it could read, and says
 * so through {@link Journal.problem}.
 */
export function openJournal({ folder, clock, onNotice }: JournalOptions): Journal {
  const listeners = new Set<() => void>()
  const changed = (): void => {
    for (const listener of listeners) listener()
  }

  const paths = journalPaths(folder)
  const file = openFile({ paths, clock, notify: onNotice })
  const writable = file.unavailable === null ? file.db : null
  const writer = createWriter({ db: writable, detail: file.unavailable, clock, notify: onNotice, changed })
  // A disk that is full says so only when it is written to: better now than at the first recording.
  writer.writeQuietly(touch)

  const rows = createRowReader({ clock, notify: onNotice })
  const losses = createLosses({ db: file.db, writer, rows, changed })
  const knewAllSecrets = file.db !== null && !isReplacement(file.db)
  const source = { db: file.db, writer, rows }
  const live = openLiveFile(paths.live, onNotice)
  const second = createSecondRecord({ live, clock, notify: onNotice, changed })
  const sessions = createSessions({ ...source, keptApart: live.entries(), second, notify: onNotice })
  const history = createHistory({ db: file.db, load: sessions.load, held: sessions.held })
  const markers = createMarkers(source)
  const accounts = createRecords({ ...source, table: 'accounts', schema: Account })
  const storageProfiles = createRecords({ ...source, table: 'storage_profiles', schema: StorageProfile })
  const presets = createRecords({ ...source, table: 'presets', schema: Preset })
  const removedPresets = createRecords({ ...source, table: 'removed_presets', schema: RemovedPresetRow })
  const drafts = createRecords({ ...source, table: 'drafts', schema: StoredDraft })
  const layouts = createRecords({ ...source, table: 'layouts', schema: SavedLayout })
  const secretIndex = createRecords({
    ...source,
    table: 'secret_index',
    schema: SecretIndexRow,
    salvage: salvageSecretRow,
  })
  const log = createRequestLog({ ...source, clock })
  const singles = createSingles(file.db, writer)
  const backups =
    writable === null
      ? null
      : startBackups({ db: writable, folder: paths.backups, clock, notify: onNotice, savedAt: () => writer.savedAt() })

  const endRetention = writable === null ? null : startRetention({ db: writable, writer, clock })

  return {
    sessions,
    history,
    markers,
    accounts,
    storageProfiles,
    presets,
    removedPresets,
    drafts,
    layouts,
    secretIndex,
    settings: singles.settings,
    windowBounds: singles.windowBounds,
    requests: log.requests,
    setAside: () => setAsideRecords(file.db),
    knowsAllSecrets: () => knewAllSecrets && rows.isReadable('secret_index'),
    savedAt: () => writer.savedAt(),
    problem: () => writer.problem() ?? second.problem() ?? losses.problem(),
    acknowledge: (key) => losses.acknowledge(key),
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => {
      listeners.clear()
      endRetention?.()
      log.flush()
      writer.close()
      backups?.close()
      second.close()
      live.close()
      if (file.db?.isOpen === true) file.db.close()
    },
  }
}
