import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { DecryptionMode, StreamTypes } from '../../../shared/agora/codes.ts'
import { Field } from '../../ui/form/Field.tsx'
import { KeepChoice } from '../../ui/form/KeepChoice.tsx'
import { NumberInput } from '../../ui/form/NumberInput.tsx'
import { SecretField } from '../../ui/form/SecretField.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { StreamRows } from './StreamRows.tsx'
import { useFindingRemarks } from './useFindingRemarks.ts'
import type { PresetEditor } from './usePresetEditor.ts'

const streamTypes = [2, 0, 1] as const
const decryptionModes = [0, 1, 2, 3] as const

/** What is recorded of the channel, and when recording ends by itself. */
export function RecordingPart({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const remarks = useFindingRemarks(editor)
  const { settings, changeRecording, preset, decryption } = editor
  const { recording } = settings
  const secretStatus = preset?.decryptionSecret ?? { state: 'none' as const }
  const showSecret = recording.decryptionMode !== 0 || secretStatus.state !== 'none' || decryption.filled

  return (
    <>
      <Field
        id="preset-recording-streamTypes"
        label={t('fields.streams')}
        remarks={remarks(['recording.streamTypes'], t('fields.streamsHint'))}
      >
        <Select
          value={String(recording.streamTypes)}
          options={streamTypes.map((type) => ({ value: String(type), label: t(`fields.streamNames.${type}`) }))}
          onChange={(value) => changeRecording({ streamTypes: StreamTypes.parse(Number(value)) })}
        />
      </Field>
      <Field
        id="preset-recording-maxIdleTime"
        label={t('fields.idle')}
        remarks={remarks(['recording.maxIdleTime'], t('fields.idleHint'))}
      >
        <div className="flex items-center gap-2">
          <NumberInput
            className="max-w-30"
            unit={t('fields.seconds')}
            value={recording.maxIdleTime}
            step={10}
            onChange={(maxIdleTime) => changeRecording({ maxIdleTime })}
          />
          <span className="text-12 text-t3">{t('fields.idleAfter')}</span>
        </div>
      </Field>
      <Field
        id="preset-recording-decryptionMode"
        label={t('fields.decryption')}
        remarks={remarks(['recording.decryptionMode'], t('fields.decryptionHint'))}
      >
        <Select
          value={String(recording.decryptionMode)}
          options={decryptionModes.map((mode) => ({ value: String(mode), label: t(`fields.decryptionNames.${mode}`) }))}
          onChange={(value) => changeRecording({ decryptionMode: DecryptionMode.parse(Number(value)) })}
        />
      </Field>
      {showSecret ? (
        <SecretField
          id="preset-decryptionSecret"
          label={t('fields.decryptionSecret')}
          entry={decryption}
          status={secretStatus}
          keep={editor.keep.place}
          {...(preset === null ? {} : { onForget: editor.forgetDecryptionSecret })}
        />
      ) : null}
      {decryption.filled || decryption.replacing ? <KeepChoice id="preset-keep-decryption" keep={editor.keep} /> : null}
      <StreamRows editor={editor} />
    </>
  )
}
