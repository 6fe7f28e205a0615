import type { JournalNotice } from './journal/notice.ts'

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
  close(): Promise<void>
}
