import type { DatabaseSync } from 'node:sqlite'
import { RequestLogEntry } from '../../shared/recording/requestLog.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from './port.ts'
import { readRows, type RowReader } from './rows.ts'
import type { Writer } from './writer.ts'

/** How long entries are collected before they are written together, ms. */
const BATCH_AFTER = 1000

/**
 * What stays: the newest questions (query), and calls of no session (account checks) for two weeks. What was commanded (acquire,
 * start, updateLayout, stop) stays as long as its session's timeline.
 */
export const REQUESTS_KEPT = 5000
const STRAY_MAX_AGE = 14 * 24 * 3600 * 1000

/** The request log, and the means to write what it has collected. */
export interface RequestLog {
  readonly requests: Journal['requests']
  /** Writes the collected entries now. */
  flush(): void
}

/** What {@link createRequestLog} needs. */
export interface RequestLogDeps {
  readonly db: DatabaseSync | null
  readonly writer: Writer
  readonly rows: RowReader
  readonly clock: Clock
}

/** The inspector's memory. Small print: it is written in batches, and a disk that refuses it disturbs nobody. */
export function createRequestLog({ db, writer, rows, clock }: RequestLogDeps): RequestLog {
  let waiting: RequestLogEntry[] = []
  let cancel: (() => void) | null = null

  const flush = (): void => {
    cancel?.()
    cancel = null
    if (waiting.length === 0) return
    const batch = waiting
    const oldest = clock.now() - STRAY_MAX_AGE
    const written = writer.writeQuietly((target) => {
      const insert = target.prepare('INSERT INTO requests (at, session_id, body) VALUES (?, ?, ?)')
      for (const entry of batch) insert.run(entry.at, entry.sessionId, JSON.stringify(entry))
      target
        .prepare(
          `DELETE FROM requests WHERE seq BETWEEN (SELECT max(seq) FROM requests) - ? AND (SELECT max(seq) FROM requests) - ?
           AND json_extract(body, '$.call') = 'query'`,
        )
        // Only what this batch pushed over the edge is looked at: all older questions went with earlier batches.
        .run(REQUESTS_KEPT + batch.length - 1, REQUESTS_KEPT)
      target.prepare('DELETE FROM requests WHERE session_id IS NULL AND at < ?').run(oldest)
    })
    waiting = written ? [] : batch.slice(-REQUESTS_KEPT)
  }

  return {
    flush,
    requests: {
      append: (entry) => {
        waiting.push(entry)
        cancel ??= clock.after(BATCH_AFTER, flush)
      },
      forSession: (id, limit) => {
        if (limit <= 0) return []
        const sql = 'SELECT seq AS id, body FROM requests WHERE session_id = ? ORDER BY seq DESC LIMIT ?'
        const stored = readRows(db, sql, id, limit)
          .toReversed()
          .flatMap((row) => {
            const parsed = rows.parse(RequestLogEntry, row)
            return parsed.ok ? [parsed.value] : []
          })
        return [...stored, ...waiting.filter((entry) => entry.sessionId === id)].slice(-limit)
      },
    },
  }
}
