import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { handles } from '../../../shared/layout/handles.ts'
import { moveRect } from '../../../shared/layout/move.ts'
import { type PxRect, pxRect, pxShift } from '../../../shared/layout/rect.ts'
import { resizeStart } from '../../../shared/layout/resize.ts'
import { snapResize } from '../../../shared/layout/snapResize.ts'
import { type SnapOptions, snapTargets } from '../../../shared/layout/snapTargets.ts'
import { type SnapHolds, noHolds, snapMove } from '../../../shared/layout/snapping.ts'
import { px } from '../../../shared/layout/units.ts'
import { anyCanvas, anyRect, canvas, isInside, numbers } from './support/rects.ts'

const plain: SnapOptions = { grid: null, safeAreas: false }
const free = { keepAspect: false, fromCentre: false }
const other = pxRect(400, 300, 200, 120)

const moved = (
  rect: PxRect,
  {
    others = [other],
    options = plain,
    holds = noHolds,
    zoom = 1,
  }: { others?: readonly PxRect[]; options?: SnapOptions; holds?: SnapHolds; zoom?: number } = {},
) => snapMove(rect, snapTargets(others, canvas, options), holds, zoom)

describe('a moved region', () => {
  it.each([
    ['the left edge of the canvas', pxRect(7, 200, 90, 50), [0, 200, 90, 50]],
    ['the right edge of the canvas', pxRect(1184, 200, 90, 50), [1190, 200, 90, 50]],
    ['the middle of the canvas', pxRect(590, 200, 90, 50), [595, 200, 90, 50]],
    ['the same edge of another', pxRect(406, 500, 90, 50), [400, 500, 90, 50]],
    ['the opposite edge of another', pxRect(305, 500, 90, 50), [310, 500, 90, 50]],
    ['the far edge of another', pxRect(605, 500, 90, 50), [600, 500, 90, 50]],
    ['the middle of another', pxRect(450, 500, 90, 50), [455, 500, 90, 50]],
    ['the upper edge of another, far away', pxRect(800, 296, 90, 50), [800, 300, 90, 50]],
    ['nothing that is too far', pxRect(700, 200, 90, 50), [700, 200, 90, 50]],
  ])('is drawn onto %s', (_what, rect, expected) => {
    expect(numbers(moved(rect).rect)).toEqual(expected)
  })

  it('reaches 8 pixels on the screen, however large the canvas is shown', () => {
    expect(moved(pxRect(408, 500, 90, 50)).rect.x).toBe(400)
    expect(moved(pxRect(408.5, 500, 90, 50)).rect.x).toBe(408.5)
    expect(moved(pxRect(415, 500, 90, 50), { zoom: 0.5 }).rect.x).toBe(400)
    expect(moved(pxRect(405, 500, 90, 50), { zoom: 2 }).rect.x).toBe(405)
  })

  it('is held for 12 pixels once it is caught, and then let go', () => {
    const { holds } = moved(pxRect(404, 500, 90, 50))
    expect(holds.x).toEqual({ part: 'lo', at: 400, kind: 'region' })
    expect(moved(pxRect(412, 500, 90, 50), { holds }).rect.x).toBe(400)
    const gone = moved(pxRect(412.5, 500, 90, 50), { holds })
    expect(gone.rect.x).toBe(412.5)
    expect(gone.holds.x).toBeNull()
  })

  it('goes over to a line that is nearer than the one that holds it', () => {
    const others = [other, pxRect(410, 600, 100, 60)]
    const { holds } = moved(pxRect(401, 500, 77, 50), { others })
    expect(moved(pxRect(407, 500, 77, 50), { others, holds }).rect.x).toBe(410)
  })

  it('is drawn onto the grid and the safe areas when they are on', () => {
    const options = { grid: px(40), safeAreas: true }
    expect(moved(pxRect(163, 500, 90, 50), { others: [], options }).rect.x).toBe(160)
    expect(moved(pxRect(68, 500, 77, 50), { others: [], options: { grid: null, safeAreas: true } }).rect.x).toBe(64)
    expect(moved(pxRect(48, 500, 77, 50), { others: [], options: { grid: null, safeAreas: true } }).rect.x).toBeCloseTo(
      44.8,
    )
  })

  it('finds the place halfway between its neighbours, and shows both distances as equal', () => {
    const others = [pxRect(100, 300, 100, 100), pxRect(700, 300, 100, 100)]
    const { rect, distances } = moved(pxRect(397, 320, 110, 41), { others })
    expect(rect.x).toBe(395)
    expect(distances.filter(({ axis, equal }) => axis === 'x' && equal)).toMatchObject([
      { from: 200, to: 395 },
      { from: 505, to: 700 },
    ])
  })

  it('repeats a distance that is there already', () => {
    const others = [pxRect(100, 300, 100, 100), pxRect(224, 300, 100, 100)]
    const { rect, holds, distances } = moved(pxRect(345, 320, 110, 41), { others })
    expect(rect.x).toBe(348)
    expect(holds.x?.kind).toBe('gap')
    expect(distances.filter(({ equal }) => equal)).toMatchObject([
      { from: 324, to: 348 },
      { from: 200, to: 224 },
    ])
  })

  it('tells its guides: the lines on which it stands now', () => {
    const { guides } = moved(pxRect(404, 417, 200, 60))
    expect(guides).toEqual([
      { axis: 'x', at: 400, kind: 'region' },
      { axis: 'x', at: 500, kind: 'region' },
      { axis: 'x', at: 600, kind: 'region' },
      { axis: 'y', at: 420, kind: 'region' },
    ])
  })

  it('tells the distances to what stands beside it, else to the edge of the canvas', () => {
    const { distances } = moved(pxRect(700, 330, 90, 50))
    expect(distances.map(({ axis, from, to }) => [axis, from, to])).toEqual([
      ['x', 600, 700],
      ['x', 790, 1280],
      ['y', 0, 335],
      ['y', 385, 720],
    ])
  })
})

describe('a resized region', () => {
  const start = (handle: (typeof handles)[number], manner = free) =>
    resizeStart(pxRect(100, 100, 160, 90), handle, manner, canvas)
  const pulled = (by: ReturnType<typeof pxShift>, from = start('se'), holds: SnapHolds = noHolds) =>
    snapResize(from, by, snapTargets([other], canvas, plain), holds, 1)

  it('is drawn onto what is near its moving edges only', () => {
    expect(numbers(pulled(pxShift(135, 104)).rect)).toEqual([100, 100, 300, 200])
    expect(numbers(pulled(pxShift(135, 104), start('e')).rect)).toEqual([100, 100, 300, 90])
    expect(numbers(pulled(pxShift(-96, -95), start('nw')).rect)).toEqual([0, 0, 260, 190])
  })

  it('is held and let go like a moved one', () => {
    const { holds } = pulled(pxShift(137, 0), start('e'))
    expect(pulled(pxShift(151, 0), start('e'), holds).rect.width).toBe(300)
    expect(pulled(pxShift(153, 0), start('e'), holds).rect.width).toBe(313)
  })

  it('keeps its aspect: one edge is exact, the other follows', () => {
    const { rect, holds } = pulled(pxShift(137, 0), start('se', { keepAspect: true, fromCentre: false }))
    expect(numbers(rect)).toEqual([100, 100, 300, 168.75])
    expect(holds).toMatchObject({ x: { part: 'hi', at: 400 }, y: null })
  })

  it('keeps its middle: both edges move, the caught one is exact', () => {
    const { rect } = pulled(pxShift(-94, 0), start('w', { keepAspect: false, fromCentre: true }))
    expect(numbers(rect)).toEqual([0, 100, 360, 90])
  })
})

describe('any snapped drag', () => {
  const cases = anyCanvas.chain((size) =>
    fc.record({
      size: fc.constant(size),
      rect: anyRect(size),
      others: fc.array(anyRect(size), { maxLength: 16 }),
      options: fc.record({ grid: fc.constantFrom(null, px(8), px(25)), safeAreas: fc.boolean() }),
      zoom: fc.double({ min: 0.1, max: 4, noNaN: true }),
      handle: fc.constantFrom(...handles),
      manner: fc.record({ keepAspect: fc.boolean(), fromCentre: fc.boolean() }),
      way: fc.array(fc.tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: -2_000, max: 2_000 })), {
        minLength: 1,
        maxLength: 6,
      }),
    }),
  )

  it('stays inside the canvas, keeps the size of what is moved and leaves at least 16 pixels of what is resized', () => {
    fc.assert(
      fc.property(cases, ({ size, rect, others, options, zoom, handle, manner, way }) => {
        const targets = snapTargets(others, size, options)
        let move = noHolds
        let resize = noHolds
        for (const [x, y] of way) {
          const by = pxShift(x, y)
          const step = snapMove(moveRect(rect, by, size), targets, move, zoom)
          move = step.holds
          expect(isInside(step.rect, size)).toBe(true)
          expect(step.rect.width).toBeCloseTo(rect.width, 6)
          const wide = snapResize(resizeStart(rect, handle, manner, size), by, targets, resize, zoom)
          resize = wide.holds
          expect(isInside(wide.rect, size)).toBe(true)
          expect(Math.min(wide.rect.width, wide.rect.height)).toBeGreaterThanOrEqual(16 - 1e-6)
          if (manner.keepAspect)
            expect(wide.rect.width / wide.rect.height / (rect.width / rect.height)).toBeCloseTo(1, 5)
        }
      }),
    )
  })

  it('moves nothing by more than it may hold it back', () => {
    fc.assert(
      fc.property(cases, ({ size, rect, others, options, zoom, way: [[x, y] = [0, 0]] }) => {
        const wanted = moveRect(rect, pxShift(x, y), size)
        const step = snapMove(wanted, snapTargets(others, size, options), noHolds, zoom)
        expect(Math.abs(step.rect.x - wanted.x)).toBeLessThanOrEqual(8 / zoom + 1e-6)
        expect(Math.abs(step.rect.y - wanted.y)).toBeLessThanOrEqual(8 / zoom + 1e-6)
      }),
    )
  })
})
