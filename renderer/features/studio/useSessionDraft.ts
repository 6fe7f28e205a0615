import { useContext, useEffect } from 'react'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { DeskStoreContext } from '../../stores/desk.ts'
import { NavigationContext } from '../../stores/navigation.ts'
import { presentOf } from '../../stores/studioDocuments.ts'
import type { Editor } from './editor.ts'
import { marked, sameLayout } from './model/scene.ts'

/**
 * Keeps the studio in step with the preview that the session's own screen shows: they are one draft. What changes it
 * elsewhere (the session's form, a cue, a Take from the tray) comes in as a step that can be undone.
 */
export function useSessionDraft({ open, document, actions }: Editor): void {
  const navigation = useContext(NavigationContext)
  const desk = useContext(DeskStoreContext)
  const id = open.session?.id ?? null
  const program = open.session?.layout ?? null

  useEffect(() => {
    if (navigation === null || desk === null || id === null) return
    // Asked for at the moment it is needed: an accepted Take clears the draft before this screen has heard of Program.
    // Null where nobody knows it: then the preview stays as it is.
    const programNow = (): LayoutState | null => desk.getState().snapshot?.sessions[id]?.layout ?? null
    const draft = (): LayoutState | null => navigation.getState().layoutDrafts[id] ?? null
    const follow = (): void => {
      const wanted = draft() ?? programNow()
      if (wanted === null || sameLayout(wanted, actions.scene().layout)) return
      actions.edit({ name: 'elsewhere', what: '' }, () => ({ layout: marked(wanted), selection: [] }))
    }
    const push = (): void => {
      const { layout } = actions.scene()
      const next = sameLayout(layout, programNow() ?? document.getState().saved) ? null : layout
      if (next !== draft()) navigation.getState().setLayoutDraft(id, next)
    }
    follow()
    push()
    const leaveNavigation = navigation.subscribe((state, before) => {
      if (state.layoutDrafts[id] !== before.layoutDrafts[id]) follow()
    })
    const leaveDocument = document.subscribe((state, before) => {
      if (presentOf(state).layout !== presentOf(before).layout) push()
    })
    return () => {
      leaveNavigation()
      leaveDocument()
    }
  }, [navigation, desk, document, actions, id, program])
}
