import { createContext, useContext } from 'react'
import { type StoreApi, createStore } from 'zustand'
import type { SavedLayout } from '../../shared/layout/savedLayout.ts'

/** A layout that was deleted. It can be had back until a moment, ms since 1970. */
export interface RemovedLayout {
  readonly layout: SavedLayout
  /** How many presets used it. */
  readonly users: number
  readonly until: number
}

/** What was deleted from the library and can be had back, the newest last. It lasts as long as the window. */
export interface LayoutUndo {
  readonly removed: readonly RemovedLayout[]
}

export type LayoutUndoStore = StoreApi<LayoutUndo>

/** Creates it: nothing was deleted yet. */
export const createLayoutUndo = (): LayoutUndoStore => createStore<LayoutUndo>(() => ({ removed: [] }))

export const LayoutUndoContext = createContext<LayoutUndoStore | null>(null)

/** The store itself. @throws outside the provider. */
export function useLayoutUndoStore(): LayoutUndoStore {
  const store = useContext(LayoutUndoContext)
  if (store === null) throw new Error('What was deleted from the library is missing.')
  return store
}
