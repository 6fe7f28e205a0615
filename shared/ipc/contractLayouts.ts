import { z } from 'zod'
import { LayoutId } from '../ids.ts'
import { LayoutCanvas, SavedLayout } from '../layout/savedLayout.ts'

const fields = SavedLayout.pick({ name: true, layout: true }).extend({ canvas: LayoutCanvas })

/** The part of the contract about the library of layouts. */
export const layoutMethods = {
  'layouts.create': { input: fields, output: SavedLayout },
  'layouts.change': { input: fields.extend({ id: LayoutId }), output: SavedLayout },
  'layouts.duplicate': {
    input: z.strictObject({ id: LayoutId, name: SavedLayout.shape.name }),
    output: SavedLayout,
  },
  /** Answers with what was removed, so that it can be restored. Presets that chose it go back to their own layout. */
  'layouts.remove': { input: z.strictObject({ id: LayoutId }), output: SavedLayout },
  /** Puts a removed layout back under its own id: presets that chose it have it again. */
  'layouts.restore': { input: z.strictObject({ layout: SavedLayout }), output: SavedLayout },
} as const
