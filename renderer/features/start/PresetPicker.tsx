import { type JSX, type KeyboardEvent, type RefObject, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import type { PreflightOrder } from '../../../shared/ipc/contractPreflight.ts'
import { doubtfulTake } from '../../../shared/recording/doubtfulTake.ts'
import { everyPreset, findPresets } from '../../../shared/recording/findPresets.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { Button } from '../../ui/Button.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { type Remark, findingRemarks } from '../../ui/form/remark.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useStartDesk } from '../bulk/useStartDesk.ts'
import { countFindings, presetFindings } from '../presets/presetFindings.ts'
import { LayoutDraftNotes } from '../layouts/LayoutDraftNotes.tsx'
import { PickedPreset } from './PickedPreset.tsx'
import { PresetOption } from './PresetOption.tsx'
import { inTheWay } from './presetHolder.ts'
import { PreflightSheet } from '../preflight/PreflightSheet.tsx'
import { StartProblem } from './StartProblem.tsx'
import { ShowOverrides } from './ShowOverrides.tsx'
import { type ShowForm, useShowForm } from './useShowForm.ts'
import { useStart } from './useStart.ts'

interface PresetPickerProps {
  readonly searchRef: RefObject<HTMLInputElement | null>
  readonly onClose: () => void
}

/** So many are listed; the others are found by typing. */
const SHOWN = 100

const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -5, PageDown: 5 }

/** The preset as it would be started: with what is typed for this show alone. */
function forThisShow(preset: Preset, { overrides, token, tokenReading }: ShowForm): Preset {
  if (overrides === null) return preset
  const { settings } = preset
  return {
    ...preset,
    settings: {
      ...settings,
      channel: overrides.channel ?? settings.channel,
      recorderUid: overrides.recorderUid ?? settings.recorderUid,
    },
    // What the stored token says does not count then.
    ...(token.filled ? { token: { state: 'stored', at: 0, place: 'session' }, tokenReading } : {}),
  }
}

/** A search box over a list: arrows choose, Enter starts. */
export function PresetPicker({ searchRef, onClose }: PresetPickerProps): JSX.Element {
  const { t, i18n } = useTranslation(['start', 'preflight'])
  const { go } = useNavigation()
  const desk = useStartDesk()
  const [search, setSearch] = useState('')
  const [pickedId, setPickedId] = useState<PresetId | null>(null)
  const [looking, setLooking] = useState<PreflightOrder | null>(null)
  const command = useStart()
  const listId = useId()
  const found = findPresets(desk.presets, { ...everyPreset, text: search })
  const canStart = (preset: Preset): boolean =>
    countFindings(presetFindings(preset, desk)).blocks === 0 && inTheWay(preset, desk) === null
  const picked = found.find(({ id }) => id === pickedId) ?? found.find(canStart) ?? found[0] ?? null
  const show = useShowForm(picked?.id ?? null)
  const meant = picked === null ? null : forThisShow(picked, show)
  const findings = meant === null ? [] : presetFindings(meant, desk, show.plannedEnd)
  const running = meant === null ? null : inTheWay(meant, desk, show.overrides !== null)
  const doubtful = meant === null ? null : doubtfulTake(meant, desk)
  const startable = meant !== null && canStart(meant) && running === null && !show.wrong
  const remarks = (field: string): readonly Remark[] => findingRemarks(i18n, findings, field)

  const pick = (preset: Preset | undefined): void => {
    if (preset === undefined) return
    setPickedId(preset.id)
    command.forgetProblem()
    document.getElementById(`${listId}-${preset.id}`)?.scrollIntoView({ block: 'nearest' })
  }
  const start = async (how?: 'sessions.arm'): Promise<void> => {
    if (!startable) return
    const session = await command.start(meant.id, how, how === undefined ? show.read() : undefined)
    if (session !== null) go({ name: 'session', id: session.id })
  }
  /** Looks at the show as it would start. */
  const look = (): void => {
    if (meant === null) return
    const asTyped =
      show.overrides === null
        ? { settings: null, show: null }
        : { settings: meant.settings, show: { plannedEnd: show.plannedEnd } }
    setLooking({ presetId: meant.id, token: null, decryptionSecret: null, ...asTyped })
  }
  const keys = (event: KeyboardEvent): void => {
    const step = steps[event.key]
    if (step !== undefined && picked !== null) {
      event.preventDefault()
      const at = found.indexOf(picked)
      pick(found[Math.min(found.length - 1, SHOWN - 1, Math.max(0, at + step))])
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
        {found.slice(0, SHOWN).map((preset) => (
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
      <div className="-mt-1 flex min-h-6 items-center gap-2">
        <span className="mr-auto text-12 text-t3">{t('keys')}</span>
        {picked === null ? null : (
          <Button variant="quiet" size={24} icon="edit" onClick={() => go({ name: 'preset', id: picked.id })}>
            {t('edit')}
          </Button>
        )}
      </div>
      {found.length > SHOWN ? <p className="text-12 text-t3">{t('more', { count: found.length - SHOWN })}</p> : null}
      {found.length === 0 ? <p className="text-t2">{t('notFound', { search })}</p> : null}
      {picked === null ? null : <ShowOverrides preset={picked} form={show} remarks={remarks} />}
      {picked === null ? null : <PickedPreset findings={findings} running={running} doubtful={doubtful} />}
      {picked === null ? null : <LayoutDraftNotes preset={picked} />}
      {show.overrides === null ? null : <p className="text-12 text-t3">{t('armAsPreset')}</p>}
      {command.problem === null ? null : <StartProblem problem={command.problem} running={running} />}
      <div className="sticky-foot flex flex-wrap items-center gap-2">
        <Button size={40} onClick={onClose}>
          {t('cancel')}
        </Button>
        <div className="ml-auto flex flex-wrap justify-end gap-2">
          {picked === null ? null : (
            <Button size={40} icon="checkRound" onClick={() => look()}>
              {t('preflight:open')}
            </Button>
          )}
          <Button
            size={40}
            icon="armed"
            title={t('armHint')}
            disabled={!startable || command.starting || show.overrides !== null}
            onClick={() => void start('sessions.arm')}
          >
            {t('arm')}
          </Button>
          <Button size={40} variant="primary" disabled={!startable || command.starting} onClick={() => void start()}>
            {t(command.starting ? 'starting' : 'start')}
          </Button>
        </div>
      </div>
      {looking === null ? null : (
        <PreflightSheet orders={[looking]} token={() => show.token.read() || null} onClose={() => setLooking(null)} />
      )}
    </div>
  )
}
