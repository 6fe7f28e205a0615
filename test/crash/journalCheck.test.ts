import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openJournal } from '../../main/journal/open.ts'
import { aSession } from '../builders/session.ts'
import { createFakeClock } from '../fakes/clock.ts'
import { damageOf } from './journalCheck.ts'

let folder = ''
const live = (): string => join(folder, 'live.jsonl')

/** A journal as a desk leaves it behind with one take in it. */
function journalWith(phase: 'recording' | 'ended'): void {
  const journal = openJournal({ folder, clock: createFakeClock(0), onNotice: () => undefined })
  const session = aSession({ timelineLength: 0 })
  journal.sessions.commit(session, [])
  if (phase === 'ended') journal.sessions.commit({ ...session, phase, outcome: 'saved', endedAt: 1 }, [])
  journal.close()
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-journal-check-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a journal after a kill', () => {
  it.each(['recording', 'ended'] as const)('is well as the desk left it, with a take that is %s', (phase) => {
    journalWith(phase)
    expect(damageOf(folder)).toBeNull()
  })

  it('is damaged when the second record of unfinished takes is missing', () => {
    journalWith('recording')
    rmSync(live())
    expect(damageOf(folder)).toBe('live.jsonl is missing beside 1 unfinished')
  })

  it('misses nothing without it where every take has ended', () => {
    journalWith('ended')
    rmSync(live())
    expect(damageOf(folder)).toBeNull()
  })

  it('is damaged when a line of it is torn that is not the last', () => {
    journalWith('recording')
    writeFileSync(live(), '{"at":1,\n{}\n{"at"')
    expect(damageOf(folder)).toContain('live.jsonl: “{"at":1,')
  })

  it('is damaged when there is none', () => {
    expect(damageOf(folder)).not.toBeNull()
  })
})
