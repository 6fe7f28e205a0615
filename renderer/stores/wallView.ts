import { createContext, useContext } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'
import type { AccountId, PresetId, SessionId } from '../../shared/ids.ts'
import type { PutBack } from '../ui/recording/putBack.ts'
import type { StateGroup } from '../ui/recording/stateGroup.ts'

/** How the desk lays its sessions out. */
export type DeskLayout = 'wall' | 'table'

/** In which order. `live` and `mine` never move by themselves what is looked at: a Stop that jumps is dangerous. */
export const sortKeys = ['live', 'mine', 'name', 'state', 'elapsed', 'severity'] as const
export type SortKey = (typeof sortKeys)[number]

/** What a person arranged on the desk. It lasts as long as the window, so that looking at a session changes nothing. */
export interface WallView {
  readonly layout: DeskLayout
  readonly sort: SortKey
  /** The table puts the sessions of each account under its name. */
  readonly grouped: boolean
  /** The chip that is pressed. */
  readonly group: StateGroup | null
  /** Accounts whose rows are folded away. */
  readonly folded: readonly AccountId[]
  /** Sessions in the order they were moved into; those that came later follow by age. */
  readonly order: readonly SessionId[]
  /** Sessions as they stand while the desk is looked at, for the order `live`. */
  readonly places: readonly SessionId[]
  readonly selected: readonly SessionId[]
  /** Where a range begins. */
  readonly anchor: SessionId | null
  /** The row of the table that has, or gets, the keyboard. */
  readonly cursor: SessionId | null
  /** What was dismissed last. */
  readonly dismissed: PutBack | null
  /** The sheet that starts several, with these presets ticked; null while it is closed. */
  readonly starting: readonly PresetId[] | null
  /** Whether the Adopt dialog is open. */
  readonly adopting: boolean
  /** The session that it was opened for, to give that its ids; null: for any recording. */
  readonly adoptFor: SessionId | null
}

export interface WallViewState extends WallView {
  readonly change: (part: Partial<WallView>) => void
}

export type WallViewStore = StoreApi<WallViewState>

/** Creates the arrangement of one window: the wall, what is live first, nothing selected. */
export function createWallView(): WallViewStore {
  return createStore<WallViewState>((set) => ({
    layout: 'wall',
    sort: 'live',
    grouped: true,
    group: null,
    folded: [],
    order: [],
    places: [],
    selected: [],
    anchor: null,
    cursor: null,
    dismissed: null,
    starting: null,
    adopting: false,
    adoptFor: null,
    change: (part) => set(part),
  }))
}

export const WallViewContext = createContext<WallViewStore | null>(null)

/** The store itself, for handlers that must read the newest state. @throws outside the provider. */
export function useWallViewStore(): WallViewStore {
  const store = useContext(WallViewContext)
  if (store === null) throw new Error('The arrangement of the desk is missing.')
  return store
}

/** A part of the arrangement; renders again when that part changes. */
export function useWallView<T>(selector: (view: WallViewState) => T): T {
  return useStore(useWallViewStore(), selector)
}
