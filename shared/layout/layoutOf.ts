import type { LayoutId } from '../ids.ts'
import type { LayoutState } from './layoutState.ts'
import type { LayoutLibrary } from './savedLayout.ts'

/** What a preset and a cue have in common: a layout of the library, or one of their own. */
export interface LayoutChoice {
  readonly libraryLayoutId: LayoutId | null
  readonly layout: LayoutState
}

/** The layout that is meant. A library layout that is gone is replaced by the own one; see {@link isLayoutGone}. */
export function layoutOf({ libraryLayoutId, layout }: LayoutChoice, library: LayoutLibrary): LayoutState {
  return libraryLayoutId === null ? layout : (library[libraryLayoutId]?.layout ?? layout)
}

/** Whether the chosen library layout no longer exists. */
export function isLayoutGone({ libraryLayoutId }: LayoutChoice, library: LayoutLibrary): boolean {
  return libraryLayoutId !== null && library[libraryLayoutId] === undefined
}
