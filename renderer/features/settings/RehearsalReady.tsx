import { type JSX, useEffect, useId, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** What was made for a rehearsal, and where it goes on. The button that was pressed may be gone: the note takes its focus. */
export function RehearsalReady({ presetId }: { readonly presetId: PresetId }): JSX.Element {
  const { t } = useTranslation('settings')
  const { go, openNewRecording, openBackstage } = useNavigation()
  const name = useDesk((desk) => desk.presets[presetId]?.settings.name ?? null)
  const title = useId()
  const note = useRef<HTMLElement>(null)
  useEffect(() => note.current?.focus(), [])
  return (
    <section ref={note} tabIndex={-1} className="notice" data-tone="neutral" aria-labelledby={title}>
      <span className="pt-0.5 text-ok">
        <Icon name="check" />
      </span>
      <div className="min-w-0">
        <p id={title} className="font-semibold">
          {t('accounts.ready.title')}
        </p>
        <p className="mt-1 text-t2">
          {name === null ? t('accounts.ready.text') : t('accounts.ready.named', { name })} {t('accounts.ready.kept')}
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size={24} icon="play" onClick={() => openNewRecording(true)}>
            {t('accounts.ready.start')}
          </Button>
          <Button size={24} icon="edit" onClick={() => go({ name: 'preset', id: presetId })}>
            {t('accounts.ready.preset')}
          </Button>
          <Button size={24} onClick={() => openBackstage(true)}>
            {t('accounts.ready.controls')}
          </Button>
        </div>
      </div>
    </section>
  )
}
