import { describe, expect, it } from 'vitest'
import { isFinished, placesOf } from '../../../renderer/features/desk/places.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'

const live = (n: number): Session => aSession({ id: sessionId(n), createdAt: n })
const ended = (n: number, more: Partial<Session> = {}): Session => ({
  ...live(n),
  phase: 'ended',
  outcome: 'saved',
  endedAt: noon,
  ...more,
})
const failed = (n: number): Session => ended(n, { outcome: 'failed' })
const places = (known: readonly number[], sessions: readonly Session[]): readonly number[] =>
  placesOf(
    known.map((n) => sessionId(n)),
    sessions,
  ).map((id) => sessions.findIndex((session) => session.id === id) + 1)

describe('the places of the desk', () => {
  it('begin with what is live or failed, by age, and end with what is over', () => {
    expect(places([], [ended(1), live(2), ended(3), failed(4), live(5)])).toEqual([2, 4, 5, 1, 3])
  })

  it('stay as they are when something ends: nothing jumps under a hand', () => {
    expect(places([1, 2, 3], [ended(1), live(2), live(3)])).toEqual([1, 2, 3])
  })

  it('let a new one in before the finished ones at the end, and move nothing that is live', () => {
    expect(places([1, 2, 3], [ended(1), live(2), ended(3), live(4)])).toEqual([1, 2, 4, 3])
  })

  it('are given up by what left', () => {
    expect(places([9, 2, 1], [live(1), live(2)])).toEqual([2, 1])
  })
})

describe('a take is finished', () => {
  it('when it ended well, or when another one is proven in the place of the failed one', () => {
    expect(isFinished(ended(1))).toBe(true)
    expect(isFinished(failed(1))).toBe(false)
    expect(isFinished({ ...failed(1), followedAt: noon })).toBe(true)
  })
})
