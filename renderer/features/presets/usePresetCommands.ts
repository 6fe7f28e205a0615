import { useContext } from 'react'
import type { PresetId } from '../../../shared/ids.ts'
import { PRESET_UNDO_MS } from '../../../shared/ipc/contractPresets.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { type PresetEdit, traceOf } from '../../../shared/recording/presetEdit.ts'
import { DeskStoreContext } from '../../stores/desk.ts'
import { type PresetUndo, usePresetListStore } from '../../stores/presetList.ts'
import { useCommand } from '../../ui/form/useCommand.ts'
import { broughtBack, nothingLeft, takenBack, withOffer } from './undoOffers.ts'

/** What can be done with stored presets, one or many, and taken back for a while. */
export interface PresetCommands {
  readonly busy: boolean
  readonly problem: Problem | null
  /** Whether it was done. */
  readonly remove: (presets: readonly Preset[]) => Promise<boolean>
  readonly edit: (presets: readonly Preset[], edit: PresetEdit) => Promise<boolean>
  /** Takes this one back, else what was done last. */
  readonly undo: (offer?: PresetUndo) => Promise<void>
}

/** A little less than main keeps, so that nothing is offered that is gone. */
const OFFERED_MS = PRESET_UNDO_MS - 2_000

/** Creates them. */
export function usePresetCommands(): PresetCommands {
  const store = usePresetListStore()
  const { busy, problem, run } = useCommand()
  const desk = useContext(DeskStoreContext)
  const idsOf = (presets: readonly Preset[]): PresetId[] => presets.map(({ id }) => id)

  return {
    busy,
    problem,
    remove: async (presets) => {
      const ids = idsOf(presets)
      const result = await run('presets.remove', { ids })
      if (!result.ok) return false
      const name = presets[0]?.settings.name ?? ''
      const { selected, undos, change } = store.getState()
      change({
        undos: withOffer(undos, { kind: 'removed', ids, name, until: Date.now() + OFFERED_MS }),
        ...nothingLeft,
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
      const { undos, change } = store.getState()
      const offer = { kind: 'edited', edits, until: Date.now() + OFFERED_MS } as const
      if (edits.length > 0) change({ undos: withOffer(undos, offer), ...nothingLeft })
      return true
    },
    undo: async (wanted) => {
      const { undos, change } = store.getState()
      const offer = wanted ?? undos.at(-1)
      if (offer === undefined || busy) return
      // Offered again when it fails: what was deleted is only kept for a moment.
      if (offer.kind === 'removed') {
        const result = await run('presets.restore', { ids: [...offer.ids] })
        if (!result.ok) return
        const there = desk?.getState().snapshot?.presets ?? {}
        change(broughtBack(store.getState(), offer, idsOf(result.value), (id) => there[id] !== undefined))
      } else {
        const result = await run('presets.takeBack', { edits: [...offer.edits] })
        if (result.ok) change(takenBack(store.getState(), offer, result.value))
      }
    },
  }
}
