import { type PxRect, type Span, canvasSpan, lengthOf, middleOf, sharesLength, spanOf } from './rect.ts'
import type { SnapTargets } from './snapTargets.ts'
import { type Axis, type Px, px } from './units.ts'

/** What stands beside a rectangle along an axis: regions at the same height (or width), and the edges of the canvas. */
export interface Row {
  /** Free distances between neighbours that stand there already, with the places they lie between. */
  readonly gaps: readonly Span[]
  /** The nearest edge before it and after it. */
  readonly before: Px
  readonly after: Px
}

const crossAxis = (axis: Axis): Axis => (axis === 'x' ? 'y' : 'x')

/** Reads the row of a rectangle. */
export function rowOf(rect: PxRect, axis: Axis, { others, canvas }: SnapTargets): Row {
  const across = crossAxis(axis)
  const own = spanOf(rect, across)
  const whole = canvasSpan(canvas, axis)
  const row = others
    .filter((other) => sharesLength(spanOf(other, across), own))
    .map((other) => spanOf(other, axis))
    .toSorted((a, b) => a.lo - b.lo)
  const middle = middleOf(spanOf(rect, axis))
  const gaps: Span[] = []
  let reached = whole.lo
  for (const span of row) {
    if (span.lo - reached > 0.5) gaps.push({ lo: reached, hi: span.lo })
    reached = px(Math.max(reached, span.hi))
  }
  if (row.length > 0 && whole.hi - reached > 0.5) gaps.push({ lo: reached, hi: whole.hi })
  return {
    gaps,
    before: px(Math.max(whole.lo, ...row.filter((span) => span.hi <= middle).map((span) => span.hi))),
    after: px(Math.min(whole.hi, ...row.filter((span) => span.lo >= middle).map((span) => span.lo))),
  }
}

/** Where the low edge of a rectangle would make a distance that is there already, or two equal ones. */
export function gapPlaces(rect: PxRect, axis: Axis, targets: SnapTargets): readonly Px[] {
  const length = lengthOf(spanOf(rect, axis))
  const { gaps, before, after } = rowOf(rect, axis, targets)
  const middle = middleOf(spanOf(rect, axis))
  // The gap the rectangle stands in is the one it divides, not one to repeat.
  const others = gaps.filter(({ lo, hi }) => middle < lo || middle > hi)
  const repeated = others.flatMap((gap) => {
    const distance = lengthOf(gap)
    return [px(before + distance), px(after - distance - length)]
  })
  const fits = after - before >= length
  return [...(fits ? [px((before + after - length) / 2)] : []), ...repeated].filter(
    (lo) => lo >= before - 0.01 && lo + length <= after + 0.01,
  )
}
