import { type Handle, type Pull, pullOf } from './handles.ts'
import {
  type PxRect,
  type PxShift,
  type Span,
  canvasSpan,
  clamp,
  fromSpans,
  largeEnough,
  lengthOf,
  middleOf,
  spanOf,
} from './rect.ts'
import { type Axis, type CanvasSize, MIN_SIDE, type Px, px } from './units.ts'

/** How a resize goes. */
export interface ResizeManner {
  readonly keepAspect: boolean
  /** Both ends move, the middle stays. */
  readonly fromCentre: boolean
}

/** Least size a resize leaves, pixels. */
export interface LeastSize {
  readonly width: Px
  readonly height: Px
}

/** What one resize starts from, and where it must stay. */
export interface ResizeStart {
  /** As it was when the handle was caught: every step is computed from it. */
  readonly rect: PxRect
  readonly handle: Handle
  readonly manner: ResizeManner
  readonly canvas: CanvasSize
  readonly least: LeastSize
}

const leastAlong = ({ least }: ResizeStart, axis: Axis): number => (axis === 'x' ? least.width : least.height)

/** A resize of one rectangle. What is smaller than 16 px, or has no size at all, is 16 px large to begin with. */
export function resizeStart(rect: PxRect, handle: Handle, manner: ResizeManner, canvas: CanvasSize): ResizeStart {
  const inside = largeEnough(rect, canvas)
  const least = { width: px(Math.min(MIN_SIDE, inside.width)), height: px(Math.min(MIN_SIDE, inside.height)) }
  return { rect: inside, handle, manner, canvas, least }
}

/** The place on an axis that does not move. */
const anchorOf = (span: Span, pull: Pull, fromCentre: boolean): Px =>
  fromCentre || pull === 0 ? middleOf(span) : pull === 1 ? span.lo : span.hi

/** How long a side may get around its anchor without leaving the canvas. */
function longest(span: Span, pull: Pull, fromCentre: boolean, canvas: Span): number {
  const anchor = anchorOf(span, pull, fromCentre)
  if (fromCentre || pull === 0) return 2 * Math.min(anchor - canvas.lo, canvas.hi - anchor)
  return pull === 1 ? canvas.hi - anchor : anchor - canvas.lo
}

/** A side of another length, around the same anchor. */
function ofLength(span: Span, pull: Pull, fromCentre: boolean, length: number): Span {
  const anchor = anchorOf(span, pull, fromCentre)
  if (fromCentre || pull === 0) return { lo: px(anchor - length / 2), hi: px(anchor + length / 2) }
  return pull === 1 ? { lo: anchor, hi: px(anchor + length) } : { lo: px(anchor - length), hi: anchor }
}

/** The length that a pull asks for, before any limit. */
export function wantedLength({ rect, handle, manner }: ResizeStart, axis: Axis, by: PxShift): Px {
  const pull = pullOf(handle, axis)
  return px(lengthOf(spanOf(rect, axis)) + pull * by[axis] * (manner.fromCentre ? 2 : 1))
}

function freeSide(start: ResizeStart, axis: Axis, by: PxShift): Span {
  const { rect, handle, manner, canvas } = start
  const span = spanOf(rect, axis)
  const pull = pullOf(handle, axis)
  if (pull === 0) return span
  const room = longest(span, pull, manner.fromCentre, canvasSpan(canvas, axis))
  return ofLength(span, pull, manner.fromCentre, clamp(wantedLength(start, axis, by), leastAlong(start, axis), room))
}

/** The scale that a pull asks for when the aspect is kept: at a corner the larger of both. */
export function wantedScale(start: ResizeStart, by: PxShift): number {
  const along = (axis: Axis): number => wantedLength(start, axis, by) / lengthOf(spanOf(start.rect, axis))
  const across = pullOf(start.handle, 'x') !== 0
  const down = pullOf(start.handle, 'y') !== 0
  return across && down ? Math.max(along('x'), along('y')) : along(across ? 'x' : 'y')
}

/** The rectangle at a scale, with its aspect; limited so that it stays inside the canvas and large enough. */
export function atScale(start: ResizeStart, scale: number): PxRect {
  const { rect, handle, manner, canvas } = start
  const limit = (axis: Axis): readonly [number, number] => {
    const span = spanOf(rect, axis)
    const length = lengthOf(span)
    const room = longest(span, pullOf(handle, axis), manner.fromCentre, canvasSpan(canvas, axis))
    return [leastAlong(start, axis) / length, room / length]
  }
  const [leastX, mostX] = limit('x')
  const [leastY, mostY] = limit('y')
  const use = Math.min(Math.max(scale, leastX, leastY), mostX, mostY)
  const side = (axis: Axis): Span => {
    const span = spanOf(rect, axis)
    return ofLength(span, pullOf(handle, axis), manner.fromCentre, lengthOf(span) * use)
  }
  return fromSpans(side('x'), side('y'))
}

/** The rectangle after its handle was pulled by so much since the start. It never turns inside out. */
export const resizeRect = (start: ResizeStart, by: PxShift): PxRect =>
  start.manner.keepAspect
    ? atScale(start, wantedScale(start, by))
    : fromSpans(freeSide(start, 'x', by), freeSide(start, 'y', by))
