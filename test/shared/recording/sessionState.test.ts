import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SessionState } from '../../../shared/recording/session.ts'
import {
  canStop,
  elapsedMs,
  formatElapsed,
  isLive,
  sessionState,
  shownOutcome,
  worstState,
} from '../../../shared/recording/sessionState.ts'
import { aNewSession, aSession, evidence, noon } from '../../builders/session.ts'

describe('the state that is shown', () => {
  it('is red "recording" only while the evidence is fresh', () => {
    expect(sessionState(aSession(), noon + 30_000)).toBe('recording')
    expect(sessionState(aSession(), noon + 30_001)).toBe('unverified')
  })

  it('tells "joined, no file yet" from recording', () => {
    expect(sessionState(aSession({ phase: 'joined' }), noon)).toBe('joined')
  })

  it('counts from the start where no answer came yet', () => {
    const started = aSession({
      phase: 'starting',
      startedAt: noon,
      evidence: evidence({ lastGoodAt: null, interval: 5_000 }),
    })
    expect(sessionState(started, noon + 10_000)).toBe('starting')
    expect(sessionState(started, noon + 10_001)).toBe('unverified')
  })

  it('stays "starting" as long as the answer to start is awaited', () => {
    const sent = aNewSession({ phase: 'starting', resourceId: 'resource-1', startSentAt: noon })
    expect(sessionState(sent, noon + 60_000)).toBe('starting')
  })

  it('is "verifying" while a 404 is being checked, however fresh the last good answer', () => {
    const gone = aSession({ evidence: evidence({ ladder: { rung: 2, since: noon } }) })
    expect(sessionState(gone, noon)).toBe('verifying')
  })

  it('does not claim "stopping" for ever', () => {
    const stopping = aSession({ phase: 'stopping', stopRequestedAt: noon })
    expect(sessionState(stopping, noon + 90_000)).toBe('stopping')
    expect(sessionState(stopping, noon + 90_001)).toBe('unverified')
  })

  it.each(['saved', 'inBackup', 'uploadUnknown', 'nothingRecorded', 'endedByItself', 'failed'] as const)(
    'is the outcome "%s" after the end, however much later',
    (outcome) => {
      expect(sessionState(aSession({ phase: 'ended', outcome, endedAt: noon }), noon + 1e9)).toBe(outcome)
    },
  )

  it.each([
    ['one whose sid never became known', { outcome: 'uploadUnknown', sid: null, startSentAt: noon }, 'givenUp'],
    ['one that ended without a word', { outcome: null, sid: null, startSentAt: noon }, 'givenUp'],
    ['one with a sid', { outcome: 'uploadUnknown', sid: 'sid-1', startSentAt: noon }, 'uploadUnknown'],
    ['one whose start never left', { outcome: 'uploadUnknown', sid: null, startSentAt: null }, 'uploadUnknown'],
    ['one that was refused', { outcome: 'failed', sid: null, startSentAt: noon }, 'failed'],
    ['one that never began', { outcome: 'nothingRecorded', sid: null, startSentAt: noon }, 'nothingRecorded'],
  ] as const)('tells an unknown upload from a start that was given up: %s', (_, over, expected) => {
    expect(shownOutcome(aSession({ phase: 'ended', endedAt: noon, ...over }))).toBe(expected)
    expect(sessionState(aSession({ phase: 'ended', endedAt: noon, ...over }), noon)).toBe(expected)
  })

  it.each(['startUnknown', 'uncontrollable'] as const)('says "%s" as it is', (phase) => {
    expect(sessionState(aSession({ phase, sid: null }), noon + 1e9)).toBe(phase)
    expect(isLive(aSession({ phase, sid: null }))).toBe(true)
    expect(canStop(aSession({ phase, sid: null }))).toBe(false)
  })

  it('lets a failed session with ids still be stopped, and no other ended one', () => {
    expect(canStop(aSession({ phase: 'ended', outcome: 'failed' }))).toBe(true)
    expect(canStop(aSession({ phase: 'ended', outcome: 'failed', sid: null }))).toBe(false)
    expect(canStop(aSession({ phase: 'ended', outcome: 'saved' }))).toBe(false)
    expect(canStop(aNewSession())).toBe(true)
  })
})

describe('elapsed time', () => {
  it('runs by the server’s clock', () => {
    expect(elapsedMs(aSession({ sliceStartTime: noon + 5_000, clockOffset: 6_000 }), noon)).toBe(1_000)
  })

  it('stands still after the end', () => {
    const ended = aSession({ phase: 'ended', outcome: 'saved', endedAt: noon + 1_000 })
    expect(elapsedMs(ended, noon + 99_000)).toBe(61_000)
  })

  it('is unknown before the first slice, and never negative', () => {
    expect(elapsedMs(aNewSession(), noon)).toBeNull()
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1e12, max: 1e12 }), (sliceStartTime, clockOffset) => {
        expect(elapsedMs(aSession({ sliceStartTime, clockOffset }), noon)).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  it.each([
    [null, '--:--:--'],
    [-5, '00:00:00'],
    [999, '00:00:00'],
    [4_999_000, '01:23:19'],
    [86_399_999, '23:59:59'],
    [93_784_000, '1d 02:03:04'],
  ])('%s ms reads %s', (ms, text) => {
    expect(formatElapsed(ms)).toBe(text)
  })
})

describe('many sessions at once', () => {
  it('the worst one stands for all, and nothing for none', () => {
    expect(worstState([])).toBeNull()
    expect(worstState(['saved', 'recording'])).toBe('recording')
    expect(worstState(['recording', 'unverified', 'joined'])).toBe('unverified')
    expect(worstState(['recording', 'failed', 'unverified'])).toBe('failed')
    expect(worstState(['recording', 'endedByItself'])).toBe('recording')
  })

  it('ranks every state', () => {
    for (const state of SessionState.options) expect(worstState([state])).toBe(state)
  })
})
