import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import type { Problem } from '../../../shared/problem.ts'

/** What can be done with the layouts of the library. */
export interface LibraryCommands {
  readonly problem: Problem | null
  /** What was deleted last, and by how many presets it was used: it can be brought back. */
  readonly removed: { readonly layout: SavedLayout; readonly users: number } | null
  readonly rename: (layout: SavedLayout, name: string) => Promise<boolean>
  readonly duplicate: (layout: SavedLayout) => Promise<void>
  readonly remove: (layout: SavedLayout, users: number) => Promise<void>
  readonly undo: () => Promise<void>
}

/** Binds the commands of the library. */
export function useLibrary(): LibraryCommands {
  const { t } = useTranslation('layouts')
  const { problem, run } = useCommand()
  const [removed, setRemoved] = useState<LibraryCommands['removed']>(null)
  return {
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
      if (result.ok) setRemoved({ layout: result.value, users })
    },
    undo: async () => {
      if (removed === null) return
      const result = await run('layouts.restore', { layout: removed.layout })
      if (result.ok) setRemoved(null)
    },
  }
}
