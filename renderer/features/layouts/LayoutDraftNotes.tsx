import type { JSX } from 'react'
import type { Preset } from '../../../shared/recording/preset.ts'
import { Remarks } from '../../ui/form/Remarks.tsx'
import { useLayoutDraftRemarks } from './useLayoutDraftRemarks.ts'

/** The drafts among the layouts of a preset, where it is started. */
export function LayoutDraftNotes({ preset }: { readonly preset: Preset }): JSX.Element | null {
  const { start, cues } = useLayoutDraftRemarks(preset)
  const remarks = [...start, ...cues]
  return remarks.length === 0 ? null : <Remarks remarks={remarks} />
}
