import { z } from 'zod'
import { LayoutState, Region } from '../../../../shared/layout/layoutState.ts'

/** A number whose field was emptied is none, and JSON has no word for that but null. */
const number = z
  .number()
  .nullable()
  .transform((typed) => typed ?? Number.NaN)
const Drawn = LayoutState.extend({
  regions: z.array(Region.extend({ x: number, y: number, width: number, height: number, alpha: number })).max(64),
})

/** `base`: what it was drawn on; drafts of recordings and of earlier versions have none. */
const Body = z.object({ layout: Drawn, base: LayoutState.nullable().default(null) })
type Body = z.infer<typeof Body>

/** A layout as its draft holds it, with what it was drawn on. */
export const writeDraft = (layout: LayoutState, base: LayoutState | null): string => JSON.stringify({ layout, base })

/** A stored draft; null where it cannot be read. */
export function readDraft(body: string): Body | null {
  try {
    return Body.parse(JSON.parse(body))
  } catch {
    return null
  }
}
