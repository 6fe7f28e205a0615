import type { DatabaseSync } from 'node:sqlite'
import type { SessionId } from '../../shared/ids.ts'
import { TimelineEntry } from '../../shared/recording/session.ts'
import type { NewTimelineEvent } from './port.ts'
import { readRows, type RowReader } from './rows.ts'
import { statement } from './statement.ts'

/** The history of every session: append-only, numbered from 1. */
export interface Timeline {
  /** Number of entries, held ones included. */
  length(id: SessionId): number
  /** Gives the next numbers to new events. */
  number(id: SessionId, events: readonly NewTimelineEvent[]): readonly TimelineEntry[]
  /** Writes numbered entries. */
  store(db: DatabaseSync, id: SessionId, entries: readonly TimelineEntry[]): void
  /** Counts entries that were written. */
  advance(id: SessionId, entries: readonly TimelineEntry[]): void
  /** Shows entries that could not be written yet. */
  hold(id: SessionId, entries: readonly TimelineEntry[]): void
  /** Lets go of a session whose entries are all written. */
  forget(id: SessionId): void
  after(id: SessionId, seq: number): readonly TimelineEntry[]
}

/** Creates the timeline over the file; numbers are counted in memory after the first look. */
export function createTimeline({ db, rows }: { readonly db: DatabaseSync | null; readonly rows: RowReader }): Timeline {
  const lengths = new Map<SessionId, number>()
  const held = new Map<SessionId, readonly TimelineEntry[]>()

  const length = (id: SessionId): number => {
    const counted = lengths.get(id) ?? lastSeq(db, id)
    lengths.set(id, counted)
    return counted
  }
  const advance = (id: SessionId, entries: readonly TimelineEntry[]): void => {
    lengths.set(id, length(id) + entries.length)
  }

  return {
    length,
    number: (id, events) => events.map(({ at, event }, index) => ({ seq: length(id) + index + 1, at, event })),
    store: (target, id, entries) => {
      const insert = statement(target, 'INSERT INTO timeline (session_id, seq, body) VALUES (?, ?, ?)')
      for (const entry of entries) insert.run(id, entry.seq, JSON.stringify(entry))
    },
    advance,
    hold: (id, entries) => {
      held.set(id, [...(held.get(id) ?? []), ...entries])
      advance(id, entries)
    },
    forget: (id) => {
      lengths.delete(id)
      held.delete(id)
    },
    after: (id, seq) => {
      const sql = 'SELECT seq AS id, body FROM timeline WHERE session_id = ? AND seq > ? ORDER BY seq'
      const stored = readRows(db, sql, id, seq).flatMap((row): TimelineEntry[] => {
        const parsed = rows.parse(TimelineEntry, row)
        return parsed.ok ? [parsed.value] : []
      })
      const last = stored.at(-1)?.seq ?? seq
      return [...stored, ...(held.get(id) ?? []).filter((entry) => entry.seq > last)]
    },
  }
}

function lastSeq(db: DatabaseSync | null, id: SessionId): number {
  const sql = 'SELECT session_id AS id, max(seq) AS body FROM timeline WHERE session_id = ? GROUP BY session_id'
  return Number(readRows(db, sql, id)[0]?.body ?? 0)
}
