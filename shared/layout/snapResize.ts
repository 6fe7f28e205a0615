import { pullOf } from './handles.ts'
import { type PxRect, type PxShift, lengthOf, pxShift, spanOf } from './rect.ts'
import { type ResizeStart, atScale, resizeRect } from './resize.ts'
import {
  type Catch,
  type SnapHold,
  type SnapHolds,
  type SnapPart,
  type Snapped,
  choose,
  holdOf,
  lineCatches,
  partsOf,
  snapped,
} from './snapping.ts'
import type { SnapTargets } from './snapTargets.ts'
import { type Axis, axes } from './units.ts'

/** The edge that a handle moves along an axis; null: none. */
function movingPart({ handle }: ResizeStart, axis: Axis): Extract<SnapPart, 'lo' | 'hi'> | null {
  const pull = pullOf(handle, axis)
  return pull === 0 ? null : pull === 1 ? 'hi' : 'lo'
}

function catchAlong(
  free: PxRect,
  part: SnapPart | null,
  axis: Axis,
  targets: SnapTargets,
  held: SnapHold | null,
  zoom: number,
): Catch | null {
  if (part === null) return null
  const places = partsOf(free, axis)
  return choose(lineCatches(places, [part], axis, targets), held, places, zoom)
}

/** The scale at which the caught edge stands on its line. */
function scaleTo(start: ResizeStart, axis: Axis, caught: Catch): number {
  const span = spanOf(start.rect, axis)
  const length = lengthOf(span)
  const way = caught.part === 'hi' ? caught.at - span.hi : span.lo - caught.at
  return (length + way * (start.manner.fromCentre ? 2 : 1)) / length
}

const stands = (rect: PxRect, axis: Axis, caught: Catch | null): boolean =>
  caught !== null && Math.abs(partsOf(rect, axis)[caught.part] - caught.at) < 1e-6

/**
 * A resize whose moving edges are drawn onto what is near. With the aspect kept only one edge can be exact: the nearer.
 * `by`: how far the handle was pulled since the start. `zoom`: px on the screen for one pixel of the canvas.
 */
export function snapResize(
  start: ResizeStart,
  by: PxShift,
  targets: SnapTargets,
  holds: SnapHolds,
  zoom: number,
): Snapped {
  const free = resizeRect(start, by)
  const found = axes.map((axis) => catchAlong(free, movingPart(start, axis), axis, targets, holds[axis], zoom))
  const [x = null, y = null] = found
  const result = (rect: PxRect, across: Catch | null, down: Catch | null): Snapped =>
    snapped(
      rect,
      { x: stands(rect, 'x', across) ? holdOf(across) : null, y: stands(rect, 'y', down) ? holdOf(down) : null },
      targets,
    )
  if (!start.manner.keepAspect) {
    const further = pxShift(by.x + (x?.offset ?? 0), by.y + (y?.offset ?? 0))
    return result(resizeRect(start, further), x, y)
  }
  const useX = x !== null && (y === null || Math.abs(x.offset) <= Math.abs(y.offset))
  const axis = useX ? 'x' : 'y'
  const caught = useX ? x : y
  if (caught === null) return result(free, null, null)
  const rect = atScale(start, scaleTo(start, axis, caught))
  return stands(rect, axis, caught) ? result(rect, useX ? x : null, useX ? null : y) : result(free, null, null)
}
