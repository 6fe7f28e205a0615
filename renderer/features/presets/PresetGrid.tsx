import {
  type Range,
  type Rect,
  defaultRangeExtractor,
  measureElement,
  useVirtualizer,
  type Virtualizer,
} from '@tanstack/react-virtual'
import { type JSX, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { doubtfulTake } from '../../../shared/recording/doubtfulTake.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { usePresetList, usePresetListStore } from '../../stores/presetList.ts'
import { useServiceTime } from '../../stores/serviceTime.ts'
import { allOrNone } from '../desk/selection.ts'
import { presetHolder } from '../start/presetHolder.ts'
import { ListMenu, createListMenu } from '../../ui/Menu.tsx'
import { PresetGridRow, type PresetRowActions, type PresetRows } from './PresetGridRow.tsx'
import type { DraftTimes } from './useDraftTimes.ts'
import { rowWords } from './rowWords.ts'
import { usePresetGridKeys } from './usePresetGridKeys.ts'
import { usePresetMenu } from './usePresetMenu.ts'

const columns = ['name', 'channel', 'account', 'storage', 'used', 'check'] as const

interface PresetGridProps {
  /** In the order in which they stand. */
  readonly presets: readonly Preset[]
  /** What scrolls; null while it is not in the page yet. */
  readonly scroller: HTMLElement | null
  readonly actions: PresetRowActions
  readonly drafts: DraftTimes
  /** Asks whether the selected ones, or this one, are to be deleted. */
  readonly onDelete: (preset: Preset) => void
}

/** Rows that are drawn although they are out of sight. */
const AHEAD = 4

/** So many rows out of sight to draw: none until those in sight are on the screen. */
function useRowsAhead(): number {
  const [ahead, setAhead] = useState(0)
  useEffect(() => {
    const idle = requestIdleCallback(() => setAhead(AHEAD))
    return () => cancelIdleCallback(idle)
  }, [])
  return ahead
}

/** Tells the room of what scrolls whenever the page is laid out, and asks for no layout of its own as the library would. */
function observeRoom(
  { scrollElement }: Virtualizer<HTMLElement, HTMLDivElement>,
  tell: (room: Rect) => void,
): () => void {
  const observer = new ResizeObserver(([entry]) => {
    const [box] = entry?.borderBoxSize ?? []
    if (box !== undefined) tell({ width: Math.round(box.inlineSize), height: Math.round(box.blockSize) })
  })
  if (scrollElement !== null) observer.observe(scrollElement, { box: 'border-box' })
  return () => observer.disconnect()
}

/** Height of a row at the page's text size, CSS px: what is not drawn yet is taken to be so high. */
const rowHeight = (): number => 2.75 * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)

/**
 * Presets, however many: only those in sight are drawn. Arrows move, Enter opens, Space selects, Shift takes a range, Delete
 * deletes; Tab goes to the row's buttons.
 */
export function PresetGrid({ presets, scroller, actions, drafts, onDelete }: PresetGridProps): JSX.Element {
  const { t } = useTranslation(['presets', 'manage', 'start'])
  const store = usePresetListStore()
  const selected = usePresetList((list) => list.selected)
  const anchor = usePresetList((list) => list.anchor)
  const cursor = usePresetList((list) => list.cursor)
  const grid = useRef<HTMLDivElement>(null)
  const ahead = useRowsAhead()
  // Asked of the page once, not for each of a thousand rows.
  const height = rowHeight()
  const at = Math.max(
    0,
    presets.findIndex(({ id }) => id === cursor),
  )
  const rows = useVirtualizer<HTMLElement, HTMLDivElement>({
    count: presets.length,
    getScrollElement: () => scroller,
    initialRect: store.getState().room ?? { width: window.innerWidth, height: window.innerHeight },
    observeElementRect: (list, tell) =>
      observeRoom(list, (room) => {
        store.getState().change({ room })
        tell(room)
      }),
    estimateSize: () => height,
    getItemKey: (index) => presets[index]?.id ?? index,
    // A new row is taken to be as high as the others: its true height is told by its observer, before it is painted, and asking
    // for it here would lay out the page once more for every list that is opened.
    measureElement: (row, entry, list) =>
      entry === undefined
        ? (list.itemSizeCache.get(list.options.getItemKey(list.indexFromElement(row))) ?? height)
        : measureElement(row, entry, list),
    overscan: ahead,
    // The row with the keyboard stays in the page, wherever it is scrolled to.
    rangeExtractor: (range: Range) => [...new Set([...defaultRangeExtractor(range), at])].toSorted((a, b) => a - b),
  })
  const keys = usePresetGridKeys({ presets, grid, scrollTo: (index) => rows.scrollToIndex(index), actions, onDelete })
  const [menu] = useState(() => createListMenu<Preset>())
  const entriesOf = usePresetMenu(actions)
  const desk = useDesk(({ storageProfiles, presets: all, accounts, layouts }) => ({
    ...{ storageProfiles, presets: all, accounts, layouts },
  }))
  const sessions = useDesk((all) => all.sessions)
  const awayTakes = useDesk((all) => all.awayTakes)
  const { go } = useNavigation()
  const now = useServiceTime()
  const { measureElement: measure } = rows
  const words = useMemo(() => rowWords(t), [t])
  const shared = useMemo(
    (): PresetRows => ({ t, words, go, desk: { ...desk, now }, measure, actions, menu }),
    [t, words, go, desk, now, measure, actions, menu],
  )
  const ids = presets.map(({ id }) => id)
  const chosen = ids.filter((id) => selected.includes(id)).length

  return (
    <div
      ref={grid}
      role="grid"
      className="preset-grid"
      aria-label={t('manage:label')}
      aria-multiselectable="true"
      aria-rowcount={presets.length + 1}
      onKeyDown={keys}
      onFocus={({ target }) => {
        const row = target.closest<HTMLElement>('[data-preset]')
        const id = presets.find((preset) => preset.id === row?.dataset['preset'])?.id
        if (id !== undefined) store.getState().change({ cursor: id })
      }}
    >
      <div role="rowgroup" className="preset-grid-head">
        <div role="row" className="preset-row" aria-rowindex={1}>
          <div role="columnheader" data-column="select">
            <label className="select-box">
              <input
                type="checkbox"
                checked={chosen > 0 && chosen === ids.length}
                ref={(box) => {
                  if (box !== null) box.indeterminate = chosen > 0 && chosen < ids.length
                }}
                aria-label={t('manage:selectAll')}
                onChange={() => store.getState().change(allOrNone({ selected, anchor }, ids))}
              />
            </label>
          </div>
          {columns.map((column) => (
            <div key={column} role="columnheader" data-column={column}>
              {t(`manage:columns.${column}`)}
            </div>
          ))}
          <div role="columnheader" data-column="actions">
            <span className="sr-only">{t('columns.actions')}</span>
          </div>
        </div>
      </div>
      <div role="rowgroup" className="preset-grid-body" style={{ height: rows.getTotalSize() }}>
        {rows.getVirtualItems().map(({ index, key, start }) => {
          const preset = presets[index]
          return preset === undefined ? null : (
            <PresetGridRow
              key={key}
              rows={shared}
              preset={preset}
              index={index}
              top={start}
              selected={selected.includes(preset.id)}
              current={index === at}
              running={presetHolder(preset, { sessions, accounts: desk.accounts })}
              doubtful={doubtfulTake(preset, { sessions, awayTakes, accounts: desk.accounts }) !== null}
              draftAt={drafts.ofPreset(preset.id)}
            />
          )
        })}
      </div>
      <ListMenu menu={menu} entriesOf={entriesOf} />
    </div>
  )
}
