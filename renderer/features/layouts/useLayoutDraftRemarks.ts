import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import type { StudioTarget } from '../../stores/navigation.ts'
import type { Remark } from '../../ui/form/remark.ts'
import { useDraftTimes } from '../presets/useDraftTimes.ts'
import { showDrafts } from './showDrafts.ts'

/** What there is to say of the drafts among the layouts of a show: of the one it starts with, and of its cues. */
export interface LayoutDraftRemarks {
  readonly start: readonly Remark[]
  readonly cues: readonly Remark[]
}

interface Show {
  /** Null: the preset is not stored yet. */
  readonly id: PresetId | null
  /** As they are in the form. */
  readonly settings: Pick<PresetSettings, 'libraryLayoutId' | 'cues'>
  /** Leads to the draft; left out where what was typed here would be lost by going. */
  readonly onOpen?: (target: StudioTarget) => void
}

/** Tells which layouts of a show have a draft in the studio that is not saved: the show starts with what is. */
export function useLayoutDraftRemarks({ id, settings, onOpen }: Show): LayoutDraftRemarks {
  const { t } = useTranslation('layouts')
  const drafts = useDraftTimes()
  const told = showDrafts(id, settings, (key) => drafts.at(key) !== null).map(({ cue, target }) => {
    const remark: Remark = {
      tone: 'look',
      text: cue === null ? t('draftStart') : t('draftCue', { name: cue }),
      ...(onOpen === undefined ? {} : { fix: { label: t('draftOpen'), apply: () => onOpen(target) } }),
    }
    return { cue, remark }
  })
  return {
    start: told.filter(({ cue }) => cue === null).map(({ remark }) => remark),
    cues: told.filter(({ cue }) => cue !== null).map(({ remark }) => remark),
  }
}
