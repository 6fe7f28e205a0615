import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { draftKeys } from '../../../shared/recording/draft.ts'
import type { SessionId } from '../../../shared/ids.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { type KeptDraft, useKeptDraft } from '../../ui/form/useKeptDraft.ts'
import { readDraft, writeDraft } from '../studio/model/draftBody.ts'
import { sameLayout } from '../studio/model/scene.ts'

/**
 * Keeps the draft of a recording's layout on disk, under the key and in the form of the studio: it is one draft, and goes on
 * after a kill wherever it is opened first. `start`: what Preview begins with, which is no draft.
 */
export function useKeptLayout(sessionId: SessionId, start: LayoutState): Pick<KeptDraft, 'restoredAt' | 'problem'> {
  const { layoutDrafts, setLayoutDraft } = useNavigation()
  const drawn = layoutDrafts[sessionId]
  return useKeptDraft({
    draftKey: draftKeys.sessionLayout(sessionId),
    body: drawn === undefined || sameLayout(drawn, start) ? null : writeDraft(drawn, null),
    restore: (body) => {
      const found = readDraft(body)
      if (found === null || sameLayout(found.layout, start)) return false
      setLayoutDraft(sessionId, found.layout)
      return true
    },
  })
}
