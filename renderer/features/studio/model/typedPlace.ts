import { rounded } from '../../../../shared/layout/fractions.ts'
import type { Region } from '../../../../shared/layout/layoutState.ts'
import { clamp } from '../../../../shared/layout/rect.ts'
import { fittedTo } from '../../../../shared/layout/regionEdits.ts'
import { MIN_SIDE } from '../../../../shared/layout/units.ts'
import { type StudioScene, changeSelected } from './scene.ts'
import type { FractionBox } from './screenBox.ts'
import type { Size } from './viewport.ts'

/** What can be typed about a region's place, fractions. */
export const sides = ['x', 'y', 'width', 'height'] as const
export type Side = (typeof sides)[number]

/**
 * Why a number was not taken as it was typed. `edge`: the region would leave the canvas. `least`, `most`: smaller or larger than
 * a region can be. `aspect`: the other side, which goes along, has reached its end. `moved`: it was taken, and the region moved.
 */
export type PlaceLimit = 'edge' | 'least' | 'most' | 'aspect' | 'moved'

/** Where a region stands after a number was typed. */
export interface TypedPlace {
  readonly box: FractionBox
  readonly limit: PlaceLimit | null
}

/** Less than the wire can carry, fractions. */
const NOTHING = 1e-6

const differs = (a: number, b: number): boolean => Math.abs(a - b) > NOTHING

/** Both sides by one factor, as far as the smallest region and the canvas allow. */
function scaled({ width, height }: Region, scale: number, least: Size): Size {
  const use = Math.min(Math.max(scale, least.width / width, least.height / height), 1 / width, 1 / height)
  // Where a region is so long that no factor suits both sides, each gives way by itself.
  return { width: clamp(width * use, least.width, 1), height: clamp(height * use, least.height, 1) }
}

/**
 * A region after a number was typed, a share of the canvas. Whatever it is, the region stays inside the canvas and at least
 * 16 px large: a place too far gives way to the size, a size too large moves the region back. With the aspect kept the other
 * side follows.
 */
export function placedAt(before: Region, side: Side, share: number, canvas: Size): TypedPlace {
  const [region = before] = fittedTo(canvas, [before])
  const { x, y, width, height } = region
  if (side === 'x' || side === 'y') {
    const value = clamp(share, 0, 1 - (side === 'x' ? width : height))
    const box = rounded({ x, y, width, height, [side]: value })
    return { box, limit: differs(value, share) ? 'edge' : null }
  }
  const least = { width: Math.min(1, MIN_SIDE / canvas.width), height: Math.min(1, MIN_SIDE / canvas.height) }
  const alone = { width, height, [side]: clamp(share, least[side], 1) }
  const size = region.mark?.keepAspect === true ? scaled(region, share / region[side], least) : alone
  const at = { x: clamp(x, 0, 1 - size.width), y: clamp(y, 0, 1 - size.height) }
  const box = rounded({ ...at, ...size })
  if (share < least[side] - NOTHING) return { box, limit: 'least' }
  if (share > 1 + NOTHING) return { box, limit: 'most' }
  if (differs(size[side], share)) return { box, limit: 'aspect' }
  return { box, limit: differs(at.x, x) || differs(at.y, y) ? 'moved' : null }
}

/** Gives every selected region that is not locked one number. `share`: of the canvas, for each of them. */
export function withNumber(
  scene: StudioScene,
  side: Side,
  share: (region: Region) => number,
  canvas: Size,
): { readonly scene: StudioScene; readonly limit: PlaceLimit | null } {
  const limits: PlaceLimit[] = []
  const after = changeSelected(scene, (region) => {
    if (region.mark?.locked === true) return region
    const { box, limit } = placedAt(region, side, share(region), canvas)
    if (limit !== null) limits.push(limit)
    return { ...region, ...box }
  })
  return { scene: after, limit: limits[0] ?? null }
}
