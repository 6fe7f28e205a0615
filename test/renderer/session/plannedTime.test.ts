import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changedPlan, extendedPlan, isTomorrow, plannedTime } from '../../../renderer/features/session/plannedTime.ts'
import { endTime, exactTime } from '../../../renderer/ui/recording/duration.ts'

const now = new Date(2026, 4, 3, 14, 24, 30).getTime()
const minute = 60_000
const at = (day: number, hours: number, minutes: number): number => new Date(2026, 4, day, hours, minutes).getTime()

describe('when a recording is to end', () => {
  it.each([
    ['15:00', at(3, 15, 0)],
    ['15.00', at(3, 15, 0)],
    [' 15:00 ', at(3, 15, 0)],
    ['14:25', at(3, 14, 25)],
    ['15:00:31', at(3, 15, 0) + 31_000],
    ['15.00.00', at(3, 15, 0)],
    ['14:24:30', at(4, 14, 24) + 30_000],
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

  it.each(['', 'soon', '25:00', '12:60', '0', '-5', '1441', '25h', '15:0', '15:00:60', '15:00:0', '99999'])(
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

  it.each<[string, string, number | null, number | null]>([
    ['unchanged, with its seconds and less', '15:06:31', at(3, 15, 6) + 31_250, at(3, 15, 6) + 31_250],
    ['unchanged, on the minute', '15:06', at(3, 15, 6), at(3, 15, 6)],
    ['unchanged, more than a day ahead', '14:30', at(4, 14, 30), at(4, 14, 30)],
    ['without its seconds', '15:06', at(3, 15, 6) + 31_250, at(3, 15, 6)],
    ['changed', '+30', at(3, 15, 6) + 31_250, now + 30 * minute],
    ['emptied', '', at(3, 15, 6), null],
    ['unchanged, when it has passed', '14:24', at(3, 14, 24), at(4, 14, 24)],
    ['where there was no plan', '15:06', null, at(3, 15, 6)],
  ])('a plan that is %s is saved as it was meant', (_how, text, plan, expected) => {
    expect(changedPlan(text, plan, now)).toBe(expected)
  })

  it('is written with its seconds only where it has any', () => {
    expect(exactTime(at(3, 5, 6) + 31_250)).toBe('05:06:31')
    expect(exactTime(at(3, 5, 6))).toBe('05:06')
  })

  it.each([
    ['an hour ahead', 60, '05:06'],
    ['ten minutes ahead', 10, '05:06'],
    ['a little nearer', 9.99, '05:06:31'],
    ['just passed', -1, '05:06:31'],
  ])('%s is read out with seconds only where they count', (_when, ahead, expected) => {
    const end = at(3, 5, 6) + 31_250
    expect(endTime(end, end - ahead * minute)).toBe(expected)
  })

  it('is told from one of today where the clock has passed it', () => {
    const late = at(3, 23, 30)
    expect(isTomorrow(plannedTime('23:45', late) ?? 0, late)).toBe(false)
    expect(isTomorrow(plannedTime('22:00', late) ?? 0, late)).toBe(true)
    expect(isTomorrow(plannedTime('+45', late) ?? 0, late)).toBe(true)
  })

  it('is moved from where it is, or from now where it has passed', () => {
    expect(extendedPlan(now + minute, now, 15 * minute)).toBe(now + 16 * minute)
    expect(extendedPlan(now - minute, now, 15 * minute)).toBe(now + 15 * minute)
  })
})
