import { describe, expect, it } from 'vitest'
import { CAREFUL_SLACK_MS, LEAST_SLACK_MS, MOST_SLACK_MS, createJitter } from '../../../main/agora/jitter.ts'

const after = (trips: readonly number[]): number => {
  const jitter = createJitter()
  for (const ms of trips) jitter.tookMs(ms)
  return jitter.slack(0)
}
const twenty = (trip: (n: number) => number): readonly number[] => Array.from({ length: 20 }, (_, n) => trip(n))

describe('what is added to the second of the service', () => {
  it('is little while nothing, or too little, is known', () => {
    expect(createJitter().slack(0)).toBe(LEAST_SLACK_MS)
    expect(after([10, 900])).toBe(LEAST_SLACK_MS)
  })

  it('does not grow with the distance, only with how uneven it is', () => {
    expect(after(twenty(() => 400))).toBe(LEAST_SLACK_MS)
    expect(after(twenty((n) => 400 + n * 12))).toBe(108)
  })

  it('is not made by one slow answer, and has an end', () => {
    expect(after(twenty((n) => (n === 7 ? 900 : 40)))).toBe(LEAST_SLACK_MS)
    expect(after(twenty((n) => (n % 2) * 900))).toBe(MOST_SLACK_MS)
  })

  it('is forgotten when the network becomes even again', () => {
    const rough = twenty((n) => (n % 2) * 900)
    expect(after([...rough, ...twenty(() => 40), ...twenty(() => 40)])).toBe(LEAST_SLACK_MS)
  })

  it('is more for half a minute after a refusal', () => {
    const jitter = createJitter()
    jitter.refused(1_000)
    expect([jitter.slack(30_999), jitter.slack(31_000)]).toEqual([CAREFUL_SLACK_MS, LEAST_SLACK_MS])
  })
})
