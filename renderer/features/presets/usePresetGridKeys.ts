import type { KeyboardEvent, RefObject } from 'react'
import type { Preset } from '../../../shared/recording/preset.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { usePresetListStore } from '../../stores/presetList.ts'
import type { PresetRowActions } from './PresetGridRow.tsx'

const PAGE = 10
const steps: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1, PageUp: -PAGE, PageDown: PAGE }

/** Where a key leads from the row at `at`; null when it leads nowhere. */
export function rowReached(key: string, at: number, count: number): number | null {
  if (key === 'Home') return 0
  if (key === 'End') return count - 1
  const step = steps[key]
  return step === undefined ? null : Math.min(count - 1, Math.max(0, at + step))
}

interface GridKeys {
  readonly presets: readonly Preset[]
  readonly grid: RefObject<HTMLElement | null>
  readonly scrollTo: (index: number) => void
  readonly actions: PresetRowActions
  readonly onDelete: (preset: Preset) => void
}

/** The keys of a row of the grid, for its `onKeyDown`. */
export function usePresetGridKeys({ presets, grid, scrollTo, actions, onDelete }: GridKeys) {
  const { go } = useNavigation()
  const store = usePresetListStore()

  const focusRow = (index: number): void => {
    const id = presets[index]?.id
    if (id === undefined) return
    store.getState().change({ cursor: id })
    scrollTo(index)
    // A row far away is drawn only after the list has moved there.
    requestAnimationFrame(() => grid.current?.querySelector<HTMLElement>(`[data-preset="${id}"]`)?.focus())
  }

  return (event: KeyboardEvent): void => {
    if (!(event.target instanceof HTMLElement) || event.target.role !== 'row') return
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const at = presets.findIndex(({ id }) => id === (event.target as HTMLElement).dataset['preset'])
    const preset = presets[at]
    if (preset === undefined) return
    const to = rowReached(event.key, at, presets.length)
    const next = to === null ? undefined : presets[to]
    if (to !== null && next !== undefined) {
      if (event.shiftKey) {
        if (store.getState().anchor === null) store.getState().change({ anchor: preset.id })
        actions.select(next, true)
      }
      focusRow(to)
    } else if (event.key === 'Enter') {
      if (!event.repeat) go({ name: 'preset', id: preset.id })
    } else if (event.key === ' ') {
      if (!event.repeat) actions.select(preset, event.shiftKey)
    } else if (event.key === 'Delete') {
      if (!event.repeat) onDelete(preset)
    } else return
    event.preventDefault()
  }
}
