import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitCanvas, pictureOf } from '../../../renderer/ui/recording/layoutPicture.ts'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'

const box = { width: 128, height: 72 }

describe('a canvas in a drawing', () => {
  it('stands upright in the middle when it is a portrait', () => {
    expect(fitCanvas({ width: 360, height: 640 }, box)).toEqual({ x: 43.75, y: 0, width: 40.5, height: 72 })
  })

  it('does not stand out by a rounding error', () => {
    expect(fitCanvas({ width: 15.082458944592227, height: 120.91348848879237 }, box).y).toBe(0)
  })

  it('never leaves the drawing, whatever was typed as its size', () => {
    const size = fc.oneof(
      fc.double({ min: 0.1, max: 5000 }),
      fc.constantFrom(0, -5, Number.NaN, Number.POSITIVE_INFINITY),
    )
    fc.assert(
      fc.property(size, size, (width, height) => {
        const frame = fitCanvas({ width, height }, box)
        expect(frame.x).toBeGreaterThanOrEqual(0)
        expect(frame.y).toBeGreaterThanOrEqual(0)
        expect(frame.x + frame.width).toBeLessThanOrEqual(box.width + 1e-6)
        expect(frame.y + frame.height).toBeLessThanOrEqual(box.height + 1e-6)
      }),
    )
  })
})

describe('what is drawn', () => {
  it('numbers the regions of a custom layout by their row', () => {
    const region = { uid: '7', x: 0, y: 0, width: 0.5, height: 1, alpha: 1, renderMode: 0 as const }
    const layout = { ...defaultLayout, mixedVideoLayout: 3 as const, regions: [region, { ...region, uid: null }] }
    expect(pictureOf(layout).map(({ label, uid }) => [label, uid])).toEqual([
      ['1', '7'],
      ['2', null],
    ])
  })

  it('names the person of the large window by uid', () => {
    const layout = { ...defaultLayout, mixedVideoLayout: 2 as const, maxResolutionUid: '2101' }
    expect(pictureOf(layout, 3).map(({ label, uid }) => [label, uid])).toEqual([
      ['L', '2101'],
      ['1', null],
      ['2', null],
    ])
  })
})
