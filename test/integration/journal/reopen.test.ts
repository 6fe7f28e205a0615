import { readdirSync, statSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrations } from '../../../main/journal/migrations/index.ts'
import { REQUESTS_KEPT } from '../../../main/journal/requestLog.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import { aPreset, aStorageProfile, anAccount } from '../../builders/account.ts'
import { aSavedLayout } from '../../builders/layout.ts'
import { aNewSession, aSession, noon, sessionId } from '../../builders/session.ts'
import { type DeskFolder, deskFolder } from './desk.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => desk.remove())

const request: RequestLogEntry = {
  at: noon,
  sessionId: sessionId(),
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
}

describe('a journal that is opened again', () => {
  it('holds everything as it was', () => {
    const before = desk.open()
    const session = before.sessions.commit(aSession(), [{ at: noon, event: { type: 'recovered', awayMs: 1.5 } }])
    before.accounts.put(anAccount())
    before.storageProfiles.put(aStorageProfile())
    before.presets.put(aPreset())
    before.layouts.put(aSavedLayout())
    before.settings.put({ ...defaultSettings, theme: 'dark', welcomed: true })
    before.windowBounds.put({ x: 5 })
    before.requests.append(request)
    before.close()

    const after = desk.open()
    expect(after.problem()).toBeNull()
    expect(after.sessions.unfinished()).toEqual([session])
    expect(after.sessions.timeline(sessionId(), 0)).toEqual([
      { seq: 1, at: noon, event: { type: 'recovered', awayMs: 1.5 } },
    ])
    expect(after.accounts.all()).toEqual([anAccount()])
    expect(after.storageProfiles.all()).toEqual([aStorageProfile()])
    expect(after.presets.all()).toEqual([aPreset()])
    expect(after.layouts.all()).toEqual([aSavedLayout()])
    expect(after.settings.get()).toEqual({ ...defaultSettings, theme: 'dark', welcomed: true })
    expect(after.windowBounds.get()).toEqual({ x: 5 })
    expect(after.requests.forSession(sessionId(), 10)).toEqual([request])
    expect(after.savedAt()).toBeNull()
  })

  it('continues a timeline where it ended', () => {
    const before = desk.open()
    before.sessions.commit(aSession(), [{ at: noon, event: { type: 'recovered', awayMs: 1 } }])
    before.close()
    const { sessions } = desk.open()
    sessions.commit(aSession(), [{ at: noon, event: { type: 'recovered', awayMs: 2 } }])
    expect(sessions.timeline(sessionId(), 0).map((entry) => entry.seq)).toEqual([1, 2])
  })

  it('is private to its user, with everything beside it', () => {
    const journal = desk.open()
    journal.sessions.commit(aSession(), [])
    journal.close()
    desk.open().sessions.commit(aSession(), [])
    expect(statSync(desk.folder).mode & 0o777).toBe(0o700)
    const names = readdirSync(desk.folder, { recursive: true, withFileTypes: true })
    expect(names.map((entry) => entry.name)).toEqual(
      expect.arrayContaining(['journal.sqlite', 'journal.sqlite-wal', 'live.jsonl', 'backups']),
    )
    for (const entry of names.filter((found) => found.isFile()))
      expect([entry.name, statSync(`${entry.parentPath}/${entry.name}`).mode & 0o077]).toEqual([entry.name, 0])
  })

  it('writes requests in a batch within a second, and at most so many stay', () => {
    const journal = desk.open()
    for (let n = 0; n < REQUESTS_KEPT + 50; n += 1) journal.requests.append({ ...request, attempt: n })
    expect(desk.sql('SELECT count(*) AS n FROM requests')).toEqual([{ n: 0 }])
    desk.clock.advance(1000)
    expect(desk.sql('SELECT count(*) AS n FROM requests')).toEqual([{ n: REQUESTS_KEPT }])
    expect(journal.requests.forSession(sessionId(), 1)[0]?.attempt).toBe(REQUESTS_KEPT + 49)
    expect(journal.savedAt()).toBeNull()
  })

  it('keeps what was commanded when questions push each other out', () => {
    const journal = desk.open()
    journal.requests.append({ ...request, call: 'start', attempt: 7 })
    for (let batch = 0; batch < 3; batch += 1) {
      for (let n = 0; n < REQUESTS_KEPT; n += 1) journal.requests.append({ ...request, attempt: n })
      desk.clock.advance(1000)
    }
    expect(desk.sql('SELECT count(*) AS n FROM requests')).toEqual([{ n: REQUESTS_KEPT + 1 }])
    const oldest = journal.requests.forSession(sessionId(), 2 * REQUESTS_KEPT)[0]
    expect(oldest).toMatchObject({ call: 'start', attempt: 7 })
  })

  it('forgets account checks that are older than two weeks, and never what a session was commanded', () => {
    const journal = desk.open()
    journal.requests.append({ ...request, sessionId: null, call: 'acquire' })
    journal.requests.append({ ...request, call: 'stop' })
    desk.clock.advance(15 * 24 * 3600 * 1000)
    journal.requests.append({ ...request, at: desk.clock.now(), attempt: 2 })
    desk.clock.advance(1000)
    expect(desk.sql('SELECT count(*) AS n FROM requests WHERE session_id IS NULL')).toEqual([{ n: 0 }])
    expect(journal.requests.forSession(sessionId(), 10).map((entry) => entry.call)).toEqual(['stop', 'query'])
  })

  it('refuses a journal that a newer desk has written, and changes nothing in it', () => {
    const before = desk.open()
    before.sessions.commit(aSession(), [])
    before.close()
    const db = new DatabaseSync(desk.file('journal.sqlite'))
    db.exec('PRAGMA user_version = 999')
    db.close()
    const journal = desk.open()
    expect(journal.problem()).toMatchObject({
      code: 'journalUnavailable',
      params: { detail: `version 999 > ${migrations.length}` },
    })
    expect(journal.sessions.unfinished()).toHaveLength(1)
    expect(() => journal.sessions.commit(aNewSession({ id: sessionId(2) }), [])).toThrow('journalUnavailable')
    expect(desk.sql('SELECT count(*) AS n FROM sessions')).toEqual([{ n: 1 }])
  })

  it('takes settings of an older desk and adds what was new since', () => {
    desk.open().close()
    desk.sql(`INSERT INTO singles (id, body) VALUES ('settings', '{"welcomed":true}')`)
    expect(desk.open().settings.get()).toEqual({ ...defaultSettings, theme: 'system', welcomed: true })
  })

  it('launches with the default settings when the stored ones make no sense', () => {
    desk.open().close()
    desk.sql(`INSERT INTO singles (id, body) VALUES ('settings', '{"theme":"purple"}'), ('windowBounds', 'nonsense')`)
    const journal = desk.open()
    expect(journal.settings.get().theme).toBe('system')
    expect(journal.windowBounds.get()).toBeNull()
  })
})
