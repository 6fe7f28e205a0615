import fc from 'fast-check'
import type { Shares } from '../../../../shared/layout/fractions.ts'
import { type PxRect, pxRect } from '../../../../shared/layout/rect.ts'
import type { CanvasSize } from '../../../../shared/layout/units.ts'

/** The canvas of most tests. */
export const canvas: CanvasSize = { width: 1280, height: 720 }

/** A rectangle as four numbers, rounded to a thousandth of a pixel: what tables compare. */
export const numbers = ({ x, y, width, height }: PxRect): readonly number[] =>
  [x, y, width, height].map((value) => Math.round(value * 1000) / 1000 + 0)

/** Any canvas that the service mixes. */
export const anyCanvas: fc.Arbitrary<CanvasSize> = fc
  .record({ width: fc.integer({ min: 64, max: 1920 }), height: fc.integer({ min: 64, max: 1920 }) })
  .filter(({ width, height }) => width * height <= 1920 * 1080)

/** Any rectangle of at least 16 px inside a canvas. */
export const anyRect = ({ width, height }: CanvasSize): fc.Arbitrary<PxRect> =>
  fc
    .tuple(
      fc.double({ min: 16, max: width, noNaN: true }),
      fc.double({ min: 16, max: height, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    )
    .map(([across, down, left, top]) => pxRect(left * (width - across), top * (height - down), across, down))

/** Whether it lies inside the canvas, up to what floating point takes. */
export const isInside = ({ x, y, width, height }: PxRect, size: CanvasSize): boolean =>
  x >= -1e-6 && y >= -1e-6 && x + width <= size.width + 1e-6 && y + height <= size.height + 1e-6

/** Whether a region is at least 16 px large, up to the millionths that rounding takes: one at each of two edges. */
export const isLargeEnough = (region: Shares, size: CanvasSize): boolean =>
  region.width * size.width >= 16 - (2 * size.width) / 1e6 &&
  region.height * size.height >= 16 - (2 * size.height) / 1e6
