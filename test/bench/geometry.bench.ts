import { toFractions } from '../../shared/layout/fractions.ts'
import { fitGroup, groupResize } from '../../shared/layout/groupTransform.ts'
import { moveRect } from '../../shared/layout/move.ts'
import { type PxRect, pxRect, pxShift } from '../../shared/layout/rect.ts'
import { snapResize } from '../../shared/layout/snapResize.ts'
import { snapTargets } from '../../shared/layout/snapTargets.ts'
import { noHolds, snapMove } from '../../shared/layout/snapping.ts'
import { px } from '../../shared/layout/units.ts'
import { type Metric, againstTarget } from './metric.ts'

const canvas = { width: 1280, height: 720 }
const STEPS = 20_000
/** One frame at 60 a second, and the part of it that geometry may take, ms. */
const FRAME = 1000 / 60
const SHARE = 0.1

/** Seventeen regions of different sizes, spread over the canvas. */
const regions: readonly PxRect[] = Array.from({ length: 17 }, (_, index) =>
  pxRect((index % 5) * 250 + 7, Math.floor(index / 5) * 180 + 5, 180 + (index % 3) * 20, 120 + (index % 4) * 10),
)

/** A pointer that goes over the whole canvas and never stands still. */
const pointer = (step: number) => pxShift(500 * Math.sin(step / 37), 300 * Math.cos(step / 23))

/** Steps per second; the first tenth only warms up. */
function perSecond(step: (index: number) => number): number {
  let sum = 0
  for (let index = 0; index < STEPS / 10; index += 1) sum += step(index)
  const from = performance.now()
  for (let index = 0; index < STEPS; index += 1) sum += step(index)
  const took = performance.now() - from
  // Nothing that is computed may be left out as useless.
  if (!Number.isFinite(sum)) throw new Error('The geometry gave no numbers.')
  return (STEPS / took) * 1000
}

/** One step of dragging one of 17 regions: move, clamp, snap with grid and safe areas, guides and distances, six decimals. */
function moves(): number {
  const [moved, ...others] = regions
  if (moved === undefined) return 0
  const targets = snapTargets(others, canvas, { grid: px(20), safeAreas: true })
  let holds = noHolds
  return perSecond((index) => {
    const step = snapMove(moveRect(moved, pointer(index), canvas), targets, holds, 0.6)
    holds = step.holds
    return toFractions(step.rect, canvas).x
  })
}

/** One step of resizing a group of 9 beside 8 others. */
function groups(): number {
  const group = regions.slice(0, 9)
  const targets = snapTargets(regions.slice(9), canvas, { grid: px(20), safeAreas: true })
  const resize = groupResize(group, 'se', { keepAspect: false, fromCentre: false }, canvas)
  if (resize === null) return 0
  let holds = noHolds
  return perSecond((index) => {
    const step = snapResize(resize.box, pointer(index), targets, holds, 0.6)
    holds = step.holds
    return fitGroup(group, step.rect).reduce((sum, rect) => sum + toFractions(rect, canvas).width, 0)
  })
}

const rate = (value: number): Metric => ({ value, unit: 'steps/s', target: null, ok: true })

/** How fast regions are placed, and which part of a frame one step of a drag takes. */
export function run(): Promise<Readonly<Record<string, Metric>>> {
  const one = moves()
  const nine = groups()
  return Promise.resolve({
    'geometry.moveAndSnap.rate': rate(one),
    'geometry.moveAndSnap.step': againstTarget(1000 / one, 'ms', FRAME * SHARE),
    'geometry.groupOfNine.rate': rate(nine),
    'geometry.groupOfNine.step': againstTarget(1000 / nine, 'ms', FRAME * SHARE),
  })
}
