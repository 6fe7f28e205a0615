import { z } from 'zod'
import { LayoutState } from '../../../../shared/layout/layoutState.ts'

const Body = z.object({ layout: LayoutState })

/** A layout as its draft holds it. */
export const writeDraft = (layout: LayoutState): string => JSON.stringify({ layout })

/** The layout of a stored draft; null where it cannot be read. */
export function readDraft(body: string): LayoutState | null {
  try {
    return Body.parse(JSON.parse(body)).layout
  } catch {
    return null
  }
}
