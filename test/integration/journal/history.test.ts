import { mkdirSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../../main/journal/migrate.ts'
import { migrations } from '../../../main/journal/migrations/index.ts'
import { first } from '../../../main/journal/migrations/001-first.ts'
import { DETAILS_KEPT_MS, ROWS_AT_ONCE } from '../../../main/journal/retention.ts'
import { everything } from '../../../shared/recording/history.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aMarker } from '../../builders/marker.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

const DAY = 24 * 3600 * 1000
const all = { ...everything, cursor: null, limit: 200 }

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => desk.remove())

const ended = (n: number, overrides: Partial<Session> = {}): Session =>
  aSession({ id: sessionId(n), phase: 'ended', outcome: 'saved', endedAt: noon + n, ...overrides })

/** A journal as the first desk wrote it: its shape, its rows. */
function journalOfVersion1(...sessions: readonly Session[]): void {
  mkdirSync(desk.folder, { recursive: true })
  const db = new DatabaseSync(desk.file('journal.sqlite'))
  db.exec('PRAGMA journal_mode = WAL')
  migrate(db, [first], () => undefined)
  const insert = db.prepare(
    'INSERT INTO sessions (id, version, created_at, live, dismissed, body) VALUES (?, ?, ?, ?, ?, ?)',
  )
  for (const session of sessions)
    insert.run(
      session.id,
      3,
      session.createdAt,
      session.phase === 'ended' ? 0 : 1,
      session.dismissed ? 1 : 0,
      JSON.stringify(session),
    )
  insert.run('damaged', 1, noon, 0, 0, '{"id":"dam')
  db.prepare('INSERT INTO timeline (session_id, seq, body) VALUES (?, ?, ?)').run(
    sessionId(1),
    1,
    JSON.stringify({ seq: 1, at: noon, event: { type: 'recovered', awayMs: 1 } }),
  )
  db.close()
}

describe('a journal of the first version', () => {
  it('is brought up to date with everything in it, after a backup', () => {
    const dismissed = ended(2, { name: 'Zürich', dismissed: true, outcome: null, endedAt: null })
    journalOfVersion1(ended(1), dismissed, aSession({ id: sessionId(3) }))
    const journal = desk.open()
    expect(journal.problem()?.code).toBe(undefined)
    expect(desk.notices.map(({ kind }) => kind)).toContain('backupMade')
    expect(journal.sessions.unfinished()).toEqual([aSession({ id: sessionId(3) })])
    expect(journal.sessions.timeline(sessionId(1), 0)).toHaveLength(1)
    expect(journal.history.search(all).sessions).toEqual([ended(1), dismissed])
    expect(journal.history.search({ ...all, text: 'zürich town-hall' }).sessions).toEqual([dismissed])
    expect(journal.history.search({ ...all, verdicts: ['uploadUnknown'] }).sessions).toEqual([dismissed])
    expect(desk.sql('PRAGMA user_version')).toEqual([{ user_version: migrations.length }])
  })

  it('keeps a take that ends after the change among those that ended before', () => {
    journalOfVersion1(ended(1), aSession({ id: sessionId(3), name: 'Late show' }))
    const before = desk.open()
    before.sessions.commit(ended(3, { name: 'Late show' }), [])
    before.close()
    const { history } = desk.open()
    expect(history.search(all).sessions.map(({ id }) => id)).toEqual([sessionId(3), sessionId(1)])
    expect(history.search({ ...all, text: 'late' }).sessions).toHaveLength(1)
  })
})

describe('the history', () => {
  it('is the same after a relaunch, page by page', () => {
    const before = desk.open()
    for (let n = 1; n <= 25; n += 1) before.sessions.commit(ended(n, { endedAt: noon + Math.floor(n / 3) }), [])
    const pages = (journal: typeof before): readonly string[] => {
      const found: string[] = []
      for (let cursor = all.cursor as typeof all.cursor | { at: number; id: Session['id'] }; ;) {
        const page = journal.history.search({ ...all, cursor, limit: 7 })
        found.push(...page.sessions.map(({ id }) => id))
        if (page.next === null) return found
        cursor = page.next
      }
    }
    const once = pages(before)
    expect(new Set(once).size).toBe(25)
    before.close()
    expect(pages(desk.open())).toEqual(once)
  })

  it('leaves out what never sent a start, on the disk and in the counts', () => {
    const before = desk.open()
    before.sessions.commit(ended(1, { outcome: 'nothingRecorded', startSentAt: null, sid: null }), [])
    before.sessions.commit(ended(2, { outcome: 'nothingRecorded' }), [])
    expect(before.history.search(all).counts.nothingRecorded).toBe(1)
    before.close()
    const page = desk.open().history.search(all)
    expect(page.sessions.map(({ id }) => id)).toEqual([sessionId(2)])
    expect(page.counts.nothingRecorded).toBe(1)
  })

  it('shows an end that the disk would not take, once and as it is', () => {
    const journal = desk.open()
    journal.sessions.commit(aSession(), [])
    const jam = new DatabaseSync(desk.file('journal.sqlite'))
    jam.exec('BEGIN IMMEDIATE')
    expect(() => journal.sessions.commit(ended(1, { outcome: 'inBackup' }), [])).toThrow('journalUnavailable')
    const page = journal.history.search(all)
    expect(page.sessions).toMatchObject([{ id: sessionId(1), outcome: 'inBackup' }])
    expect(page.counts).toMatchObject({ inBackup: 1, saved: 0 })
    expect(journal.history.search({ ...all, verdicts: ['saved'] }).sessions).toEqual([])
    jam.close()
    desk.clock.advance(5000)
    expect(journal.history.search(all)).toMatchObject({ sessions: [{ outcome: 'inBackup' }], counts: { inBackup: 1 } })
  })

  it('passes over what cannot be read, and says once that it was set aside', () => {
    const before = desk.open()
    before.sessions.commit(ended(1), [])
    before.sessions.commit(ended(2), [])
    before.sessions.commit(ended(3), [])
    before.close()
    desk.sql('UPDATE sessions SET body = ? WHERE id = ?', '{"id":', sessionId(1))
    desk.sql('UPDATE sessions SET body = json_remove(body, ?) WHERE id = ?', '$.layout', sessionId(2))
    const { history } = desk.open()
    for (let times = 0; times < 3; times += 1)
      expect(history.search(all).sessions.map(({ id }) => id)).toEqual([sessionId(3), sessionId(2)])
    expect(desk.notices.filter(({ kind }) => kind === 'setAside')).toHaveLength(1)
    expect(desk.notices.filter(({ kind }) => kind === 'salvaged')).toHaveLength(1)
    expect(history.search(all).counts.saved).toBe(2)
  })
})

describe('markers', () => {
  it('are there after a relaunch, without those that cannot be read', () => {
    const before = desk.open()
    before.markers.put(aMarker({ note: 'applause' }))
    before.close()
    desk.sql(`INSERT INTO markers (id, session_id, at, body) VALUES ('x', ?, 1, '{}')`, sessionId())
    expect(desk.open().markers.forSession(sessionId())).toEqual([aMarker({ note: 'applause' })])
  })
})

describe('old details', () => {
  const request = (n: number, at: number): RequestLogEntry => ({
    at,
    sessionId: sessionId(n),
    appId: 'app',
    call: 'query',
    method: 'GET',
    host: 'api.example.test',
    path: '/',
    attempt: 1,
    status: 200,
    ms: 1,
    error: null,
    requestBody: null,
    serviceStatus: null,
    responseBody: null,
  })
  const told = (count: number) =>
    Array.from({ length: count }, (_, n) => ({ at: noon + n, event: { type: 'recovered', awayMs: n } }) as const)
  const rows = (table: string) =>
    desk.sql(`SELECT session_id AS id, count(*) AS n FROM ${table} GROUP BY session_id ORDER BY session_id`)

  it('go some time after the end, a few rows at a time; the take and its markers stay', () => {
    const long = ROWS_AT_ONCE + 10
    const before = desk.open()
    before.sessions.commit(ended(1), told(long))
    before.sessions.commit(ended(2, { endedAt: noon + DAY }), told(2))
    before.sessions.commit(aSession({ id: sessionId(3), createdAt: noon - DETAILS_KEPT_MS }), told(3))
    before.markers.put(aMarker())
    before.requests.append(request(1, noon + DETAILS_KEPT_MS))
    before.requests.append(request(3, noon + DETAILS_KEPT_MS))
    before.close()

    desk.clock.advance(DETAILS_KEPT_MS + 10)
    const journal = desk.open()
    expect(rows('timeline').map(({ n }) => n)).toEqual([long, 2, 3])
    desk.clock.advance(5_000)
    expect(rows('timeline').map(({ n }) => n)).toEqual([10, 2, 3])
    desk.clock.advance(1_000)
    expect(rows('timeline').map(({ id }) => id)).toEqual([sessionId(2), sessionId(3)])
    expect(rows('requests').map(({ id }) => id)).toEqual([sessionId(3)])
    expect(journal.history.search(all).sessions.map(({ id }) => id)).toEqual([sessionId(2), sessionId(1)])
    expect(journal.markers.forSession(sessionId())).toHaveLength(1)

    desk.clock.advance(DAY)
    expect(rows('timeline').map(({ id }) => id)).toEqual([sessionId(3)])
    expect(journal.sessions.timeline(sessionId(3), 0)).toHaveLength(3)
  })

  it('are left alone by a journal that has none, and by a disk that refuses', () => {
    const before = desk.open()
    before.sessions.commit(ended(1), told(1))
    before.close()
    desk.clock.advance(DETAILS_KEPT_MS + 10)
    const journal = desk.open()
    const jam = new DatabaseSync(desk.file('journal.sqlite'))
    jam.exec('BEGIN IMMEDIATE')
    desk.clock.advance(5_000)
    jam.close()
    expect(rows('timeline')).toHaveLength(1)
    desk.clock.advance(DAY)
    expect(rows('timeline')).toEqual([])
    expect(journal.savedAt()).toBeNull()
  })
})
