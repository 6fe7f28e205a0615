import type { i18n } from 'i18next'
import { type EditAction, editHistory } from '../../../shared/layout/history.ts'
import { type StudioDocumentStore, presentOf } from '../../stores/studioDocuments.ts'
import type { StudioView } from '../../stores/studioView.ts'
import { type StudioScene, sameLayout } from './model/scene.ts'
import { carryKeys } from './model/regionIdentity.ts'
import type { Selection } from './model/selection.ts'
import type { Step, StepAsked } from './model/step.ts'
import { nothingTried } from './model/trying.ts'
import type { Size } from './model/viewport.ts'
import { placeWords, selectionName } from './regionWords.ts'

/** The document as everything else changes it: one named step at a time, said aloud. */
export interface Editing {
  readonly scene: () => StudioScene
  /** Selecting is no step: undo brings back what was selected when something was done. */
  readonly select: (selection: Selection) => void
  /** Does something to the layout. What changes nothing leaves no step. */
  readonly edit: (asked: StepAsked, change: (scene: StudioScene) => StudioScene) => void
  readonly undo: () => void
  readonly redo: () => void
  /** Undoes or redoes until so many steps are done. */
  readonly goToStep: (count: number) => void
  /** Words for a screen reader. */
  readonly say: (words: string) => void
}

interface EditingDeps {
  readonly document: StudioDocumentStore
  readonly words: i18n
  readonly canvas: () => Size
  readonly view: () => StudioView
  /** ms since 1970. */
  readonly now: () => number
}

/** Creates the editing of one document. */
export function createEditing({ document, words, canvas, view, now }: EditingDeps): Editing {
  const scene = (): StudioScene => presentOf(document.getState())
  const say = (said: string): void => document.setState({ said })

  const reduce = (action: EditAction<StudioScene, Step>): void =>
    document.setState(({ history }) => ({ history: editHistory(history, action), live: null, hints: null }))

  /** Back or forth by one step. What a step put an end to is tried out again before it, and no more after it. */
  const step = (type: 'undo' | 'redo'): Step | null => {
    const { done, undone } = document.getState().history
    const next = (type === 'undo' ? done : undone).at(-1)
    if (next === undefined) return null
    reduce({ type })
    const { tried } = next.name
    if (tried !== undefined) document.setState({ trying: type === 'undo' ? tried : nothingTried })
    return next.name
  }

  const wordsOf = ({ name, what }: StepAsked, before: StudioScene): string =>
    words.t(`studio:step.${name}`, { what: what ?? selectionName(words, before.layout.regions, before.selection) })

  /** A step in words, with the place it led to where that is one region's. */
  const sayStep = (step: string, { layout, selection }: StudioScene): void => {
    const [only] = selection
    const region = selection.length === 1 && only !== undefined ? layout.regions[only] : undefined
    const place = region === undefined ? '' : placeWords(words, region, canvas(), view().unit)
    say([step, place].filter((part) => part !== '').join('. '))
  }

  const back = (type: 'undo' | 'redo'): void => {
    const moved = step(type)
    if (moved === null) return
    say(words.t(type === 'undo' ? 'studio:status.undone' : 'studio:status.redone', { step: moved.words }))
  }

  return {
    scene,
    say,
    select: (selection) => {
      const before = scene()
      document.setState(({ history }) => ({ history: { ...history, doc: { ...before, selection } } }))
      const { regions } = before.layout
      const [only] = selection
      const named =
        only === undefined
          ? words.t('studio:status.selectedNone')
          : words.t('studio:status.selected', { what: selectionName(words, regions, selection) })
      const region = only === undefined || selection.length > 1 ? undefined : regions[only]
      say(
        region === undefined || only === undefined
          ? named
          : words.t('studio:status.at', {
              name: selectionName(words, regions, selection),
              place: placeWords(words, region, canvas(), view().unit),
            }),
      )
    },
    edit: (asked, change) => {
      const before = scene()
      const after = change(before)
      if (sameLayout(before.layout, after.layout)) {
        const { selection } = after
        if (selection !== before.selection)
          document.setState(({ history }) => ({ history: { ...history, doc: { ...before, selection } } }))
        return
      }
      carryKeys(before.layout.regions, after.layout.regions)
      // Whoever is in a region may be its name: then it is called as it is from now on.
      const called = asked.name === 'who' || before.selection.length === 0 ? after : before
      const said = wordsOf(asked, called)
      const tried = asked.tried === undefined ? {} : { tried: asked.tried }
      const merge = asked.merge === true ? `${asked.name} ${before.selection.join()}` : null
      reduce({ type: 'edit', name: { name: asked.name, words: said, ...tried }, doc: after, at: now(), merge })
      sayStep(said, after)
    },
    undo: () => back('undo'),
    redo: () => back('redo'),
    goToStep: (count) => {
      while (document.getState().history.done.length > count) step('undo')
      while (document.getState().history.done.length < count && document.getState().history.undone.length > 0) {
        step('redo')
      }
    },
  }
}
