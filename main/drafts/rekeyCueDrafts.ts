import { type DraftKey, draftKeys } from '../../shared/recording/draft.ts'
import type { Journal } from '../journal/port.ts'

/** `layout/cue/<cue>`, as earlier versions kept the drafts of cues. */
const former = /^layout\/cue\/([^/]+)$/

/**
 * Gives drafts of cues the preset in their key. Copies of a preset once shared the ids of its cues, and so one draft: each of
 * them goes on with it. A draft whose cue is nowhere stays as it is until it is too old.
 */
export function rekeyCueDrafts({ drafts, presets }: Pick<Journal, 'drafts' | 'presets'>): void {
  for (const draft of drafts.all()) {
    const cueId = former.exec(draft.id)?.[1]
    if (cueId === undefined) continue
    const keys = presets
      .all()
      .flatMap(({ id, settings }): readonly DraftKey[] =>
        settings.cues.filter((cue) => cue.id === cueId).map((cue) => draftKeys.cueLayout(id, cue.id)),
      )
    for (const key of keys) if (drafts.get(key) === null) drafts.put({ ...draft, id: key })
    if (keys.length > 0) drafts.remove(draft.id)
  }
}
