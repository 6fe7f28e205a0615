import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { updateLayoutBody } from '../../../shared/agora/requests.ts'
import { type Shares, rounded, toFractions, toPx } from '../../../shared/layout/fractions.ts'
import { pxRect } from '../../../shared/layout/rect.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'
import { anyCanvas, anyRect, isLargeEnough } from './support/rects.ts'

const placed = anyCanvas.chain((size) => fc.record({ size: fc.constant(size), rect: anyRect(size) }))
const sides = ({ x, y, width, height }: Shares): readonly number[] => [x, y, width, height]
const recorder = { channel: 'httpClient463224', uid: '527841' }

describe('shares of the canvas', () => {
  it('have six decimals and stay inside', () => {
    fc.assert(
      fc.property(placed, ({ size, rect }) => {
        const region = toFractions(rect, size)
        for (const value of sides(region)) expect(Number(value.toFixed(6))).toBe(value)
        expect(Math.round((region.x + region.width) * 1e6)).toBeLessThanOrEqual(1e6)
        expect(Math.round((region.y + region.height) * 1e6)).toBeLessThanOrEqual(1e6)
        expect(isLargeEnough(region, size)).toBe(true)
      }),
    )
  })

  it('come out of the request exactly as they went in, and stay the same when rounded again', () => {
    fc.assert(
      fc.property(placed, ({ size, rect }) => {
        const region = toFractions(rect, size)
        expect(rounded(region)).toEqual(region)
        const { layoutConfig } = updateLayoutBody(recorder, customLayout([aRegion(region)])).clientRequest
        const [sent] = layoutConfig ?? []
        expect([sent?.x_axis, sent?.y_axis, sent?.width, sent?.height]).toEqual(sides(region))
      }),
    )
  })

  it('bring whole pixels back as whole pixels', () => {
    fc.assert(
      fc.property(placed, ({ size, rect }) => {
        const whole = pxRect(Math.floor(rect.x), Math.floor(rect.y), Math.floor(rect.width), Math.floor(rect.height))
        const back = toPx(toFractions(whole, size), size)
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(Math.round(back[side])).toBe(whole[side])
      }),
    )
  })

  it('leave no gap between regions that touch', () => {
    const thirds = [0, 1, 2].map((index) => rounded({ x: index / 3, y: 0, width: 1 / 3, height: 1 }))
    expect(thirds.map(({ x, width }) => [x, width])).toEqual([
      [0, 0.333333],
      [0.333333, 0.333334],
      [0.666667, 0.333333],
    ])
  })

  it('never become nothing', () => {
    expect(rounded({ x: 1, y: 0.5, width: 0, height: -1 })).toEqual({
      x: 0.999999,
      y: 0,
      width: 0.000001,
      height: 0.000001,
    })
  })
})
