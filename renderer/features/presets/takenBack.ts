import type { NotUndone, PresetList, PresetUndo } from '../../stores/presetList.ts'

/**
 * The list after an undo came back. What could not be taken back is said whatever happened meanwhile; the offer goes only where
 * it is still the one that was taken.
 */
export function takenBack(
  taken: PresetUndo,
  standing: PresetUndo | null,
  notUndone: readonly NotUndone[],
): Partial<PresetList> {
  return standing === taken ? { undo: null, notUndone } : { notUndone }
}
