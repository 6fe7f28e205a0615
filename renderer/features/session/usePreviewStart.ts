import { useState } from 'react'
import { layoutOf } from '../../../shared/layout/layoutOf.ts'
import { type LayoutState, defaultLayout } from '../../../shared/layout/layoutState.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useDesk } from '../../stores/desk.ts'

/**
 * What Preview begins with: Program. Where nobody knows that (a Take that was not answered, a recording taken over), the last
 * Program this screen has seen, or the preset's layout: one press on Take must never send a picture nobody has drawn.
 */
export function usePreviewStart(session: Session | null): LayoutState {
  const [seen, setSeen] = useState(session)
  const known = seen?.id === session?.id ? (seen?.layout ?? null) : null
  if (session !== null && session.layout !== null && session.layout !== known) setSeen(session)
  const presetId = session?.presetId ?? null
  const planned = useDesk(({ presets, layouts }) => {
    const preset = presetId === null ? undefined : presets[presetId]
    return preset === undefined ? null : layoutOf(preset.settings, layouts)
  })
  return session?.layout ?? known ?? planned ?? defaultLayout
}
