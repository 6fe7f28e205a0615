import { useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createStore, useStore } from 'zustand'
import { useDesk } from '../../stores/desk.ts'
import { useNavigation } from '../../stores/navigation.ts'
import { presentOf, useStudioDocuments } from '../../stores/studioDocuments.ts'
import { useStudioViewStore } from '../../stores/studioView.ts'
import { useKeptDraft } from '../../ui/form/useKeptDraft.ts'
import { createActions } from './actions.ts'
import { createEditing } from './editing.ts'
import type { Editor } from './editor.ts'
import { createGestures } from './gestures.ts'
import { writeDraft } from './model/draftBody.ts'
import { sameLayout } from './model/scene.ts'
import type { Size } from './model/viewport.ts'
import { layoutClashesId } from './stage/StageNotes.tsx'
import { createStored } from './stored.ts'
import { useSessionDraft } from './useSessionDraft.ts'
import type { OpenTarget } from './useTarget.ts'

/** The studio at work, and whether its list of keys is shown. */
interface Studio {
  readonly editor: Editor
  readonly help: boolean
  readonly setHelp: (open: boolean) => void
}

/**
 * Puts the parts together for one open layout: its document, which outlives the screen, what can be done with it, and its
 * draft on disk.
 */
export function useStudio(open: OpenTarget): Studio {
  const { t, i18n } = useTranslation('studio')
  const { report } = useNavigation()
  const document = useStudioDocuments().open(open.key, open.saved)
  const viewStore = useStudioViewStore()
  const mac = useDesk((desk) => desk.info.platform === 'darwin')
  const [help, setHelp] = useState(false)
  const [saving, setSaving] = useState(false)
  // What is open changes while it is edited: a rename, a save elsewhere. Those who act later ask for it then.
  const [target] = useState(() => createStore(() => open))
  useEffect(() => target.setState(open, true), [target, open])

  const [{ actions, gestures, stored }] = useState(() => {
    const canvas = (): Size => target.getState().canvas
    const save = async (): Promise<void> => {
      const { layout } = presentOf(document.getState())
      const store = target.getState().save
      if (store === null || sameLayout(layout, document.getState().saved)) return
      if (kept.clashes().length > 0) {
        editing.say(t('clash.title'))
        window.document.getElementById(layoutClashesId)?.focus()
        return
      }
      setSaving(true)
      kept.sending(layout)
      const problem = await store(layout)
      kept.sending(null)
      setSaving(false)
      if (problem !== null) {
        report(problem)
        return
      }
      kept.done(layout)
      editing.say(t('status.saved'))
    }
    const editing = createEditing({ document, words: i18n, canvas, view: viewStore.getState, now: Date.now })
    const kept = createStored({ document, editing })
    const made = createActions({
      document,
      editing,
      viewStore,
      words: i18n,
      canvas,
      save: () => void save(),
      help: () => setHelp(true),
      focus: (field) => window.document.querySelector<HTMLElement>(`.studio [data-focus="${field}"]`)?.focus(),
    })
    return {
      actions: made,
      stored: kept,
      gestures: createGestures({ document, actions: made, viewStore, words: i18n, canvas, mac }),
    }
  })

  const live = open.session !== null
  useEffect(() => {
    if (!live) stored.follow(open.saved)
    // A running recording's draft is sent whole by Take: nothing of Program goes into it by itself.
    else if (!sameLayout(document.getState().saved, open.saved))
      document.setState({ saved: open.saved, base: open.saved })
  }, [document, stored, open.saved, live])

  const layout = useStore(document, (state) => presentOf(state).layout)
  const saved = useStore(document, (state) => state.saved)
  const base = useStore(document, (state) => state.base)
  const body = useMemo(
    () => (sameLayout(layout, saved) ? null : writeDraft(layout, live ? null : base)),
    [layout, saved, base, live],
  )
  const { problem: draftProblem } = useKeptDraft({ draftKey: open.key, body, restore: stored.restore })

  const editor = useMemo<Editor>(
    () => ({ open, document, actions, gestures, stored, saving, draftProblem }),
    [open, document, actions, gestures, stored, saving, draftProblem],
  )
  useSessionDraft(editor)
  return { editor, help, setHelp }
}
