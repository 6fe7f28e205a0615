import { z } from 'zod'
import { LayoutId } from '../ids.ts'
import { LayoutState } from './layoutState.ts'

/** As people type it. */
const LayoutName = z.string().trim().min(1).max(80)

/** Largest side of a canvas that a layout is drawn for, pixels: larger than any screen. */
export const LAYOUT_PIXELS = 16_384

const side = z.number().positive().max(LAYOUT_PIXELS)

/** A canvas to draw for: what the library takes in. */
export const LayoutCanvas = z.strictObject({ width: side, height: side })

/** A layout of the library, shared by presets. `canvas`: the size it was drawn for, in pixels; the fractions fit any other. */
export const SavedLayout = z.strictObject({
  id: LayoutId,
  name: LayoutName,
  canvas: z.strictObject({ width: z.number().positive(), height: z.number().positive() }),
  layout: LayoutState,
  /** ms since 1970. */
  createdAt: z.number(),
  updatedAt: z.number(),
})
export type SavedLayout = z.infer<typeof SavedLayout>

/** The library as the hub holds it. */
export type LayoutLibrary = Readonly<Partial<Record<LayoutId, SavedLayout>>>
