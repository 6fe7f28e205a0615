import { fitGroup, groupResize } from '../../../../shared/layout/groupTransform.ts'
import type { Handle } from '../../../../shared/layout/handles.ts'
import { moveGroup } from '../../../../shared/layout/move.ts'
import { type PxRect, boundsOf, pxShift } from '../../../../shared/layout/rect.ts'
import { rectsOf } from '../../../../shared/layout/regionEdits.ts'
import { resizeRect } from '../../../../shared/layout/resize.ts'
import type { GapDistance, Guide } from '../../../../shared/layout/snapGuides.ts'
import { type SnapHolds, noHolds, snapMove } from '../../../../shared/layout/snapping.ts'
import { snapResize } from '../../../../shared/layout/snapResize.ts'
import { type SnapOptions, type SnapTargets, snapTargets } from '../../../../shared/layout/snapTargets.ts'
import { type CanvasSize, axes } from '../../../../shared/layout/units.ts'
import { movable, startRects, withRects } from './placing.ts'
import type { Modifiers } from './pointerMachine.ts'
import type { StudioScene } from './scene.ts'

/** A drag of regions: what was there when it began, and what it can snap to. Every step is computed from it. */
export interface RegionDrag {
  readonly scene: StudioScene
  readonly canvas: CanvasSize
  /** The regions it moves, and where they were. */
  readonly indices: readonly number[]
  readonly rects: readonly PxRect[]
  readonly targets: SnapTargets
  /** The handle it pulls; null: it moves. */
  readonly handle: Handle | null
  /** Whether the regions keep their aspect by themselves; Shift turns it about. */
  readonly keepAspect: boolean
}

/** Where a drag has come to. */
export interface DragStep {
  readonly scene: StudioScene
  readonly holds: SnapHolds
  readonly guides: readonly Guide[]
  readonly distances: readonly GapDistance[]
  /** The box around what is dragged, canvas pixels. */
  readonly box: PxRect
}

/** Begins a drag of what is selected and may move; null when that is nothing. */
export function beginDrag(
  scene: StudioScene,
  canvas: CanvasSize,
  handle: Handle | null,
  options: SnapOptions,
): RegionDrag | null {
  const { regions } = scene.layout
  const indices = movable(scene)
  if (indices.length === 0) return null
  const others = regions.map((_, index) => index).filter((index) => !indices.includes(index))
  return {
    scene,
    canvas,
    indices,
    rects: startRects(scene, indices, canvas),
    targets: snapTargets(rectsOf(regions, others, canvas), canvas, options),
    handle,
    keepAspect: indices.some((index) => regions[index]?.mark?.keepAspect === true),
  }
}

/** So far and how: canvas pixels since the beginning. `zoom`: CSS px for one of them. */
export interface Pull {
  readonly dx: number
  readonly dy: number
  readonly keys: Modifiers
  readonly zoom: number
  /** Whether what is near draws edges to itself; Ctrl turns it about for as long as it is held. */
  readonly snapping: boolean
}

const loose = { guides: [], distances: [], holds: noHolds } as const

function moveStep(drag: RegionDrag, pull: Pull, holds: SnapHolds): DragStep | null {
  const { scene, canvas, indices, rects, targets } = drag
  // Shift keeps a move on the axis it has gone along further.
  const across = !pull.keys.shift || Math.abs(pull.dx) >= Math.abs(pull.dy)
  const down = !pull.keys.shift || !across
  const free = moveGroup(rects, pxShift(across ? pull.dx : 0, down ? pull.dy : 0), canvas)
  const before = boundsOf(rects)
  const freeBox = boundsOf(free)
  if (before === null || freeBox === null) return null
  if (!pull.snapping) return { scene: withRects(scene, indices, free, canvas), box: freeBox, ...loose }
  const { rect, ...shown } = snapMove(
    freeBox,
    targets,
    holds,
    pull.zoom,
    axes.filter((axis) => (axis === 'x' ? across : down)),
  )
  const by = pxShift(rect.x - before.x, rect.y - before.y)
  return { scene: withRects(scene, indices, moveGroup(rects, by, canvas), canvas), box: rect, ...shown }
}

function resizeStep(drag: RegionDrag, handle: Handle, pull: Pull, holds: SnapHolds): DragStep | null {
  const { scene, canvas, indices, rects, targets, keepAspect } = drag
  const manner = { keepAspect: keepAspect !== pull.keys.shift, fromCentre: pull.keys.alt }
  const group = groupResize(rects, handle, manner, canvas)
  if (group === null) return null
  const by = pxShift(pull.dx, pull.dy)
  const { rect, ...shown } = pull.snapping
    ? snapResize(group.box, by, targets, holds, pull.zoom)
    : { rect: resizeRect(group.box, by), ...loose }
  return { scene: withRects(scene, indices, fitGroup(group.rects, rect), canvas), box: rect, ...shown }
}

/** The next step of a drag. `holds`: those of the step before. */
export const dragStep = (drag: RegionDrag, pull: Pull, holds: SnapHolds): DragStep | null =>
  drag.handle === null ? moveStep(drag, pull, holds) : resizeStep(drag, drag.handle, pull, holds)
