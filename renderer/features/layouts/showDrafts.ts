import type { LayoutId, PresetId } from '../../../shared/ids.ts'
import { type DraftKey, draftKeys } from '../../../shared/recording/draft.ts'
import type { PresetSettings } from '../../../shared/recording/preset.ts'
import type { StudioTarget } from '../../stores/navigation.ts'

/** A layout of a show that was drawn in the studio and not saved. */
export interface ShowDraft {
  /** The cue it belongs to; null: the show starts with it. */
  readonly cue: string | null
  readonly target: StudioTarget
}

interface Place {
  readonly key: DraftKey
  readonly target: StudioTarget
}

const inLibrary = (id: LayoutId): Place => ({ key: draftKeys.libraryLayout(id), target: { kind: 'library', id } })

/** The drafts among the layouts of a show, the one it starts with first. `id` null: the preset is not stored, and has none of its own. */
export function showDrafts(
  id: PresetId | null,
  { libraryLayoutId, cues }: Pick<PresetSettings, 'libraryLayoutId' | 'cues'>,
  hasDraft: (key: DraftKey) => boolean,
): readonly ShowDraft[] {
  const place = (library: LayoutId | null, own: (presetId: PresetId) => Place): Place | null =>
    library === null ? (id === null ? null : own(id)) : inLibrary(library)
  const places = [
    {
      cue: null,
      at: place(libraryLayoutId, (presetId) => ({
        key: draftKeys.presetLayout(presetId),
        target: { kind: 'preset', id: presetId },
      })),
    },
    ...cues.map((cue) => ({
      cue: cue.name,
      at: place(cue.libraryLayoutId, (presetId) => ({
        key: draftKeys.cueLayout(presetId, cue.id),
        target: { kind: 'cue', presetId, cueId: cue.id },
      })),
    })),
  ]
  return places.flatMap(({ cue, at }) => (at !== null && hasDraft(at.key) ? [{ cue, target: at.target }] : []))
}
