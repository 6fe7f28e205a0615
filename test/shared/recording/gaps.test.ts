import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import type { LifecycleEvent } from '../../../shared/recording/lifecycleEvent.ts'
import { MOST_GAPS, type Session } from '../../../shared/recording/session.ts'
import { aSession, noon } from '../../builders/session.ts'

const at = (s: number): number => noon + s * 1000
const seen = (s: number, status = 5): LifecycleEvent => ({
  type: 'seen',
  at: at(s),
  status,
  sliceStartTime: null,
  files: [],
  clockOffset: null,
})
const gone = (s: number): LifecycleEvent => ({ type: 'gone', at: at(s), problem: problem('workerNotFound') })
const aged = (s: number): LifecycleEvent => ({ type: 'aged', at: at(s) })
const play = (events: readonly LifecycleEvent[], session: Session = aSession()): Session =>
  events.reduce((before, event) => next(before, event).session, session)
const gaps = (...events: readonly LifecycleEvent[]) =>
  play(events).gaps.map(({ kind, from, to }) => [kind, (from - noon) / 1000, to === null ? null : (to - noon) / 1000])

// Verified at noon and asked every 15 s: after 30 s the last answer proves nothing any more.
describe('gaps', () => {
  it('there are none while answers come in time', () => {
    expect(gaps(seen(15), seen(30), seen(45))).toEqual([])
  })

  it('unverified: from when the evidence ran out until the next good answer', () => {
    expect(gaps(aged(31))).toEqual([['unverified', 30, null]])
    expect(gaps(aged(31), seen(100))).toEqual([['unverified', 30, 100]])
  })

  it('unverified while nobody looked, such as during sleep, is found afterwards', () => {
    expect(gaps(seen(3_600))).toEqual([['unverified', 30, 3_600]])
    expect(gaps(gone(3_600))).toEqual([
      ['unverified', 30, 3_600],
      ['notFound', 3_600, null],
    ])
    expect(gaps({ type: 'recovered', at: at(600) }, seen(601))).toEqual([['unverified', 30, 601]])
  })

  it('not found: from the first 404 until it is found again', () => {
    expect(gaps(gone(10), gone(15), seen(55))).toEqual([['notFound', 10, 55]])
  })

  it('not found until the end, where it was not found again', () => {
    const events = [10, 15, 25, 40, 70, 101].map(gone)
    const session = play(events)
    expect(session.phase).toBe('ended')
    expect(session.gaps).toEqual([{ kind: 'notFound', from: at(10), to: at(101) }])
  })

  it('one kind follows the other without an overlap', () => {
    expect(gaps(aged(31), gone(40), seen(60))).toEqual([
      ['unverified', 30, 40],
      ['notFound', 40, 60],
    ])
  })

  it('the time in which the desk had given a recording up is part of it', () => {
    const [gap, ...more] = play([...[10, 15, 25, 40, 70, 101].map(gone), seen(160)]).gaps
    expect(gap).toEqual({ kind: 'notFound', from: at(10), to: at(160) })
    expect(more).toEqual([])
  })

  it('ends with a stop that is answered, not with the wish for one', () => {
    const stopping = play([aged(31), { type: 'stopRequested', at: at(40) }])
    expect(stopping.gaps).toEqual([{ kind: 'unverified', from: at(30), to: null }])
    const answered: LifecycleEvent = {
      type: 'stopAnswered',
      at: at(45),
      uploadingStatus: 'uploaded',
      files: [],
      clockOffset: null,
    }
    expect(play([answered], stopping).gaps).toEqual([{ kind: 'unverified', from: at(30), to: at(45) }])
  })

  it('are in order, never overlap, at most one is open, and no more than 200 are kept, whatever happens', () => {
    const event = fc.record({ wait: fc.integer({ min: 0, max: 120 }), kind: fc.constantFrom('seen', 'gone', 'aged') })
    fc.assert(
      fc.property(fc.array(event, { maxLength: 800, size: 'max' }), (moments) => {
        let now = 0
        const session = play(
          moments.map(({ wait, kind }) => {
            now += wait
            return kind === 'seen' ? seen(now) : kind === 'gone' ? gone(now) : aged(now)
          }),
        )
        expect(session.gaps.length).toBeLessThanOrEqual(MOST_GAPS)
        for (const [index, gap] of session.gaps.entries()) {
          const following = session.gaps[index + 1]
          if (gap.to !== null) expect(gap.to).toBeGreaterThanOrEqual(gap.from)
          if (following !== undefined) expect(following.from).toBeGreaterThanOrEqual(gap.to ?? Infinity)
          if (session.phase === 'ended') expect(gap.to).not.toBeNull()
        }
      }),
      { numRuns: 100 },
    )
  })
})
