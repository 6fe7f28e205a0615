import { describe, expect, it } from 'vitest'
import { createSessionBook, ENDED_ON_DESK } from '../../../main/sessions/book.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { aNewSession, aSession, noon, sessionId } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'

function open() {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  return { clock, journal, hub, book: createSessionBook({ clock, journal, hub, random: () => 0.5 }) }
}

describe('the book of sessions', () => {
  it('shows nothing that the disk has not taken when it begins', () => {
    const { book, journal, hub } = open()
    journal.breakDisk('disk full')
    expect(() => book.open(aNewSession(), [])).toThrow('journalUnavailable')
    expect(hub.snapshot().sessions).toEqual({})
    expect(() => book.get(sessionId())).toThrow('sessionNotFound')
  })

  it('says nothing when nothing changed', () => {
    const { book, hub } = open()
    book.open(aSession(), [])
    const { rev } = hub.snapshot()
    book.apply(sessionId(), { type: 'letGo', at: noon })
    expect(hub.snapshot().rev).toBe(rev)
  })

  it('shows a session again that runs after all, though it was let go, dismissed and put away', () => {
    const { book, hub, journal } = open()
    book.open(aNewSession({ phase: 'startUnknown', startSentAt: noon, resourceId: 'resource-1' }), [])
    book.apply(sessionId(), { type: 'letGo', at: noon })
    book.apply(sessionId(), { type: 'dismissed', at: noon })
    book.remove(sessionId())
    book.recall(sessionId())
    book.apply(sessionId(), { type: 'started', at: noon, sid: 'sid-1', resourceId: 'resource-1', clockOffset: null })
    const running = { phase: 'starting', sid: 'sid-1', outcome: null, dismissed: false }
    expect(hub.snapshot().sessions[sessionId()]).toMatchObject(running)
    expect(journal.sessions.get(sessionId())).toMatchObject(running)
  })

  it('keeps the newest ended sessions on the desk, and every one that may still run', () => {
    const { book, hub, journal } = open()
    book.open(aSession({ id: sessionId(1) }), [])
    book.open(aSession({ id: sessionId(2), phase: 'ended', outcome: 'failed', endedAt: noon }), [])
    for (let n = 3; n < ENDED_ON_DESK + 13; n++) {
      book.open(aSession({ id: sessionId(n), phase: 'ended', outcome: 'saved', endedAt: noon }), [])
    }
    const session = book.apply(sessionId(1), { type: 'stopRequested', at: noon + 1 })
    expect(session.phase).toBe('stopping')
    const shown = Object.keys(hub.snapshot().sessions)
    expect(shown).toHaveLength(ENDED_ON_DESK + 2)
    expect(shown).toContain(sessionId(1))
    expect(shown).toContain(sessionId(2))
    expect(shown).not.toContain(sessionId(3))
    expect(journal.sessions.get(sessionId(3))).not.toBeNull()

    const answer = { uploadingStatus: 'uploaded', files: [], clockOffset: null } as const
    book.apply(sessionId(1), { type: 'stopAnswered', at: noon + 2, ...answer })
    expect(hub.snapshot().sessions[sessionId(1)]?.outcome).toBe('saved')
  })

  it('writes nothing after it was closed', () => {
    const { book, journal } = open()
    book.open(aSession(), [])
    const before = journal.commits.length
    book.close()
    expect(book.apply(sessionId(), { type: 'stopRequested', at: noon }).phase).toBe('recording')
    expect(journal.commits).toHaveLength(before)
  })

  it('refuses after it was closed what would have to be on disk before something leaves', () => {
    const { book } = open()
    book.open(aNewSession({ phase: 'starting', resourceId: 'resource-1' }), [])
    book.close()
    expect(() => book.commit(sessionId(), { type: 'startSent', at: noon })).toThrow('journalUnavailable')
    expect(() => book.intend(sessionId(), [{ type: 'intent', call: 'start', attempt: 1 }])).toThrow(
      'journalUnavailable',
    )
  })
})
