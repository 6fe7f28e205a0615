import './presets.css'
import './manage.css'
import { type JSX, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedFile } from '../../../shared/ipc/contractHistory.ts'
import { findPresets } from '../../../shared/recording/findPresets.ts'
import type { PresetId } from '../../../shared/ids.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { noEdit } from '../../../shared/recording/presetEdit.ts'
import { useDesk } from '../../stores/desk.ts'
import { opened } from '../../stores/importQueue.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { usePresetList, usePresetListStore } from '../../stores/presetList.ts'
import { useWallView } from '../../stores/wallView.ts'
import { SavedFileNote } from '../../ui/SavedFileNote.tsx'
import { Button } from '../../ui/Button.tsx'
import { ProblemNotice } from '../../ui/ProblemNotice.tsx'
import { useListKeys } from '../../ui/useListKeys.ts'
import { allOrNone, extended, toggled, visibleOnly } from '../desk/selection.ts'
import { PreflightSheet, storedOrders } from '../preflight/PreflightSheet.tsx'
import { ExportDialog } from '../exchange/ExportDialog.tsx'
import { StartProblem } from '../start/StartProblem.tsx'
import { useStart } from '../start/useStart.ts'
import { PresetGrid } from './PresetGrid.tsx'
import { PresetsBar } from './PresetsBar.tsx'
import { PresetsBulkBar } from './PresetsBulkBar.tsx'
import { RemoveDialog } from './RemoveDialog.tsx'
import { UndoBar } from './UndoBar.tsx'
import { UnfinishedPreset } from './UnfinishedPreset.tsx'
import { useDraftTimes } from './useDraftTimes.ts'
import { useDuplicate } from './useDuplicate.ts'
import { usePresetCommands } from './usePresetCommands.ts'
import { useRowActions } from './useRowActions.ts'

/** All presets: find, start, open, copy, change many, delete and have back. */
export function PresetsScreen(): JSX.Element {
  const { t } = useTranslation(['presets', 'exchange'])
  const { go } = useNavigation()
  const store = usePresetListStore()
  const search = usePresetList((list) => list.search)
  const { change } = store.getState()
  const presets = useDesk((desk) => desk.presets)
  const total = Object.keys(presets).length
  const found = useMemo(() => findPresets(presets, search), [presets, search])
  const ids = useMemo(() => found.map(({ id }) => id), [found])
  const selected = visibleOnly(
    usePresetList((list) => list.selected),
    ids,
  )
  const chosen = found.filter(({ id }) => selected.includes(id))
  const start = useStart()
  const duplicate = useDuplicate()
  const drafts = useDraftTimes()
  const commands = usePresetCommands()
  const changeWall = useWallView((view) => view.change)
  const [exporting, setExporting] = useState<readonly Preset[]>([])
  const [saved, setSaved] = useState<SavedFile>(null)
  const [removing, setRemoving] = useState<readonly Preset[]>([])
  const [looking, setLooking] = useState<readonly PresetId[]>([])
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const searchBox = useRef<HTMLInputElement>(null)
  const create = (): void => go({ name: 'preset', id: 'new' })

  const actions = useRowActions({
    starting: start.starting,
    start: (preset) =>
      void start.start(preset.id).then((session) => session !== null && go({ name: 'session', id: session.id })),
    duplicate: (preset) => void duplicate.make(preset),
    pin: (preset) => void commands.edit([preset], { ...noEdit, pinned: !preset.settings.pinned }),
    remove: (preset) => setRemoving([preset]),
    preflight: ({ id }) => setLooking([id]),
    select: ({ id }, range) => change(range ? extended(store.getState(), ids, id) : toggled(store.getState(), id)),
  })
  useListKeys({
    selectAll: () => change(allOrNone(store.getState(), ids)),
    clear: () => {
      if (store.getState().selected.length === 0) return false
      change({ selected: [], anchor: null })
      return true
    },
    undo: () => void commands.undo(),
  })

  return (
    <div className="preset-screen">
      <header className="flex min-h-16 flex-none flex-wrap items-center gap-x-3 gap-y-2 px-6 py-2">
        <h1 className="text-18 font-semibold tracking-[-0.01em]">{t('title')}</h1>
        <Button className="ml-auto" icon="download" onClick={() => store.getState().importStep(opened)}>
          {t('exchange:import.open')}
        </Button>
        {total === 0 ? null : (
          <Button icon="upload" onClick={() => setExporting(chosen.length > 0 ? chosen : found)}>
            {t('exchange:export.open')}
          </Button>
        )}
        <Button icon="add" variant="primary" onClick={create}>
          {t('new')}
        </Button>
      </header>
      {total === 0 ? null : <PresetsBar found={found.length} total={total} searchRef={searchBox} />}
      <div ref={setScroller} className="presets-scroll">
        <div className="flex flex-col gap-3 px-6 empty:hidden">
          <UnfinishedPreset drafts={drafts} />
          {saved === null ? null : <SavedFileNote file={saved} counted={false} onClose={() => setSaved(null)} />}
          {start.problem === null ? null : <StartProblem problem={start.problem} running={null} />}
          {duplicate.problem === null ? null : <ProblemNotice problem={duplicate.problem} />}
          {commands.problem === null || removing.length > 0 ? null : <ProblemNotice problem={commands.problem} />}
        </div>
        {total > 0 ? null : (
          <div className="panel mx-6 flex max-w-160 flex-col items-start gap-3 p-6">
            <h2 className="text-15 font-semibold">{t('empty')}</h2>
            <p className="text-t2">{t('emptyText')}</p>
            <Button onClick={create}>{t('new')}</Button>
          </div>
        )}
        {total > 0 && found.length === 0 ? (
          <p className="flex flex-wrap items-center gap-3 px-6 text-t2">
            {t('notFound', { search: [search.text, ...search.tags].join(' ').trim() })}
            <Button onClick={() => change({ search: { ...search, text: '', tags: [] } })}>{t('clearSearch')}</Button>
          </p>
        ) : null}
        {found.length === 0 ? null : (
          <PresetGrid
            presets={found}
            scroller={scroller}
            actions={actions}
            drafts={drafts}
            onDelete={(preset) => setRemoving(selected.includes(preset.id) ? chosen : [preset])}
          />
        )}
      </div>
      <UndoBar commands={commands} />
      {chosen.length === 0 ? null : (
        <PresetsBulkBar
          presets={chosen}
          commands={commands}
          onClear={() => change({ selected: [], anchor: null })}
          onDelete={() => setRemoving(chosen)}
          onPreflight={() => setLooking(selected)}
          onStart={() => {
            go({ name: 'desk' })
            changeWall({ starting: selected })
          }}
        />
      )}
      {looking.length === 0 ? null : <PreflightSheet orders={storedOrders(looking)} onClose={() => setLooking([])} />}
      {exporting.length === 0 ? null : (
        <ExportDialog presets={exporting} onClose={() => setExporting([])} onSaved={setSaved} />
      )}
      <RemoveDialog presets={removing} commands={commands} onClose={() => setRemoving([])} />
    </div>
  )
}
