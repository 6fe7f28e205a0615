import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Side, placedAt, sides } from '../../../renderer/features/studio/model/typedPlace.ts'
import { toPx } from '../../../shared/layout/fractions.ts'
import { defaultMark } from '../../../shared/layout/regionMark.ts'
import { aRegion } from '../../builders/layout.ts'
import { anyCanvas, isInside, isLargeEnough, numbers } from '../../shared/layout/support/rects.ts'

const canvas = { width: 1280, height: 720 }
const region = aRegion({ x: 0.5, y: 0.5, width: 0.25, height: 0.25 })
const keeping = { ...region, mark: { ...defaultMark(0), keepAspect: true } }

/** Pixels typed into a field, and what the region is then. */
function typed(from: typeof region, side: Side, px: number) {
  const whole = side === 'x' || side === 'width' ? canvas.width : canvas.height
  const { box, limit } = placedAt(from, side, px / whole, canvas)
  return [...numbers(toPx(box, canvas)).map((value) => Math.round(value * 10) / 10), limit]
}

describe('a number that was typed', () => {
  it.each([
    ['x', 100, [100, 360, 320, 180, null]],
    ['x', 5_000, [960, 360, 320, 180, 'edge']],
    ['x', -5, [0, 360, 320, 180, 'edge']],
    ['y', 719, [640, 540, 320, 180, 'edge']],
    ['width', 500, [640, 360, 500, 180, null]],
    ['width', 900, [380, 360, 900, 180, 'moved']],
    ['width', 5_000, [0, 360, 1280, 180, 'most']],
    ['width', 3, [640, 360, 16, 180, 'least']],
    ['height', 0, [640, 360, 320, 16, 'least']],
    ['height', -40, [640, 360, 320, 16, 'least']],
  ] as const)('%s %d is taken, or what is nearest to it', (side, px, expected) => {
    expect(typed(region, side, px)).toEqual(expected)
  })

  it.each([
    ['width', 640, [640, 360, 640, 360, null]],
    ['width', 900, [380, 213.8, 900, 506.3, 'moved']],
    ['width', 16, [640, 360, 28.4, 16, 'aspect']],
    ['height', 3, [640, 360, 28.4, 16, 'least']],
    ['height', 5_000, [0, 0, 1280, 720, 'most']],
  ] as const)('%s %d with the aspect kept takes the other side along', (side, px, expected) => {
    expect(typed(keeping, side, px)).toEqual(expected)
  })

  it('makes a region without a size one that can be seen', () => {
    const none = aRegion({ x: 0.5, y: 0.5, width: 0, height: 0, mark: keeping.mark })
    for (const side of sides) {
      const { box } = placedAt(none, side, 0.25, canvas)
      expect(isLargeEnough(box, canvas) && isInside(toPx(box, canvas), canvas)).toBe(true)
    }
  })

  it('leaves at least 16 pixels inside any canvas, whatever it is and was', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    const any = fc.record({ x: share, y: share, width: share, height: share, keepAspect: fc.boolean() })
    fc.assert(
      fc.property(
        anyCanvas,
        any,
        fc.constantFrom(...sides),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (size, { keepAspect, ...place }, side, value) => {
          const before = aRegion({ ...place, mark: { ...defaultMark(0), keepAspect } })
          const { box } = placedAt(before, side, value, size)
          expect(isInside(toPx(box, size), size)).toBe(true)
          expect(isLargeEnough(box, size)).toBe(true)
        },
      ),
    )
  })
})
