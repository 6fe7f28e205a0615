import type { i18n } from 'i18next'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { Guide } from '../../../shared/layout/snapGuides.ts'
import { type SnapHolds, noHolds } from '../../../shared/layout/snapping.ts'
import { px } from '../../../shared/layout/units.ts'
import type { StudioDocumentStore } from '../../stores/studioDocuments.ts'
import type { StudioViewStore } from '../../stores/studioView.ts'
import type { StudioActions } from './actions.ts'
import { type DragStep, type RegionDrag, beginDrag, dragStep } from './model/drag.ts'
import type { DragHints } from './model/dragHints.ts'
import { hitAt } from './model/hit.ts'
import { frameOf } from './model/placing.ts'
import type { Gesture, Hit, Modifiers, PointerEffect } from './model/pointerMachine.ts'
import { between, onStage, touches } from './model/screenBox.ts'
import { type Selection, added, marqueed, without } from './model/selection.ts'
import { type Point, type Size, type Viewport, panned, pinched } from './model/viewport.ts'
import { selectionName } from './regionWords.ts'

/** What hands do on the stage. */
export interface Gestures {
  /** What lies at a place of the stage. */
  readonly hit: (at: Point) => Hit
  readonly play: (effect: PointerEffect) => void
}

interface GestureDeps {
  readonly document: StudioDocumentStore
  readonly actions: StudioActions
  readonly viewStore: StudioViewStore
  readonly words: i18n
  readonly canvas: () => Size
  readonly mac: boolean
}

/** The lines of the grid, canvas pixels apart. */
export const GRID_STEP = 16

const quiet: DragHints = { gesture: 'marquee', guides: [], distances: [], bubble: '', marquee: null }

/** What one drag remembers from its beginning to its end. */
interface Running {
  readonly regions: RegionDrag | null
  readonly viewport: Viewport
  readonly selection: Selection
  /** The layout it began with: once that is another one (undo, a cue, a Take from the tray), there is nothing left to drag. */
  readonly layout: LayoutState
  holds: SnapHolds
}

/** Creates the gestures of one open layout. Nothing of a drag is a step before it ends; a drag that is given up leaves nothing. */
export function createGestures({ document, actions, viewStore, words, canvas, mac }: GestureDeps): Gestures {
  let running: Running | null = null

  const status = (said: string): void => {
    if (viewStore.getState().words !== said) viewStore.getState().change({ words: said })
  }
  const isCustom = (): boolean =>
    (document.getState().trying.kind ?? actions.scene().layout.mixedVideoLayout) === 3 &&
    actions.scene().layout.mixedVideoLayout === 3

  const hit = (at: Point): Hit => {
    const { layout, selection } = actions.scene()
    if (!isCustom()) return { kind: 'empty' }
    const view = actions.viewport()
    const targets = layout.regions.map((region, index) => ({
      box: onStage(region, canvas(), view),
      selected: selection.includes(index),
      locked: region.mark?.locked === true,
    }))
    const frame = frameOf(actions.scene())
    return hitAt(at, targets, frame === null ? null : onStage(frame, canvas(), view))
  }

  const begin = (gesture: Gesture): void => {
    const view = viewStore.getState()
    const handle = gesture.kind === 'resize' ? gesture.handle : null
    const drags = gesture.kind === 'move' || gesture.kind === 'resize'
    running = {
      regions: drags
        ? beginDrag(actions.scene(), canvas(), handle, {
            grid: view.grid ? px(GRID_STEP) : null,
            safeAreas: view.safe,
          })
        : null,
      viewport: actions.viewport(),
      selection: actions.scene().selection,
      layout: actions.scene().layout,
      holds: noHolds,
    }
  }

  /** What has snapped, in words, and how to do without. */
  const snapWords = (gesture: Gesture, guides: readonly Guide[], equal: number): string => {
    const { layout, selection } = actions.scene()
    const what = selectionName(words, layout.regions, selection)
    const doing = words.t(gesture.kind === 'resize' ? 'studio:status.resizing' : 'studio:status.moving', { what })
    const to = [
      ...new Set(guides.map(({ axis, kind }) => words.t(`studio:status.snap.${kind}${axis === 'x' ? 'X' : 'Y'}`))),
      ...(equal > 0 ? [words.t('studio:status.snap.gap')] : []),
    ]
    const free = words.t(mac ? 'studio:status.freeMac' : 'studio:status.free')
    return to.length === 0 ? doing : `${doing} ${words.t('studio:status.snapped', { to: to.join(', ') })} ${free}`
  }

  const bubbleOf = (gesture: Gesture, { box }: DragStep): string =>
    gesture.kind === 'resize'
      ? `${Math.round(box.width)} × ${Math.round(box.height)}`
      : `${Math.round(box.x)}, ${Math.round(box.y)}`

  const dragRegions = (gesture: Gesture, by: Point, keys: Modifiers): void => {
    const drag = running?.regions
    if (running === null || drag === null || drag === undefined) return
    const { zoom } = running.viewport
    const snapping = viewStore.getState().snapping !== keys.ctrl
    const step = dragStep(drag, { dx: by.x / zoom, dy: by.y / zoom, keys, zoom, snapping }, running.holds)
    if (step === null) return
    running.holds = step.holds
    const equal = step.distances.filter((distance) => distance.equal)
    document.setState({
      live: step.scene,
      hints: {
        gesture: gesture.kind === 'resize' ? 'resize' : 'move',
        guides: step.guides,
        distances: step.distances,
        bubble: bubbleOf(gesture, step),
        marquee: null,
      },
    })
    status(snapWords(gesture, step.guides, equal.length))
  }

  const dragMarquee = (from: Point, at: Point, add: boolean): void => {
    if (running === null) return
    const marquee = between(from, at)
    const scene = actions.scene()
    const touched = isCustom()
      ? scene.layout.regions.flatMap((region, index) =>
          touches(marquee, onStage(region, canvas(), actions.viewport())) ? [index] : [],
        )
      : []
    const selection = marqueed(running.selection, touched, add)
    document.setState({ live: { ...scene, selection }, hints: { ...quiet, marquee } })
  }

  const end = (gesture: Gesture, commit: boolean): void => {
    const { live } = document.getState()
    const start = running?.viewport
    const outdated = running !== null && running.layout !== actions.scene().layout
    running = null
    document.setState({ live: null, hints: null })
    status('')
    if (!commit) {
      if ((gesture.kind === 'pan' || gesture.kind === 'pinch') && start !== undefined) actions.look(() => start)
    } else if (outdated) return
    else if (live !== null && gesture.kind === 'marquee') actions.select(live.selection)
    else if (live !== null) actions.edit({ name: gesture.kind === 'resize' ? 'resize' : 'move' }, () => live)
  }

  const drag = (effect: Extract<PointerEffect, { kind: 'drag' }>): void => {
    const { gesture, from, at, keys } = effect
    const by = { x: at.x - from.x, y: at.y - from.y }
    if (running !== null && running.layout !== actions.scene().layout && gesture.kind !== 'pan') {
      end(gesture, false)
      return
    }
    if (gesture.kind === 'marquee') dragMarquee(from, at, gesture.add)
    else if (gesture.kind === 'pan') {
      const start = running?.viewport
      if (start !== undefined) actions.look(() => panned(start, by.x, by.y))
    } else dragRegions(gesture, by, keys)
  }

  return {
    hit,
    play: (effect) => {
      const { selection } = actions.scene()
      switch (effect.kind) {
        case 'select':
          if (effect.how === 'only') actions.select([effect.index])
          else actions.select((effect.how === 'add' ? added : without)(selection, effect.index))
          break
        case 'selectNone':
          actions.select([])
          break
        case 'begin':
          begin(effect.gesture)
          break
        case 'drag':
          drag(effect)
          break
        case 'pinch': {
          const start = running?.viewport
          if (start !== undefined) actions.look(() => pinched(start, effect.from, effect.at))
          break
        }
        case 'commit':
          end(effect.gesture, true)
          break
        case 'bail':
          end(effect.gesture, false)
          break
      }
    },
  }
}
