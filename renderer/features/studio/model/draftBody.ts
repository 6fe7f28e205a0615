import { z } from 'zod'
import { LayoutState } from '../../../../shared/layout/layoutState.ts'

/** `base`: what it was drawn on; drafts of recordings and of earlier versions have none. */
const Body = z.object({ layout: LayoutState, base: LayoutState.nullable().default(null) })
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
