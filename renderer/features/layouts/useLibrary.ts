import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { PRESET_UNDO_MS } from '../../../shared/ipc/contractPresets.ts'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import type { Problem } from '../../../shared/problem.ts'
import { type RemovedLayout, useLayoutUndoStore } from '../../stores/layoutUndo.ts'
import { useDeskStore } from '../../stores/desk.ts'
import { copyName } from '../../ui/copyName.ts'
import { useCommand } from '../../ui/form/useCommand.ts'

/** What can be done with the layouts of the library. */
export interface LibraryCommands {
  readonly busy: boolean
  readonly problem: Problem | null
  /** What was deleted, each for as long as it is offered again, the newest last. */
  readonly removed: readonly RemovedLayout[]
  readonly rename: (layout: SavedLayout, name: string) => Promise<boolean>
  readonly duplicate: (layout: SavedLayout) => Promise<void>
  /** Whether it was done. */
  readonly remove: (layout: SavedLayout, users: number) => Promise<boolean>
  /** Brings this one back, else what was deleted last. */
  readonly undo: (offer?: RemovedLayout) => Promise<void>
  /** Offers it no longer. */
  readonly forgetRemoved: (offer: RemovedLayout) => void
}

/** Binds the commands of the library. */
export function useLibrary(): LibraryCommands {
  const { t } = useTranslation('layouts')
  const { busy, problem, run } = useCommand()
  const store = useLayoutUndoStore()
  const desk = useDeskStore()
  const words = (name: string, number: number): string =>
    number === 1 ? t('copyName', { name }) : t('copyNameAgain', { name, number })
  const removed = useStore(store, (undo) => undo.removed)
  const forgetRemoved = (offer: RemovedLayout): void =>
    store.setState((undo) => ({ removed: undo.removed.filter((one) => one !== offer) }))
  return {
    busy,
    problem,
    removed,
    rename: async ({ id, canvas, layout }, name) => {
      const result = await run('layouts.change', { id, name, canvas, layout })
      return result.ok
    },
    duplicate: async ({ id, name }) => {
      const names = Object.values(desk.getState().snapshot?.layouts ?? {}).map((layout) => layout.name)
      await run('layouts.duplicate', { id, name: copyName(name, names, 80, words) })
    },
    remove: async ({ id }, users) => {
      const result = await run('layouts.remove', { id })
      // Offered as long as deleted presets are.
      if (!result.ok) return false
      const offer = { layout: result.value, users, until: Date.now() + PRESET_UNDO_MS }
      store.setState((undo) => ({ removed: [...undo.removed, offer] }))
      return true
    },
    undo: async (wanted) => {
      const offer = wanted ?? store.getState().removed.at(-1)
      if (offer === undefined || busy) return
      const result = await run('layouts.restore', { layout: offer.layout })
      if (result.ok) forgetRemoved(offer)
    },
    forgetRemoved,
  }
}
