import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyMirror, receiveChange, receiveSnapshot, type MirrorState } from '../../../renderer/bridge/mirrorState.ts'
import { applyChange } from '../../../shared/state/applyChange.ts'
import type { Change, DeskSnapshot } from '../../../shared/state/snapshot.ts'
import { aSession, sessionId } from '../../builders/session.ts'
import { aDesk } from '../visual/scenes.ts'

/** A change that leaves a trace of its revision in the state, so that a lost or doubled one shows. */
const change = (rev: number): Change => ({
  kind: 'put',
  rev,
  collection: 'sessions',
  value: aSession({ id: sessionId((rev % 3) + 1), name: `as of ${rev}` }),
})

const start = aDesk([], { rev: 10 })

/** What main holds after so many revisions. */
const mainAt = (rev: number): DeskSnapshot => {
  let snapshot = start
  for (let next = start.rev + 1; next <= rev; next += 1) snapshot = applyChange(snapshot, change(next))
  return snapshot
}

const ready = receiveSnapshot(emptyMirror, start)

describe('the window’s copy of the desk', () => {
  it('asks for a snapshot before it knows anything', () => {
    expect(emptyMirror.asking).toBe(true)
    expect(ready).toEqual({ snapshot: start, pending: [], asking: false })
  })

  it('applies the changes that came while the first snapshot was on its way', () => {
    const early = receiveChange(receiveChange(emptyMirror, change(11)), change(12))
    expect(receiveSnapshot(early, start).snapshot).toEqual(mainAt(12))
  })

  it('drops a change that the snapshot already contains', () => {
    const early = receiveChange(emptyMirror, change(11))
    expect(receiveSnapshot(early, mainAt(12)).snapshot).toEqual(mainAt(12))
  })

  it('asks again when a change was missed, and shows the last known state until then', () => {
    const gap = receiveChange(ready, change(12))
    expect(gap.asking).toBe(true)
    expect(gap.snapshot).toEqual(start)
    expect(receiveSnapshot(gap, mainAt(12))).toEqual({ snapshot: mainAt(12), pending: [], asking: false })
  })

  it('closes a gap by itself when the missing change arrives late', () => {
    const late = receiveChange(receiveChange(ready, change(12)), change(11))
    expect(late.snapshot).toEqual(mainAt(12))
  })

  it('never goes back to an older snapshot', () => {
    const newer = receiveChange(ready, change(11))
    expect(receiveSnapshot(newer, start).snapshot).toEqual(mainAt(11))
  })

  it('holds exactly what main holds, whatever order messages arrive in and however many are repeated', () => {
    const last = 18
    const message = fc.oneof(
      fc.integer({ min: 11, max: last }).map((rev) => ({ kind: 'change' as const, rev })),
      fc.integer({ min: 10, max: last }).map((rev) => ({ kind: 'snapshot' as const, rev })),
    )
    fc.assert(
      fc.property(fc.array(message, { maxLength: 40 }), (messages) => {
        let state: MirrorState = emptyMirror
        let newest = -1
        for (const { kind, rev } of messages) {
          state = kind === 'change' ? receiveChange(state, change(rev)) : receiveSnapshot(state, mainAt(rev))
          if (state.snapshot === null) continue
          expect(state.snapshot).toEqual(mainAt(state.snapshot.rev))
          expect(state.snapshot.rev).toBeGreaterThanOrEqual(newest)
          newest = state.snapshot.rev
        }
        expect(receiveSnapshot(state, mainAt(last))).toEqual({ snapshot: mainAt(last), pending: [], asking: false })
      }),
    )
  })
})
