import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { LayoutId } from '../../../shared/ids.ts'
import { type DraftKey, draftKeys } from '../../../shared/recording/draft.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import type { Remark } from '../../ui/form/remark.ts'
import { Remarks } from '../../ui/form/Remarks.tsx'
import { useDraftTimes } from '../presets/useDraftTimes.ts'

/** Where the studio keeps the draft of a layout, the library's or one's own. */
const keyOf = (libraryLayoutId: LayoutId | null, own: DraftKey): DraftKey =>
  libraryLayoutId === null ? own : draftKeys.libraryLayout(libraryLayoutId)

/** Which layouts of a show have a draft in the studio that is not saved: the show starts with what is. */
export function LayoutDraftNotes({ preset }: { readonly preset: Preset }): JSX.Element | null {
  const { t } = useTranslation('layouts')
  const drafts = useDraftTimes()
  const { id, settings } = preset
  const has = (key: DraftKey): boolean => drafts.at(key) !== null
  const cues = settings.cues.filter((cue) => has(keyOf(cue.libraryLayoutId, draftKeys.cueLayout(id, cue.id))))
  const remarks: readonly Remark[] = [
    ...(has(keyOf(settings.libraryLayoutId, draftKeys.presetLayout(id)))
      ? [{ tone: 'look', text: t('draftStart') } as const]
      : []),
    ...cues.map(({ name }): Remark => ({ tone: 'look', text: t('draftCue', { name }) })),
  ]
  return remarks.length === 0 ? null : <Remarks remarks={remarks} />
}
