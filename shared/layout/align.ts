import { type PxRect, type Span, boundsOf, canvasSpan, clamp, lengthOf, pxRect, spanOf } from './rect.ts'
import { type Axis, type CanvasSize } from './units.ts'

/** What rectangles are brought into line by. */
export const alignments = ['left', 'centre', 'right', 'top', 'middle', 'bottom'] as const
export type Alignment = (typeof alignments)[number]

/** Where a part of the free length goes: 0 all behind, ½ on both sides, 1 all before. */
const shares: Readonly<Record<Alignment, readonly [Axis, number]>> = {
  left: ['x', 0],
  centre: ['x', 0.5],
  right: ['x', 1],
  top: ['y', 0],
  middle: ['y', 0.5],
  bottom: ['y', 1],
}

const placed = (rect: PxRect, axis: Axis, place: number): PxRect =>
  axis === 'x' ? pxRect(place, rect.y, rect.width, rect.height) : pxRect(rect.x, place, rect.width, rect.height)

/**
 * Brings rectangles into line with the box around `fixed`, which stay where they are; where nothing is fixed, several with the
 * box around them and one alone with the canvas. Nothing leaves the canvas for it.
 */
export function align(
  rects: readonly PxRect[],
  to: Alignment,
  canvas: CanvasSize,
  fixed: readonly PxRect[] = [],
): readonly PxRect[] {
  const [axis, share] = shares[to]
  const whole = canvasSpan(canvas, axis)
  const bounds = boundsOf(fixed.length > 0 ? fixed : rects)
  if (bounds === null) return []
  const frame = fixed.length === 0 && rects.length === 1 ? whole : spanOf(bounds, axis)
  return rects.map((rect) => {
    const length = lengthOf(spanOf(rect, axis))
    const wanted = frame.lo + share * (frame.hi - frame.lo - length)
    return placed(rect, axis, fixed.length === 0 ? wanted : clamp(wanted, whole.lo, whole.hi - length))
  })
}

/** Order along an axis that does not depend on the order of the list. */
const inOrder = (spans: readonly Span[]): readonly number[] =>
  spans
    .map((_, index) => index)
    .toSorted((a, b) => {
      const one = spans[a]
      const other = spans[b]
      if (one === undefined || other === undefined) return 0
      return one.lo + one.hi - (other.lo + other.hi) || one.lo - other.lo || a - b
    })

/** Gives each its place, in the order along the axis; the box around them all stays the same. */
function spread(
  rects: readonly PxRect[],
  axis: Axis,
  place: (spans: readonly Span[]) => readonly number[],
): readonly PxRect[] {
  if (rects.length < 3) return rects
  const spans = rects.map((rect) => spanOf(rect, axis))
  const order = inOrder(spans)
  const places = place(order.flatMap((index) => spans[index] ?? []))
  const from = Math.min(...spans.map(({ lo }) => lo))
  const to = Math.max(...spans.map(({ hi }) => hi))
  return rects.map((rect, index) => {
    const wanted = places[order.indexOf(index)] ?? rect[axis]
    // A long one between short ones would reach beyond them all, and beyond the canvas.
    return placed(rect, axis, clamp(wanted, from, to - lengthOf(spanOf(rect, axis))))
  })
}

/** Spreads the middles of three or more rectangles evenly between the outermost two, which stay. */
export const distribute = (rects: readonly PxRect[], axis: Axis): readonly PxRect[] =>
  spread(rects, axis, (spans) => {
    const middles = spans.map(({ lo, hi }) => (lo + hi) / 2)
    const from = middles[0] ?? 0
    const step = ((middles.at(-1) ?? 0) - from) / (spans.length - 1)
    return spans.map(({ lo, hi }, index) => from + index * step - (hi - lo) / 2)
  })

/**
 * Makes the gaps between three or more rectangles equal, from the first edge to the last, which stay. Where they need more
 * room than there is, they overlap evenly.
 */
export const equalGaps = (rects: readonly PxRect[], axis: Axis): readonly PxRect[] =>
  spread(rects, axis, (spans) => {
    const from = Math.min(...spans.map(({ lo }) => lo))
    const to = Math.max(...spans.map(({ hi }) => hi))
    const filled = spans.reduce((sum, { lo, hi }) => sum + hi - lo, 0)
    const gap = (to - from - filled) / (spans.length - 1)
    let next = from
    return spans.map(({ lo, hi }) => {
      const place = next
      next += hi - lo + gap
      return place
    })
  })
