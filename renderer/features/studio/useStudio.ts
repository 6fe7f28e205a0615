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
import { readDraft, writeDraft } from './model/draftBody.ts'
import { marked, sameLayout } from './model/scene.ts'
import type { Size } from './model/viewport.ts'
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

  const [{ actions, gestures }] = useState(() => {
    const canvas = (): Size => target.getState().canvas
    const save = async (): Promise<void> => {
      const { layout } = presentOf(document.getState())
      const store = target.getState().save
      if (store === null || sameLayout(layout, document.getState().saved)) return
      setSaving(true)
      const problem = await store(layout)
      setSaving(false)
      if (problem === null) document.setState({ saved: layout, said: t('status.saved') })
      else report(problem)
    }
    const editing = createEditing({ document, words: i18n, canvas, view: viewStore.getState, now: Date.now })
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
    return { actions: made, gestures: createGestures({ document, actions: made, viewStore, words: i18n, canvas, mac }) }
  })

  const live = open.session !== null
  useEffect(() => {
    const { saved: former } = document.getState()
    if (sameLayout(former, open.saved)) return
    document.setState({ saved: open.saved })
    // Nothing was drawn on the former one: what was saved elsewhere is shown, and an old layout never looks like a draft.
    if (!live && sameLayout(actions.scene().layout, former))
      actions.edit({ name: 'elsewhere', what: '' }, () => ({ layout: marked(open.saved), selection: [] }))
  }, [document, actions, open.saved, live])

  const layout = useStore(document, (state) => presentOf(state).layout)
  const saved = useStore(document, (state) => state.saved)
  const body = useMemo(() => (sameLayout(layout, saved) ? null : writeDraft(layout)), [layout, saved])
  useKeptDraft({
    draftKey: open.key,
    body,
    restore: (stored) => {
      const draft = readDraft(stored)
      if (draft === null || sameLayout(draft, document.getState().saved)) return false
      actions.edit({ name: 'draft', what: '' }, () => ({ layout: marked(draft), selection: [] }))
      return true
    },
  })

  const editor = useMemo<Editor>(
    () => ({ open, document, actions, gestures, saving }),
    [open, document, actions, gestures, saving],
  )
  useSessionDraft(editor)
  return { editor, help, setHelp }
}
