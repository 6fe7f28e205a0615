import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { AudioProfile, ChannelType, VideoStreamType } from '../../../shared/agora/codes.ts'
import { Field } from '../../ui/form/Field.tsx'
import { MoreRows } from '../../ui/form/MoreRows.tsx'
import { Select } from '../../ui/form/Select.tsx'
import { useFindingRemarks } from './useFindingRemarks.ts'
import type { PresetEditor } from './usePresetEditor.ts'

const channelTypes = [0, 1] as const
const audioProfiles = [0, 1, 2] as const
const videoStreams = [0, 1] as const
const folded = ['recording.channelType', 'recording.audioProfile', 'recording.videoStreamType']

/** How sound and picture come out of the channel. Only what is recorded has settings. */
export function StreamRows({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const remarks = useFindingRemarks(editor)
  const { settings, changeRecording, findings } = editor
  const { recording } = settings
  // What is set although it is not recorded stays in sight, so that it can be set back.
  const audio = recording.streamTypes !== 1 || recording.audioProfile !== 0
  const video = recording.streamTypes !== 0 || recording.videoStreamType !== 0

  return (
    <MoreRows about={t('fields.moreAbout')} needed={findings.some(({ field }) => folded.includes(field))}>
      <Field
        id="preset-recording-channelType"
        label={t('fields.channelType')}
        remarks={remarks(['recording.channelType'], t('fields.channelTypeHint'))}
      >
        <Select
          value={String(recording.channelType)}
          options={channelTypes.map((type) => ({ value: String(type), label: t(`fields.channelTypes.${type}`) }))}
          onChange={(value) => changeRecording({ channelType: ChannelType.parse(Number(value)) })}
        />
      </Field>
      {audio ? (
        <Field
          id="preset-recording-audioProfile"
          label={t('fields.audio')}
          remarks={remarks(['recording.audioProfile'], t('fields.audioHint'))}
        >
          <Select
            value={String(recording.audioProfile)}
            options={audioProfiles.map((profile) => ({
              value: String(profile),
              label: t(`fields.audioNames.${profile}`),
            }))}
            onChange={(value) => changeRecording({ audioProfile: AudioProfile.parse(Number(value)) })}
          />
        </Field>
      ) : null}
      {video ? (
        <Field
          id="preset-recording-videoStreamType"
          label={t('fields.videoStream')}
          remarks={remarks(['recording.videoStreamType'], t('fields.videoStreamHint'))}
        >
          <Select
            value={String(recording.videoStreamType)}
            options={videoStreams.map((type) => ({ value: String(type), label: t(`fields.videoStreams.${type}`) }))}
            onChange={(value) => changeRecording({ videoStreamType: VideoStreamType.parse(Number(value)) })}
          />
        </Field>
      ) : null}
    </MoreRows>
  )
}
