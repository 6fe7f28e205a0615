import type { Size } from './viewport.ts'

/** A picture as people send it, shown in a region that may be of another shape. */
export const sourceAspects = { wide: 16 / 9, classic: 4 / 3, square: 1, upright: 9 / 16 } as const
export type SourceName = keyof typeof sourceAspects

/** Size of the number, whether it stands above the label instead of in the middle, and which words there is room for. CSS px. */
export function cardLook({ width, height }: Size): {
  readonly number: 64 | 32 | 24 | 14
  readonly raised: boolean
  readonly label: boolean
  readonly mode: boolean
} {
  const small = Math.min(width, height)
  const label = width >= 56 && height >= 44
  return {
    number: small >= 260 ? 64 : small >= 88 ? 32 : small >= 48 ? 24 : 14,
    raised: label && height < 72,
    label,
    mode: width >= 104 && height >= 64,
  }
}
