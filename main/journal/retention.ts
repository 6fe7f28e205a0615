import type { DatabaseSync } from 'node:sqlite'
import { DETAILS_KEPT_DAYS } from '../../shared/recording/history.ts'
import type { Clock } from '../clock.ts'
import { readRows } from './rows.ts'
import type { Writer } from './writer.ts'

const DAY = 24 * 3600 * 1000

/**
 * How long after its end a session keeps its timeline and its requests, ms. The session itself, with verdict, files and ids,
 * and its markers stay for good.
 */
export const DETAILS_KEPT_MS = DETAILS_KEPT_DAYS * DAY

/** Rows taken away in one transaction: a few milliseconds, so that nothing has to wait. */
export const ROWS_AT_ONCE = 500

/** Time between launch and the first look, and between two transactions, ms. */
const AFTER_LAUNCH = 5_000
const PAUSE = 100

/** What {@link startRetention} needs. */
export interface RetentionDeps {
  readonly db: DatabaseSync
  readonly writer: Writer
  readonly clock: Clock
}

const tables = [
  { name: 'timeline', key: 'session_id, seq' },
  { name: 'requests', key: 'seq' },
] as const

/**
 * Takes away old details at launch and daily, in small transactions. Never those of a session that has not ended. A disk that
 * refuses is asked again the next day. The result ends it.
 */
export function startRetention({ db, writer, clock }: RetentionDeps): () => void {
  // An ended session has an `ended_at`, a live one has none.
  const old = (table: string): string =>
    `sessions JOIN ${table} ON ${table}.session_id = sessions.id WHERE sessions.live = 0 AND sessions.ended_at < ?`

  /** Whether there was something, and it is gone. */
  const removeSome = (before: number): boolean => {
    const table = tables.find(
      ({ name }) => readRows(db, `SELECT sessions.id AS id, '' AS body FROM ${old(name)} LIMIT 1`, before).length > 0,
    )
    if (table === undefined) return false
    const { name, key } = table
    const columns = key.replaceAll(/\w+/g, `${name}.$&`)
    const some = `SELECT ${columns} FROM ${old(name)} LIMIT ?`
    return writer.writeQuietly((target) => {
      target.prepare(`DELETE FROM ${name} WHERE (${key}) IN (${some})`).run(before, ROWS_AT_ONCE)
    })
  }

  const look = (): void => {
    const more = removeSome(clock.now() - DETAILS_KEPT_MS)
    cancel = clock.after(more ? PAUSE : DAY, look)
  }
  let cancel = clock.after(AFTER_LAUNCH, look)
  return () => cancel()
}
