import type { RenderMode } from '../agora/codes.ts'
import { type CanvasSize, type Fraction, fraction } from './units.ts'

/** How a source of another shape lies in a region. */
export interface SourceFit {
  /** The picture in shares of the region, origin at its top left; larger than it where it is cut. */
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  /** Share of the source that is cut away. */
  readonly cut: Fraction
  /** Share of the region that stays empty. */
  readonly bars: Fraction
}

const CROP: RenderMode = 0

/**
 * Crop fills the region and cuts what is too much, fit shows everything and leaves bars. `region` in pixels, `aspect` of the
 * source as width / height.
 */
export function sourceFit(region: CanvasSize, aspect: number, mode: RenderMode): SourceFit {
  // A region without a size shows nothing, and cuts nothing either.
  if (!(region.width > 0 && region.height > 0)) {
    return { x: 0, y: 0, width: 1, height: 1, cut: fraction(0), bars: fraction(0) }
  }
  const relative = aspect / (region.width / region.height)
  const across = mode === CROP ? Math.max(1, relative) : Math.min(1, relative)
  const down = across / relative
  return {
    x: (1 - across) / 2,
    y: (1 - down) / 2,
    width: across,
    height: down,
    cut: fraction(mode === CROP ? 1 - 1 / (across * down) : 0),
    bars: fraction(mode === CROP ? 0 : 1 - across * down),
  }
}
