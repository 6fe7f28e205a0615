import { describe, expect, it } from 'vitest'
import { isLayoutGone, layoutOf } from '../../../shared/layout/layoutOf.ts'
import { Preset } from '../../../shared/recording/preset.ts'
import { lintPreset } from '../../../shared/recording/lintPreset.ts'
import { aPreset, lintFacts, presetSettings } from '../../builders/account.ts'
import { aRegion, aSavedLayout, customLayout, layoutId } from '../../builders/layout.ts'

const saved = aSavedLayout({ canvas: { width: 360, height: 640 } })
const library = { [saved.id]: saved }
const facts = lintFacts({ layouts: library })

describe('the layout of a preset', () => {
  it('is its own unless it chose one of the library', () => {
    const own = presetSettings()
    expect(layoutOf(own, library)).toBe(own.layout)
    expect(layoutOf({ ...own, libraryLayoutId: saved.id }, library)).toBe(saved.layout)
    expect(isLayoutGone({ ...own, libraryLayoutId: saved.id }, library)).toBe(false)
  })

  it('is its own again when the chosen one is gone, and the linter says so', () => {
    const orphan = presetSettings({ libraryLayoutId: layoutId(2) })
    expect(layoutOf(orphan, library)).toBe(orphan.layout)
    expect(isLayoutGone(orphan, library)).toBe(true)
    expect(lintPreset(orphan, facts)).toMatchObject([
      { severity: 'look', code: 'libraryLayoutGone', field: 'libraryLayoutId' },
    ])
  })

  it('is linted as it will be sent, and faults of the library are told at the choice', () => {
    const broken = { ...saved, layout: customLayout([aRegion({ x: 0.5 })]) }
    const settings = presetSettings({ libraryLayoutId: saved.id, layout: { ...saved.layout, backgroundColor: 'red' } })
    expect(lintPreset(settings, facts)).toEqual([])
    expect(lintPreset(settings, { ...facts, layouts: { [saved.id]: broken } })).toMatchObject([
      { severity: 'blocks', code: 'regionTooWide', field: 'libraryLayoutId' },
    ])
  })

  it('is clear for presets of earlier versions, which knew neither library nor cues', () => {
    const { libraryLayoutId: _choice, cues: _cues, ...settings } = presetSettings()
    expect(Preset.parse({ ...aPreset(), settings }).settings).toMatchObject({ libraryLayoutId: null, cues: [] })
  })
})
