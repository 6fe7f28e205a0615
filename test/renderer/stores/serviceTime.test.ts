import { describe, expect, it } from 'vitest'
import { serviceTime } from '../../../renderer/stores/serviceTime.ts'

describe('the time that tokens are held against', () => {
  it.each([
    [0, 0],
    [1, 0],
    [59_999, 0],
    [60_000, 250],
    [61_000, -1_500],
  ])('at %d ms and %d ms of offset is never behind the service’s, and hardly ahead of it', (now, offset) => {
    const ahead = serviceTime(now, offset) - (now + offset)
    expect(ahead).toBeGreaterThanOrEqual(0)
    expect(ahead).toBeLessThan(10_000)
  })
})
