import { applyChange } from '../../shared/state/applyChange.ts'
import type { Change, DeskSnapshot } from '../../shared/state/snapshot.ts'

/**
 * The window's copy of the desk. `pending` holds changes that cannot be applied yet, because the first snapshot is on its
 * way or because one in between was missed. While `asking`, a snapshot is on its way.
 */
export interface MirrorState {
  readonly snapshot: DeskSnapshot | null
  readonly pending: readonly Change[]
  readonly asking: boolean
}

/** Before anything is known: the first snapshot has been asked for. */
export const emptyMirror: MirrorState = { snapshot: null, pending: [], asking: true }

const byRev = (a: Change, b: Change): number => a.rev - b.rev

/** Applies every pending change that follows without a gap; older ones are dropped. */
function settle(
  snapshot: DeskSnapshot,
  pending: readonly Change[],
): Pick<MirrorState, 'pending'> & { snapshot: DeskSnapshot } {
  let current = snapshot
  const waiting: Change[] = []
  for (const change of pending.toSorted(byRev)) {
    if (change.rev <= current.rev) continue
    if (change.rev === current.rev + 1) current = applyChange(current, change)
    else waiting.push(change)
  }
  return { snapshot: current, pending: waiting }
}

/** A change arrived. A gap makes the mirror ask for a snapshot; until it comes, the last known state stays. */
export function receiveChange(state: MirrorState, change: Change): MirrorState {
  if (state.snapshot === null) return { ...state, pending: [...state.pending, change] }
  const settled = settle(state.snapshot, [...state.pending, change])
  return { ...settled, asking: state.asking || settled.pending.length > 0 }
}

/** A snapshot arrived. One older than what is known is dropped, so that the window never goes back in time. */
export function receiveSnapshot(state: MirrorState, snapshot: DeskSnapshot): MirrorState {
  const newest = state.snapshot !== null && state.snapshot.rev > snapshot.rev ? state.snapshot : snapshot
  const settled = settle(newest, state.pending)
  return { ...settled, asking: settled.pending.length > 0 }
}
