import type { i18n } from 'i18next'
import type { MixedVideoLayout } from '../../../shared/agora/codes.ts'
import { asCustom } from '../../../shared/layout/convert.ts'
import { rounded } from '../../../shared/layout/fractions.ts'
import { MAX_REGIONS, type Region } from '../../../shared/layout/layoutState.ts'
import { type Order, reorder } from '../../../shared/layout/order.ts'
import type { PredefinedKind } from '../../../shared/layout/predefined.ts'
import { type TemplateName, templateRegions } from '../../../shared/layout/templates.ts'
import { type Person, reseated } from '../../../shared/layout/whatIf.ts'
import type { StudioDocumentStore } from '../../stores/studioDocuments.ts'
import type { StudioViewStore } from '../../stores/studioView.ts'
import { type ClipboardActions, createClipboard } from './clipboard.ts'
import type { Editing } from './editing.ts'
import { arrangeStep, arranged } from './model/arranging.ts'
import type { StudioCommand } from './model/keyMap.ts'
import { grown, nudged } from './model/placing.ts'
import {
  addRegions,
  duplicateSelected,
  isLocked,
  marked,
  removeSelected,
  toggleLock,
  withRegions,
} from './model/scene.ts'
import { all } from './model/selection.ts'
import type { Size } from './model/viewport.ts'
import { type Trying, nothingTried } from './model/trying.ts'
import type { Arrangement } from './tools/arrangements.ts'
import { type ViewActions, createViewActions } from './viewActions.ts'

/** Everything that buttons, menus and keys of the studio can ask for. They all come here, so that they all do the same. */
export interface StudioActions extends Editing, ClipboardActions, ViewActions {
  readonly addRegion: () => void
  readonly template: (name: TemplateName) => void
  /** Regions that look like a predefined layout with the people imagined. */
  readonly convert: (kind: PredefinedKind, people: number) => void
  readonly arrange: (name: Arrangement) => void
  /** One place up (−1) or down the list. */
  readonly reorder: (step: 1 | -1) => void
  /** Canvas pixels. */
  readonly nudge: (dx: number, dy: number) => void
  readonly grow: (dx: number, dy: number) => void
  /** Another layout on the canvas or other people in it, changing nothing. */
  readonly tryOut: (part: {
    readonly kind?: MixedVideoLayout | null
    readonly people?: readonly Person[] | null
  }) => void
  /** Makes the layout that is tried out the draft's. */
  readonly useTried: () => void
  /** Back to what is stored, or to Program. */
  readonly revert: () => void
  /** A Take was accepted. */
  readonly taken: () => void
  /** A cue's was: Preview may still hold something else. */
  readonly cueTaken: () => void
  readonly run: (command: StudioCommand) => void
}

interface ActionDeps {
  readonly document: StudioDocumentStore
  readonly editing: Editing
  readonly viewStore: StudioViewStore
  readonly words: i18n
  readonly canvas: () => Size
  readonly save: () => void
  readonly help: () => void
  /** Puts the keyboard into a field of the inspector. */
  readonly focus: (field: 'name' | 'x') => void
}

const orders: Readonly<Record<'front' | 'forward' | 'backward' | 'back', Order>> = {
  front: 'front',
  forward: 'forward',
  backward: 'backward',
  back: 'behind',
}

/** A new region: a third of the canvas, stepped aside so that it does not hide the one before. */
function newRegion(count: number): Region {
  const place = 0.1 + (count % 6) * 0.08
  return { uid: null, ...rounded({ x: place, y: place, width: 1 / 3, height: 1 / 3 }), alpha: 1, renderMode: 0 }
}

/** Creates the actions of one open layout. */
export function createActions(deps: ActionDeps): StudioActions {
  const { document, editing, viewStore, words, canvas, save, help, focus } = deps
  const { scene, edit, select } = editing
  const clipboard = createClipboard({ editing, viewStore, words, canvas })
  const view = createViewActions({ document, canvas })
  const tell = (said: string): void => {
    editing.say(said)
    viewStore.getState().change({ words: said })
  }
  const isFull = (): boolean => {
    if (scene().layout.regions.length < MAX_REGIONS) return false
    tell(words.t('studio:status.full', { limit: MAX_REGIONS }))
    return true
  }
  /** Ends what is tried out; answers with what it was, for undo. */
  const noTrial = (): Trying => {
    const { trying } = document.getState()
    document.setState({ trying: nothingTried })
    return trying
  }
  const order = (to: Order): void =>
    edit({ name: 'order' }, (before) => {
      const { items, chosen } = reorder(before.layout.regions, before.selection, to)
      return withRegions(
        before,
        items,
        [...chosen].sort((a, b) => a - b),
      )
    })

  const actions: StudioActions = {
    ...editing,
    ...clipboard,
    ...view,
    addRegion: () => {
      if (isFull()) return
      const tried = noTrial()
      edit({ name: 'add', what: '', tried }, (before) =>
        addRegions(before, [newRegion(before.layout.regions.length)], canvas()),
      )
    },
    template: (name) => {
      const tried = noTrial()
      edit({ name: 'template', what: words.t(`studio:template.${name}`), tried }, (before) =>
        withRegions(before, templateRegions(name, canvas()), []),
      )
    },
    convert: (kind, people) => {
      const tried = noTrial()
      edit({ name: 'convert', what: words.t(`recording:layout.name.${kind}`), tried }, ({ layout }) => ({
        layout: marked(asCustom({ ...layout, mixedVideoLayout: kind }, people, canvas())),
        selection: [],
      }))
    },
    arrange: (name) => edit({ name: arrangeStep(name) }, (before) => arranged(before, name, canvas())),
    reorder: (step) => order(step === 1 ? 'forward' : 'backward'),
    nudge: (dx, dy) => edit({ name: 'move', merge: true }, (before) => nudged(before, dx, dy, canvas())),
    grow: (dx, dy) => edit({ name: 'resize', merge: true }, (before) => grown(before, dx, dy, canvas())),
    tryOut: (part) =>
      document.setState(({ trying: before }) => {
        const next = { ...before, ...part }
        const { layout } = scene()
        const shown = { ...layout, mixedVideoLayout: next.kind ?? layout.mixedVideoLayout }
        const people = part.people === undefined && next.people !== null ? reseated(next.people, shown) : next.people
        return { trying: { ...next, people } }
      }),
    useTried: () => {
      const { kind } = document.getState().trying
      if (kind === null) return
      document.setState(({ trying }) => ({ trying: { ...trying, kind: null } }))
      edit({ name: 'kind', what: words.t(`recording:layout.name.${kind}`) }, ({ layout }) => ({
        layout: { ...layout, mixedVideoLayout: kind },
        selection: [],
      }))
    },
    revert: () => {
      const { saved } = document.getState()
      const tried = noTrial()
      document.setState({ base: saved })
      edit({ name: 'revert', what: '', tried }, () => ({ layout: marked(saved), selection: [] }))
    },
    taken: () => editing.say(words.t('studio:status.taken')),
    cueTaken: () => editing.say(words.t('studio:status.cueTaken')),
    run: (command) => {
      // Regions of another arrangement are kept, but out of sight: no key reaches them.
      const custom = scene().layout.mixedVideoLayout === 3 && (document.getState().trying.kind ?? 3) === 3
      const some = custom && scene().selection.length > 0
      switch (command.kind) {
        case 'duplicate':
          if (some && !isFull()) edit({ name: 'duplicate' }, (before) => duplicateSelected(before, canvas()))
          break
        case 'remove':
          if (some) edit({ name: 'remove' }, removeSelected)
          break
        case 'selectAll':
          if (custom) select(all(scene().layout.regions.length))
          break
        case 'lock':
          if (some) edit({ name: isLocked(scene()) ? 'unlock' : 'lock' }, toggleLock)
          break
        case 'order':
          if (some) order(orders[command.to])
          break
        case 'undo':
          editing.undo()
          break
        case 'redo':
          editing.redo()
          break
        case 'copy':
          if (some) clipboard.copy()
          break
        case 'cut':
          if (some && clipboard.copy()) edit({ name: 'cut' }, removeSelected)
          break
        case 'paste':
          if (!isFull()) clipboard.paste()
          break
        case 'copyTransform':
          clipboard.copyTransform()
          break
        case 'pasteTransform':
          clipboard.pasteTransform()
          break
        case 'zoom':
          view.zoom(command.to)
          break
        case 'help':
          help()
          break
        case 'save':
          save()
          break
        case 'rename':
          if (some) focus('name')
          break
        case 'numbers':
          if (some) focus('x')
          break
        case 'escape':
          if (document.getState().trying.kind !== null) actions.tryOut({ kind: null })
          else select([])
          break
        case 'take':
          // The deck takes: it knows what stands in the way.
          break
      }
    },
  }
  return actions
}
