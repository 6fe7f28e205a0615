import type { Region } from '../../../../shared/layout/layoutState.ts'
import { MIN_SIDE } from '../../../../shared/layout/units.ts'
import type { FractionBox } from '../model/screenBox.ts'
import type { Size } from '../model/viewport.ts'

/** What can be typed about a region's place, fractions. */
export const sides = ['x', 'y', 'width', 'height'] as const
export type Side = (typeof sides)[number]

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value))

/**
 * A region after a number was typed. Whatever it is, the region stays inside the canvas: a place too far gives way to the
 * size, a size too large moves the region back. With the aspect kept the other side follows.
 */
export function placedAt(region: Region, side: Side, share: number, canvas: Size): FractionBox {
  const { x, y, width, height } = region
  if (side === 'x') return { x: clamp(share, 0, 1 - width), y, width, height }
  if (side === 'y') return { x, y: clamp(share, 0, 1 - height), width, height }
  const keep = region.mark?.keepAspect === true
  const scale = share / region[side]
  const across = side === 'width' ? share : keep ? width * scale : width
  const down = side === 'height' ? share : keep ? height * scale : height
  // The larger of both decides how far a kept aspect may grow or shrink.
  const most = keep ? Math.min(1, 1 / Math.max(across, down)) : 1
  const size = {
    width: clamp(across * most, Math.min(width, MIN_SIDE / canvas.width), 1),
    height: clamp(down * most, Math.min(height, MIN_SIDE / canvas.height), 1),
  }
  return { x: clamp(x, 0, 1 - size.width), y: clamp(y, 0, 1 - size.height), ...size }
}
