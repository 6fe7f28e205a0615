import { createContext, useContext } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'
import type { PresetId, SessionId } from '../../shared/ids.ts'

/** Parts of the settings that exist. */
export type SettingsSection = 'accounts' | 'storage' | 'appearance'

/** Where the window is. */
export type Screen =
  | { readonly name: 'desk' }
  | { readonly name: 'session'; readonly id: SessionId }
  | { readonly name: 'presets' }
  | { readonly name: 'preset'; readonly id: PresetId | 'new' }
  | { readonly name: 'settings'; readonly section: SettingsSection }
  | { readonly name: 'firstRun' }

/** The window's own state: where it is, whether the New recording dialog is open, and what narrows the desk. */
export interface NavigationState {
  readonly screen: Screen
  readonly newRecording: boolean
  readonly search: string
  readonly accountFilter: string | null
  readonly go: (screen: Screen) => void
  readonly openNewRecording: (open: boolean) => void
  readonly setSearch: (search: string) => void
  readonly filterAccount: (accountId: string | null) => void
}

export type NavigationStore = StoreApi<NavigationState>

/** Creates the navigation state of one window. */
export function createNavigation(screen: Screen): NavigationStore {
  return createStore<NavigationState>((set) => ({
    screen,
    newRecording: false,
    search: '',
    accountFilter: null,
    go: (next) => set({ screen: next, newRecording: false }),
    openNewRecording: (open) => set({ newRecording: open }),
    setSearch: (search) => set({ search }),
    filterAccount: (accountFilter) => set({ accountFilter }),
  }))
}

export const NavigationContext = createContext<NavigationStore | null>(null)

/** The window's navigation: `const { screen, go } = useNavigation()`. @throws outside the provider. */
export function useNavigation(): NavigationState {
  const store = useContext(NavigationContext)
  if (store === null) throw new Error('The navigation is missing.')
  return useStore(store)
}
