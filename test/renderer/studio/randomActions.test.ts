import i18next from 'i18next'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bodies } from '../../../main/rehearsal/checks/bodies.ts'
import { type StudioActions, createActions } from '../../../renderer/features/studio/actions.ts'
import { createEditing } from '../../../renderer/features/studio/editing.ts'
import { type Gestures, createGestures } from '../../../renderer/features/studio/gestures.ts'
import type { Gesture } from '../../../renderer/features/studio/model/pointerMachine.ts'
import { changeMarks, changeSelected, changeUid } from '../../../renderer/features/studio/model/scene.ts'
import { sides, withNumber } from '../../../renderer/features/studio/model/typedPlace.ts'
import { arrangements } from '../../../renderer/features/studio/tools/arrangements.ts'
import { createStudioDocuments } from '../../../renderer/stores/studioDocuments.ts'
import { createStudioView } from '../../../renderer/stores/studioView.ts'
import { updateLayoutBody } from '../../../shared/agora/requests.ts'
import { handles } from '../../../shared/layout/handles.ts'
import { layoutChecks } from '../../../shared/layout/layoutChecks.ts'
import { type LayoutState, MAX_REGIONS, defaultLayout } from '../../../shared/layout/layoutState.ts'
import { templateNames } from '../../../shared/layout/templates.ts'
import type { CanvasSize } from '../../../shared/layout/units.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'
import { anyCanvas, isInside, isLargeEnough } from '../../shared/layout/support/rects.ts'
import { toPx } from '../../../shared/layout/fractions.ts'

// A thousand edits, a few dozen times.
vi.setConfig({ testTimeout: 60_000 })

/** The studio's own actions on one open layout, without a window. */
function studio(canvas: CanvasSize, start: LayoutState) {
  const document = createStudioDocuments().open('layout/test', start)
  document.setState({ stage: { width: 900, height: 600 }, viewport: { zoom: 0.5, x: 0, y: 0 } })
  const viewStore = createStudioView()
  const words = i18next.createInstance()
  const editing = createEditing({ document, words, canvas: () => canvas, view: viewStore.getState, now: () => 0 })
  const nothing = (): void => undefined
  const actions = createActions({
    ...{ document, editing, viewStore, words, canvas: () => canvas },
    ...{ save: nothing, help: nothing, focus: nothing },
  })
  const gestures = createGestures({ document, actions, viewStore, words, canvas: () => canvas, mac: false })
  return { document, actions, gestures, canvas }
}

/** One edit: what it is, and numbers to make it of. */
interface Edit {
  readonly kind: (typeof kinds)[number]
  readonly chosen: readonly number[]
  readonly x: number
  readonly y: number
  readonly pick: number
  readonly flag: boolean
}

const at = <T>(list: readonly T[], pick: number): T => list[pick % list.length] as T

function drag({ play }: Gestures, gesture: Gesture, { x, y, pick, flag }: Edit): void {
  const from = { x: 100, y: 100 }
  const keys = { shift: pick % 2 === 0, alt: pick % 3 === 0, ctrl: flag }
  play({ kind: 'begin', gesture, from })
  play({ kind: 'drag', gesture, from, at: { x: from.x + x / 2, y: from.y + y / 2 }, keys })
  play({ kind: 'drag', gesture, from, at: { x: from.x + x, y: from.y + y }, keys })
  play({ kind: pick % 13 === 0 ? 'bail' : 'commit', gesture })
}

/** A uid that nobody has yet: one twice is what the checks forbid, and Take does not send. */
const freeUid = ({ regions }: LayoutState, pick: number): string | null => {
  const uid = String(2000 + (pick % 40))
  return regions.some((region) => region.uid === uid) ? null : uid
}

/** Mends what the checks found with their own button. */
function trim(actions: StudioActions, canvas: CanvasSize, pick: number): void {
  const aspect = at([16 / 9, 4 / 3, 1, 9 / 16, 40, 1 / 40], pick)
  const facts = { canvas, recorderUid: null, people: null, aspectOf: () => aspect }
  const fixes = layoutChecks(actions.scene().layout, facts).checks.flatMap(({ fix }) => fix ?? [])
  const fix = fixes.length === 0 ? undefined : at(fixes, pick)
  if (fix !== undefined) actions.edit({ name: 'trim' }, (scene) => ({ ...scene, layout: fix.layout }))
}

const edits: Readonly<Record<string, (studio: ReturnType<typeof studioOf>, one: Edit) => void>> = {
  move: ({ gestures }, one) => drag(gestures, { kind: 'move' }, one),
  resize: ({ gestures }, one) => drag(gestures, { kind: 'resize', handle: at(handles, one.pick) }, one),
  nudge: ({ actions }, { x, y }) => actions.nudge(Math.round(x / 40), Math.round(y / 40)),
  grow: ({ actions }, { x, y, flag }) => actions.grow(flag ? 0 : Math.round(x / 10), flag ? Math.round(y / 10) : 0),
  number: ({ actions, canvas }, { x, pick }) =>
    actions.edit({ name: 'place' }, (scene) => withNumber(scene, at(sides, pick), () => x / 300, canvas).scene),
  arrange: ({ actions }, { pick }) => actions.arrange(at(arrangements, pick).name),
  order: ({ actions }, { pick }) =>
    actions.run({ kind: 'order', to: at(['front', 'forward', 'backward', 'back'] as const, pick) }),
  reorder: ({ actions }, { flag }) => actions.reorder(flag ? 1 : -1),
  add: ({ actions }) => actions.addRegion(),
  duplicate: ({ actions }) => actions.run({ kind: 'duplicate' }),
  remove: ({ actions }) => actions.run({ kind: 'remove' }),
  cut: ({ actions }) => actions.run({ kind: 'cut' }),
  copy: ({ actions }) => actions.run({ kind: 'copy' }),
  paste: ({ actions }) => actions.run({ kind: 'paste' }),
  copyTransform: ({ actions }) => actions.run({ kind: 'copyTransform' }),
  pasteTransform: ({ actions }) => actions.run({ kind: 'pasteTransform' }),
  lock: ({ actions }) => actions.run({ kind: 'lock' }),
  keepAspect: ({ actions }, { flag }) =>
    actions.edit({ name: 'keepAspect' }, (scene) => changeMarks(scene, { keepAspect: flag })),
  fit: ({ actions }, { flag }) =>
    actions.edit({ name: 'mode' }, (scene) => changeSelected(scene, (one) => ({ ...one, renderMode: flag ? 1 : 0 }))),
  alpha: ({ actions }, { pick }) =>
    actions.edit({ name: 'alpha' }, (scene) => changeSelected(scene, (one) => ({ ...one, alpha: (pick % 101) / 100 }))),
  who: ({ actions }, { pick }) => {
    actions.select(actions.scene().selection.slice(0, 1))
    actions.edit({ name: 'who' }, (scene) => changeUid(scene, freeUid(scene.layout, pick)))
  },
  trim: ({ actions, canvas }, { pick }) => trim(actions, canvas, pick),
  template: ({ actions }, { pick }) => actions.template(at(templateNames, pick)),
  convert: ({ actions }, { pick }) => actions.convert(at([0, 1, 2] as const, pick), 1 + (pick % MAX_REGIONS)),
  background: ({ actions }, { pick }) =>
    actions.edit({ name: 'background', what: '' }, (scene) => ({
      ...scene,
      layout: { ...scene.layout, backgroundColor: `#${(pick * 9973).toString(16).padStart(6, '0').slice(-6)}` },
    })),
  undo: ({ actions }) => actions.run({ kind: 'undo' }),
  redo: ({ actions }) => actions.run({ kind: 'redo' }),
  step: ({ actions }, { pick }) => actions.goToStep(pick % 200),
  revert: ({ actions }) => actions.revert(),
}
const studioOf = studio
const kinds = Object.keys(edits)

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom('move', 'resize', 'nudge', 'grow', 'number', 'add', 'paste', 'duplicate') },
    { weight: 4, arbitrary: fc.constantFrom(...kinds) },
  ),
  chosen: fc.uniqueArray(fc.nat(16), { minLength: 1, maxLength: 6 }),
  x: fc.double({ min: -400, max: 400, noNaN: true }),
  y: fc.double({ min: -400, max: 400, noNaN: true }),
  pick: fc.nat(1_000),
  flag: fc.boolean(),
})

function apply(on: ReturnType<typeof studio>, one: Edit): void {
  const { regions } = on.actions.scene().layout
  on.actions.select(one.chosen.filter((index) => index < regions.length).toSorted((a, b) => a - b))
  edits[one.kind]?.(on, one)
}

/** What the service would say about it, in both of its generations. */
function refusals(layout: LayoutState): readonly unknown[] {
  const body = updateLayoutBody({ channel: 'httpClient463224', uid: '527841' }, layout)
  return (['specification', 'current'] as const).flatMap((dialect) => {
    const read = bodies[dialect].updateLayout.safeParse(body)
    return read.success ? [] : read.error.issues
  })
}

describe('a thousand edits of the studio in any order', () => {
  it('leave a layout that the service accepts, with every region inside the canvas and at least 16 pixels large', () => {
    fc.assert(
      fc.property(anyCanvas, fc.array(edit, { minLength: 1_000, maxLength: 1_000 }), (canvas, list) => {
        const on = studio(canvas, customLayout([aRegion()]))
        for (const one of list) {
          apply(on, one)
          for (const region of on.actions.scene().layout.regions) {
            if (isInside(toPx(region, canvas), canvas) && isLargeEnough(region, canvas)) continue
            expect({ after: one, region }).toBe('inside and large enough')
          }
        }
        const { layout } = on.actions.scene()
        // Removing everything leaves nothing to send: the linter says so, and Take is not offered.
        if (layout.regions.length > 0) expect(refusals(layout)).toEqual([])
        expect(layout.regions.length).toBeLessThanOrEqual(MAX_REGIONS)
      }),
      // Shrinking a thousand edits takes longer than anybody waits: the seed that is printed shows the same ones again.
      { numRuns: 15, endOnFailure: true },
    )
  })

  it('can all be undone, and done again', () => {
    fc.assert(
      fc.property(anyCanvas, fc.array(edit, { maxLength: 60 }), (canvas, list) => {
        const start = customLayout([aRegion({ width: 0.5, height: 0.5 }), aRegion({ x: 0.5, width: 0.5 })])
        const on = studio(canvas, start)
        const first = on.actions.scene().layout
        // What every count of steps led to; after an undo the next edit begins again from there.
        const after = [first]
        const done = (): number => on.document.getState().history.done.length
        for (const one of list) {
          const before = done()
          const shown = on.actions.scene().layout
          apply(on, one)
          const now = on.actions.scene().layout
          if (['undo', 'redo', 'step'].includes(one.kind)) {
            const to = { undo: before - 1, redo: before + 1, step: one.pick % 200 }[one.kind] ?? before
            expect(done()).toBe(Math.min(Math.max(0, to), after.length - 1))
            expect(now).toEqual(after[done()])
          } else if (now !== shown) {
            after.length = done()
            after.push(now)
          }
        }
        on.actions.goToStep(after.length)
        const last = on.actions.scene().layout
        expect(last).toEqual(after.at(-1))
        on.actions.goToStep(0)
        expect(on.actions.scene().layout).toEqual(first)
        on.actions.goToStep(200)
        expect(on.actions.scene().layout).toEqual(last)
      }),
    )
  })

  it('lose nothing to redo by one that changes nothing', () => {
    const on = studio({ width: 64, height: 64 }, customLayout([aRegion()]))
    on.actions.select([0])
    on.actions.run({ kind: 'duplicate' })
    on.actions.undo()
    const { layout } = on.actions.scene()
    // One region alone cannot come before another.
    on.actions.reorder(-1)
    expect(on.actions.scene().layout).toBe(layout)
    on.actions.redo()
    expect(on.actions.scene().layout.regions).toHaveLength(2)
  })

  it.each([
    ['a template', (actions: StudioActions) => actions.template('onePlusThree')],
    ['regions of a predefined layout', (actions: StudioActions) => actions.convert(2, 17)],
    ['a new region', (actions: StudioActions) => actions.addRegion()],
  ])('begin well on a very small canvas: %s', (_, act) => {
    for (const canvas of [
      { width: 20, height: 20 },
      { width: 64, height: 36 },
      { width: 10, height: 200 },
    ]) {
      const on = studio(canvas, { ...defaultLayout, mixedVideoLayout: 3 })
      act(on.actions)
      const { regions } = on.actions.scene().layout
      expect(regions.length).toBeGreaterThan(0)
      for (const { width, height } of regions) {
        expect(width * canvas.width).toBeGreaterThanOrEqual(Math.min(16, canvas.width) - 0.001)
        expect(height * canvas.height).toBeGreaterThanOrEqual(Math.min(16, canvas.height) - 0.001)
      }
    }
  })
})
