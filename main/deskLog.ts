import { assertNever } from '../shared/assertNever.ts'
import type { JournalNotice } from './journal/notice.ts'
import type { Log } from './log/log.ts'

/** Facts of a line: ids and technical words. Never an input, an answer or a record. */
export type Facts = Readonly<Record<string, string | number | boolean | null>>

/** What the parts of the desk tell the log. */
export interface DeskLog {
  note(event: string, facts?: Facts): void
  /** Something was refused or went wrong in a way the desk expects. */
  warn(event: string, facts?: Facts): void
  /** Something went wrong that should not. */
  fault(where: string, error: unknown, facts?: Facts): void
  journal(notice: JournalNotice): void
}

/** Puts what the desk tells into lines of its log. */
export function createDeskLog(log: Log): DeskLog {
  return {
    note: (event, facts) => log.info({ ...facts }, event),
    warn: (event, facts) => log.warn({ ...facts }, event),
    fault: (where, error, facts) => log.error({ ...facts, err: error }, where),
    journal: (notice) => {
      const line = `journal ${notice.kind}`
      if (isHarmless(notice)) log.info(notice, line)
      else log.warn(notice, line)
    },
  }
}

function isHarmless({ kind }: JournalNotice): boolean {
  switch (kind) {
    case 'available':
    case 'backupMade':
    case 'putBack':
    case 'restored':
      return true
    case 'unavailable':
    case 'damaged':
    case 'salvaged':
    case 'setAside':
    case 'backupFailed':
    case 'liveFileLine':
    case 'liveFileFailed':
      return false
    default:
      return assertNever(kind)
  }
}
