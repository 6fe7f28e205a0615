import type { JSX } from 'react'
import { useTranslation } from 'react-i18next'
import { FormHeading, FormRows } from '../../ui/form/Field.tsx'
import { ChannelPart } from './ChannelPart.tsx'
import { LayoutPart } from './LayoutPart.tsx'
import { NotesPart } from './NotesPart.tsx'
import { PicturePart } from './PicturePart.tsx'
import { RecordingPart } from './RecordingPart.tsx'
import { headingId } from './sections.ts'
import { StoragePart } from './StoragePart.tsx'
import type { PresetEditor } from './usePresetEditor.ts'
import { useRunningOf } from './useRunningOf.ts'

/** All fields of a preset, part by part. */
export function PresetForm({ editor }: { readonly editor: PresetEditor }): JSX.Element {
  const { t } = useTranslation('presets')
  const { preset, settings } = editor
  const running = useRunningOf(preset?.id ?? null)
  // Sound alone sends no picture and no layout: what is set stays, and is shown again with the picture.
  const pictured = settings.recording.streamTypes !== 0
  return (
    <>
      <FormRows>
        <FormHeading id={headingId('channel')} title={t('sections.channelTitle')} />
        <ChannelPart editor={editor} />
        <FormHeading id={headingId('recording')} title={t('sections.recording')} />
        <RecordingPart editor={editor} />
        <FormHeading
          id={headingId('picture')}
          title={t('sections.picture')}
          {...(pictured ? { note: t('fixedWhileRecording') } : {})}
        />
        {pictured ? <PicturePart editor={editor} /> : <p className="pb-2 text-t2">{t('audioOnly')}</p>}
        <FormHeading id={headingId('layout')} title={t('sections.layout')} />
        {pictured ? null : <p className="pb-2 text-t2">{t('audioOnly')}</p>}
      </FormRows>
      {pictured ? <LayoutPart editor={editor} /> : null}
      <FormRows>
        <FormHeading
          id={headingId('storage')}
          title={t('sections.storage')}
          {...(running.length === 0 ? {} : { note: t('changesLater') })}
        />
        <StoragePart editor={editor} />
        <FormHeading id={headingId('notes')} title={t('sections.notesTitle')} />
        <NotesPart editor={editor} />
      </FormRows>
    </>
  )
}
