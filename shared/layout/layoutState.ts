import { z } from 'zod'
import { MixedVideoLayout, RenderMode } from '../agora/codes.ts'
import { RegionMark } from './regionMark.ts'

/** The service mixes at most this many people. */
export const MAX_REGIONS = 17

/** One region of a customised layout. Geometry in fractions of the canvas, origin top left. `uid` null: in order of joining. */
export const Region = z.strictObject({
  uid: z.string().max(32).nullable(),
  x: z.number(),
  y: z.number(),
  width: z.number(),
  height: z.number(),
  /** 0 transparent … 1 opaque. */
  alpha: z.number(),
  renderMode: RenderMode,
  /** The studio's own; not part of what the service knows. */
  mark: RegionMark.optional(),
})
export type Region = z.infer<typeof Region>

/**
 * The whole layout of a recording, as updateLayout replaces it: what is not sent returns to its default.
 * Regions are kept while another layout is chosen, but sent only with layout 3.
 */
export const LayoutState = z.strictObject({
  mixedVideoLayout: MixedVideoLayout,
  /** `#RRGGBB`. */
  backgroundColor: z.string().max(16),
  /** Uid of the large window; used by layout 2 alone. */
  maxResolutionUid: z.string().max(32).nullable(),
  regions: z.array(Region).max(64),
})
export type LayoutState = z.infer<typeof LayoutState>

/** The service's default: floating on black. */
export const defaultLayout: LayoutState = {
  mixedVideoLayout: 0,
  backgroundColor: '#000000',
  maxResolutionUid: null,
  regions: [],
}
