import { CueId, LayoutId } from '../../shared/ids.ts'
import type { Cue } from '../../shared/layout/cue.ts'
import { type LayoutState, type Region, defaultLayout } from '../../shared/layout/layoutState.ts'
import type { SavedLayout } from '../../shared/layout/savedLayout.ts'

const at = Date.UTC(2026, 4, 3, 9, 0, 0)

/** The n-th layout id. */
export function layoutId(n = 1): LayoutId {
  return LayoutId.parse(`00000000-0000-4000-8005-${String(n).padStart(12, '0')}`)
}

/** The n-th cue id. */
export function cueId(n = 1): CueId {
  return CueId.parse(`00000000-0000-4000-8006-${String(n).padStart(12, '0')}`)
}

/** A region over the whole canvas, for whoever joins. */
export function aRegion(overrides: Partial<Region> = {}): Region {
  return { uid: null, x: 0, y: 0, width: 1, height: 1, alpha: 1, renderMode: 0, ...overrides }
}

/** A customised layout with these regions, on black. */
export function customLayout(regions: readonly Region[], overrides: Partial<LayoutState> = {}): LayoutState {
  return { ...defaultLayout, mixedVideoLayout: 3, regions: [...regions], ...overrides }
}

/** A layout of the library: one region that fills the canvas. */
export function aSavedLayout(overrides: Partial<SavedLayout> = {}): SavedLayout {
  return {
    id: layoutId(),
    name: 'Speaker full',
    canvas: { width: 1280, height: 720 },
    layout: customLayout([aRegion()]),
    createdAt: at,
    updatedAt: at,
    ...overrides,
  }
}

/** A cue with its own layout and no key. */
export function aCue(overrides: Partial<Cue> = {}): Cue {
  return {
    id: cueId(),
    name: 'Opening',
    key: null,
    libraryLayoutId: null,
    layout: customLayout([aRegion()]),
    ...overrides,
  }
}
