import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { extendedPlan, plannedTime } from '../../../renderer/features/session/plannedTime.ts'

const now = new Date(2026, 4, 3, 14, 24, 30).getTime()
const minute = 60_000
const at = (day: number, hours: number, minutes: number): number => new Date(2026, 4, day, hours, minutes).getTime()

describe('when a recording is to end', () => {
  it.each([
    ['15:00', at(3, 15, 0)],
    ['15.00', at(3, 15, 0)],
    [' 15:00 ', at(3, 15, 0)],
    ['14:25', at(3, 14, 25)],
    ['14:24', at(4, 14, 24)],
    ['8:05', at(4, 8, 5)],
    ['00:00', at(4, 0, 0)],
    ['+30', now + 30 * minute],
    ['30', now + 30 * minute],
    ['30 min', now + 30 * minute],
    ['in 30 min', now + 30 * minute],
    ['In 2h', now + 120 * minute],
    ['1h15', now + 75 * minute],
    ['1 h 15 min', now + 75 * minute],
    ['24h', now + 1440 * minute],
  ])('“%s” is understood', (text, expected) => {
    expect(plannedTime(text, now)).toBe(expected)
  })

  it.each(['', 'soon', '25:00', '12:60', '0', '-5', '1441', '25h', '15:0', '15:00:00', '99999'])(
    '“%s” is not',
    (text) => {
      expect(plannedTime(text, now)).toBeNull()
    },
  )

  it('always lies ahead, by at most a day and the hour of a clock change', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.integer({ min: 0, max: 2e12 }), (text, moment) => {
        const end = plannedTime(text, moment)
        expect(end === null || (end > moment && end - moment <= 25 * 60 * minute)).toBe(true)
      }),
    )
  })

  it('is moved from where it is, or from now where it has passed', () => {
    expect(extendedPlan(now + minute, now, 15 * minute)).toBe(now + 16 * minute)
    expect(extendedPlan(now - minute, now, 15 * minute)).toBe(now + 15 * minute)
  })
})
