import { type LayoutState, MAX_REGIONS, type Region } from '../../../../shared/layout/layoutState.ts'
import { type UidColours, colourOf } from '../../../../shared/layout/regionColours.ts'
import { type RegionMark, defaultMark } from '../../../../shared/layout/regionMark.ts'
import { fittedTo } from '../../../../shared/layout/regionEdits.ts'
import type { CanvasSize } from '../../../../shared/layout/units.ts'
import { type Selection, within } from './selection.ts'

/** What undo brings back: the layout, and what was selected in it. */
export interface StudioScene {
  readonly layout: LayoutState
  readonly selection: Selection
}

/** The mark of a region at its place in the list. */
export const markOf = (region: Region, index: number): RegionMark => region.mark ?? defaultMark(index)

/** The layout as the studio works on it: every region has its mark. `known`: colours that people keep. */
export function marked(layout: LayoutState, known: UidColours = {}): LayoutState {
  if (layout.regions.every((region) => region.mark?.colour === colourOf(region, 0, known))) {
    return layout
  }
  return {
    ...layout,
    regions: layout.regions.map((region, index) => ({
      ...region,
      mark: { ...markOf(region, index), colour: colourOf(region, index, known) },
    })),
  }
}

/** Whether two layouts are the same in every value; marks that were never set count as what they show. */
export const sameLayout = (a: LayoutState, b: LayoutState): boolean =>
  a === b || JSON.stringify(ordered(marked(a))) === JSON.stringify(ordered(marked(b)))

/** Values in one order, whoever built the objects. */
const ordered = ({ mixedVideoLayout, backgroundColor, maxResolutionUid, regions }: LayoutState): unknown => [
  mixedVideoLayout,
  backgroundColor.toLowerCase(),
  maxResolutionUid,
  regions.map(({ uid, x, y, width, height, alpha, renderMode, mark }) => [
    [uid, x, y, width, height, alpha, renderMode],
    mark === undefined ? null : [mark.name, mark.colour, mark.locked, mark.keepAspect],
  ]),
]

const CUSTOM = 3

/** Another list of regions; whatever the layout was, it is a custom one then. */
export function withRegions(
  { layout, selection }: StudioScene,
  regions: readonly Region[],
  next: Selection = selection,
): StudioScene {
  const kept = regions.slice(0, MAX_REGIONS)
  return {
    layout: { ...layout, mixedVideoLayout: CUSTOM, regions: kept },
    selection: within(next, kept.length),
  }
}

/** Changes the selected regions, one by one. */
export const changeSelected = (scene: StudioScene, change: (region: Region, index: number) => Region): StudioScene =>
  withRegions(
    scene,
    scene.layout.regions.map((region, index) => (scene.selection.includes(index) ? change(region, index) : region)),
  )

/** Changes what only the studio knows of the selected regions. */
export const changeMarks = (scene: StudioScene, change: Partial<RegionMark>): StudioScene =>
  changeSelected(scene, (region, index) => ({ ...region, mark: { ...markOf(region, index), ...change } }))

/** Adds regions at the end, as many as there is room for and none smaller than 16 px, and selects them. */
export function addRegions(scene: StudioScene, added: readonly Region[], canvas: CanvasSize): StudioScene {
  const before = scene.layout.regions
  const room = fittedTo(canvas, added.slice(0, Math.max(0, MAX_REGIONS - before.length)))
  const marks = room.map((region, step) => ({ ...region, mark: markOf(region, before.length + step) }))
  return withRegions(
    scene,
    [...before, ...marks],
    room.map((_, step) => before.length + step),
  )
}

/** How far a copy stands from what it was copied from, fractions. */
const STEP = 0.02

/** A little to the lower right, or to the upper left where that would leave the canvas. */
function stepAside(region: Region): Region {
  const aside = (start: number, length: number): number =>
    Number(Math.max(0, start + length + STEP <= 1 ? start + STEP : start - STEP).toFixed(6))
  return { ...region, x: aside(region.x, region.width), y: aside(region.y, region.height) }
}

/**
 * Copies of regions. Nobody is shown twice: a copy keeps its uid where `shown` has none like it, as after a cut or in another
 * layout; else it is filled in the order of joining.
 */
export function copiesOf(regions: readonly Region[], shown: readonly Region[]): readonly Region[] {
  const taken = new Set(shown.map(({ uid }) => uid))
  return regions.map((region, index) => {
    const uid = taken.has(region.uid) ? null : region.uid
    taken.add(uid)
    return { ...stepAside(region), uid, mark: { ...markOf(region, index), locked: false } }
  })
}

/** The selected regions. */
export const selected = ({ layout, selection }: StudioScene): readonly Region[] =>
  selection.flatMap((index) => layout.regions[index] ?? [])

export const duplicateSelected = (scene: StudioScene, canvas: CanvasSize): StudioScene =>
  addRegions(scene, copiesOf(selected(scene), scene.layout.regions), canvas)

/** Removes the selected regions; what then stands in the place of the last one is selected. */
export function removeSelected(scene: StudioScene): StudioScene {
  const left = scene.layout.regions.filter((_, index) => !scene.selection.includes(index))
  const first = scene.selection[0] ?? 0
  return withRegions(scene, left, left.length === 0 ? [] : [Math.min(first, left.length - 1)])
}

/** Whether everything that is selected is locked. */
export const isLocked = (scene: StudioScene): boolean => selected(scene).every(({ mark }) => mark?.locked === true)

/** Locks the selection; when all of it is locked, unlocks it. */
export const toggleLock = (scene: StudioScene): StudioScene => changeMarks(scene, { locked: !isLocked(scene) })

/** Who is shown: a uid, or null for the order of joining. */
export const changeUid = (scene: StudioScene, uid: string | null): StudioScene =>
  changeSelected(scene, (region) => ({ ...region, uid }))

/** The place in the order of joining that each region stands for, from 1; null where its uid is chosen. */
export function joinPlaces(regions: readonly Region[]): readonly (number | null)[] {
  let place = 0
  return regions.map(({ uid }) => (uid === null ? (place += 1) : null))
}
