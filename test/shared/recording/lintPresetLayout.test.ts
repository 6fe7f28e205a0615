import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LayoutState, type Region, defaultLayout } from '../../../shared/layout/layoutState.ts'
import { checkRequest } from '../../../shared/agora/checkRequest.ts'
import { updateLayoutBody } from '../../../shared/agora/requests.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'

const canvas = { width: 1280, height: 720 }
const whole: Region = { uid: null, x: 0, y: 0, width: 1, height: 1, alpha: 1, renderMode: 0 }
const custom = (...regions: Partial<Region>[]): LayoutState => ({
  ...defaultLayout,
  mixedVideoLayout: 3,
  regions: regions.map((region) => ({ ...whole, ...region })),
})
const found = (layout: LayoutState) =>
  lintLayout(layout, canvas).map(({ severity, code, field }) => `${severity} ${code} at ${field}`)
const strip = (count: number): Partial<Region>[] =>
  Array.from({ length: count }, (_, index) => ({ x: index / count, width: 1 / count }))

describe('a layout', () => {
  it.each([0, 1, 2] as const)('predefined as %d needs nothing else', (mixedVideoLayout) => {
    expect(found({ ...defaultLayout, mixedVideoLayout })).toEqual([])
  })

  it.each(['', '000000', '#000', '#00000g', 'red', '#0000000'])('with background %j is refused', (backgroundColor) => {
    expect(found({ ...defaultLayout, backgroundColor })).toEqual(['blocks backgroundInvalid at layout.backgroundColor'])
  })

  it('takes colours in capitals and small letters', () => {
    expect(found({ ...defaultLayout, backgroundColor: '#Ff00aA' })).toEqual([])
  })

  it('uses the large window with the vertical layout alone', () => {
    expect(found({ ...defaultLayout, mixedVideoLayout: 2, maxResolutionUid: '2101' })).toEqual([])
    expect(found({ ...defaultLayout, mixedVideoLayout: 1, maxResolutionUid: '2101' })).toEqual([
      'look largeWindowUnused at layout.maxResolutionUid',
    ])
    expect(found({ ...defaultLayout, mixedVideoLayout: 2, maxResolutionUid: 'anna' })).toEqual([
      'blocks largeWindowUidInvalid at layout.maxResolutionUid',
    ])
  })
})

describe('a custom layout', () => {
  it('needs a region', () => {
    expect(found(custom())).toEqual(['blocks regionsMissing at layout.regions'])
  })

  it('takes 17 regions, not 18', () => {
    expect(found(custom(...strip(17)))).toEqual([])
    expect(found(custom(...strip(18)))).toEqual(['blocks regionsTooMany at layout.regions'])
  })

  it('keeps regions of another layout without a word', () => {
    expect(found({ ...custom({ width: 7 }), mixedVideoLayout: 0 })).toEqual([])
  })

  it.each([
    [{ x: -0.1 }, 'regionNumber', 'x'],
    [{ y: Number.NaN }, 'regionNumber', 'y'],
    [{ width: 1.1 }, 'regionNumber', 'width'],
    [{ width: 0 }, 'regionNoWidth', 'width'],
    [{ height: 0.0000004 }, 'regionNoHeight', 'height'],
    [{ x: 0.5, width: 0.6 }, 'regionTooWide', 'width'],
    [{ y: 0.5, height: 0.500001 }, 'regionTooHigh', 'height'],
    [{ alpha: 1.2 }, 'regionAlphaInvalid', 'alpha'],
    [{ alpha: Number.NaN }, 'regionAlphaInvalid', 'alpha'],
    [{ uid: '0' }, 'regionUidInvalid', 'uid'],
    [{ uid: 'anna' }, 'regionUidInvalid', 'uid'],
  ])('refuses %j: %s', (region, code, side) => {
    expect(found(custom(region))).toEqual([`blocks ${code} at layout.regions.0.${side}`])
  })

  it('says by how much a region reaches beyond the canvas', () => {
    expect(lintLayout(custom({ x: 0.5, width: 0.625 }), canvas)[0]?.params).toEqual({ region: 1, over: 12.5 })
  })

  it('refuses one uid in two regions', () => {
    expect(found(custom({ uid: '2101', width: 0.5 }, { uid: '2101', x: 0.5, width: 0.5 }))).toEqual([
      'blocks regionUidTwice at layout.regions.1.uid',
    ])
  })

  it('calls regions nobody can make out', () => {
    expect(found(custom({ width: 0.01 }))).toEqual(['look regionSmall at layout.regions.0.width'])
    expect(found(custom({ alpha: 0 }))).toEqual(['look regionInvisible at layout.regions.0.alpha'])
  })

  it('says that the order of overlapping regions is not documented', () => {
    expect(found(custom({}, { x: 0.7, y: 0.7, width: 0.2, height: 0.2 }))).toEqual([
      'look regionsOverlap at layout.regions',
    ])
    expect(found(custom({ width: 0.5 }, { x: 0.5, width: 0.5 }))).toEqual([])
  })

  it('names every pair of regions that overlap, until there are more than anybody reads', () => {
    const pairs = (...regions: readonly Partial<Region>[]) =>
      lintLayout(custom(...regions), canvas).find(({ code }) => code === 'regionsOverlap')?.params
    const left = { x: 0, width: 0.4 }
    const right = { x: 0.5, width: 0.4 }
    expect(pairs(left, right, left, right)).toEqual({ pairs: '1 + 3, 2 + 4' })
    expect(pairs(left, left, left)).toEqual({ pairs: '1 + 2, 1 + 3, 2 + 3' })
    expect(pairs(left, left, left, left, left)).toEqual({
      pairs: '1 + 2, 1 + 3, 2 + 3, 1 + 4, 2 + 4, 3 + 4, …',
    })
  })

  it('never takes two pixel-exact neighbours that fill the canvas for an overhang or an overlap', () => {
    fc.assert(
      fc.property(fc.integer({ min: 40, max: 1920 }), fc.integer({ min: 16, max: 1904 }), (width, cut) => {
        fc.pre(cut <= width - 16)
        const layout = custom({ width: cut / width }, { x: cut / width, width: (width - cut) / width })
        expect(lintLayout(layout, { width, height: 720 })).toEqual([])
      }),
    )
  })

  it('that passes makes a request the service accepts', () => {
    const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.constantFrom(0, 0.5, 1 / 3, 2 / 3, 1))
    const region = fc.record<Region>({
      uid: fc.option(fc.integer({ min: 1, max: 4_294_967_295 }).map(String), { nil: null }),
      x: share,
      y: share,
      width: share,
      height: share,
      alpha: share,
      renderMode: fc.constantFrom(0, 1),
    })
    const layout = fc.record<LayoutState>({
      mixedVideoLayout: fc.constantFrom(0, 1, 2, 3),
      backgroundColor: fc.constantFrom('#000000', '#Ff00aA'),
      maxResolutionUid: fc.constantFrom(null, '2101'),
      regions: fc.array(region, { maxLength: 4 }),
    })
    fc.assert(
      fc.property(layout, (candidate) => {
        fc.pre(lintLayout(candidate, canvas).every(({ severity }) => severity === 'look'))
        const body = updateLayoutBody({ channel: 'main', uid: '7' }, candidate)
        expect(checkRequest('updateLayout', body)).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})
