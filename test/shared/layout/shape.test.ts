import { describe, expect, it } from 'vitest'
import { isStretched, stretchOf } from '../../../shared/layout/shape.ts'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { lintPreset } from '../../../shared/recording/lintPreset.ts'
import { lintFacts, presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, aSavedLayout, customLayout, layoutId } from '../../builders/layout.ts'

const layout = customLayout([aRegion({ width: 0.5 })])
const library = { [layoutId()]: aSavedLayout({ name: 'Two-shot', layout }) }
const size = (width: number, height: number) => ({ width, height })

describe('a layout on another canvas', () => {
  it.each([
    [1920, 1080, false],
    [640, 360, false],
    // A pixel of rounding is no other shape.
    [854, 480, false],
    [720, 1280, true],
    [1280, 960, true],
    [1080, 1080, true],
  ])('of %d × %d is stretched: %s', (width, height, expected) => {
    expect(isStretched(layout, size(1280, 720), size(width, height))).toBe(expected)
  })

  it('is never stretched where the service arranges people, or nobody knows the size yet', () => {
    expect(isStretched({ ...defaultLayout, mixedVideoLayout: 1 }, size(1280, 720), size(720, 1280))).toBe(false)
    expect(isStretched(layout, size(1280, 720), size(0, 0))).toBe(false)
  })

  it('is named with the canvas it was drawn for', () => {
    expect(stretchOf(layoutId(), library, size(720, 1280))).toEqual({ name: 'Two-shot', drawnFor: size(1280, 720) })
    expect(stretchOf(layoutId(), library, size(1280, 720))).toBeNull()
    expect(stretchOf(layoutId(9), library, size(720, 1280))).toBeNull()
    expect(stretchOf(null, library, size(720, 1280))).toBeNull()
  })
})

describe('the preset linter', () => {
  const canvas = { ...presetSettings().canvas, width: 720, height: 1280 }
  const codes = (settings: Parameters<typeof presetSettings>[0]) =>
    lintPreset(presetSettings({ canvas, ...settings }), lintFacts({ layouts: library }))
      .filter(({ code }) => code.endsWith('Stretched'))
      .map(({ severity, field, code, params }) => [severity, field, code, params])

  it('warns of a library layout and of cues that would be stretched', () => {
    const params = { name: 'Two-shot', drawn: '1280 × 720', canvas: '720 × 1280' }
    expect(
      codes({ libraryLayoutId: layoutId(), cues: [aCue({ name: 'Opening', libraryLayoutId: layoutId() })] }),
    ).toEqual([
      ['look', 'libraryLayoutId', 'libraryLayoutStretched', params],
      ['look', 'cues.0.name', 'cueLayoutStretched', { ...params, cue: 'Opening' }],
    ])
  })

  it('says nothing of layouts of its own, nor where no picture is recorded', () => {
    expect(codes({ layout, cues: [aCue({ layout })] })).toEqual([])
    const recording = { ...presetSettings().recording, streamTypes: 0 as const }
    expect(codes({ libraryLayoutId: layoutId(), recording })).toEqual([])
  })
})
