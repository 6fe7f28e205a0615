import { gapPlaces } from './gaps.ts'
import { type PxRect, insideCanvas, middleOf, pxRect, spanOf } from './rect.ts'
import { type GapDistance, type Guide, distancesOf, guidesOf } from './snapGuides.ts'
import type { SnapKind, SnapTargets } from './snapTargets.ts'
import { type Axis, type Px, axes, px } from './units.ts'

/** So close an edge is caught, and so far it must go to be let go, px on the screen. */
export const SNAP_CATCH = 8
export const SNAP_RELEASE = 12

/** Which part of what is dragged stands on a line. */
export type SnapPart = 'lo' | 'middle' | 'hi'

/** What an axis holds on to between two steps of a drag. */
export interface SnapHold {
  readonly part: SnapPart
  readonly at: Px
  readonly kind: SnapKind
}

export type SnapHolds = Readonly<Record<Axis, SnapHold | null>>

/** What a drag begins with. */
export const noHolds: SnapHolds = { x: null, y: null }

/** A step of a drag after snapping. */
export interface Snapped {
  readonly rect: PxRect
  /** For the next step. */
  readonly holds: SnapHolds
  readonly guides: readonly Guide[]
  readonly distances: readonly GapDistance[]
}

/** What is snapped where, and how far that is from where the pointer would have it. */
export interface Catch extends SnapHold {
  readonly offset: number
}

const rank: Readonly<Record<SnapKind, number>> = { canvas: 0, region: 1, gap: 2, safeArea: 3, grid: 4 }

/** Places of a rectangle's parts along an axis. */
export function partsOf(rect: PxRect, axis: Axis): Readonly<Record<SnapPart, Px>> {
  const span = spanOf(rect, axis)
  return { lo: span.lo, middle: middleOf(span), hi: span.hi }
}

/** Every line that one of the parts could stand on. */
export function* lineCatches(
  places: Readonly<Record<SnapPart, Px>>,
  parts: readonly SnapPart[],
  axis: Axis,
  { lines, grid }: SnapTargets,
): Generator<Catch> {
  for (const part of parts) {
    const place = places[part]
    for (const { at, kind, middle } of lines[axis]) {
      // Middles meet middles and edges meet edges; the middle of the canvas is good for both.
      if ((part === 'middle') !== middle && !(middle && kind === 'canvas')) continue
      yield { part, at, kind, offset: at - place }
    }
    if (grid === null || part === 'middle') continue
    const at = px(Math.round(place / grid) * grid)
    yield { part, at, kind: 'grid', offset: at - place }
  }
}

const isBetter = (one: Catch, other: Catch): boolean => {
  const nearer = Math.abs(one.offset) - Math.abs(other.offset)
  return Math.abs(nearer) < 1e-6 ? rank[one.kind] < rank[other.kind] : nearer < 0
}

/** The nearest catch within reach; one that is held stays until it is let go, unless another is nearer. */
export function choose(
  catches: Iterable<Catch>,
  held: SnapHold | null,
  places: Readonly<Record<SnapPart, Px>>,
  zoom: number,
): Catch | null {
  const kept = held === null ? null : { ...held, offset: held.at - places[held.part] }
  let best = kept !== null && Math.abs(kept.offset) <= SNAP_RELEASE / zoom ? kept : null
  for (const one of catches) {
    if (Math.abs(one.offset) <= SNAP_CATCH / zoom && (best === null || isBetter(one, best))) best = one
  }
  return best
}

/** What a step holds on to, without where it was. */
export const holdOf = (caught: Catch | null): SnapHold | null =>
  caught === null ? null : { part: caught.part, at: caught.at, kind: caught.kind }

/** The rectangle with everything that is shown beside it. */
export const snapped = (rect: PxRect, holds: SnapHolds, targets: SnapTargets): Snapped => ({
  rect,
  holds,
  guides: guidesOf(rect, targets),
  distances: distancesOf(rect, targets),
})

const allParts: readonly SnapPart[] = ['lo', 'middle', 'hi']

/**
 * A moved rectangle, or the box around a moved group, drawn onto what is near. `free`: where the pointer would have it, inside
 * the canvas. `zoom`: px on the screen for one pixel of the canvas. `ways`: it may be drawn along these alone.
 */
export function snapMove(
  free: PxRect,
  targets: SnapTargets,
  holds: SnapHolds,
  zoom: number,
  ways: readonly Axis[] = axes,
): Snapped {
  const along = (axis: Axis): Catch | null => {
    if (!ways.includes(axis)) return null
    const places = partsOf(free, axis)
    const gaps = gapPlaces(free, axis, targets).map((at): Catch => ({
      part: 'lo',
      at,
      kind: 'gap',
      offset: at - places.lo,
    }))
    return choose([...lineCatches(places, allParts, axis, targets), ...gaps], holds[axis], places, zoom)
  }
  const [x, y] = axes.map(along)
  const wanted = pxRect(free.x + (x?.offset ?? 0), free.y + (y?.offset ?? 0), free.width, free.height)
  const rect = insideCanvas(wanted, targets.canvas)
  // What would have to leave the canvas to be reached is not held.
  const reached = (caught: Catch | null | undefined, axis: Axis): SnapHold | null =>
    caught !== undefined && Math.abs(rect[axis] - wanted[axis]) < 1e-6 ? holdOf(caught) : null
  return snapped(rect, { x: reached(x, 'x'), y: reached(y, 'y') }, targets)
}
