import type { PresetId } from '../../../shared/ids.ts'
import { PRESET_UNDO_MS } from '../../../shared/ipc/contractPresets.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { type PresetEdit, traceOf } from '../../../shared/recording/presetEdit.ts'
import { usePresetListStore } from '../../stores/presetList.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import { takenBack } from './takenBack.ts'

/** What can be done with stored presets, one or many; the last deed can be taken back. */
export interface PresetCommands {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Whether it was done. */
  readonly remove: (presets: readonly Preset[]) => Promise<boolean>
  readonly edit: (presets: readonly Preset[], edit: PresetEdit) => Promise<boolean>
  readonly undo: () => Promise<void>
}

/** A little less than main keeps, so that nothing is offered that is gone. */
const OFFERED_MS = PRESET_UNDO_MS - 2_000

/** Creates them. */
export function usePresetCommands(): PresetCommands {
  const store = usePresetListStore()
  const { busy, problem, run } = useCommand()
  const idsOf = (presets: readonly Preset[]): PresetId[] => presets.map(({ id }) => id)

  return {
    busy,
    problem,
    remove: async (presets) => {
      const ids = idsOf(presets)
      const result = await run('presets.remove', { ids })
      if (!result.ok) return false
      const name = presets[0]?.settings.name ?? ''
      const { selected, change } = store.getState()
      change({
        undo: { kind: 'removed', ids, name, until: Date.now() + OFFERED_MS },
        notUndone: [],
        selected: selected.filter((id) => !ids.includes(id)),
      })
      return true
    },
    edit: async (presets, edit) => {
      const result = await run('presets.edit', { ids: idsOf(presets), edit })
      if (!result.ok) return false
      const former = new Map(presets.map(({ id, settings }) => [id, settings]))
      const edits = result.value.flatMap(({ id, settings }) => {
        const before = former.get(id)
        return before === undefined ? [] : [traceOf(id, before, settings)]
      })
      if (edits.length > 0)
        store.getState().change({ undo: { kind: 'edited', edits, until: Date.now() + OFFERED_MS }, notUndone: [] })
      return true
    },
    undo: async () => {
      const { undo, change } = store.getState()
      if (undo === null || busy) return
      // Offered again when it fails: what was deleted is only kept for a moment.
      if (undo.kind === 'removed') {
        const result = await run('presets.restore', { ids: [...undo.ids] })
        if (result.ok && store.getState().undo === undo) change({ undo: null, notUndone: [] })
      } else {
        const result = await run('presets.takeBack', { edits: [...undo.edits] })
        if (result.ok) change(takenBack(undo, store.getState().undo, result.value))
      }
    },
  }
}
