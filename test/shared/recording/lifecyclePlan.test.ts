import { describe, expect, it } from 'vitest'
import { next } from '../../../shared/recording/lifecycle.ts'
import { isStopDue } from '../../../shared/recording/lifecyclePlan.ts'
import type { PlannedEnd, Surface } from '../../../shared/recording/session.ts'
import { aSession } from '../../builders/session.ts'
import { at, events, kinds } from './support/lifecycleMoments.ts'

const passed: PlannedEnd = { at: at - 1, action: 'stop', remindedAt: at - 1 }
const countsDown = (surface: Surface) =>
  aSession({ plannedEnd: passed, pendingStop: { at: at + 4_000, surface, policy: 'countdown' } })

describe('a planned end', () => {
  it.each([events.planned, { ...events.planned, plannedEnd: null }])(
    'that is moved or taken back takes its own stop with it, and nobody else’s',
    (event) => {
      expect(next(countsDown('plan'), event).session).toMatchObject({
        plannedEnd: event.plannedEnd,
        pendingStop: null,
      })
      const pressed = countsDown('window')
      expect(next(pressed, event).session.pendingStop).toEqual(pressed.pendingStop)
    },
  )

  it.each([
    [null, false],
    [passed, true],
    [{ ...passed, at }, true],
    [{ ...passed, at: at + 1 }, false],
    [{ ...passed, action: 'remind' as const }, false],
  ])('%j stops now: %s', (plannedEnd, due) => {
    expect(isStopDue(aSession({ plannedEnd }), at)).toBe(due)
  })

  it.each(['armedStart', 'staleStart'] as const)('that has passed is dropped by a start from armed (%s)', (start) => {
    const later = { ...passed, at: at + 60_000 }
    expect(next({ ...kinds.armed, plannedEnd: passed }, events[start]).session.plannedEnd).toBeNull()
    expect(next({ ...kinds.armed, plannedEnd: later }, events[start]).session.plannedEnd).toEqual(later)
  })
})
