import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { PRESET_UNDO_MS } from '../../../shared/ipc/contractPresets.ts'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import type { Problem } from '../../../shared/problem.ts'
import { type RemovedLayout, useLayoutUndoStore } from '../../stores/layoutUndo.ts'
import { useCommand } from '../../ui/form/useCommand.ts'

/** What can be done with the layouts of the library. */
export interface LibraryCommands {
  readonly busy: boolean
  readonly problem: Problem | null
  /** What was deleted last, for as long as it is offered again. */
  readonly removed: RemovedLayout | null
  readonly rename: (layout: SavedLayout, name: string) => Promise<boolean>
  readonly duplicate: (layout: SavedLayout) => Promise<void>
  /** Whether it was done. */
  readonly remove: (layout: SavedLayout, users: number) => Promise<boolean>
  readonly undo: () => Promise<void>
  /** Offers it no longer. */
  readonly forgetRemoved: () => void
}

/** Binds the commands of the library. */
export function useLibrary(): LibraryCommands {
  const { t } = useTranslation('layouts')
  const { busy, problem, run } = useCommand()
  const store = useLayoutUndoStore()
  const removed = useStore(store, (undo) => undo.removed)
  return {
    busy,
    problem,
    removed,
    rename: async ({ id, canvas, layout }, name) => {
      const result = await run('layouts.change', { id, name, canvas, layout })
      return result.ok
    },
    duplicate: async ({ id, name }) => {
      await run('layouts.duplicate', { id, name: t('copyName', { name }).slice(0, 80) })
    },
    remove: async ({ id }, users) => {
      const result = await run('layouts.remove', { id })
      // Offered as long as deleted presets are.
      if (result.ok) store.setState({ removed: { layout: result.value, users, until: Date.now() + PRESET_UNDO_MS } })
      return result.ok
    },
    undo: async () => {
      const last = store.getState().removed
      if (last === null || busy) return
      const result = await run('layouts.restore', { layout: last.layout })
      if (result.ok && store.getState().removed === last) store.setState({ removed: null })
    },
    forgetRemoved: () => store.setState({ removed: null }),
  }
}
