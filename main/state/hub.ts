import { createStore } from 'zustand/vanilla'
import { applyChange } from '../../shared/state/applyChange.ts'
import type { Change, DeskSnapshot } from '../../shared/state/snapshot.ts'

type WithoutRev<T> = T extends unknown ? Omit<T, 'rev'> : never

/** A change before the hub has numbered it. */
export type NewChange = WithoutRev<Change>

/** The one store of the desk's truth. Only services write it; windows and tray are views of it. */
export interface Hub {
  snapshot(): DeskSnapshot
  /** Applies and numbers a change, then tells the listeners. */
  apply(change: NewChange): void
  /** Called after every change, in order of revision, with the snapshot of that revision. The result ends the subscription. */
  onChange(listener: (change: Change, snapshot: DeskSnapshot) => void): () => void
}

/** Creates the hub around its first snapshot. */
export function createHub(initial: DeskSnapshot): Hub {
  const store = createStore<DeskSnapshot>(() => initial)
  const listeners = new Set<(change: Change, snapshot: DeskSnapshot) => void>()
  const untold: { readonly change: Change; readonly snapshot: DeskSnapshot }[] = []
  let telling = false

  // A listener may apply a change of its own: it waits its turn, so that everybody hears revisions in order.
  const tell = () => {
    if (telling) return
    telling = true
    try {
      for (let next = untold.shift(); next !== undefined; next = untold.shift())
        for (const listener of listeners) listener(next.change, next.snapshot)
    } finally {
      telling = false
    }
  }

  return {
    snapshot: store.getState,
    apply: (unnumbered) => {
      const change = { ...unnumbered, rev: store.getState().rev + 1 }
      const snapshot = applyChange(store.getState(), change)
      store.setState(snapshot, true)
      untold.push({ change, snapshot })
      tell()
    },
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
