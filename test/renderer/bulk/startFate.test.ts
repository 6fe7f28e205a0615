import { describe, expect, it } from 'vitest'
import { countFates, startFate } from '../../../renderer/features/bulk/startFate.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aNewSession, aSession, noon } from '../../builders/session.ts'

const taken = { ok: true, session: aNewSession() } as const
const fate = (session: Session) => startFate('start', taken, session)
const why = problem('unknownRefusal', { params: { aside: ' (code 1028, HTTP 400)', reason: 'rehearsed fault' } })

describe('what became of one of several starts', () => {
  it('is a start only once the service named its sid', () => {
    expect(startFate('start', null, null).fate).toBe('starting')
    expect(fate(aNewSession()).fate).toBe('starting')
    expect(fate(aSession({ phase: 'starting', sid: null, startedAt: null })).fate).toBe('starting')
    expect(fate(aSession({ phase: 'starting' })).fate).toBe('started')
    expect(fate(aSession()).fate).toBe('started')
  })

  it('is refused with the reason where the service refused it after the command was taken', () => {
    const refused = aNewSession({ phase: 'ended', outcome: 'failed', reason: why, endedAt: noon })
    expect(fate(refused)).toEqual({ fate: 'refused', why })
    expect(startFate('start', { ok: false, problem: why }, null)).toEqual({ fate: 'refused', why })
  })

  it('is not confirmed where no answer came, or where it runs and its sid is not known', () => {
    const lost = problem('startNeverAnswered')
    const asked = { startSentAt: noon, reason: lost } as const
    expect(fate(aNewSession({ ...asked, phase: 'startUnknown' }))).toEqual({ fate: 'unknown', why: lost })
    expect(fate(aNewSession({ ...asked, phase: 'uncontrollable' })).fate).toBe('unknown')
    expect(fate(aNewSession({ ...asked, phase: 'ended', outcome: 'uploadUnknown', endedAt: noon })).fate).toBe(
      'unknown',
    )
  })

  it('does not call a take started that never recorded, nor one refused that somebody called off', () => {
    const ended = { phase: 'ended', endedAt: noon } as const
    const idle = problem('startNotConfirmed', { params: { seconds: 10 } })
    expect(fate(aSession({ ...ended, outcome: 'failed', reason: idle }))).toEqual({ fate: 'failed', why: idle })
    const off = problem('startCancelled')
    expect(fate(aNewSession({ ...ended, outcome: 'nothingRecorded', reason: off })).fate).toBe('failed')
  })

  it('is a reservation only once the slot is there', () => {
    const arm = (session: Session) => startFate('arm', taken, session).fate
    expect(startFate('arm', null, null).fate).toBe('arming')
    expect(arm(aNewSession({ phase: 'armed' }))).toBe('arming')
    expect(arm(aNewSession({ phase: 'armed', resourceId: 'resource-1', armedUntil: noon }))).toBe('armed')
  })

  it('is counted by what is true of each', () => {
    const counted = countFates(['refused', 'started', 'starting', 'started', 'started'])
    expect(counted.map(({ fate: of, count }) => `${count} ${of}`)).toEqual(['3 started', '1 starting', '1 refused'])
  })
})
