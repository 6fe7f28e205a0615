import { toFractions, toPx } from './fractions.ts'
import type { Region } from './layoutState.ts'
import type { PxRect } from './rect.ts'
import type { CanvasSize } from './units.ts'

/** Rectangles of the chosen regions, canvas pixels, in the order of the choice. */
export const rectsOf = (regions: readonly Region[], chosen: readonly number[], canvas: CanvasSize): readonly PxRect[] =>
  chosen.flatMap((index) => {
    const region = regions[index]
    return region === undefined ? [] : [toPx(region, canvas)]
  })

/**
 * The regions with new rectangles for the chosen ones, in the order of the choice, rounded as the wire carries them.
 */
export function withRects(
  regions: readonly Region[],
  chosen: readonly number[],
  rects: readonly PxRect[],
  canvas: CanvasSize,
): readonly Region[] {
  return regions.map((region, index) => {
    const rect = rects[chosen.indexOf(index)]
    return !chosen.includes(index) || rect === undefined ? region : { ...region, ...toFractions(rect, canvas) }
  })
}
