import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { tagsInUse } from '../../../shared/recording/presetTags.ts'
import { useDesk } from '../../stores/desk.ts'
import { Field } from '../../ui/form/Field.tsx'
import { hint } from '../../ui/form/remark.ts'
import { TagsInput } from '../../ui/form/TagsInput.tsx'
import { TextArea } from '../../ui/form/TextArea.tsx'
import type { PresetEditor } from './usePresetEditor.ts'

/** What is for people alone, and never sent. */
export function NotesPart({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const known = useDesk((desk) => tagsInUse(Object.values(desk.presets)))
  const { settings, change } = editor
  return (
    <>
      <Field id="preset-tags" label={t('fields.tags')} remarks={[hint(t('fields.tagsHint'))]}>
        <TagsInput tags={settings.tags} known={known} onChange={(tags) => change({ tags })} />
      </Field>
      <Field id="preset-notes" label={t('fields.notes')} remarks={[hint(t('fields.notesHint'))]}>
        <TextArea
          value={settings.notes}
          maxLength={2000}
          rows={4}
          onChange={({ target }) => change({ notes: target.value })}
        />
      </Field>
    </>
  )
}
