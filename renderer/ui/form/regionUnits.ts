import type { Region } from '../../../shared/layout/layoutState.ts'

/** How positions and sizes are shown: per cent of the canvas, or its pixels. */
export type RegionUnit = 'percent' | 'pixels'

/** The numbers of a region that are shares of the canvas. */
export type RegionSide = 'x' | 'y' | 'width' | 'height'

export const regionSides: readonly RegionSide[] = ['x', 'y', 'width', 'height']

interface Size {
  readonly width: number
  readonly height: number
}

const scale = (side: RegionSide, unit: RegionUnit, canvas: Size): number => {
  if (unit === 'percent') return 100
  return side === 'x' || side === 'width' ? canvas.width : canvas.height
}

/** A share of the canvas as it is shown. */
export function toUnit(share: number, side: RegionSide, unit: RegionUnit, canvas: Size): number {
  const decimals = unit === 'percent' ? 4 : 2
  return Number((share * scale(side, unit, canvas)).toFixed(decimals))
}

/** What was typed as a share with the six decimals a request can carry. NaN stays NaN. */
export function fromUnit(shown: number, side: RegionSide, unit: RegionUnit, canvas: Size): number {
  return Number((shown / scale(side, unit, canvas)).toFixed(6))
}

/** Four equal regions, for whoever does not want to start from nothing. */
export const fourRegions: readonly Region[] = [
  [0, 0],
  [0.5, 0],
  [0, 0.5],
  [0.5, 0.5],
].map(([x = 0, y = 0]) => ({ uid: null, x, y, width: 0.5, height: 0.5, alpha: 1, renderMode: 0 }))

/** A new region: a quarter of the canvas, stepped aside so that it does not hide the one before. */
export function newRegion(count: number): Region {
  const step = (count % 5) * 0.05
  return { uid: null, x: step, y: step, width: 0.5, height: 0.5, alpha: 1, renderMode: 0 }
}

/** Moves the item at `from` to `to`; a place outside the list changes nothing. */
export function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = items[from]
  if (item === undefined || to < 0 || to >= items.length) return items
  const rest = items.filter((_, index) => index !== from)
  return [...rest.slice(0, to), item, ...rest.slice(to)]
}
