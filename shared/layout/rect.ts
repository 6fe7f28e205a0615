import { type Axis, type CanvasSize, MIN_SIDE, type Px, px } from './units.ts'

/** A rectangle in canvas pixels, origin top left. */
export interface PxRect {
  readonly x: Px
  readonly y: Px
  readonly width: Px
  readonly height: Px
}

/** A way to go, canvas pixels. */
export interface PxShift {
  readonly x: Px
  readonly y: Px
}

/** One side of a rectangle: from `lo` to `hi`. */
export interface Span {
  readonly lo: Px
  readonly hi: Px
}

/** Builds a rectangle from plain numbers of pixels. */
export const pxRect = (x: number, y: number, width: number, height: number): PxRect => ({
  x: px(x),
  y: px(y),
  width: px(width),
  height: px(height),
})

/** Builds a way from plain numbers of pixels. */
export const pxShift = (x: number, y: number): PxShift => ({ x: px(x), y: px(y) })

/** The side of a rectangle along an axis. */
export const spanOf = (rect: PxRect, axis: Axis): Span =>
  axis === 'x' ? { lo: rect.x, hi: px(rect.x + rect.width) } : { lo: rect.y, hi: px(rect.y + rect.height) }

/** The rectangle with other sides. */
export const fromSpans = (x: Span, y: Span): PxRect => pxRect(x.lo, y.lo, x.hi - x.lo, y.hi - y.lo)

/** Length of a span, pixels. */
export const lengthOf = ({ lo, hi }: Span): Px => px(hi - lo)

/** Middle of a span. */
export const middleOf = ({ lo, hi }: Span): Px => px((lo + hi) / 2)

/** Whether two spans share more than an edge. */
export const sharesLength = (a: Span, b: Span): boolean => Math.min(a.hi, b.hi) - Math.max(a.lo, b.lo) > 0.01

/** The canvas along an axis. */
export const canvasSpan = (canvas: CanvasSize, axis: Axis): Span => ({
  lo: px(0),
  hi: px(axis === 'x' ? canvas.width : canvas.height),
})

/** The smallest rectangle around all; null around nothing. */
export function boundsOf(rects: readonly PxRect[]): PxRect | null {
  const [first] = rects
  if (first === undefined) return null
  const around = (axis: Axis): Span => {
    const spans = rects.map((rect) => spanOf(rect, axis))
    return { lo: px(Math.min(...spans.map(({ lo }) => lo))), hi: px(Math.max(...spans.map(({ hi }) => hi))) }
  }
  return fromSpans(around('x'), around('y'))
}

/** The rectangle moved and, if it is larger than the canvas, cut, so that it lies inside. */
export function insideCanvas(rect: PxRect, canvas: CanvasSize): PxRect {
  const width = Math.min(rect.width, canvas.width)
  const height = Math.min(rect.height, canvas.height)
  return pxRect(clamp(rect.x, 0, canvas.width - width), clamp(rect.y, 0, canvas.height - height), width, height)
}

/** The rectangle at least 16 px large on both sides and inside the canvas, with its middle as near as that allows. */
export function largeEnough(rect: PxRect, canvas: CanvasSize): PxRect {
  // What the six decimals of the wire took from 16 px is not missed, or every step would add it again.
  const least = (length: number, whole: number): number => (length >= MIN_SIDE - whole / 1e6 ? length : MIN_SIDE)
  const width = least(rect.width, canvas.width)
  const height = least(rect.height, canvas.height)
  if (width === rect.width && height === rect.height) return insideCanvas(rect, canvas)
  return insideCanvas(
    pxRect(rect.x - (width - rect.width) / 2, rect.y - (height - rect.height) / 2, width, height),
    canvas,
  )
}

/** The value, or the limit it is beyond. Where the limits cross, the lower one. */
export const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))
