import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ProblemError } from '../../../shared/problem.ts'
import { anAccount } from '../../builders/account.ts'
import { aNewSession, aSession, noon, sessionId } from '../../builders/session.ts'
import { type DeskFolder, deskFolder } from './desk.ts'
import type { Acknowledgement } from './writerProcess.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'

let desk: DeskFolder
let jam: DatabaseSync | null = null
beforeEach(() => {
  desk = deskFolder()
})
afterEach(() => {
  jam?.close()
  jam = null
  desk.remove()
})

/** Another process holds the file, so that no write can go through. */
const jamDisk = () => {
  jam = new DatabaseSync(desk.file('journal.sqlite'))
  jam.exec('BEGIN IMMEDIATE')
}
const freeDisk = () => {
  jam?.close()
  jam = null
}

describe('while the disk takes no writes', () => {
  it('refuses a new recording, and nothing of it ever comes back', () => {
    const journal = desk.open()
    jamDisk()
    expect(() => journal.sessions.commit(aNewSession(), [])).toThrow(ProblemError)
    expect(journal.problem()).toMatchObject({ code: 'journalUnavailable', params: { detail: 'SQLITE_BUSY' } })
    expect(journal.sessions.get(sessionId())).toBeNull()
    freeDisk()
    desk.clock.advance(5000)
    expect(journal.problem()).toBeNull()
    expect(journal.sessions.unfinished()).toEqual([])
  })

  it('keeps a running recording in sight and in step, and writes all of it once the disk is back', () => {
    const journal = desk.open()
    const heard: (string | null)[] = []
    journal.onChange(() => heard.push(journal.problem()?.code ?? null))
    const before = journal.sessions.commit(aSession({ sid: null, phase: 'starting' }), [])
    jamDisk()
    const event = { at: noon, event: { type: 'answer', call: 'start', http: 200, ms: 5, attempt: 1 } } as const
    expect(() => journal.sessions.commit({ ...before, sid: 'sid-1' }, [event])).toThrow('journalUnavailable')
    expect(() => journal.sessions.commit({ ...before, sid: 'sid-1', phase: 'recording' }, [event])).toThrow(
      ProblemError,
    )
    expect(journal.sessions.unfinished()).toMatchObject([{ sid: 'sid-1', phase: 'recording', timelineLength: 2 }])
    expect(journal.sessions.timeline(sessionId(), 0).map((entry) => entry.seq)).toEqual([1, 2])

    freeDisk()
    desk.clock.advance(5000)
    expect(heard).toEqual([null, 'journalUnavailable', null])
    expect(journal.savedAt()).toBe(noon + 5000)
    const stored = journal.sessions.get(sessionId())
    expect(journal.sessions.timeline(sessionId(), 0).map((entry) => entry.seq)).toEqual([1, 2])
    journal.close()
    expect(desk.open().sessions.unfinished()).toEqual([stored])
  })

  it('writes what only the second record knows once the disk is back, and its events after it', () => {
    const before = desk.open()
    before.sessions.commit(aSession(), [])
    before.close()
    // As a backup that was restored: it has never heard of the session.
    desk.sql('DELETE FROM timeline')
    desk.sql('DELETE FROM sessions')
    jamDisk()
    const journal = desk.open()
    const [found] = journal.sessions.unfinished()
    const event = (awayMs: number) => ({ at: noon, event: { type: 'recovered', awayMs } }) as const
    for (const awayMs of [1, 2]) expect(() => journal.sessions.commit(found!, [event(awayMs)])).toThrow(ProblemError)

    freeDisk()
    desk.clock.advance(5000)
    expect(journal.problem()).toBeNull()
    journal.sessions.commit(aNewSession({ id: sessionId(2) }), [])
    journal.close()
    const { sessions } = desk.open()
    expect(
      sessions
        .unfinished()
        .map(({ id }) => id)
        .toSorted(),
    ).toEqual([sessionId(1), sessionId(2)])
    expect(sessions.timeline(sessionId(1), 0)).toMatchObject([{ event: event(1).event }, { event: event(2).event }])
  })

  it('holds what has ended in memory only until it is written', () => {
    const { sessions } = desk.open()
    const nameInFile = (name: string) => desk.sql(`UPDATE sessions SET body = json_set(body, '$.name', ?)`, name)
    const running = sessions.commit(aSession(), [])
    nameInFile('of the file')
    expect(sessions.get(sessionId())?.name).toBe(running.name)
    jamDisk()
    const event = { at: noon, event: { type: 'recovered', awayMs: 1 } } as const
    expect(() => sessions.commit({ ...running, phase: 'ended' }, [event])).toThrow(ProblemError)
    expect(sessions.get(sessionId())).toMatchObject({ phase: 'ended', name: running.name })
    freeDisk()
    sessions.commit(aSession({ id: sessionId(2) }), [])
    nameInFile('of the file')
    expect(sessions.get(sessionId())).toMatchObject({ phase: 'ended', name: 'of the file', timelineLength: 1 })
    expect(sessions.get(sessionId(2))?.name).toBe(running.name)
    expect(sessions.timeline(sessionId(), 0)).toHaveLength(1)
    const later = sessions.commit({ ...running, phase: 'ended' }, [event])
    expect(later.timelineLength).toBe(2)
  })

  it('writes what it owes ahead of the next commit, in order', () => {
    const journal = desk.open()
    const before = journal.sessions.commit(aSession(), [])
    jamDisk()
    const event = (awayMs: number) => ({ at: noon, event: { type: 'recovered', awayMs } }) as const
    expect(() => journal.sessions.commit(before, [event(1)])).toThrow(ProblemError)
    freeDisk()
    expect(journal.sessions.commit(before, [event(2)]).timelineLength).toBe(2)
    journal.close()
    const timeline = desk.open().sessions.timeline(sessionId(), 0)
    expect(timeline.map((entry) => entry.event)).toEqual([event(1).event, event(2).event])
  })

  it('leaves accounts as they were and answers from memory', () => {
    const journal = desk.open()
    journal.accounts.put(anAccount())
    jamDisk()
    expect(() => journal.accounts.put(anAccount({ label: 'Other' }))).toThrow(ProblemError)
    expect(() => journal.settings.put({ ...defaultSettings, theme: 'dark', welcomed: true })).toThrow(ProblemError)
    expect(journal.accounts.all()).toEqual([anAccount()])
    expect(journal.settings.get().theme).toBe('system')
  })
})

describe('a folder that cannot be had', () => {
  it('leaves a desk that opens, shows why, and starts nothing', () => {
    mkdirSync(join(desk.folder, '..'), { recursive: true })
    writeFileSync(desk.folder, 'a file where the folder should be')
    const journal = desk.open()
    expect(journal.problem()).toMatchObject({ code: 'journalUnavailable', params: { detail: 'EEXIST' } })
    expect(() => journal.sessions.commit(aNewSession(), [])).toThrow('journalUnavailable')
    expect(() => journal.accounts.put(anAccount())).toThrow('journalUnavailable')
    expect(journal.sessions.onDesk(10)).toEqual([])
    journal.requests.append({
      at: noon,
      sessionId: null,
      appId: 'a',
      call: 'query',
      method: 'GET',
      host: 'h',
      path: '/',
      attempt: 1,
      status: null,
      ms: 1,
      error: 'ETIMEDOUT',
      requestBody: null,
      serviceStatus: null,
      responseBody: null,
    })
    journal.close()
  })
})

// Windows has no such limit to set.
if (process.platform !== 'win32') {
  describe('a disk that fills up', () => {
    it('is said, costs no acknowledged commit, and the file stays whole', () => {
      // A limit on file size is the nearest thing to a full disk that needs no rights: the write itself fails.
      const script = join(import.meta.dirname, 'writerProcess.ts')
      const command = `trap '' XFSZ; ulimit -f 400; exec "$0" "$1" "$2" 0`
      const child = spawnSync('bash', ['-c', command, process.execPath, script, desk.folder], {
        encoding: 'utf8',
        timeout: 25_000,
      })
      expect(child.status).toBe(1)
      expect(child.stderr).toContain('journalUnavailable')
      const said = child.stdout.trim().split('\n')
      expect(said.length).toBeGreaterThan(5)

      const journal = desk.open()
      expect(journal.problem()).toBeNull()
      for (const [id, sid] of said.map((line) => line.split(' ') as unknown as Acknowledgement)) {
        const found = journal.sessions.get(id)
        expect(found?.sid ?? '-').toBe(sid === '-' ? (found?.sid ?? '-') : sid)
        expect(found).not.toBeNull()
      }
    })
  })
}
