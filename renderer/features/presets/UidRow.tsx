import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { Field } from '../../ui/form/Field.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { useFindingRemarks } from './useFindingRemarks.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** As whom the recorder joins, and as whom a second one does. */
export function UidRow({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const remarks = useFindingRemarks(editor)
  const { settings, change, findings } = editor
  const tone = (field: string): 'blocks' | 'look' | null =>
    findings.find((finding) => finding.field === field)?.severity ?? null

  return (
    <Field
      id="preset-uids"
      label={t('fields.uid')}
      group
      remarks={remarks(['recorderUid', 'alternateUid'], t('fields.uidHint'))}
    >
      <div className="flex items-center gap-2">
        <TextInput
          id="preset-recorderUid"
          label={t('fields.uid')}
          mono
          tone={tone('recorderUid')}
          inputMode="numeric"
          value={settings.recorderUid}
          maxLength={32}
          onChange={({ target }) => change({ recorderUid: target.value.trim() })}
        />
        <span className="text-t3" aria-hidden="true">
          {t('fields.alternate')}
        </span>
        <TextInput
          id="preset-alternateUid"
          label={t('fields.alternateUid')}
          mono
          tone={tone('alternateUid')}
          inputMode="numeric"
          placeholder={t('fields.noAlternate')}
          value={settings.alternateUid ?? ''}
          maxLength={32}
          onChange={({ target }) => change({ alternateUid: target.value.trim() === '' ? null : target.value.trim() })}
        />
      </div>
    </Field>
  )
}
