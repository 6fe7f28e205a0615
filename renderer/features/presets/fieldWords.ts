import type { i18n } from 'i18next'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import type { PresetField } from '../../../shared/recording/presetFields.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'

/** What a field is called in the form. */
export function fieldLabel({ t }: i18n, field: PresetField): string {
  switch (field) {
    case 'name':
      return t('presets:fields.name')
    case 'accountId':
      return t('presets:fields.account')
    case 'storageProfileId':
      return t('presets:fields.storage')
    case 'channel':
      return t('presets:fields.channel')
    case 'recorderUid':
      return t('presets:fields.uid')
    case 'alternateUid':
      return t('presets:fields.alternateUid')
    case 'recording.streamTypes':
      return t('presets:fields.streams')
    case 'recording.channelType':
      return t('presets:fields.channelType')
    case 'recording.audioProfile':
      return t('presets:fields.audio')
    case 'recording.videoStreamType':
      return t('presets:fields.videoStream')
    case 'recording.decryptionMode':
      return t('presets:fields.decryption')
    case 'recording.maxIdleTime':
      return t('presets:fields.idle')
    case 'canvas.width':
      return t('presets:fields.width')
    case 'canvas.height':
      return t('presets:fields.height')
    case 'canvas.fps':
      return t('presets:fields.fps')
    case 'canvas.bitrate':
      return t('presets:fields.bitrate')
    case 'layout':
      return t('presets:sections.layout')
    case 'libraryLayoutId':
      return t('cues:form.from')
    case 'cues':
      return t('cues:form.cues')
    case 'tags':
      return t('presets:fields.tags')
    case 'pinned':
      return t('clash:fields.pinned')
    case 'notes':
      return t('presets:fields.notes')
  }
}

/** What a field holds, as people read it. */
export function fieldText(
  { t }: i18n,
  field: PresetField,
  settings: PresetSettings,
  desk: Pick<DeskSnapshot, 'accounts' | 'storageProfiles' | 'layouts'>,
): string {
  const { recording, canvas, layout, accountId, storageProfileId, libraryLayoutId, cues } = settings
  const text = (value: string | null | undefined): string => (value ?? '').trim() || t('clash:empty')
  const number = (value: number, unit = ''): string => (Number.isFinite(value) ? `${value} ${unit}` : '')
  switch (field) {
    case 'name':
    case 'channel':
    case 'recorderUid':
    case 'alternateUid':
    case 'notes':
      return text(settings[field])
    case 'accountId':
      return text(accountId === null ? null : desk.accounts[accountId]?.label)
    case 'storageProfileId':
      return text(storageProfileId === null ? null : desk.storageProfiles[storageProfileId]?.label)
    case 'recording.streamTypes':
      return t(`presets:fields.streamNames.${recording.streamTypes}`)
    case 'recording.channelType':
      return t(`presets:fields.channelTypes.${recording.channelType}`)
    case 'recording.audioProfile':
      return t(`presets:fields.audioNames.${recording.audioProfile}`)
    case 'recording.videoStreamType':
      return t(`presets:fields.videoStreams.${recording.videoStreamType}`)
    case 'recording.decryptionMode':
      return t(`presets:fields.decryptionNames.${recording.decryptionMode}`)
    case 'recording.maxIdleTime':
      return text(number(recording.maxIdleTime, t('presets:fields.seconds')))
    case 'canvas.width':
      return text(number(canvas.width))
    case 'canvas.height':
      return text(number(canvas.height))
    case 'canvas.fps':
      return text(number(canvas.fps))
    case 'canvas.bitrate':
      return text(number(canvas.bitrate, t('presets:fields.kbits')))
    case 'layout':
      return t('clash:regions', {
        layout: t(`forms:layout.names.${layout.mixedVideoLayout}`),
        count: layout.regions.length,
      })
    case 'libraryLayoutId':
      return libraryLayoutId === null
        ? t('cues:form.own')
        : (desk.layouts[libraryLayoutId]?.name ?? t('cues:form.gone'))
    case 'cues':
      return cues.length === 0
        ? t('clash:empty')
        : t('clash:cues', { count: cues.length, names: cues.map(({ name }) => name).join(', ') })
    case 'tags':
      return text(settings.tags.join(', '))
    case 'pinned':
      return t(settings.pinned ? 'clash:yes' : 'clash:no')
  }
}
