import { type JSX, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { PresetId } from '../../../shared/ids.ts'
import { everyPreset, findPresets } from '../../../shared/recording/findPresets.ts'
import { useWallView } from '../../stores/wallView.ts'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { TextInput } from '../../ui/form/TextInput.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { PreflightSheet, storedOrders } from '../preflight/PreflightSheet.tsx'
import { isStartable } from './startable.ts'
import { useStartDesk } from './useStartDesk.ts'
import { StartResultRow } from './StartResultRow.tsx'
import { StartSheetRow } from './StartSheetRow.tsx'
import { countFates, startFate } from './startFate.ts'
import { useStartMany } from './useStartMany.ts'

interface SheetProps {
  /** Ticked at the beginning. */
  readonly ticked: readonly PresetId[]
  readonly onClose: () => void
}

function Sheet({ ticked, onClose }: SheetProps): JSX.Element {
  const { t } = useTranslation(['bulk', 'preflight'])
  const desk = useStartDesk()
  const command = useStartMany()
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<readonly PresetId[]>(ticked)
  const [looking, setLooking] = useState<readonly PresetId[]>([])
  const input = useRef<HTMLInputElement>(null)
  const presets = Object.values(desk.presets)
  const found = findPresets(desk.presets, { ...everyPreset, text: search })
  // Only what can start counts: somebody else may have started one of them meanwhile.
  const ids = presets.filter((preset) => chosen.includes(preset.id) && isStartable(preset, desk)).map(({ id }) => id)
  const count = ids.length
  const { asked, results, busy } = command
  const tick = (id: PresetId, on: boolean): void =>
    setChosen(on ? [...chosen, id] : chosen.filter((other) => other !== id))
  const rows = (asked?.ids ?? []).map((id) => {
    const answer = results.get(id) ?? null
    const began = answer?.ok === true ? answer.session : null
    const session = began === null ? null : (desk.sessions[began.id] ?? null)
    // Nothing at all was done: why stands below, once for all.
    if (answer === null && command.problem !== null) return { id, began, fate: 'refused' as const, why: null }
    return { id, began, ...startFate(asked?.kind ?? 'start', answer, session) }
  })

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('startSheet.title')}
      description={t('startSheet.text')}
      width={640}
      initialFocus={input}
    >
      {asked === null ? (
        <>
          <TextInput
            ref={input}
            label={t('startSheet.search')}
            placeholder={t('startSheet.placeholder')}
            value={search}
            unit={<Icon name="search" />}
            onChange={(event) => setSearch(event.target.value)}
          />
          {found.length === 0 ? <p className="mt-3 text-t2">{t('startSheet.notFound', { search })}</p> : null}
          <ul className="sheet-list mt-3" aria-label={t('startSheet.list')}>
            {found.map((preset) => (
              <StartSheetRow
                key={preset.id}
                preset={preset}
                desk={desk}
                checked={ids.includes(preset.id)}
                onChange={(on) => tick(preset.id, on)}
              />
            ))}
          </ul>
        </>
      ) : (
        <ul className="sheet-list" aria-label={t('startSheet.list')} aria-busy={busy !== null}>
          {rows.map(({ id, began, fate, why }) => (
            <StartResultRow
              key={id}
              name={desk.presets[id]?.settings.name ?? ''}
              result={{ fate, why }}
              sessionId={began?.id ?? null}
            />
          ))}
        </ul>
      )}
      {command.problem === null ? null : (
        <div className="mt-3">
          <ProblemNotice problem={command.problem} />
        </div>
      )}
      <div className="mt-4 flex flex-wrap items-center gap-2">
        <Button size={40} onClick={onClose}>
          {t(asked === null ? 'startSheet.cancel' : 'startSheet.close')}
        </Button>
        {asked === null ? (
          <div className="ml-auto flex flex-wrap gap-2">
            <Button size={40} icon="checkRound" disabled={count === 0} onClick={() => setLooking(ids)}>
              {t('preflight:open')}
            </Button>
            <Button size={40} icon="armed" disabled={count === 0} onClick={() => void command.run('arm', ids)}>
              {t('startSheet.arm', { count })}
            </Button>
            <Button
              size={40}
              variant="primary"
              icon="play"
              disabled={count === 0}
              onClick={() => void command.run('start', ids)}
            >
              {count === 0 ? t('startSheet.none') : t('startSheet.start', { count })}
            </Button>
          </div>
        ) : (
          <p className="ml-auto text-t2" role="status">
            {countFates(rows.map(({ fate }) => fate))
              .map(({ fate, count: many }) => t(`startSheet.count.${fate}`, { count: many }))
              .join(' · ')}
          </p>
        )}
      </div>
      {looking.length === 0 ? null : <PreflightSheet orders={storedOrders(looking)} onClose={() => setLooking([])} />}
    </Dialog>
  )
}

/** Several presets at once: each with what stands against it, then each with what became of it. */
export function StartSheet(): JSX.Element | null {
  const starting = useWallView((view) => view.starting)
  const change = useWallView((view) => view.change)
  if (starting === null) return null
  return <Sheet ticked={starting} onClose={() => change({ starting: null })} />
}
