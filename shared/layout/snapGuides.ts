import { rowOf } from './gaps.ts'
import { type PxRect, type Span, lengthOf, middleOf, spanOf } from './rect.ts'
import { SAME_PLACE, type SnapKind, type SnapTargets } from './snapTargets.ts'
import { type Axis, type Px, axes, px } from './units.ts'

/** A line on which something stands now. `x`: it is upright at that x; canvas pixels. */
export interface Guide {
  readonly axis: Axis
  readonly at: Px
  readonly kind: Exclude<SnapKind, 'gap' | 'grid'>
}

/** A free distance beside what is dragged, canvas pixels. `across`: where its measure stands on the other axis. */
export interface GapDistance {
  readonly axis: Axis
  readonly from: Px
  readonly to: Px
  readonly across: Px
  /** The same distance is there once more. */
  readonly equal: boolean
}

/** The lines of the targets on which an edge or the middle of the rectangle stands. */
export function guidesOf(rect: PxRect, targets: SnapTargets): readonly Guide[] {
  return axes.flatMap((axis) => {
    const span = spanOf(rect, axis)
    const own = [span.lo, span.hi]
    const stands = (at: number, places: readonly number[]): boolean =>
      places.some((place) => Math.abs(place - at) < SAME_PLACE)
    return targets.lines[axis]
      .filter(({ at, middle, kind }) => stands(at, middle ? [middleOf(span), ...(kind === 'canvas' ? own : [])] : own))
      .map(({ at, kind }) => ({ axis, at, kind }))
  })
}

function distancesAlong(rect: PxRect, axis: Axis, targets: SnapTargets): readonly GapDistance[] {
  const span = spanOf(rect, axis)
  const across = middleOf(spanOf(rect, axis === 'x' ? 'y' : 'x'))
  const { gaps, before, after } = rowOf(rect, axis, targets)
  const own = [
    { lo: before, hi: span.lo },
    { lo: span.hi, hi: after },
  ].filter((gap) => lengthOf(gap) > 0.5)
  const others = gaps.filter(({ lo, hi }) => hi <= before + SAME_PLACE || lo >= after - SAME_PLACE)
  const alike = (a: Span, b: Span): boolean => Math.abs(lengthOf(a) - lengthOf(b)) < SAME_PLACE
  const repeats = (gap: Span): boolean => [...own, ...others].some((other) => other !== gap && alike(gap, other))
  const shown = (gap: Span, equal: boolean): GapDistance => ({
    axis,
    from: gap.lo,
    to: gap.hi,
    across: px(across),
    equal,
  })
  return [
    ...own.map((gap) => shown(gap, repeats(gap))),
    // Distances elsewhere are shown only where they are repeated here.
    ...others.filter((gap) => own.some((other) => alike(gap, other))).map((gap) => shown(gap, true)),
  ]
}

/** Free distances from the rectangle to what stands beside it, and those elsewhere in the row that equal one of them. */
export const distancesOf = (rect: PxRect, targets: SnapTargets): readonly GapDistance[] =>
  axes.flatMap((axis) => distancesAlong(rect, axis, targets))
