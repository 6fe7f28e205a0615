import { describe, expect, it } from 'vitest'
import { next } from '../../../shared/recording/lifecycle.ts'
import { RESOURCE_LIFE_MS } from '../../../shared/recording/lifecycleArm.ts'
import { isAhead } from '../../../shared/recording/lifecycleClock.ts'
import { problem } from '../../../shared/problem.ts'
import { aSession, evidence, noon } from '../../builders/session.ts'
import { kinds } from './support/lifecycleMoments.ts'

const HOUR = 3_600_000
const forward = { type: 'clockSetForward', at: noon + HOUR, by: HOUR } as const
const back = { type: 'clockSetBack', at: noon - HOUR } as const

describe('the next question, when the clock is set forward', () => {
  it.each([
    ['before it was planned', noon + HOUR + 12_000],
    ['after it was planned', noon + 12_000],
  ])('%s, waits no longer than the interval', (_when, nextCheckAt) => {
    const recording = aSession({ evidence: evidence({ nextCheckAt, interval: 15_000 }) })
    const planned = next(recording, forward).session.evidence.nextCheckAt
    expect(planned).toBeGreaterThanOrEqual(noon + HOUR + 12_000)
    expect(planned).toBeLessThanOrEqual(noon + HOUR + 15_000)
  })

  it('about what was given up waits no longer either', () => {
    const lost = { ...kinds.lost, evidence: evidence({ nextCheckAt: noon + HOUR + 50_000, interval: 60_000 }) }
    expect(next(lost, forward).session.evidence.nextCheckAt).toBe(noon + HOUR + 60_000)
  })
})

describe('a reserved resource', () => {
  it('does not live longer because the clock was set back, at work or between two launches', () => {
    expect(isAhead(kinds.armed, noon)).toBe(false)
    expect(isAhead(kinds.armed, back.at)).toBe(true)
    expect(next(kinds.armed, back).session.armedUntil).toBe(back.at + RESOURCE_LIFE_MS)
  })

  it('does not die earlier because it was set forward, unless that was said already', () => {
    const halfUsed = { ...kinds.armed, armedUntil: noon + 100_000 }
    expect(next(halfUsed, forward).session.armedUntil).toBe(forward.at + 100_000)
    const justArmed = { ...kinds.armed, armedUntil: forward.at + RESOURCE_LIFE_MS }
    expect(next(justArmed, forward).session.armedUntil).toBe(forward.at + RESOURCE_LIFE_MS)
    const expired = { ...halfUsed, reason: problem('slotExpired') }
    expect(next(expired, forward).session.armedUntil).toBe(expired.armedUntil)
  })
})
