import { describe, expect, it } from 'vitest'
import { endSpan } from '../../../shared/recording/endSpan.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import type { LifecycleEvent } from '../../../shared/recording/lifecycleEvent.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { sessionState } from '../../../shared/recording/sessionState.ts'
import { noon } from '../../builders/session.ts'
import { events, kinds, seen } from './support/lifecycleMoments.ts'

const HOUR = 3_600_000

const play = (session: Session, ...moments: readonly LifecycleEvent[]): Session =>
  moments.reduce((before, event) => next(before, event).session, session)
const after = (event: LifecycleEvent, ms: number): LifecycleEvent => ({ ...event, at: noon + ms })
const goneFrom = (ms: number): readonly LifecycleEvent[] =>
  [0, 5, 15, 30, 60, 90].map((s) => after(events.gone, ms + s * 1000))

/** Every way in which a stop may learn that it is over without an answer of its own. */
const ends: Readonly<Record<string, (ms: number) => readonly LifecycleEvent[]>> = {
  'not found for 90 s': goneFrom,
  'status 6': (ms) => [after(seen(6), ms)],
  'status 7': (ms) => [after(seen(7), ms)],
  'status 8': (ms) => [after(seen(8), ms)],
  'status 20': (ms) => [after(seen(20), ms)],
  exiting: (ms) => [after(events.exiting, ms)],
  'nothing recorded (435)': (ms) => [after(events.nothingRecorded, ms)],
}

describe('a stop that finds it over', () => {
  it.each(Object.entries(ends))('soon, by %s, ends the take then', (_name, end) => {
    expect(play(kinds.stopping, ...end(20_000))).toMatchObject({ phase: 'ended', endedAt: noon + 20_000 })
  })

  it.each(Object.entries(ends))(
    'hours later, by %s, counts the take until its last proof, with a gap',
    (_name, end) => {
      const session = play(kinds.stopping, ...end(3 * HOUR))
      expect(session).toMatchObject({ phase: 'ended', endedAt: noon })
      expect(session.gaps[0]).toMatchObject({ kind: 'unverified', from: noon })
      expect(session.gaps.at(-1)?.to).toBeGreaterThanOrEqual(noon + 3 * HOUR)
    },
  )

  it.each(Object.entries(ends))(
    'when the desk had given it up hours before, by %s, adds no recorded time',
    (_name, end) => {
      const given = kinds.stopOfLost.formerEnd!
      const session = play(kinds.stopOfLost, ...end(1_000))
      expect(session).toMatchObject({ phase: 'ended', endedAt: given.endedAt, formerEnd: null, gaps: [] })
    },
  )

  it.each(['not found for 90 s', 'status 7', 'exiting', 'nothing recorded (435)'])(
    'leaves the verdict of what the desk had given up: %s',
    (name) => {
      const { outcome, reason } = kinds.stopOfLost.formerEnd!
      expect(play(kinds.stopOfLost, ...ends[name]!(1_000))).toMatchObject({ outcome, reason })
    },
  )

  it('after it was seen running once more ends with the stop, and the time in between is a gap', () => {
    const { endedAt } = kinds.stopOfLost.formerEnd!
    const session = play(kinds.stopOfLost, after(seen(5), 1_000), after(events.exiting, 10_000))
    expect(session).toMatchObject({ outcome: 'uploadUnknown', endedAt: noon + 10_000 })
    expect(session.gaps).toEqual([{ kind: 'notFound', from: endedAt, to: noon + 1_000 }])
  })
})

describe('a stop that is not carried out', () => {
  const runsOn = (...seconds: readonly number[]): readonly LifecycleEvent[] =>
    seconds.flatMap((s) => [after(events.fault, s * 1000 - 500), after(seen(5), s * 1000)])

  it('is tried for 90 s from when it was first seen running on, and then goes on recording and says so', () => {
    expect(play(kinds.stopping, ...runsOn(1, 30, 60, 90)).phase).toBe('stopping')
    const session = play(kinds.stopping, ...runsOn(1, 30, 60, 91))
    expect(session).toMatchObject({
      phase: 'recording',
      stopRequestedAt: null,
      stopProvenAt: null,
      stopProblem: { code: 'stopNotCarriedOut' },
    })
    expect(sessionState(session, noon + 91_000)).toBe('recording')
  })

  it('gains no patience by being seen', () => {
    const session = play(kinds.stopping, ...runsOn(1, 30, 60, 80))
    expect(sessionState(session, noon + 91_000)).toBe('stopping')
    expect(sessionState(session, noon + 91_001)).toBe('unverified')
  })

  it('can be asked for anew, with its whole time', () => {
    const again = play(kinds.stopping, ...runsOn(1, 91), after(events.stopRequested, 100_000))
    expect(again).toMatchObject({ phase: 'stopping', stopProblem: null, stopProvenAt: null })
    expect(play(again, ...runsOn(101, 190)).phase).toBe('stopping')
  })

  it('and takes effect later has not ended by itself', () => {
    expect(play(kinds.stopping, ...runsOn(1, 91), after(seen(7), 100_000))).toMatchObject({
      outcome: 'uploadUnknown',
      reason: null,
      endedAt: noon + 100_000,
    })
  })
})

describe('a stop that is never answered', () => {
  it('opens a gap from Stop on once nothing proves the recording any more', () => {
    const session = play(kinds.stopping, after(events.fault, 60_000), after(events.aged, 90_001))
    expect(session.gaps).toEqual([{ kind: 'unverified', from: noon, to: null }])
  })
})

describe('a clock that is set forward', () => {
  it('leaves no time without proof behind', () => {
    const session = play(
      kinds.recording,
      { type: 'clockSetForward', at: noon + HOUR + 5_000, by: HOUR },
      after(seen(5), HOUR + 10_000),
    )
    expect(session.gaps).toEqual([])
  })

  it('dates nothing anew that has ended', () => {
    const asked = { ...kinds.recorderLost.evidence, nextCheckAt: noon + 60_000, interval: 60_000 }
    const ended = { ...kinds.recorderLost, evidence: asked }
    const later = play(ended, { type: 'clockSetForward', at: noon + HOUR, by: HOUR })
    expect(later).toEqual({ ...ended, evidence: { ...ended.evidence, nextCheckAt: noon + 60_000 + HOUR } })
  })
})

describe('a stop that is answered after the recording was put away', () => {
  const MINUTE = 60_000
  const stopping = play(kinds.recording, after(events.stopRequested, 0))
  const putAway = (...before: readonly LifecycleEvent[]): Session =>
    play(stopping, ...before, after(events.letGo, 10 * MINUTE), after(events.dismissed, 10 * MINUTE))
  const answered: LifecycleEvent = { ...events.uploaded, at: noon + 10 * MINUTE + 5_000, sentAt: noon + 9 * MINUTE }
  const kept = play(stopping, after(events.aged, 90_001), answered)

  it.each([
    ['with its gap open', [after(events.aged, 90_001)]],
    ['before its gap was seen', []],
  ])('%s ends it as it would have been', (_name, before) => {
    const away = putAway(...before)
    expect(play(away, answered)).toEqual({ ...kept, dismissed: true })
    expect(play(away, after(events.recalled, 10 * MINUTE), answered)).toEqual({
      ...kept,
      recalledAt: noon + 10 * MINUTE,
    })
  })

  it.each(['status 7', 'status 20', 'exiting', 'nothing recorded (435)'])(
    'or is found over (%s) ends as it would have been',
    (name) => {
      const [end] = ends[name]!(11 * MINUTE)
      const { dismissed, ...away } = play(putAway(after(events.aged, 90_001)), end!)
      const { dismissed: _, ...there } = play(stopping, after(events.aged, 90_001), end!)
      expect(dismissed).toBe(true)
      expect(away).toEqual(there)
    },
  )

  it('leaves the verdict of what the desk had given up and nothing proved since, as if it had not been put away', () => {
    const given = kinds.stopOfLost.formerEnd!
    const away = play(kinds.stopOfLost, after(events.letGo, 10 * MINUTE), after(events.dismissed, 10 * MINUTE))
    expect(away).toMatchObject({ outcome: 'uploadUnknown', reason: { code: 'putAwayUnproven' } })
    expect(play(away, after(events.nothingRecorded, 11 * MINUTE))).toMatchObject({ ...given, formerEnd: null })
    const seenIt = play(kinds.stopOfLost, after(seen(5), 1_000), after(events.letGo, 10 * MINUTE))
    expect(play(seenIt, after(events.exiting, 11 * MINUTE))).toMatchObject({ outcome: 'uploadUnknown', reason: null })
  })

  it('ends it in a span where an earlier one may have ended it', () => {
    const session = play(putAway(after(events.stopUnheard, 45_000)), answered)
    expect(endSpan(session)).toEqual({ from: noon + 1_000, to: noon + 9 * MINUTE })
  })
})
