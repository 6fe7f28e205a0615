import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { unprovenMs } from '../../../shared/recording/unproven.ts'
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
    expect(stopping.gaps).toEqual([{ kind: 'unverified', from: at(0), to: null }])
    const answered: LifecycleEvent = {
      type: 'stopAnswered',
      at: at(45),
      uploadingStatus: 'uploaded',
      files: [],
      clockOffset: null,
    }
    expect(play([answered], stopping).gaps).toEqual([{ kind: 'unverified', from: at(0), to: at(45) }])
  })

  const stop = (s: number): LifecycleEvent => ({ type: 'stopRequested', at: at(s) })
  const answered = (s: number, sentAt: number): LifecycleEvent => ({
    type: 'stopAnswered',
    at: at(s),
    sentAt: at(sentAt),
    uploadingStatus: 'uploaded',
    files: [],
    clockOffset: null,
  })
  const unheard = (s: number): LifecycleEvent => ({
    type: 'fault',
    at: at(s),
    call: 'stop',
    problem: problem('stopUnconfirmed'),
    attempt: 1,
  })

  /** The answer to a stop that left then was lost, which is found out later. */
  const lost = (s: number, sentAt: number): LifecycleEvent => ({ type: 'stopUnheard', at: at(s), sentAt: at(sentAt) })

  // No answer to a stop proves the time before it: what counts as verified ends with the last proof that still held.
  it.each<[string, readonly LifecycleEvent[], number, readonly (readonly [number, number])[]]>([
    ['answered at once', [stop(20), answered(21, 20)], 20, []],
    ['answered after a long upload', [stop(20), answered(64, 20)], 20, []],
    ['seen to be over while the last proof holds', [stop(20), seen(25, 7)], 25, []],
    ['pressed after a sleep, before anybody looked', [stop(600), answered(601, 600)], 600, [[0, 600]]],
    ['pressed while unverified', [aged(31), stop(40), answered(45, 40)], 40, [[0, 40]]],
    ['unheard and sent again', [stop(20), unheard(65), answered(70, 68)], 68, [[20, 68]]],
    ['unheard, and seen to run on', [stop(20), unheard(65), seen(66), answered(70, 68)], 68, [[20, 66]]],
    ['unheard, and seen to be over', [stop(20), unheard(65), seen(66, 7)], 66, [[20, 66]]],
    ['lost, and sent again while the last proof holds', [stop(20), lost(22, 20), answered(26, 25)], 25, [[20, 25]]],
    ['lost, and seen to be over while it holds', [stop(20), lost(22, 20), seen(24, 7)], 24, [[20, 24]]],
    ['lost, and seen to run on', [stop(20), lost(22, 20), seen(23), answered(27, 26)], 26, [[20, 23]]],
    ['lost twice', [stop(20), lost(22, 20), lost(28, 26), answered(31, 30)], 30, [[20, 30]]],
    ['lost, and found over when nobody had looked for long', [stop(20), lost(22, 20), seen(600, 7)], 0, [[20, 600]]],
    ['not found in the end', [stop(20), ...[40, 45, 55, 70, 100, 131].map(gone)], 40, [[20, 40], [40, 40]]], // prettier-ignore
  ])('a stop that is %s leaves no time unproven that counts as verified', (_name, events, end, expected) => {
    const session = play(events)
    expect(session).toMatchObject({ phase: 'ended', endedAt: at(end) })
    expect(session.gaps.map(({ from, to }) => [from - noon, (to ?? 0) - noon])).toEqual(
      expected.map((gap) => gap.map((s) => s * 1000)),
    )
    const inside = expected.reduce((sum, [from, to]) => sum + Math.max(0, Math.min(to, end) - from), 0)
    expect(unprovenMs(session)).toBe(inside * 1000)
  })

  it('stays open when a stop is refused that was pressed without proof', () => {
    const refused: LifecycleEvent = { type: 'stopRefused', at: at(41), problem: problem('credentialsRefused') }
    expect(gaps(stop(40), refused)).toEqual([['unverified', 0, null]])
    expect(gaps(stop(40), refused, seen(50))).toEqual([['unverified', 0, 50]])
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
