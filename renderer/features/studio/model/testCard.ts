import type { RenderMode } from '../../../../shared/agora/codes.ts'
import type { Size } from './viewport.ts'

/** A picture as people send it, shown in a region that may be of another shape. */
export const sourceAspects = { wide: 16 / 9, classic: 4 / 3, square: 1, upright: 9 / 16 } as const
export type SourceName = keyof typeof sourceAspects

/** How a picture lies in its region: its own rectangle in the region's units; larger than it where it is cut. */
export interface CardPicture {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Share of the picture that is cut away, 0…1. */
  readonly cut: number
  /** Share of the region that stays empty, 0…1. */
  readonly bars: number
}

const CROP: RenderMode = 0

/** Less than this is nobody's concern: half a percent. */
const NOTHING = 0.005

const share = (part: number): number => (part < NOTHING ? 0 : part)

/** Crop fills the region and cuts, fit shows everything and leaves bars. `aspect`: the picture's width / height. */
export function cardPicture(region: Size, aspect: number, mode: RenderMode): CardPicture {
  const wider = aspect > region.width / region.height
  const byHeight = mode === CROP ? wider : !wider
  const width = byHeight ? region.height * aspect : region.width
  const height = byHeight ? region.height : region.width / aspect
  const seen = Math.min(width, region.width) * Math.min(height, region.height)
  return {
    x: (region.width - width) / 2,
    y: (region.height - height) / 2,
    width,
    height,
    cut: share(1 - seen / (width * height)),
    bars: share(1 - seen / (region.width * region.height)),
  }
}

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
