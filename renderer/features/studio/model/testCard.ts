import type { Size } from './viewport.ts'

/** A picture as people send it, shown in a region that may be of another shape. */
export const sourceAspects = { wide: 16 / 9, classic: 4 / 3, square: 1, upright: 9 / 16 } as const
export type SourceName = keyof typeof sourceAspects

/** Size of the number, of the label, and which words there is room for. CSS px. */
export function cardLook({ width, height }: Size): {
  readonly number: 64 | 32 | 24 | 14
  readonly label: boolean
  readonly mode: boolean
} {
  const small = Math.min(width, height)
  return {
    number: small >= 260 ? 64 : small >= 88 ? 32 : small >= 48 ? 24 : 14,
    label: width >= 56 && height >= 44,
    mode: width >= 104 && height >= 64,
  }
}
