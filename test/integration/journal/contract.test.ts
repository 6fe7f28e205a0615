import { afterEach, describe, expect, it } from 'vitest'
import type { Journal } from '../../../main/journal/port.ts'
import { everything } from '../../../shared/recording/history.ts'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'
import { aPreset, aStorageProfile, accountId, anAccount, presetId } from '../../builders/account.ts'
import { aSavedLayout } from '../../builders/layout.ts'
import { aMarker, markerId } from '../../builders/marker.ts'
import { aNewSession, aSession, noon, sessionId } from '../../builders/session.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { deskFolder, handClock } from './desk.ts'

const leftovers: (() => void)[] = []
afterEach(() => {
  for (const remove of leftovers.splice(0)) remove()
})

const kinds: readonly { readonly name: string; readonly open: () => Journal }[] = [
  {
    name: 'the journal on disk',
    open: () => {
      const desk = deskFolder()
      leftovers.push(() => desk.remove())
      return desk.open()
    },
  },
  { name: 'its twin in memory', open: () => createMemoryJournal({ clock: handClock() }) },
]

const request = (overrides: Partial<RequestLogEntry> = {}): RequestLogEntry => ({
  at: noon,
  sessionId: sessionId(),
  appId: 'app-id-of-the-town-hall',
  call: 'query',
  method: 'GET',
  host: 'api.example.test',
  path: '/query',
  attempt: 1,
  status: 200,
  ms: 12,
  error: null,
  requestBody: null,
  serviceStatus: null,
  responseBody: '{}',
  ...overrides,
})

describe.each(kinds)('$name', ({ open }) => {
  it('gives a session back with the length of its timeline', () => {
    const { sessions } = open()
    const stored = sessions.commit(aNewSession(), [
      { at: noon, event: { type: 'operator', action: 'start', surface: 'window' } },
      { at: noon + 0.25, event: { type: 'intent', call: 'acquire', attempt: 1 } },
    ])
    expect(stored.timelineLength).toBe(2)
    expect(sessions.get(sessionId())).toEqual(stored)
    expect(sessions.commit(stored, []).timelineLength).toBe(2)
  })

  it('finds the sessions of a recording by its sid, put away or not, and no other', () => {
    const { sessions } = open()
    const first = sessions.commit(aSession({ sid: 'Sid_A-1', phase: 'ended', dismissed: true, createdAt: noon }), [])
    const again = { id: sessionId(2), sid: 'Sid_A-1', createdAt: noon + 1 }
    const second = sessions.commit(aSession(again), [])
    sessions.commit(aSession({ id: sessionId(3), sid: 'Sid_A-12', phase: 'ended' }), [])
    sessions.commit(aSession({ id: sessionId(4), sid: 'other', name: 'Sid_A-1', phase: 'ended' }), [])
    expect(sessions.withSid('Sid_A-1')).toEqual([second, first])
    expect(sessions.withSid('')).toEqual([])
  })

  it('finds the ended sessions of a recorder, put away or not, and no other', () => {
    const { sessions } = open()
    const channel = 'Town hall 1'
    const ended = { channel, phase: 'ended' } as const
    const first = sessions.commit(aSession({ ...ended, dismissed: true, createdAt: noon }), [])
    const second = sessions.commit(aSession({ ...ended, id: sessionId(2), createdAt: noon + 1 }), [])
    sessions.commit(aSession({ id: sessionId(3), channel }), [])
    sessions.commit(aSession({ ...ended, id: sessionId(4), recorderUid: '7' }), [])
    sessions.commit(aSession({ ...ended, id: sessionId(5), channel: 'Town hall 12' }), [])
    sessions.commit(aSession({ ...ended, id: sessionId(6), appId: 'another-app' }), [])
    expect(sessions.ofRecorder(first)).toEqual([second, first])
  })

  it('finds what was dismissed since a moment, and nothing else', () => {
    const { sessions } = open()
    const away = { phase: 'ended', dismissed: true, createdAt: noon } as const
    const first = sessions.commit(aSession(away), [])
    const second = sessions.commit(aSession({ ...away, id: sessionId(2), createdAt: noon + 1 }), [])
    sessions.commit(aSession({ ...away, id: sessionId(3), dismissed: false }), [])
    sessions.commit(aSession({ ...away, id: sessionId(4), createdAt: noon - 1 }), [])
    expect(sessions.dismissedSince(noon - 1)).toEqual([second, first])
  })

  it('numbers the timeline from 1 and reads it from any place', () => {
    const { sessions } = open()
    sessions.commit(aNewSession(), [{ at: noon, event: { type: 'intent', call: 'acquire', attempt: 1 } }])
    sessions.commit(aNewSession(), [{ at: noon + 5, event: { type: 'recovered', awayMs: 7 } }])
    expect(sessions.timeline(sessionId(), 0).map((entry) => entry.seq)).toEqual([1, 2])
    expect(sessions.timeline(sessionId(), 1)).toEqual([
      { seq: 2, at: noon + 5, event: { type: 'recovered', awayMs: 7 } },
    ])
    expect(sessions.timeline(sessionId(9), 0)).toEqual([])
  })

  it('counts on by itself when the caller holds an older session', () => {
    const { sessions } = open()
    const old = aNewSession()
    const event = { at: noon, event: { type: 'recovered', awayMs: 1 } } as const
    sessions.commit(old, [event])
    expect(sessions.commit(old, [event]).timelineLength).toBe(2)
  })

  it('knows which recordings are unfinished, oldest first', () => {
    const { sessions } = open()
    sessions.commit(aSession({ id: sessionId(2), createdAt: noon + 2 }), [])
    sessions.commit(aSession({ id: sessionId(1), createdAt: noon + 1 }), [])
    sessions.commit(aSession({ id: sessionId(3), createdAt: noon, phase: 'ended', outcome: 'saved' }), [])
    expect(sessions.unfinished().map((session) => session.id)).toEqual([sessionId(1), sessionId(2)])
  })

  it('never cuts a running recording off the desk, and drops the oldest ended ones first', () => {
    const { sessions } = open()
    for (const n of [1, 2, 3, 4])
      sessions.commit(aSession({ id: sessionId(n), createdAt: noon + n, phase: 'ended', outcome: 'saved' }), [])
    sessions.commit(aSession({ id: sessionId(5), createdAt: noon - 1 }), [])
    sessions.commit(aSession({ id: sessionId(4), createdAt: noon + 4, phase: 'ended', dismissed: true }), [])
    expect(sessions.onDesk(3).map((session) => session.id)).toEqual([sessionId(5), sessionId(2), sessionId(3)])
    expect(sessions.onDesk(0).map((session) => session.id)).toEqual([sessionId(5)])
  })

  it('keeps accounts, storage profiles, presets, layouts and the secret index, each under its id', () => {
    const journal = open()
    const renamed = anAccount({ label: 'Renamed' })
    journal.accounts.put(anAccount())
    journal.accounts.put(anAccount({ id: accountId(2) }))
    journal.accounts.put(renamed)
    journal.storageProfiles.put(aStorageProfile())
    journal.presets.put(aPreset())
    journal.drafts.put({ id: 'preset/new', at: noon, body: '{}' })
    journal.layouts.put(aSavedLayout())
    journal.secretIndex.put({ id: 'account/1/certificate', at: noon })
    expect(journal.accounts.all()).toEqual([renamed, anAccount({ id: accountId(2) })])
    expect(journal.storageProfiles.get(aStorageProfile().id)).toEqual(aStorageProfile())
    expect(journal.presets.all()).toEqual([aPreset()])
    expect(journal.drafts.get('preset/new')).toEqual({ id: 'preset/new', at: noon, body: '{}' })
    expect(journal.layouts.all()).toEqual([aSavedLayout()])
    expect(journal.secretIndex.get('account/1/certificate')).toEqual({ id: 'account/1/certificate', at: noon })
    journal.accounts.remove(accountId())
    expect(journal.accounts.get(accountId())).toBeNull()
  })

  it('writes records of several kinds at once', () => {
    const journal = open()
    const presets = [aPreset(), aPreset({ id: presetId(2) })]
    for (const preset of presets) journal.presets.put(preset)
    let writes = 0
    journal.onChange(() => (writes += 1))
    journal.removedPresets.putAll(
      presets.map((preset) => ({ id: preset.id, at: noon, preset })),
      presets.map(({ id }) => journal.presets.removing(id)),
    )
    expect(journal.presets.all()).toEqual([])
    expect(journal.removedPresets.all().map(({ preset }) => preset)).toEqual(presets)
    journal.accounts.put(anAccount(), [journal.secretIndex.putting({ id: 'account/1/certificate', at: noon })])
    expect(journal.secretIndex.all()).toHaveLength(1)
    journal.accounts.remove(accountId(), [journal.secretIndex.removing('account/1/certificate')])
    expect([...journal.accounts.all(), ...journal.secretIndex.all()]).toEqual([])
    expect(writes).toBe(3)
  })

  it('writes many records at once', () => {
    const journal = open()
    let writes = 0
    journal.onChange(() => (writes += 1))
    const presets = Array.from({ length: 300 }, (_, n) => aPreset({ id: presetId(n + 1) }))
    journal.presets.putAll(presets)
    expect(writes).toBe(1)
    expect(journal.presets.all()).toEqual(presets)
    journal.presets.putAll([])
    expect(writes).toBe(1)
  })

  it('starts with the default settings and no window place, and keeps what it is given', () => {
    const journal = open()
    expect(journal.settings.get()).toEqual(defaultSettings)
    expect(journal.windowBounds.get()).toBeNull()
    journal.settings.put({ ...defaultSettings, theme: 'light', welcomed: true })
    journal.windowBounds.put({ x: 1, y: 2 })
    expect(journal.settings.get()).toEqual({ ...defaultSettings, theme: 'light', welcomed: true })
    expect(journal.windowBounds.get()).toEqual({ x: 1, y: 2 })
  })

  it('shows the newest requests of one session in order, written or still waiting', () => {
    const { requests } = open()
    for (const attempt of [1, 2, 3]) requests.append(request({ attempt }))
    requests.append(request({ sessionId: sessionId(2) }))
    requests.append(request({ sessionId: null }))
    expect(requests.forSession(sessionId(), 2).map((entry) => entry.attempt)).toEqual([2, 3])
    expect(requests.forSession(sessionId(), 0)).toEqual([])
  })

  describe('the history', () => {
    const all = { ...everything, cursor: null, limit: 200 }
    const stocked = () => {
      const journal = open()
      const take = (n: number, more = {}) =>
        journal.sessions.commit(
          aSession({ id: sessionId(n), phase: 'ended', outcome: 'saved', endedAt: noon + n, ...more }),
          [],
        )
      take(1, { name: 'Élan vital', outcome: 'failed' })
      take(2, { dismissed: true, createdAt: noon, endedAt: noon + 1000 })
      take(3, { endedAt: noon + 1000, outcome: null })
      take(4, { endedAt: null, createdAt: noon + 500 })
      journal.sessions.commit(aSession({ id: sessionId(5) }), [])
      return (more = {}) => journal.history.search({ ...all, ...more })
    }
    const numbers = (page: ReturnType<ReturnType<typeof stocked>>) =>
      page.sessions.map(({ id }) => Number(id.slice(-1)))

    it('holds what has ended, dismissed or not, the last end first', () => {
      const page = stocked()()
      expect(numbers(page)).toEqual([3, 2, 4, 1])
      expect(page.next).toBeNull()
    })

    it('is narrowed by words, verdicts and days; the counts tell what other verdicts would show', () => {
      const search = stocked()
      expect(numbers(search({ text: ' éLAN  http ' }))).toEqual([1])
      expect(numbers(search({ text: '%' }))).toEqual([])
      expect(numbers(search({ verdicts: ['failed', 'uploadUnknown'] }))).toEqual([3, 1])
      expect(search({ verdicts: ['failed'] }).counts).toEqual({
        saved: 2,
        inBackup: 0,
        uploadUnknown: 1,
        givenUp: 0,
        nothingRecorded: 0,
        endedByItself: 0,
        failed: 1,
      })
      expect(numbers(search({ from: noon + 500 }))).toEqual([3, 2, 4])
      expect(numbers(search({ to: noon }))).toEqual([3, 1])
    })

    it('counts and finds a start that was given up as that, and not among the uploads that nobody knows of', () => {
      const journal = open()
      const givenUp = { phase: 'ended', outcome: 'uploadUnknown', endedAt: noon } as const
      journal.sessions.commit(aSession({ ...givenUp, id: sessionId(1), sid: null }), [])
      journal.sessions.commit(aSession({ ...givenUp, id: sessionId(2) }), [])
      journal.sessions.commit(aSession({ ...givenUp, id: sessionId(3), sid: null, startSentAt: null }), [])
      const search = (more = {}) => journal.history.search({ ...all, ...more })
      expect(search().counts).toMatchObject({ uploadUnknown: 2, givenUp: 1 })
      expect(numbers(search({ verdicts: ['givenUp'] }))).toEqual([1])
      expect(numbers(search({ verdicts: ['uploadUnknown'] }))).toEqual([3, 2])
    })

    it('goes on where the last page ended', () => {
      const search = stocked()
      const page = search({ limit: 2 })
      expect(numbers(page)).toEqual([3, 2])
      const rest = search({ limit: 2, cursor: page.next })
      expect(numbers(rest)).toEqual([4, 1])
      expect(rest.next).toBeNull()
      expect(numbers(search({ limit: 1, cursor: { at: noon + 500, id: sessionId(4) } }))).toEqual([1])
    })
  })

  it('keeps markers of each take in its order, changes and forgets them', () => {
    const { markers } = open()
    markers.put(aMarker({ id: markerId(2), serverAt: noon + 5 }))
    markers.put(aMarker({ note: 'first' }))
    markers.put(aMarker({ id: markerId(3), sessionId: sessionId(2) }))
    expect(markers.forSession(sessionId()).map(({ id }) => id)).toEqual([markerId(1), markerId(2)])
    markers.put(aMarker({ note: 'renamed' }))
    expect(markers.get(markerId())).toEqual(aMarker({ note: 'renamed' }))
    markers.remove(markerId())
    expect(markers.get(markerId())).toBeNull()
    expect(markers.forSession(sessionId())).toHaveLength(1)
  })

  it('tells its listeners about every commit, until they leave', () => {
    const journal = open()
    let calls = 0
    const leave = journal.onChange(() => (calls += 1))
    expect(journal.savedAt()).toBeNull()
    journal.sessions.commit(aNewSession(), [])
    expect(calls).toBe(1)
    expect(journal.savedAt()).toBe(noon)
    leave()
    journal.accounts.put(anAccount())
    expect(calls).toBe(1)
    expect(journal.problem()).toBeNull()
  })
})
