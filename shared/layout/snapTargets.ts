import { type PxRect, canvasSpan, middleOf, spanOf } from './rect.ts'
import { type Axis, type CanvasSize, type Px, axes, px } from './units.ts'

/** Shares of the canvas that stay free on every side: the title and the action safe area. */
export const SAFE_AREAS = [0.035, 0.05] as const

/** What a drag can snap to besides the canvas and the other regions. */
export interface SnapOptions {
  /** Distance of the lines of the grid, canvas pixels; null: no grid. */
  readonly grid: Px | null
  readonly safeAreas: boolean
}

/** What kind of thing was snapped to. `gap`: a distance that is there already. */
export type SnapKind = 'canvas' | 'region' | 'gap' | 'safeArea' | 'grid'

/** A line across the whole canvas. `middle`: of the canvas or of a region, else an edge. */
export interface SnapLine {
  readonly at: Px
  readonly kind: 'canvas' | 'region' | 'safeArea'
  readonly middle: boolean
}

/** Everything one drag can snap to: built once, when it begins. */
export interface SnapTargets {
  readonly canvas: CanvasSize
  readonly others: readonly PxRect[]
  readonly lines: Readonly<Record<Axis, readonly SnapLine[]>>
  readonly grid: Px | null
}

/** Two lines closer than this are one, canvas pixels. */
export const SAME_PLACE = 0.01

const rank = { canvas: 0, region: 1, safeArea: 2 } as const

/** One line for each place, the most telling one. */
function distinct(lines: readonly SnapLine[]): readonly SnapLine[] {
  const sorted = lines.toSorted((a, b) => a.at - b.at || rank[a.kind] - rank[b.kind])
  return sorted.filter((line, index) => {
    const before = sorted[index - 1]
    return before?.middle !== line.middle || line.at - before.at >= SAME_PLACE
  })
}

function linesAlong(axis: Axis, others: readonly PxRect[], canvas: CanvasSize, safe: boolean): readonly SnapLine[] {
  const whole = canvasSpan(canvas, axis)
  const line = (at: number, kind: SnapLine['kind'], middle = false): SnapLine => ({ at: px(at), kind, middle })
  return distinct([
    line(whole.lo, 'canvas'),
    line(whole.hi, 'canvas'),
    line(middleOf(whole), 'canvas', true),
    ...others.flatMap((rect) => {
      const span = spanOf(rect, axis)
      return [line(span.lo, 'region'), line(span.hi, 'region'), line(middleOf(span), 'region', true)]
    }),
    ...(safe
      ? SAFE_AREAS.flatMap((share) => [line(whole.hi * share, 'safeArea'), line(whole.hi * (1 - share), 'safeArea')])
      : []),
  ])
}

/** What a drag can snap to. `others`: the regions that are not dragged, canvas pixels. */
export function snapTargets(others: readonly PxRect[], canvas: CanvasSize, options: SnapOptions): SnapTargets {
  const [x, y] = axes.map((axis) => linesAlong(axis, others, canvas, options.safeAreas))
  return { canvas, others, lines: { x: x ?? [], y: y ?? [] }, grid: options.grid }
}
