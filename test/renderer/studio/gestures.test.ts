import i18next from 'i18next'
import { describe, expect, it, vi } from 'vitest'
import { createActions } from '../../../renderer/features/studio/actions.ts'
import { createEditing } from '../../../renderer/features/studio/editing.ts'
import { createGestures } from '../../../renderer/features/studio/gestures.ts'
import type { Modifiers } from '../../../renderer/features/studio/model/pointerMachine.ts'
import { createStudioDocuments, presentOf, sceneOf } from '../../../renderer/stores/studioDocuments.ts'
import { createStudioView } from '../../../renderer/stores/studioView.ts'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'

const keys: Modifiers = { shift: false, alt: false, ctrl: true }
const move = { kind: 'move' } as const
const from = { x: 200, y: 100 }

function stage() {
  const region = { uid: '1', x: 0.1, y: 0.1, width: 0.2, height: 0.2, alpha: 1, renderMode: 0 as const }
  const document = createStudioDocuments().open('layout/test', {
    ...defaultLayout,
    mixedVideoLayout: 3,
    regions: [region],
  })
  document.setState({ stage: { width: 1280, height: 720 }, viewport: { zoom: 1, x: 0, y: 0 } })
  const viewStore = createStudioView()
  const canvas = () => ({ width: 1280, height: 720 })
  const words = i18next.createInstance()
  const editing = createEditing({ document, words, canvas, view: viewStore.getState, now: () => 0 })
  const actions = createActions({
    document,
    editing,
    viewStore,
    words,
    canvas,
    save: vi.fn(),
    help: vi.fn(),
    focus: vi.fn(),
  })
  actions.select([0])
  const gestures = createGestures({ document, actions, viewStore, words, canvas, mac: false })
  const drag = (x: number) =>
    gestures.play({ kind: 'drag', gesture: move, from, at: { x: from.x + x, y: from.y }, keys })
  return {
    document,
    actions,
    begin: () => gestures.play({ kind: 'begin', gesture: move, from }),
    drag,
    drop: () => gestures.play({ kind: 'commit', gesture: move }),
    left: () => presentOf(document.getState()).layout.regions[0]?.x,
    seen: () => sceneOf(document.getState()).layout.regions[0]?.x,
  }
}

describe('a drag', () => {
  it('is one step when it ends, and nothing before', () => {
    const { begin, drag, drop, left, seen, actions } = stage()
    begin()
    drag(64)
    drag(128)
    expect([left(), seen()]).toEqual([0.1, 0.2])
    drop()
    expect(left()).toBe(0.2)
    actions.run({ kind: 'undo' })
    expect(left()).toBe(0.1)
  })

  it('is given up when something else changes the layout meanwhile: what was undone stays undone', () => {
    const { begin, drag, drop, left, seen, actions } = stage()
    begin()
    drag(128)
    drop()
    begin()
    drag(64)
    actions.run({ kind: 'undo' })
    drag(192)
    expect([left(), seen()]).toEqual([0.1, 0.1])
    drop()
    expect(left()).toBe(0.1)
    actions.run({ kind: 'redo' })
    expect(left()).toBe(0.2)
  })

  it('does not overwrite a layout that came from elsewhere, though the pointer did not move again', () => {
    const { begin, drag, drop, actions, document } = stage()
    begin()
    drag(64)
    actions.edit({ name: 'elsewhere', what: '' }, () => ({ layout: defaultLayout, selection: [] }))
    drop()
    expect(presentOf(document.getState()).layout).toBe(defaultLayout)
  })
})
