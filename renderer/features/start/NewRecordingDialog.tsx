import '../presets/presets.css'
import './start.css'
import { type JSX, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useDesk } from '../../stores/desk.ts'
import { useNavigationPart } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { useCommand } from '../../ui/form/useCommand.ts'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { PresetPicker } from './PresetPicker.tsx'

function NoPresets(): JSX.Element {
  const { t } = useTranslation('start')
  const go = useNavigationPart((window) => window.go)
  const rehearsal = useCommand()
  return (
    <div className="flex flex-col gap-4">
      <div>
        <p className="font-semibold">{t('none')}</p>
        <p className="text-t2">{t('noneText')}</p>
      </div>
      {rehearsal.problem === null ? null : <ProblemNotice problem={rehearsal.problem} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button size={40} disabled={rehearsal.busy} onClick={() => void rehearsal.run('rehearsal.begin', null)}>
          {t('rehearse')}
        </Button>
        <Button size={40} variant="primary" onClick={() => go({ name: 'preset', id: 'new' })}>
          {t('newPreset')}
        </Button>
      </div>
    </div>
  )
}

/** Ctrl+N: choose a preset and start it. */
export function NewRecordingDialog(): JSX.Element {
  const { t } = useTranslation('start')
  const { newRecording, openNewRecording } = useNavigationPart((window) => ({
    newRecording: window.newRecording,
    openNewRecording: window.openNewRecording,
  }))
  const any = useDesk((desk) => Object.keys(desk.presets).length > 0)
  const search = useRef<HTMLInputElement>(null)
  return (
    <Dialog
      open={newRecording}
      onOpenChange={openNewRecording}
      title={t('title')}
      description={any ? t('text') : undefined}
      width={640}
      initialFocus={search}
    >
      {any ? <PresetPicker searchRef={search} onClose={() => openNewRecording(false)} /> : <NoPresets />}
    </Dialog>
  )
}
