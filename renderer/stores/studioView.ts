import { createContext, useContext } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { Region } from '../../shared/layout/layoutState.ts'

/** How positions and sizes are shown. */
export type StudioUnit = 'px' | '%'

/** How a person likes to work in the studio; it lasts as long as the window, whichever layout is open. */
export interface StudioView {
  readonly unit: StudioUnit
  readonly snapping: boolean
  readonly grid: boolean
  readonly safe: boolean
  readonly thirds: boolean
  /** The shape of the pictures that people might send. */
  readonly source: 'wide' | 'classic' | 'square' | 'upright'
  /** Regions that were copied. */
  readonly copied: readonly Region[]
  /** Position and size that were copied, fractions. */
  readonly transform: Pick<Region, 'x' | 'y' | 'width' | 'height'> | null
  /** What the status bar says while the studio is open; empty: nothing. */
  readonly words: string
}

interface StudioViewState extends StudioView {
  readonly change: (part: Partial<StudioView>) => void
}

export type StudioViewStore = StoreApi<StudioViewState>

/** Creates the view of one window: pixels, snapping, safe areas. */
export const createStudioView = (): StudioViewStore =>
  createStore<StudioViewState>((set) => ({
    unit: 'px',
    snapping: true,
    grid: false,
    safe: true,
    thirds: false,
    source: 'wide',
    copied: [],
    transform: null,
    words: '',
    change: (part) => set(part),
  }))

export const StudioViewContext = createContext<StudioViewStore | null>(null)

/** The store itself. @throws outside the provider. */
export function useStudioViewStore(): StudioViewStore {
  const store = useContext(StudioViewContext)
  if (store === null) throw new Error('The view of the studio is missing.')
  return store
}

/** A part of the view. @throws outside the provider. */
export const useStudioView = <T>(selector: (view: StudioViewState) => T): T =>
  useStore(useStudioViewStore(), useShallow(selector))
