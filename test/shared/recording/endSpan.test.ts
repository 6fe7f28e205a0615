import { describe, expect, it } from 'vitest'
import { endSpan } from '../../../shared/recording/endSpan.ts'
import { endIsKnown } from '../../../shared/recording/reroll.ts'
import { next } from '../../../shared/recording/lifecycle.ts'
import type { LifecycleEvent } from '../../../shared/recording/lifecycleEvent.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { noon } from '../../builders/session.ts'
import { events, kinds, seen } from './support/lifecycleMoments.ts'

const at = (s: number): number => noon + s * 1_000
const play = (...moments: readonly LifecycleEvent[]): Session =>
  moments.reduce<Session>((before, event) => next(before, event).session, kinds.stopping)
const lost = (s: number, sentAt = 0): LifecycleEvent => ({ type: 'stopUnheard', at: at(s), sentAt: at(sentAt) })
const answered = (s: number, sentAt: number): LifecycleEvent => ({ ...events.uploaded, at: at(s), sentAt: at(sentAt) })
const found = (s: number, status: number): LifecycleEvent => ({ ...seen(status), at: at(s) })

describe('the end of a take', () => {
  it.each<[string, readonly LifecycleEvent[], readonly [number, number] | null]>([
    ['answered by the first stop', [answered(40, 0)], null],
    ['answered by a second stop, the first one lost', [lost(4), answered(8, 7)], [0, 7]],
    ['answered by a third stop, the first one as lost as the second', [lost(4), lost(9, 6), answered(12, 11)], [0, 11]],
    ['seen by a question after a lost stop', [lost(4), found(5, 7)], [0, 5]],
    ['aborted after a lost stop', [lost(4), found(5, 20)], [0, 5]],
    ['said to be under way after a lost stop', [lost(4), { ...events.exiting, at: at(6) }], [0, 6]],
    ['said to have recorded nothing after a lost stop', [lost(4), { ...events.nothingRecorded, at: at(6) }], [0, 6]],
    ['seen to run on after a lost stop, then answered', [lost(4), found(5, 5), answered(8, 7)], null],
    ['seen to run on, then lost again', [lost(4), found(5, 5), lost(9, 7), answered(12, 11)], [7, 11]],
    ['known to a second all the same', [lost(0.5), answered(1, 0.9)], null],
    ['found so late that it is dated to the last proof', [lost(4), found(3_600, 7)], null],
  ])('%s', (_name, moments, expected) => {
    const session = play(...moments)
    expect(session.phase).toBe('ended')
    expect(endSpan(session)).toEqual(expected === null ? null : { from: at(expected[0]), to: at(expected[1]) })
    // Nobody could say for how long nothing was recorded before the next take.
    if (expected !== null) expect(endIsKnown(session)).toBe(false)
  })

  it('is not in doubt for a stop that was refused, nor when it is asked for anew', () => {
    const goesOn = play(lost(4), { ...events.stopRefused, at: at(6) })
    expect(goesOn).toMatchObject({ phase: 'recording', mayBeOverSince: null })
    const again = next(goesOn, { ...events.stopRequested, at: at(20) }).session
    expect(endSpan(next(again, answered(22, 20)).session)).toBeNull()
  })

  it('stays in doubt over a launch of the desk, from when Stop was pressed', () => {
    const session = play({ ...events.recovered, at: at(10) }, answered(12, 11))
    expect(endSpan(session)).toEqual({ from: noon, to: at(11) })
  })

  it('moves with a clock that is set while the stop is under way, and stays once it is over', () => {
    const moved = play(lost(4), { type: 'clockSetForward', at: at(3_605), by: 3_600_000 })
    expect(moved.mayBeOverSince).toBe(at(3_600))
    const back = play(lost(4, 3), { type: 'clockSetBack', at: at(1) })
    expect(back.mayBeOverSince).toBe(at(1))
    const over = play(lost(4), answered(8, 7), { type: 'clockSetBack', at: at(-60) })
    expect(endSpan(over)).toEqual({ from: noon, to: at(7) })
  })
})
