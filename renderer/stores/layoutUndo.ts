import { createContext, useContext } from 'react'
import { type StoreApi, createStore } from 'zustand'
import type { SavedLayout } from '../../shared/layout/savedLayout.ts'

/** The layout that was deleted last. It can be had back until a moment, ms since 1970. */
export interface RemovedLayout {
  readonly layout: SavedLayout
  /** How many presets used it. */
  readonly users: number
  readonly until: number
}

/** What was deleted from the library last; null: nothing that can be had back. It lasts as long as the window. */
export interface LayoutUndo {
  readonly removed: RemovedLayout | null
}

export type LayoutUndoStore = StoreApi<LayoutUndo>

/** Creates it: nothing was deleted yet. */
export const createLayoutUndo = (): LayoutUndoStore => createStore<LayoutUndo>(() => ({ removed: null }))

export const LayoutUndoContext = createContext<LayoutUndoStore | null>(null)

/** The store itself. @throws outside the provider. */
export function useLayoutUndoStore(): LayoutUndoStore {
  const store = useContext(LayoutUndoContext)
  if (store === null) throw new Error('What was deleted from the library is missing.')
  return store
}
