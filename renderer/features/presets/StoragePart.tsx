import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Field } from '../../ui/form/Field.tsx'
import { type Remark, hint } from '../../ui/form/remark.ts'
import { Select } from '../../ui/form/Select.tsx'
import { placeName } from '../settings/storageSchema.ts'
import { useFindingRemarks } from './useFindingRemarks.ts'
import type { PresetEditor } from './usePresetEditor.ts'

/** Where the files go. */
export function StoragePart({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const { go } = useNavigation()
  const profiles = useDesk((desk) => Object.values(desk.storageProfiles).toSorted((a, b) => a.createdAt - b.createdAt))
  const remarks = useFindingRemarks(editor)
  const { storageProfileId } = editor.settings
  const chosen = profiles.find(({ id }) => id === storageProfileId)

  const said: readonly Remark[] = [
    ...remarks(['storageProfileId']),
    ...(chosen === undefined
      ? []
      : [hint(t('fields.bucketIn', { bucket: chosen.bucket, place: placeName(chosen.vendor, chosen.region) }))]),
    ...(profiles.length > 0
      ? []
      : [
          {
            tone: 'hint' as const,
            text: '',
            fix: { label: t('fields.addStorage'), apply: () => go({ name: 'settings', section: 'storage' }) },
          },
        ]),
  ]
  return (
    <Field id="preset-storageProfileId" label={t('fields.storage')} remarks={said}>
      <Select
        value={storageProfileId}
        placeholder={t('fields.chooseStorage')}
        options={profiles.map(({ id, label, bucket }) => ({ value: id, label, note: bucket }))}
        onChange={(id) =>
          editor.change({ storageProfileId: profiles.find((profile) => profile.id === id)?.id ?? null })
        }
      />
    </Field>
  )
}
