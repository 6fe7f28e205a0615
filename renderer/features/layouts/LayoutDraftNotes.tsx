import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import type { StudioTarget } from '../../stores/navigation.ts'
import type { Remark } from '../../ui/form/remark.ts'
import { Remarks } from '../../ui/form/Remarks.tsx'
import { useDraftTimes } from '../presets/useDraftTimes.ts'
import { showDrafts } from './showDrafts.ts'

interface LayoutDraftNotesProps {
  /** Null: the preset is not stored yet. */
  readonly id: PresetId | null
  /** As they are in the form. */
  readonly settings: Pick<PresetSettings, 'libraryLayoutId' | 'cues'>
  /** Leads to the draft; left out where what was typed here would be lost by going. */
  readonly onOpen?: (target: StudioTarget) => void
}

/** Which layouts of a show have a draft in the studio that is not saved: the show starts with what is. */
export function LayoutDraftNotes({ id, settings, onOpen }: LayoutDraftNotesProps): JSX.Element | null {
  const { t } = useTranslation('layouts')
  const drafts = useDraftTimes()
  const remarks = showDrafts(id, settings, (key) => drafts.at(key) !== null).map(({ cue, target }): Remark => ({
    tone: 'look',
    text: cue === null ? t('draftStart') : t('draftCue', { name: cue }),
    ...(onOpen === undefined ? {} : { fix: { label: t('draftOpen'), apply: () => onOpen(target) } }),
  }))
  return remarks.length === 0 ? null : <Remarks remarks={remarks} />
}
