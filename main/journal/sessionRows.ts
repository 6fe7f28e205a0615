import type { DatabaseSync } from 'node:sqlite'
import { endOf, searchable } from '../../shared/recording/history.ts'
import { Session } from '../../shared/recording/session.ts'
import type { Notify } from './notice.ts'
import { readRows, type RawRow, type RowReader } from './rows.ts'
import { salvageSession } from './salvage.ts'
import { statement } from './statement.ts'

/** A session and the number of its commits. */
export interface StoredSession {
  readonly session: Session
  readonly version: number
}

export type LoadedSession =
  | { readonly ok: true; readonly stored: StoredSession }
  | { readonly ok: false; readonly row: RawRow; readonly detail: string }

/** What {@link loadSessions} needs. */
export interface SessionSource {
  readonly db: DatabaseSync | null
  readonly rows: RowReader
  readonly notify: Notify
}

/** Sessions that fulfil a condition in SQL. One that does not fit the schema is rebuilt around its ids if it has them. */
export function loadSessions(
  { db, rows, notify }: SessionSource,
  where: string,
  ...parameters: (string | number)[]
): readonly LoadedSession[] {
  const sql = `SELECT version || ' ' || id AS id, body FROM sessions WHERE ${where}`
  return readRows(db, sql, ...parameters).map((row): LoadedSession => {
    const [version = '', id = ''] = row.id.split(' ')
    const parsed = rows.parse(Session, row)
    if (parsed.ok) return { ok: true, stored: { session: parsed.value, version: Number(version) } }
    const session = salvageSession(parsed.json)
    if (session === null) return { ok: false, row: { id, body: row.body }, detail: parsed.detail }
    notify({ kind: 'salvaged', sessionId: session.id, detail: parsed.detail })
    return { ok: true, stored: { session, version: Number(version) } }
  })
}

/** Writes the row of a session; an older version never replaces a newer one. */
export function storeSession(db: DatabaseSync, { session, version }: StoredSession): void {
  const ended = session.phase === 'ended'
  statement(
    db,
    `INSERT INTO sessions (id, version, created_at, live, dismissed, body, ended_at, outcome, search)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET version = excluded.version, created_at = excluded.created_at, live = excluded.live,
       dismissed = excluded.dismissed, body = excluded.body, ended_at = excluded.ended_at, outcome = excluded.outcome,
       search = excluded.search WHERE excluded.version > version`,
  ).run(
    session.id,
    version,
    session.createdAt,
    ended ? 0 : 1,
    session.dismissed ? 1 : 0,
    JSON.stringify(session),
    ended ? endOf(session) : null,
    ended ? (session.outcome ?? 'uploadUnknown') : null,
    searchable(session),
  )
}

/** Takes an unreadable session off the desk and out of the history; its row and its timeline stay. */
export function hideSession(db: DatabaseSync, id: string): void {
  db.prepare('UPDATE sessions SET live = 0, dismissed = 1, ended_at = NULL WHERE id = ?').run(id)
}
