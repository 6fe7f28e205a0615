import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import {
  LADDER_MS,
  LADDER_WAITS_MS,
  ladderStep,
  nextCheck,
  startingInterval,
  steadyInterval,
  withJitter,
} from '../../../shared/recording/pollSchedule.ts'
import { aNewSession, aSession, evidence, noon } from '../../builders/session.ts'

describe('when to ask', () => {
  it('asks 5 s after the sid and then with back-off until 4 or 5', () => {
    const asked: number[] = []
    for (let at = startingInterval(0); at < 90_000; at += startingInterval(at)) asked.push(at / 1000)
    expect(asked).toEqual([5, 10, 20, 35, 50, 65, 80])
  })

  it('asks every 15 s, and less often with very many', () => {
    expect(steadyInterval(1)).toBe(15_000)
    expect(steadyInterval(60)).toBe(15_000)
    expect(steadyInterval(200)).toBe(50_000)
  })

  it('never plans more than four questions a second', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), (sessions) => {
        expect((sessions * 1000) / steadyInterval(sessions)).toBeLessThanOrEqual(4)
      }),
    )
  })

  it('spreads by at most a tenth', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), (random) => {
        expect(withJitter(15_000, random)).toBeGreaterThanOrEqual(13_500)
        expect(withJitter(15_000, random)).toBeLessThanOrEqual(16_500)
      }),
    )
  })

  it('climbs the 404 ladder in 5, 10, 15, 30 and 30 s', () => {
    let since = 0
    for (const [index, wait] of LADDER_WAITS_MS.entries()) {
      expect(ladderStep(since)).toEqual({ rung: index + 1, wait })
      since += wait
    }
    expect(since).toBe(LADDER_MS)
    expect(ladderStep(LADDER_MS)).toBeNull()
  })
})

describe('the next question about', () => {
  const ask = (session: Parameters<typeof nextCheck>[0]) => nextCheck(session, noon, 1, 0.5, 1)

  it('a recording: in 15 s', () => {
    expect(ask(aSession())).toEqual({ at: noon + 15_000, interval: 15_000 })
  })

  it('a recording that is being verified: on the next rung', () => {
    const verifying = aSession({ evidence: evidence({ ladder: { rung: 2, since: noon - 6_000 } }) })
    expect(ask(verifying).at).toBe(noon + 9_000)
  })

  it('one whose ladder is over while faults hide the answer: at the pace of the last rung, not at once', () => {
    const beyond = aSession({ evidence: evidence({ ladder: { rung: 5, since: noon - 200_000 } }) })
    expect(ask(beyond).at).toBe(noon + 30_000)
  })

  it('a fresh start: in 5 s', () => {
    const fresh = aSession({ phase: 'starting', startedAt: noon })
    expect(ask(fresh)).toEqual({ at: noon + 5_000, interval: 5_000 })
  })

  it('one that has joined: soon, until its first file, and not for ever', () => {
    const joined = aSession({ phase: 'joined', everRecorded: false, startedAt: noon - 12_000 })
    expect(ask(joined).at).toBe(noon + 10_000)
    expect(ask({ ...joined, startedAt: noon - 89_999 }).at).toBe(noon + 15_000)
    expect(ask({ ...joined, startedAt: noon - 90_000 })).toEqual({ at: noon + 15_000, interval: 15_000 })
  })

  it('a start among very many: judged by what the rate allows', () => {
    expect(nextCheck(aSession(), noon, 1, 0.5, 4)).toEqual({ at: noon + 60_000, interval: 60_000 })
    expect(nextCheck(aSession({ phase: 'starting', startedAt: noon }), noon, 1, 0.5, 4).interval).toBe(5_000)
    expect(nextCheck(aSession({ phase: 'starting', startedAt: noon }), noon, 200, 0.5, 1).interval).toBe(50_000)
  })

  it('a recording that is being stopped, or that has no sid: never', () => {
    expect(ask(aSession({ phase: 'stopping' })).at).toBeNull()
    expect(ask(aNewSession()).at).toBeNull()
    expect(ask(aNewSession({ phase: 'uncontrollable' })).at).toBeNull()
  })

  it('a failed one: once a minute for a quarter of an hour, unless dismissed', () => {
    const failed = aSession({ phase: 'ended', outcome: 'failed', endedAt: noon })
    expect(ask(failed).at).toBe(noon + 60_000)
    expect(ask({ ...failed, endedAt: noon - 15 * 60_000 }).at).toBeNull()
    expect(ask({ ...failed, dismissed: true }).at).toBeNull()
  })

  it('a lost one: likewise, and never about one that ended properly', () => {
    const lost = aSession({ phase: 'ended', outcome: 'endedByItself', endedAt: noon })
    expect(ask({ ...lost, reason: problem('recorderLost') }).at).toBe(noon + 60_000)
    expect(ask({ ...lost, reason: problem('endedLikelyIdle') }).at).toBeNull()
  })

  it('one lost on the ladder: for a quarter of an hour from when it was given up', () => {
    const lostAt = (since: number) =>
      aSession({
        phase: 'ended',
        outcome: 'endedByItself',
        reason: problem('recorderLost'),
        endedAt: noon - 3_600_000,
        evidence: evidence({ ladder: { rung: 5, since } }),
      })
    expect(ask(lostAt(noon - 15 * 60_000)).at).toBe(noon + 60_000)
    expect(ask(lostAt(noon - 15 * 60_000 - LADDER_MS)).at).toBeNull()
  })
})
