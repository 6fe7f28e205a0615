import { toFractions, toPx } from './fractions.ts'
import type { Region } from './layoutState.ts'
import { type PxRect, largeEnough } from './rect.ts'
import type { CanvasSize } from './units.ts'

/** Rectangles of the chosen regions, canvas pixels, in the order of the choice. */
export const rectsOf = (regions: readonly Region[], chosen: readonly number[], canvas: CanvasSize): readonly PxRect[] =>
  chosen.flatMap((index) => {
    const region = regions[index]
    return region === undefined ? [] : [toPx(region, canvas)]
  })

/**
 * The regions with new rectangles for the chosen ones, in the order of the choice, rounded as the wire carries them. Whatever
 * was computed, none of them is smaller than 16 px or leaves the canvas.
 */
export function withRects(
  regions: readonly Region[],
  chosen: readonly number[],
  rects: readonly PxRect[],
  canvas: CanvasSize,
): readonly Region[] {
  return regions.map((region, index) => {
    const rect = rects[chosen.indexOf(index)]
    return !chosen.includes(index) || rect === undefined
      ? region
      : { ...region, ...toFractions(largeEnough(rect, canvas), canvas) }
  })
}

/** Regions that come from elsewhere (a template, a copy, another canvas), made at least 16 px large on this one. */
export const fittedTo = (canvas: CanvasSize, regions: readonly Region[]): readonly Region[] =>
  regions.map((region) => {
    const rect = toPx(region, canvas)
    const fitted = largeEnough(rect, canvas)
    const same = (['x', 'y', 'width', 'height'] as const).every((side) => Math.abs(rect[side] - fitted[side]) < 1e-6)
    return same ? region : { ...region, ...toFractions(fitted, canvas) }
  })
