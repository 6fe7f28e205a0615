import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { ClashNotice } from '../../ui/form/ClashNotice.tsx'
import { fieldLabel, fieldText } from './fieldWords.ts'
import { clashesId } from './sections.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** Settings of a preset that were changed here and elsewhere. */
export function Clashes({ editor }: { readonly editor: PresetEditor }): JSX.Element | null {
  const { t, i18n } = useTranslation('clash')
  const desk = useDesk(({ accounts, storageProfiles, layouts }) => ({ accounts, storageProfiles, layouts }))
  const { preset, settings, clashes, choose } = editor
  if (preset === null) return null
  return (
    <ClashNotice
      id={clashesId}
      clashes={clashes.map((field) => ({
        part: field,
        label: fieldLabel(i18n, field),
        here: fieldText(i18n, field, settings, desk),
        there: fieldText(i18n, field, preset.settings, desk),
      }))}
      text={t('text')}
      onChoose={choose}
    />
  )
}
