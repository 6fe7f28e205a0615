import { type PxRect, pxRect } from './rect.ts'
import { type CanvasSize, type Fraction, fraction } from './units.ts'

/** A region's place: shares of the canvas with six decimals, inside it. */
export interface FractionRect {
  readonly x: Fraction
  readonly y: Fraction
  readonly width: Fraction
  readonly height: Fraction
}

/** Four numbers that are shares of the canvas, such as a region's. */
export interface Shares {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const MICROS = 1_000_000

/** Where a region lies on a canvas, pixels. */
export const toPx = ({ x, y, width, height }: Shares, canvas: CanvasSize): PxRect =>
  pxRect(x * canvas.width, y * canvas.height, width * canvas.width, height * canvas.height)

/**
 * Both edges are rounded, not edge and length: regions that touch still touch, and nothing that lay inside the canvas
 * leaves it. At least one millionth stays.
 */
function roundedSide(start: number, length: number): readonly [Fraction, Fraction] {
  const inside = (value: number): number => Math.max(0, Math.min(MICROS, Math.round(value * MICROS)))
  const to = Math.max(1, inside(start + length))
  const from = Math.min(inside(start), to - 1)
  return [fraction(from / MICROS), fraction((to - from) / MICROS)]
}

/** Shares of the canvas as the wire carries them: six decimals, inside the canvas. Those that are so already stay the same. */
export function rounded({ x, y, width, height }: Shares): FractionRect {
  const [left, across] = roundedSide(x, width)
  const [top, down] = roundedSide(y, height)
  return { x: left, y: top, width: across, height: down }
}

/** Pixels as shares of the canvas, rounded as the wire carries them. */
export const toFractions = (rect: PxRect, canvas: CanvasSize): FractionRect =>
  rounded({
    x: rect.x / canvas.width,
    y: rect.y / canvas.height,
    width: rect.width / canvas.width,
    height: rect.height / canvas.height,
  })
