import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { type Underway, type Whose, chosen, clashesIn, followed } from '../../../shared/underway.ts'
import type { StudioDocumentStore } from '../../stores/studioDocuments.ts'
import type { Editing } from './editing.ts'
import { readDraft } from './model/draftBody.ts'
import { marked, sameLayout } from './model/scene.ts'
import { type LayoutField, layoutParts } from './model/underway.ts'

/** How what is drawn stands to what is stored, which others may change at any time. */
export interface Stored {
  /** This is stored now. What was not changed here follows; what was waits for a choice. */
  readonly follow: (theirs: LayoutState) => void
  /** Puts a kept draft in, as drawn on what it was drawn on; false: it is none, or says nothing new. */
  readonly restore: (body: string) => boolean
  readonly choose: (field: LayoutField, whose: Whose) => void
  /** What has to be chosen before anything may be saved. */
  readonly clashes: () => readonly LayoutField[]
  /** This is on its way to be stored: when it comes back, nobody else has changed it. null: nothing is any more. */
  readonly sending: (layout: LayoutState | null) => void
  /** It is stored. */
  readonly done: (sent: LayoutState) => void
}

interface StoredDeps {
  readonly document: StudioDocumentStore
  readonly editing: Pick<Editing, 'scene' | 'edit'>
}

/** Creates the comparison of one document with what is stored. */
export function createStored({ document, editing }: StoredDeps): Stored {
  let sent: LayoutState | null = null
  const show = (name: 'elsewhere' | 'draft', layout: LayoutState): void => {
    if (sameLayout(layout, editing.scene().layout)) return
    editing.edit({ name, what: '' }, () => ({ layout: marked(layout), selection: [] }))
  }
  const underway = (): Underway<LayoutState> => ({
    mine: editing.scene().layout,
    base: document.getState().base,
  })
  return {
    follow: (theirs) => {
      if (sameLayout(document.getState().saved, theirs)) return
      if (sent !== null && sameLayout(sent, theirs)) {
        document.setState({ saved: theirs, base: theirs })
        return
      }
      const { mine, base } = followed(layoutParts, underway(), theirs)
      document.setState({ saved: theirs, base })
      show('elsewhere', mine)
    },
    restore: (body) => {
      const draft = readDraft(body)
      const { saved } = document.getState()
      if (draft === null || sameLayout(draft.layout, saved)) return false
      const { mine, base } = followed(layoutParts, { mine: draft.layout, base: draft.base ?? saved }, saved)
      document.setState({ base })
      show('draft', mine)
      return true
    },
    choose: (field, whose) => {
      const { mine, base } = chosen(layoutParts, underway(), document.getState().saved, field, whose)
      document.setState({ base })
      show('elsewhere', mine)
    },
    clashes: () => clashesIn(layoutParts, underway(), document.getState().saved),
    sending: (layout) => {
      sent = layout
    },
    done: (layout) => document.setState({ saved: layout, base: layout }),
  }
}
