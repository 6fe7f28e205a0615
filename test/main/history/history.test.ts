import { describe, expect, it } from 'vitest'
import { createHistory } from '../../../main/history/history.ts'
import { createMarkers } from '../../../main/history/markers.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { aMarker, markerId } from '../../builders/marker.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'

/** A desk with one take, and a person who never wants to save. */
function desk(session = aSession({ clockOffset: 312 })) {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const hub = createHub(emptySnapshot({ version: '0', platform: 'test', host: 'stand-in' }))
  const asked: string[] = []
  let ids = 0
  const deps = {
    clock,
    journal,
    hub,
    newId: () => markerId(++ids),
    eastOfUtc: () => 0,
    t: createTranslator('en', mainWords),
    choosePath: (name: string) => Promise.resolve(asked.push(name)).then(() => null),
  }
  journal.sessions.commit(session, [])
  return { clock, journal, hub, asked, history: createHistory(deps), markers: createMarkers(deps) }
}

describe('a marker', () => {
  it('has the time at which main heard of it, by both clocks', () => {
    const { clock, markers } = desk()
    clock.sleep(1_500)
    const marker = markers.add({ sessionId: sessionId(), note: 'applause' })
    expect(marker).toEqual(aMarker({ at: noon + 1_500, serverAt: noon + 1_812, note: 'applause' }))
    expect(markers.list({ sessionId: sessionId() })).toEqual([marker])
  })

  it('is placed by the clock difference that the hub knows now, even if the journal does not yet', () => {
    const { hub, markers } = desk()
    hub.apply({ kind: 'put', collection: 'sessions', value: aSession({ clockOffset: -50 }) })
    expect(markers.add({ sessionId: sessionId(), note: '' }).serverAt).toBe(noon - 50)
  })

  it('can be renamed, removed, and put back with its own time', () => {
    const { clock, markers } = desk()
    const { id } = markers.add({ sessionId: sessionId(), note: '' })
    markers.change({ id, note: 'applause' })
    clock.sleep(60_000)
    const removed = markers.remove({ id })
    expect(removed).toMatchObject({ at: noon, note: 'applause' })
    expect(markers.list({ sessionId: sessionId() })).toEqual([])
    expect(markers.restore({ marker: removed })).toEqual(removed)
    expect(markers.restore({ marker: { ...removed, note: 'late answer' } })).toEqual(removed)
    expect(markers.list({ sessionId: sessionId() })).toEqual([removed])
  })

  it('cannot be set in a take that has ended; those it has can still be renamed', () => {
    const { journal, markers } = desk()
    const { id } = markers.add({ sessionId: sessionId(), note: '' })
    journal.sessions.commit(aSession({ phase: 'ended', outcome: 'saved' }), [])
    expect(() => markers.add({ sessionId: sessionId(), note: '' })).toThrow('markerTooLate')
    expect(markers.change({ id, note: 'later' }).note).toBe('later')
  })

  it('of a session or by an id that nobody knows is refused', () => {
    const { markers } = desk()
    expect(() => markers.add({ sessionId: sessionId(9), note: '' })).toThrow('sessionNotFound')
    expect(() => markers.list({ sessionId: sessionId(9) })).toThrow('sessionNotFound')
    expect(() => markers.restore({ marker: aMarker({ sessionId: sessionId(9) }) })).toThrow('sessionNotFound')
    expect(() => markers.change({ id: markerId(9), note: '' })).toThrow('markerNotFound')
    expect(() => markers.remove({ id: markerId(9) })).toThrow('markerNotFound')
  })

  it('that the disk does not take is refused aloud, not kept for later', () => {
    const { journal, markers } = desk()
    journal.breakDisk('SQLITE_FULL')
    expect(() => markers.add({ sessionId: sessionId(), note: '' })).toThrow('journalUnavailable')
    expect(markers.list({ sessionId: sessionId() })).toEqual([])
  })
})

describe('the requests of a session', () => {
  it('come newest first', () => {
    const { history, journal } = desk()
    const entry = { sessionId: sessionId(), appId: 'app', call: 'query', method: 'GET', host: 'h', path: '/' } as const
    for (const attempt of [1, 2, 3])
      journal.requests.append({
        ...entry,
        at: noon,
        attempt,
        status: 200,
        ms: 1,
        error: null,
        requestBody: null,
        serviceStatus: null,
        responseBody: null,
      })
    const found = history.requests({ sessionId: sessionId(), limit: 2 })
    expect(found.map(({ attempt }) => attempt)).toEqual([3, 2])
    expect(() => history.requests({ sessionId: sessionId(2), limit: 2 })).toThrow('sessionNotFound')
  })
})

describe('an export', () => {
  it('suggests a name with the day or the take, and writes nothing when the person thinks better of it', async () => {
    const { history, markers, asked, clock } = desk(aSession({ name: 'Q3: town/hall' }))
    const everything = { text: '', verdicts: [], from: null, to: null }
    expect(await history.export(everything)).toBeNull()
    expect(await markers.export({ sessionId: sessionId() })).toBeNull()
    await clock.settle()
    expect(asked).toEqual(['recordings 2026-05-03.csv', 'Q3- town-hall markers.csv'])
  })

  it('gives a session back to those who know its id, and to nobody else', () => {
    const { history } = desk()
    expect(history.session({ sessionId: sessionId() }).name).toBe('Town hall')
    expect(() => history.session({ sessionId: sessionId(2) })).toThrow('sessionNotFound')
  })
})
