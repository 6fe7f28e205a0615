import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { align, alignments, distribute, equalGaps } from '../../../shared/layout/align.ts'
import { matchSize } from '../../../shared/layout/matchSize.ts'
import { reorder } from '../../../shared/layout/order.ts'
import { pxRect } from '../../../shared/layout/rect.ts'
import { anyCanvas, anyRect, canvas, isInside, numbers } from './support/rects.ts'

const three = [pxRect(100, 50, 200, 100), pxRect(350, 200, 100, 300), pxRect(800, 90, 300, 60)]

describe('aligning', () => {
  it.each([
    ['left', [100, 50], [100, 200], [100, 90]],
    ['centre', [500, 50], [550, 200], [450, 90]],
    ['right', [900, 50], [1000, 200], [800, 90]],
    ['top', [100, 50], [350, 50], [800, 50]],
    ['middle', [100, 225], [350, 125], [800, 245]],
    ['bottom', [100, 400], [350, 200], [800, 440]],
  ] as const)('%s brings several into line with the box around them', (to, ...expected) => {
    expect(align(three, to, canvas).map(({ x, y }) => [x, y])).toEqual(expected)
  })

  it.each([
    ['left', [0, 50]],
    ['centre', [540, 50]],
    ['right', [1080, 50]],
    ['top', [100, 0]],
    ['middle', [100, 310]],
    ['bottom', [100, 620]],
  ] as const)('%s brings one alone into line with the canvas', (to, expected) => {
    expect(align(three.slice(0, 1), to, canvas).map(({ x, y }) => [x, y])).toEqual([expected])
  })

  it('of nothing is nothing', () => {
    expect(align([], 'left', canvas)).toEqual([])
    expect(matchSize([], 'both', canvas)).toEqual([])
  })
})

describe('spreading', () => {
  it('puts the middles at equal distances between the outermost', () => {
    expect(distribute(three, 'x').map(({ x }) => x)).toEqual([100, 525, 800])
  })

  it('makes the gaps equal between the outermost edges', () => {
    expect(equalGaps(three, 'x').map(({ x }) => x)).toEqual([100, 500, 800])
  })

  it('lets what does not fit overlap evenly', () => {
    const wide = [pxRect(0, 0, 300, 50), pxRect(10, 0, 300, 50), pxRect(200, 0, 300, 50)]
    expect(equalGaps(wide, 'x').map(({ x }) => x)).toEqual([0, 100, 200])
  })

  it('keeps a long one between short ones inside the box around them', () => {
    const uneven = [pxRect(0, 40, 10, 1), pxRect(0, 0, 10, 100), pxRect(0, 0, 10, 101)]
    expect(distribute(uneven, 'y').map(({ y }) => y)).toEqual([40, 0, 0])
    expect(equalGaps(uneven, 'y').map(({ y }) => y)).toEqual([0, 0, 0])
  })

  it('needs three', () => {
    expect(distribute(three.slice(0, 2), 'x')).toEqual(three.slice(0, 2))
  })
})

describe('the same size', () => {
  it('is that of the first, and stays inside the canvas', () => {
    expect(matchSize([...three, pxRect(1200, 700, 80, 20)], 'both', canvas).map(numbers)).toEqual([
      [100, 50, 200, 100],
      [350, 200, 200, 100],
      [800, 90, 200, 100],
      [1080, 620, 200, 100],
    ])
    expect(matchSize(three, 'width', canvas).map(numbers)[1]).toEqual([350, 200, 200, 300])
    expect(matchSize(three, 'height', canvas).map(numbers)[1]).toEqual([350, 200, 100, 100])
  })
})

describe('any arrangement', () => {
  const cases = anyCanvas.chain((size) =>
    fc.record({ size: fc.constant(size), rects: fc.array(anyRect(size), { minLength: 3, maxLength: 17 }) }),
  )

  it('stays inside the canvas and changes no size it should not', () => {
    fc.assert(
      fc.property(cases, ({ size, rects }) => {
        const all = [
          ...alignments.map((to) => align(rects, to, size)),
          distribute(rects, 'x'),
          distribute(rects, 'y'),
          equalGaps(rects, 'x'),
          equalGaps(rects, 'y'),
        ]
        for (const result of all) {
          for (const [index, rect] of result.entries()) {
            expect(isInside(rect, size)).toBe(true)
            expect([rect.width, rect.height]).toEqual([rects[index]?.width, rects[index]?.height])
          }
        }
        for (const rect of matchSize(rects, 'both', size)) expect(isInside(rect, size)).toBe(true)
      }),
    )
  })

  it('is the same whether it goes across or down first', () => {
    fc.assert(
      fc.property(cases, ({ rects }) => {
        expect(distribute(distribute(rects, 'x'), 'y')).toEqual(distribute(distribute(rects, 'y'), 'x'))
        expect(equalGaps(equalGaps(rects, 'x'), 'y')).toEqual(equalGaps(equalGaps(rects, 'y'), 'x'))
      }),
    )
  })

  it('does not depend on the order of the list, and done twice is done once', () => {
    fc.assert(
      fc.property(cases, ({ rects }) => {
        // Which of two at the same place goes first is the one thing that only the list can say.
        const places = new Set(rects.map(({ x, width }) => (2 * x + width).toFixed(6)))
        fc.pre(places.size === rects.length)
        const once = distribute(rects, 'x')
        const middles = once.map(({ x, width }) => x + width / 2).toSorted((a, b) => a - b)
        const steps = middles.slice(1).map((middle, index) => middle - (middles[index] ?? NaN))
        // One that is longer than its place allows stays inside the box around all, so that the steps are not even.
        fc.pre(Math.max(...steps) - Math.min(...steps) < 1e-6)
        expect(distribute(rects.toReversed(), 'x').toReversed()).toEqual(once)
        for (const [index, rect] of distribute(once, 'x').entries())
          expect(rect.x).toBeCloseTo(once[index]?.x ?? NaN, 6)
      }),
    )
  })
})

describe('the order', () => {
  it.each([
    ['forward', [1], 'acbd', [2]],
    ['backward', [1], 'bacd', [0]],
    ['front', [0, 1], 'cdab', [2, 3]],
    ['behind', [2, 3], 'cdab', [0, 1]],
    ['forward', [0, 2], 'badc', [1, 3]],
    ['forward', [2, 3], 'abcd', [2, 3]],
    ['backward', [0, 2], 'acbd', [0, 1]],
    ['forward', [], 'abcd', []],
  ] as const)('%s of %j gives %s', (how, chosen, expected, then) => {
    const { items, chosen: now } = reorder(['a', 'b', 'c', 'd'], chosen, how)
    expect(items.join('')).toBe(expected)
    expect(now).toEqual(then)
  })
})
