import { type JSX, type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { everyPreset, findPresets } from '../../../shared/recording/findPresets.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useStartDesk } from '../bulk/useStartDesk.ts'
import { countFindings, presetFindings } from '../presets/presetFindings.ts'
import { PickedPreset } from './PickedPreset.tsx'
import { PresetOption } from './PresetOption.tsx'
import { runningSession } from './runningSession.ts'
import { PreflightSheet } from '../preflight/PreflightSheet.tsx'
import { StartProblem } from './StartProblem.tsx'
import { useStart } from './useStart.ts'

interface PresetPickerProps {
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 }

/** A search box over a list: arrows choose, Enter starts. */
export function PresetPicker({ searchRef, onClose }: PresetPickerProps): JSX.Element {
  const { t } = useTranslation(['start', 'preflight'])
  const { go } = useNavigation()
  const desk = useStartDesk()
  const [search, setSearch] = useState('')
  const [pickedId, setPickedId] = useState<PresetId | null>(null)
  const [looking, setLooking] = useState<PresetId | null>(null)
  const command = useStart()
  const listId = useId()
  const found = findPresets(Object.values(desk.presets), { ...everyPreset, text: search })
  const canStart = (preset: Preset): boolean =>
    countFindings(presetFindings(preset, desk)).blocks === 0 && runningSession(preset, desk) === null
  const picked = found.find(({ id }) => id === pickedId) ?? found.find(canStart) ?? found[0] ?? null
  const findings = picked === null ? [] : presetFindings(picked, desk)
  const running = picked === null ? null : runningSession(picked, desk)
  const startable = picked !== null && canStart(picked)

  const pick = (preset: Preset | undefined): void => {
    if (preset === undefined) return
    setPickedId(preset.id)
    command.forgetProblem()
    document.getElementById(`${listId}-${preset.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const start = async (how?: 'sessions.arm'): Promise<void> => {
    if (!startable) return
    const session = await command.start(picked.id, how)
    if (session !== null) go({ name: 'session', id: session.id })
  }
  const keys = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step !== undefined && picked !== null) {
      event.preventDefault()
      const at = found.indexOf(picked)
      pick(found[Math.min(found.length - 1, Math.max(0, at + step))])
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (!event.repeat) void start()
    }
  }

  return (
    <div className="flex min-h-0 flex-col gap-3">
      <TextInput
        ref={searchRef}
        label={t('search')}
        placeholder={t('placeholder')}
        value={search}
        unit={<Icon name="search" />}
        role="combobox"
        aria-expanded="true"
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={picked === null ? undefined : `${listId}-${picked.id}`}
        onChange={({ target }) => {
          setSearch(target.value)
          command.forgetProblem()
        }}
        onKeyDown={keys}
      />
      <ul id={listId} role="listbox" aria-label={t('list')} className="preset-options">
        {found.map((preset) => (
          <PresetOption
            key={preset.id}
            id={`${listId}-${preset.id}`}
            preset={preset}
            desk={desk}
            selected={preset === picked}
            onPick={() => pick(preset)}
            onStart={() => void start()}
          />
        ))}
      </ul>
      {found.length === 0 ? <p className="text-t2">{t('notFound', { search })}</p> : null}
      {picked === null ? null : <PickedPreset findings={findings} running={running} />}
      {command.problem === null ? null : <StartProblem problem={command.problem} running={running} />}
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <span className="mr-auto text-12 text-t3">{t('keys')}</span>
        <Button size={40} onClick={onClose}>
          {t('cancel')}
        </Button>
        {picked === null ? null : (
          <Button size={40} icon="checkRound" onClick={() => setLooking(picked.id)}>
            {t('preflight:open')}
          </Button>
        )}
        {picked === null ? null : (
          <Button size={40} onClick={() => go({ name: 'preset', id: picked.id })}>
            {t('edit')}
          </Button>
        )}
        <Button
          size={40}
          icon="armed"
          title={t('armHint')}
          disabled={!startable || command.starting}
          onClick={() => void start('sessions.arm')}
        >
          {t('arm')}
        </Button>
        <Button size={40} variant="primary" disabled={!startable || command.starting} onClick={() => void start()}>
          {t(command.starting ? 'starting' : 'start')}
        </Button>
      </div>
      {looking === null ? null : <PreflightSheet presetIds={[looking]} onClose={() => setLooking(null)} />}
    </div>
  )
}
