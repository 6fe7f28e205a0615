import { createContext, useContext } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Problem } from '../../shared/problem.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'

/** The window's copy of the desk: nothing before the first snapshot. `problem`: why it cannot be had at the moment. */
export interface DeskView {
  readonly snapshot: DeskSnapshot | null
  readonly problem: Problem | null
}

export type DeskStore = StoreApi<DeskView>

/** Creates an empty view; the mirror fills it. */
export const createDeskStore = (): DeskStore => createStore<DeskView>(() => ({ snapshot: null, problem: null }))

export const DeskStoreContext = createContext<DeskStore | null>(null)

/** The store itself, for what follows its changes. @throws outside the provider. */
export function useDeskStore(): DeskStore {
  const store = useContext(DeskStoreContext)
  if (store === null) throw new Error('The desk store is missing.')
  return store
}

/** @throws outside the provider. */
export const useDeskView = (): DeskView => useStore(useDeskStore())

/**
 * A part of the desk's state; the component renders again when the part changes (compared one level deep, so a selector
 * may build a list). @throws before the first snapshot: screens are shown only after it.
 */
export function useDesk<T>(selector: (desk: DeskSnapshot) => T): T {
  return useStore(
    useDeskStore(),
    useShallow((view: DeskView) => {
      if (view.snapshot === null) throw new Error('No snapshot yet.')
      return selector(view.snapshot)
    }),
  )
}
