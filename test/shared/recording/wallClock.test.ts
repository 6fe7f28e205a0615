import { describe, expect, it } from 'vitest'
import { wallClock } from '../../../shared/recording/wallClock.ts'
import { noon } from '../../builders/session.ts'

describe('a moment as a clock on the wall shows it', () => {
  it.each([
    [noon, 120, '2026-05-03T14:00:00.000+02:00'],
    [noon + 7_250, -210, '2026-05-03T08:30:07.250-03:30'],
    [noon, 0, '2026-05-03T12:00:00.000+00:00'],
    [8.64e15, 60, ''],
    [Number.NaN, 0, ''],
  ])('%s, %i minutes east of UTC', (at, east, text) => {
    expect(wallClock(at, east)).toBe(text)
  })
})
