import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitGroup, groupResize } from '../../../shared/layout/groupTransform.ts'
import { handles } from '../../../shared/layout/handles.ts'
import { moveGroup, moveRect } from '../../../shared/layout/move.ts'
import { boundsOf, pxRect, pxShift } from '../../../shared/layout/rect.ts'
import { resizeRect } from '../../../shared/layout/resize.ts'
import { anyCanvas, anyRect, canvas, isInside, numbers } from './support/rects.ts'

const free = { keepAspect: false, fromCentre: false }

describe('a move', () => {
  it.each([
    ['freely', 30, -20, [430, 180, 400, 200]],
    ['to the left edge', -5_000, 0, [0, 200, 400, 200]],
    ['to the right edge', 5_000, 0, [880, 200, 400, 200]],
    ['to the top', 0, -5_000, [400, 0, 400, 200]],
    ['to the bottom', 0, 5_000, [400, 520, 400, 200]],
    ['into a corner', 5_000, 5_000, [880, 520, 400, 200]],
  ])('goes %s', (_way, x, y, expected) => {
    expect(numbers(moveRect(pxRect(400, 200, 400, 200), pxShift(x, y), canvas))).toEqual(expected)
  })

  it('takes a group as one: it keeps its distances when one member meets an edge', () => {
    const group = [pxRect(100, 100, 200, 100), pxRect(400, 300, 300, 200)]
    expect(moveGroup(group, pxShift(-500, 900), canvas).map(numbers)).toEqual([
      [0, 320, 200, 100],
      [300, 520, 300, 200],
    ])
    expect(moveGroup([], pxShift(1, 1), canvas)).toEqual([])
  })
})

describe('a resize of a group', () => {
  const group = [pxRect(100, 100, 200, 100), pxRect(400, 300, 200, 100)]

  it('scales places and sizes alike', () => {
    const resize = groupResize(group, 'se', free, canvas)
    const box = resize === null ? null : resizeRect(resize.box, pxShift(500, 300))
    expect(box === null ? null : fitGroup(group, box).map(numbers)).toEqual([
      [100, 100, 400, 200],
      [700, 500, 400, 200],
    ])
  })

  it('stops before its smallest member gets smaller than 16 pixels', () => {
    const uneven = [pxRect(0, 0, 32, 64), pxRect(100, 0, 300, 300)]
    const resize = groupResize(uneven, 'e', free, canvas)
    const box = resize === null ? null : resizeRect(resize.box, pxShift(-5_000, 0))
    expect(box === null ? null : fitGroup(uneven, box).map(numbers)).toEqual([
      [0, 0, 16, 64],
      [50, 0, 150, 300],
    ])
    expect(groupResize([], 'e', free, canvas)).toBeNull()
  })

  it('stays inside the canvas, at least 16 pixels each, with every handle and modifier', () => {
    const cases = anyCanvas.chain((size) =>
      fc.record({
        size: fc.constant(size),
        rects: fc.array(anyRect(size), { minLength: 1, maxLength: 9 }),
        handle: fc.constantFrom(...handles),
        manner: fc.record({ keepAspect: fc.boolean(), fromCentre: fc.boolean() }),
        x: fc.double({ min: -3_000, max: 3_000, noNaN: true }),
        y: fc.double({ min: -3_000, max: 3_000, noNaN: true }),
      }),
    )
    fc.assert(
      fc.property(cases, ({ size, rects, handle, manner, x, y }) => {
        const resize = groupResize(rects, handle, manner, size)
        const box = resize === null ? null : resizeRect(resize.box, pxShift(x, y))
        for (const rect of box === null ? [] : fitGroup(rects, box)) {
          expect(isInside(rect, size)).toBe(true)
          expect(Math.min(rect.width, rect.height)).toBeGreaterThanOrEqual(16 - 1e-6)
        }
        for (const rect of moveGroup(rects, pxShift(x, y), size)) expect(isInside(rect, size)).toBe(true)
        expect(boundsOf(moveGroup(rects, pxShift(0, 0), size))).toEqual(boundsOf(rects))
      }),
    )
  })
})
