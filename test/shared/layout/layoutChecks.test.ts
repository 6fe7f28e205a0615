import { describe, expect, it } from 'vitest'
import { toPx } from '../../../shared/layout/fractions.ts'
import { type LayoutFacts, layoutChecks } from '../../../shared/layout/layoutChecks.ts'
import { type LayoutState, defaultLayout } from '../../../shared/layout/layoutState.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const canvas = { width: 1280, height: 720 }
const facts: LayoutFacts = { canvas, recorderUid: '527841', people: null, aspectOf: () => null }
const report = (layout: LayoutState, more: Partial<LayoutFacts> = {}) => layoutChecks(layout, { ...facts, ...more })
const said = (layout: LayoutState, more: Partial<LayoutFacts> = {}) =>
  report(layout, more).checks.map(({ severity, code, regions }) => [severity, code, ...regions])

const left = aRegion({ uid: '1', width: 0.5 })
const right = aRegion({ uid: '2', x: 0.5, width: 0.5 })

describe('the checks of a layout', () => {
  it('say what is in order', () => {
    expect(report(customLayout([left, right]))).toEqual({
      checks: [],
      passed: ['inside', 'apart', 'uidsOnce', 'recorderUnseen'],
    })
    expect(report(defaultLayout, { recorderUid: null })).toEqual({ checks: [], passed: [] })
    expect(report(customLayout([])).passed).toEqual(['recorderUnseen'])
  })

  it('find what lies outside, what overlaps and who is shown twice, the worst first', () => {
    const layout = customLayout([left, aRegion({ uid: '1', x: 0.4, width: 0.7 })])
    expect(said(layout)).toEqual([
      ['blocks', 'regionUidTwice', 1],
      ['blocks', 'regionTooWide', 1],
      ['look', 'regionsOverlap', 0, 1],
    ])
    expect(report(layout).passed).toEqual(['recorderUnseen'])
  })

  it('name every region that overlaps', () => {
    expect(
      said(customLayout([aRegion({ width: 0.3 }), aRegion({ x: 0.2, width: 0.3 }), aRegion({ x: 0.4, width: 0.3 })])),
    ).toEqual([['look', 'regionsOverlap', 0, 1, 2]])
  })

  it('find the recorder in the picture', () => {
    expect(said(customLayout([left, { ...right, uid: '527841' }]))).toEqual([['look', 'recorderInRegion', 1]])
    expect(said({ ...defaultLayout, mixedVideoLayout: 2, maxResolutionUid: '527841' })).toEqual([
      ['look', 'recorderIsLarge'],
    ])
  })

  it('find places in the order of joining that nobody can reach', () => {
    const layout = customLayout([left, aRegion({ x: 0.5, width: 0.25 }), aRegion({ x: 0.75, width: 0.25 })])
    expect(said(layout, { people: 3 })).toEqual([])
    expect(said(layout, { people: 2 })).toEqual([['look', 'slotUnreachable', 2]])
    expect(report(layout, { people: 2 }).checks[0]?.params).toEqual({ region: 3, slot: 2, people: 2 })
  })

  it('find a region that is covered wholly', () => {
    const small = aRegion({ x: 0.1, y: 0.1, width: 0.2, height: 0.2 })
    expect(said(customLayout([small, aRegion()]))).toContainEqual(['look', 'regionHidden', 0, 1])
    expect(said(customLayout([small, aRegion({ alpha: 0.5 })]))).toEqual([['look', 'regionsOverlap', 0, 1]])
    expect(said(customLayout([aRegion(), small]))).toEqual([['look', 'regionsOverlap', 0, 1]])
  })

  it('find bars, and trim them off around the middle', () => {
    const layout = customLayout([left, { ...right, renderMode: 1 as const, y: 0.5, height: 0.375 }])
    const [bars] = report(layout, { aspectOf: () => 9 / 16 }).checks
    expect(bars).toMatchObject({
      code: 'regionBars',
      regions: [1],
      params: { region: 2, filled: 24 },
      fix: { side: 'width', to: 152 },
    })
    const mended = bars?.fix?.layout ?? layout
    const [, region] = mended.regions
    const rect = region === undefined ? null : toPx(region, canvas)
    expect(rect?.x).toBeCloseTo(960 - 152 / 2, 0)
    expect([rect?.y, rect?.height]).toEqual([360, 270])
    const after = report(mended, { aspectOf: () => 9 / 16 })
    expect(after.checks).toEqual([])
    expect(after.passed).toContain('noBars')
  })

  it('trim the height where the picture is wider', () => {
    const layout = customLayout([aRegion({ renderMode: 1, width: 0.25, height: 1 })])
    expect(report(layout, { aspectOf: () => 16 / 9 }).checks[0]?.fix).toMatchObject({ side: 'height', to: 180 })
  })
})
