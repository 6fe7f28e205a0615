import { fitGroup, groupResize } from '../../../../shared/layout/groupTransform.ts'
import { moveGroup } from '../../../../shared/layout/move.ts'
import { type PxRect, largeEnough, pxShift } from '../../../../shared/layout/rect.ts'
import { rectsOf, withRects as regionsAt } from '../../../../shared/layout/regionEdits.ts'
import { resizeRect } from '../../../../shared/layout/resize.ts'
import type { CanvasSize } from '../../../../shared/layout/units.ts'
import type { StudioScene } from './scene.ts'
import { type FractionBox, around } from './screenBox.ts'

/** The selected regions that may move: all but the locked ones. */
export const movable = ({ layout, selection }: StudioScene): readonly number[] =>
  selection.filter((index) => layout.regions[index] !== undefined && layout.regions[index].mark?.locked !== true)

/** The box around what may move, which its handles belong to; null: nothing selected may. */
export const frameOf = (scene: StudioScene): FractionBox | null =>
  around(movable(scene).flatMap((index) => scene.layout.regions[index] ?? []))

/** Where an edit of these regions begins, canvas pixels: what came smaller than 16 px is that large first. */
export const startRects = (
  { layout }: StudioScene,
  indices: readonly number[],
  canvas: CanvasSize,
): readonly PxRect[] => rectsOf(layout.regions, indices, canvas).map((rect) => largeEnough(rect, canvas))

/** Puts regions where these rectangles are, one for each index. All others stay the very same. */
export function withRects(
  scene: StudioScene,
  indices: readonly number[],
  rects: readonly PxRect[],
  canvas: CanvasSize,
): StudioScene {
  const regions = [...regionsAt(scene.layout.regions, indices, rects, canvas)]
  return { ...scene, layout: { ...scene.layout, regions } }
}

/** Moves what may move by so many canvas pixels. */
export function nudged(scene: StudioScene, dx: number, dy: number, canvas: CanvasSize): StudioScene {
  const indices = movable(scene)
  const rects = startRects(scene, indices, canvas)
  return withRects(scene, indices, moveGroup(rects, pxShift(dx, dy), canvas), canvas)
}

/** Pulls the lower right corner of what may move by so many canvas pixels. */
export function grown(scene: StudioScene, dx: number, dy: number, canvas: CanvasSize): StudioScene {
  const indices = movable(scene)
  const rects = startRects(scene, indices, canvas)
  const keepAspect = indices.some((index) => scene.layout.regions[index]?.mark?.keepAspect === true)
  const handle = dx === 0 ? 's' : 'e'
  const group = groupResize(rects, handle, { keepAspect, fromCentre: false }, canvas)
  if (group === null) return scene
  return withRects(scene, indices, fitGroup(group.rects, resizeRect(group.box, pxShift(dx, dy))), canvas)
}
