import { describe, expect, it } from 'vitest'
import type { Session } from '../../shared/recording/session.ts'
import { aNewSession, aSession, sessionId } from '../builders/session.ts'
import { type Running, type Standing, judge } from './verdict.ts'
import type { Told } from './witness.ts'

const recording: Running = {
  resourceId: 'resource-1',
  sid: 'sid-1',
  background: '#000000',
  arrivedAt: 1_000,
  answeredAt: 1_010,
}

const toldOf = (session: Session, more: Partial<Told> = {}): Told => {
  const { id, phase, resourceId, sid, presetId, layout } = session
  return { id, phase, resourceId, sid, presetId, layout, gone: false, mayBeGone: false, ...more }
}

function faultsOf(standing: Partial<Standing>): readonly string[] {
  const lives = [{ from: 0, to: 2_000, starvedOfLast: () => 0 }]
  return judge({ running: [], lives, onDesk: [], told: [], ...standing }).faults.map(({ kind }) => kind)
}

describe('after a crash', () => {
  it('a recording that is on the desk with its sid can be stopped', () => {
    const session = aSession()
    const { controllable, faults } = judge({ running: [recording], lives: [], onDesk: [session], told: [] })
    expect({ controllable, faults }).toEqual({ controllable: [session], faults: [] })
  })

  it('one that nobody holds is an orphan, and so is one whose session says that nothing runs', () => {
    expect(faultsOf({ running: [recording] })).toEqual(['orphan'])
    const failed = aNewSession({ phase: 'ended', outcome: 'failed', resourceId: 'resource-1' })
    expect(faultsOf({ running: [recording], onDesk: [failed] })).toEqual(['orphan'])
  })

  it('one whose session cannot be stopped any more is a fault', () => {
    const saved = aSession({ phase: 'ended', outcome: 'saved' })
    expect(faultsOf({ running: [recording], onDesk: [saved] })).toEqual(['notStoppable'])
  })

  it.each([
    ['never left', null, 0, []],
    ['left 249 ms before', 1_751, 0, []],
    ['left 250 ms before', 1_750, 0, ['lostId']],
    ['left 400 ms before, 200 of which the machine let the desk do nothing', 1_600, 200, []],
    ['left after the desk was dead', 2_001, 0, []],
  ] as const)('a start without an answer is forgiven or not: the answer %s', (_, answeredAt, starved, faults) => {
    const unknown = aNewSession({ phase: 'startUnknown', resourceId: 'resource-1', startSentAt: 900 })
    const lives = [
      { from: 0, to: 2_000, starvedOfLast: () => starved },
      { from: 2_100, to: 9_000, starvedOfLast: () => 0 },
    ]
    expect(faultsOf({ running: [{ ...recording, answeredAt }], lives, onDesk: [unknown] })).toEqual(faults)
  })

  it('a layout that the desk claims and the service does not show is a fault; an unknown one is none', () => {
    const running = [{ ...recording, background: '#ff0000' }]
    expect(faultsOf({ running, onDesk: [aSession()] })).toEqual(['wrongProgram'])
    expect(faultsOf({ running, onDesk: [aSession({ layout: null })] })).toEqual([])
  })

  it('what the window had shown is still known', () => {
    const session = aSession()
    const told = [toldOf(session)]
    expect(faultsOf({ told, onDesk: [session] })).toEqual([])
    expect(faultsOf({ told })).toEqual(['lostSession'])
    expect(faultsOf({ told: [toldOf(session, { mayBeGone: true })] })).toEqual([])
    expect(faultsOf({ told: [toldOf(session, { gone: true })], onDesk: [session] })).toEqual(['cameBack'])
    expect(faultsOf({ told, onDesk: [aSession({ sid: null })] })).toEqual(['lostId'])
    expect(faultsOf({ told, onDesk: [aSession({ id: sessionId(2) })] })).toEqual(['lostSession'])
  })

  it('a stop that was shown as sent goes on', () => {
    const told = [toldOf(aSession({ phase: 'stopping' }))]
    expect(faultsOf({ told, onDesk: [aSession()] })).toEqual(['lostStop'])
    expect(faultsOf({ told, onDesk: [aSession({ phase: 'stopping' })] })).toEqual([])
    expect(faultsOf({ told, onDesk: [aSession({ phase: 'ended', outcome: 'saved' })] })).toEqual([])
  })
})
