import i18next from 'i18next'
import { describe, expect, it } from 'vitest'
import { createEditing } from '../../../renderer/features/studio/editing.ts'
import { writeDraft } from '../../../renderer/features/studio/model/draftBody.ts'
import { sameLayout } from '../../../renderer/features/studio/model/scene.ts'
import { createStored } from '../../../renderer/features/studio/stored.ts'
import { createStudioDocuments } from '../../../renderer/stores/studioDocuments.ts'
import { createStudioView } from '../../../renderer/stores/studioView.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const first = customLayout([aRegion({ uid: '1', width: 0.25 })], { backgroundColor: '#000000' })
const wider = (layout: LayoutState, width: number): LayoutState => ({
  ...layout,
  regions: layout.regions.map((region) => ({ ...region, width })),
})
const red = (layout: LayoutState): LayoutState => ({ ...layout, backgroundColor: '#ff0000' })

function studio(saved = first) {
  const document = createStudioDocuments().open('layout/test', saved)
  const canvas = () => ({ width: 1280, height: 720 })
  const words = i18next.createInstance()
  const editing = createEditing({ document, words, canvas, view: createStudioView().getState, now: () => 0 })
  const stored = createStored({ document, editing })
  const draw = (change: (layout: LayoutState) => LayoutState): void =>
    editing.edit({ name: 'place' }, (scene) => ({ ...scene, layout: change(scene.layout) }))
  const shows = (layout: LayoutState): boolean => sameLayout(editing.scene().layout, layout)
  return { document, editing, stored, draw, shows }
}

describe('a layout that is saved elsewhere while it is drawn here', () => {
  it('follows where nothing was drawn', () => {
    const { stored, shows } = studio()
    stored.follow(red(first))
    expect(shows(red(first))).toBe(true)
    expect(stored.clashes()).toEqual([])
  })

  it('takes over what was not changed here, as a step that can be undone', () => {
    const { stored, draw, shows, editing } = studio()
    draw((layout) => wider(layout, 0.5))
    stored.follow(red(first))
    expect(shows(wider(red(first), 0.5))).toBe(true)
    expect(stored.clashes()).toEqual([])
    editing.undo()
    expect(shows(wider(first, 0.5))).toBe(true)
  })

  it('waits for a choice where both changed the same, and keeps both until then', () => {
    const { stored, draw, shows, document } = studio()
    draw((layout) => wider(layout, 0.5))
    stored.follow(wider(first, 0.75))
    expect(stored.clashes()).toEqual(['regions'])
    expect(shows(wider(first, 0.5))).toBe(true)
    expect(sameLayout(document.getState().saved, wider(first, 0.75))).toBe(true)
    stored.choose('regions', 'mine')
    expect(stored.clashes()).toEqual([])
    expect(shows(wider(first, 0.5))).toBe(true)
  })

  it('can be taken instead', () => {
    const { stored, draw, shows } = studio()
    draw((layout) => red(wider(layout, 0.5)))
    stored.follow({ ...wider(first, 0.75), backgroundColor: '#00ff00' })
    expect(stored.clashes()).toEqual(['background', 'regions'])
    stored.choose('regions', 'theirs')
    expect(stored.clashes()).toEqual(['background'])
    expect(shows(red(wider(first, 0.75)))).toBe(true)
  })

  it('is no clash when it is what was just sent from here', () => {
    const { stored, draw, shows } = studio()
    draw((layout) => wider(layout, 0.5))
    stored.sending(wider(first, 0.5))
    draw((layout) => wider(layout, 0.6))
    stored.follow(wider(first, 0.5))
    stored.sending(null)
    stored.done(wider(first, 0.5))
    expect(stored.clashes()).toEqual([])
    expect(shows(wider(first, 0.6))).toBe(true)
  })
})

describe('a draft that is brought back', () => {
  it('never brings back what was saved elsewhere since it was drawn', () => {
    const { stored, shows } = studio(red(first))
    expect(stored.restore(writeDraft(wider(first, 0.5), first))).toBe(true)
    expect(shows(wider(red(first), 0.5))).toBe(true)
    expect(stored.clashes()).toEqual([])
  })

  it('asks where both changed the same', () => {
    const { stored } = studio(wider(first, 0.75))
    expect(stored.restore(writeDraft(wider(first, 0.5), first))).toBe(true)
    expect(stored.clashes()).toEqual(['regions'])
  })

  it('is none when it says what is saved, or cannot be read', () => {
    const { stored } = studio()
    expect(stored.restore(writeDraft(first, red(first)))).toBe(false)
    expect(stored.restore('{"layout":7}')).toBe(false)
  })
})
