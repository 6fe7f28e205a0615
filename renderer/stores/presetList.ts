import { createContext, useContext } from 'react'
import { type StoreApi, createStore, useStore } from 'zustand'
import type { PresetId } from '../../shared/ids.ts'
import { type PresetSearch, everyPreset } from '../../shared/recording/findPresets.ts'
import type { EditTrace, EditedField } from '../../shared/recording/presetEdit.ts'
import { type ImportQueue, type ImportStep, noImport } from './importQueue.ts'

/** What was done to presets and can be taken back until a moment, ms since 1970. */
export type PresetUndo =
  | { readonly kind: 'removed'; readonly ids: readonly PresetId[]; readonly name: string; readonly until: number }
  | {
      readonly kind: 'edited'
      readonly edits: readonly EditTrace[]
      readonly until: number
    }

/** Fields of a preset that an undo left alone. */
export interface NotUndone {
  readonly id: PresetId
  readonly kept: readonly EditedField[]
}

/** What a person looks for and holds in the list of presets. It lasts as long as the window. */
export interface PresetList {
  readonly search: PresetSearch
  readonly selected: readonly PresetId[]
  /** Where a range begins. */
  readonly anchor: PresetId | null
  /** The row that has, or gets, the keyboard. */
  readonly cursor: PresetId | null
  /** What can be taken back, the last first to go. */
  readonly undos: readonly PresetUndo[]
  /** What the last undo left as it is, because somebody had gone on with it. */
  readonly notUndone: readonly NotUndone[]
  /** How many presets of the change that was undone had been deleted: they were left as they are. */
  readonly missing: number
  /** How many deleted presets the last undo could not have back. */
  readonly gone: number
  /** Files on their way in, whatever screen is open. */
  readonly importing: ImportQueue
  /** The room that the list had when it was last on the screen, CSS px: the next time it most likely has the same. */
  readonly room: { readonly width: number; readonly height: number } | null
}

export interface PresetListState extends PresetList {
  readonly change: (part: Partial<PresetList>) => void
  /** Something happened to the files on their way in. */
  readonly importStep: (step: ImportStep) => void
}

export type PresetListStore = StoreApi<PresetListState>

/** Creates the list of one window: everything by name, nothing selected. */
export function createPresetList(): PresetListStore {
  return createStore<PresetListState>((set) => ({
    search: everyPreset,
    selected: [],
    anchor: null,
    cursor: null,
    undos: [],
    notUndone: [],
    missing: 0,
    gone: 0,
    importing: noImport,
    room: null,
    change: (part) => set(part),
    importStep: (step) => set(({ importing }) => ({ importing: step(importing) })),
  }))
}

export const PresetListContext = createContext<PresetListStore | null>(null)

/** The store itself, for handlers that must read the newest state. @throws outside the provider. */
export function usePresetListStore(): PresetListStore {
  const store = useContext(PresetListContext)
  if (store === null) throw new Error('The list of presets is missing.')
  return store
}

/** A part of the list; renders again when that part changes. */
export function usePresetList<T>(selector: (list: PresetListState) => T): T {
  return useStore(usePresetListStore(), selector)
}
