import { appendFileSync, copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aNewSession, aSession, sessionId } from '../../builders/session.ts'
import { type DeskFolder, deskFolder } from './desk.ts'

let desk: DeskFolder
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => desk.remove())

const lines = () =>
  readFileSync(desk.file('live.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map(
      (line) =>
        JSON.parse(line) as {
          op: string
          id: string
          session: { sid: string | null; channel: string; recorderUid: string }
        },
    )

const loseDatabase = () => {
  for (const name of ['journal.sqlite', 'journal.sqlite-wal', 'journal.sqlite-shm'])
    rmSync(desk.file(name), { force: true })
  rmSync(desk.file('backups'), { recursive: true, force: true })
}

describe('the file of live ids', () => {
  it('brings a running recording back when the whole database is gone', () => {
    const before = desk.open()
    const session = before.sessions.commit(aSession(), [])
    before.close()
    loseDatabase()
    const journal = desk.open()
    expect(journal.sessions.unfinished()).toEqual([session])
    expect(desk.notices).toContainEqual({ kind: 'putBack', sessionId: sessionId() })
    journal.close()
    expect(desk.open().sessions.unfinished()).toEqual([session])
  })

  it('still knows that a start had left when the whole database is gone', () => {
    const journal = desk.open()
    const acquired = journal.sessions.commit(aSession({ phase: 'starting', sid: null, startSentAt: null }), [])
    journal.sessions.commit({ ...acquired, startSentAt: 1_700_000_000_000 }, [])
    journal.close()
    loseDatabase()
    expect(desk.open().sessions.unfinished()).toMatchObject([{ sid: null, startSentAt: 1_700_000_000_000 }])
  })

  it('brings back what happened after the backup, and leaves alone what ended before it', () => {
    const first = desk.open()
    first.sessions.commit(aSession({ id: sessionId(1), phase: 'starting', sid: null }), [])
    first.sessions.commit(aSession({ id: sessionId(2) }), [])
    first.sessions.commit(aSession({ id: sessionId(2), phase: 'ended', outcome: 'saved' }), [])
    first.sessions.commit(aSession({ id: sessionId(4) }), [])
    first.close()
    copyFileSync(desk.file('journal.sqlite'), desk.file('yesterday'))

    const second = desk.open()
    second.sessions.commit(aSession({ id: sessionId(1), sid: 'sid-of-today' }), [])
    second.sessions.commit(aSession({ id: sessionId(3), sid: 'sid-of-a-new-take' }), [])
    second.sessions.commit(aSession({ id: sessionId(4), phase: 'ended', outcome: 'inBackup' }), [])
    second.close()
    copyFileSync(desk.file('yesterday'), desk.file('journal.sqlite'))

    const { sessions } = desk.open()
    expect(sessions.unfinished().map((session) => [session.id, session.sid])).toEqual([
      [sessionId(1), 'sid-of-today'],
      [sessionId(3), 'sid-of-a-new-take'],
    ])
    expect(sessions.get(sessionId(4))?.outcome).toBe('inBackup')
  })

  it('learns the ids the moment they arrive, and not every question and answer after that', () => {
    const { sessions } = desk.open()
    sessions.commit(aNewSession(), [])
    expect(lines()).toHaveLength(0)
    sessions.commit(aNewSession({ phase: 'starting', resourceId: 'resource-1' }), [])
    sessions.commit(aNewSession({ phase: 'starting', resourceId: 'resource-1', sid: 'sid-1' }), [])
    sessions.commit(aNewSession({ phase: 'starting', resourceId: 'resource-1', sid: 'sid-1', serviceStatus: 2 }), [])
    sessions.commit(aSession({ phase: 'ended', outcome: 'saved' }), [])
    expect(lines().map((line) => [line.op, line.session.sid])).toEqual([
      ['live', null],
      ['live', 'sid-1'],
      ['ended', 'sid-1'],
    ])
  })

  it('learns of an adopted recording whose channel and uid are put right: no stop works without them', () => {
    const { sessions } = desk.open()
    sessions.commit(aSession({ origin: 'adopted', channel: 'typo' }), [])
    sessions.commit(aSession({ origin: 'adopted', channel: 'right' }), [])
    sessions.commit(aSession({ origin: 'adopted', channel: 'right', recorderUid: '43' }), [])
    expect(
      lines()
        .map((line) => [line.session.channel, line.session.recorderUid])
        .at(-1),
    ).toEqual(['right', '43'])
    expect(lines()).toHaveLength(3)
  })

  it('is cleaned at the next launch', () => {
    const before = desk.open()
    before.sessions.commit(aSession({ id: sessionId(1) }), [])
    before.sessions.commit(aSession({ id: sessionId(1), phase: 'ended', outcome: 'saved' }), [])
    before.sessions.commit(aSession({ id: sessionId(2) }), [])
    before.close()
    desk.open()
    expect(lines().map((line) => [line.op, line.id])).toEqual([['live', sessionId(2)]])
  })

  it('is read around lines that a crash has torn or that make no sense', () => {
    const before = desk.open()
    before.sessions.commit(aSession(), [])
    before.close()
    loseDatabase()
    appendFileSync(desk.file('live.jsonl'), '{"op":"live","id":"nobody"}\n\u0000\u0000\n{"at":1,"op":"li')
    const journal = desk.open()
    expect(journal.sessions.unfinished()).toHaveLength(1)
    expect(desk.notices.filter((notice) => notice.kind === 'liveFileLine')).toHaveLength(3)
  })

  it('that cannot be written leaves the database alone, and catches up by itself', () => {
    mkdirSync(desk.file('live.jsonl'), { recursive: true })
    const journal = desk.open()
    expect(journal.problem()).toMatchObject({ code: 'liveFileUnavailable', params: { detail: 'EISDIR' } })
    const heard: (string | undefined)[] = []
    journal.onChange(() => heard.push(journal.problem()?.code))
    journal.sessions.commit(aSession({ origin: 'adopted', sid: null, phase: 'starting' }), [])
    journal.sessions.commit(aSession({ origin: 'adopted' }), [])
    journal.settings.put({ ...journal.settings.get(), theme: 'light' })
    expect(desk.sql('SELECT body FROM sessions')[0]?.['body']).toContain('sid-1')
    expect(desk.notices.filter(({ kind }) => kind === 'unavailable')).toEqual([])
    rmSync(desk.file('live.jsonl'), { recursive: true })
    desk.clock.advance(5000)
    expect(lines().map(({ session }) => session.sid)).toEqual(['sid-1'])
    expect(journal.problem()).toBeNull()
    expect(heard.at(-1)).toBeUndefined()
  })

  it('that fails under a recording keeps its sid in the database, and refuses only what is new', () => {
    const journal = desk.open()
    journal.sessions.commit(aNewSession({ phase: 'starting', resourceId: 'resource-1' }), [])
    journal.close()
    rmSync(desk.file('live.jsonl'))
    mkdirSync(desk.file('live.jsonl'))
    const { sessions } = desk.open()
    sessions.commit(aNewSession({ phase: 'starting', resourceId: 'resource-1', sid: 'sid-1' }), [])
    expect(desk.sql('SELECT body FROM sessions')[0]?.['body']).toContain('sid-1')
    expect(() => sessions.commit(aNewSession({ id: sessionId(2) }), [])).toThrow('liveFileUnavailable')
    expect(sessions.get(sessionId(2))).toBeNull()
    rmSync(desk.file('live.jsonl'), { recursive: true })
    sessions.commit(aNewSession({ id: sessionId(2) }), [])
    expect(lines().at(-1)?.session.sid).toBe('sid-1')
  })

  it('keeps the ids even while the database takes nothing', () => {
    const { sessions } = desk.open()
    sessions.commit(aNewSession(), [])
    desk.sql(`CREATE TRIGGER full BEFORE UPDATE ON sessions BEGIN SELECT RAISE(ABORT, 'full'); END`)
    expect(() => sessions.commit(aSession({ sid: 'sid-that-must-survive' }), [])).toThrow('journalUnavailable')
    expect(lines().at(-1)?.session.sid).toBe('sid-that-must-survive')
  })

  it('may be missing or empty', () => {
    mkdirSync(desk.folder, { recursive: true })
    writeFileSync(desk.file('live.jsonl'), '')
    expect(desk.open().problem()).toBeNull()
  })
})
