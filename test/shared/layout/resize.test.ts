import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Handle, handles, pullOf } from '../../../shared/layout/handles.ts'
import { pxRect, pxShift } from '../../../shared/layout/rect.ts'
import { type ResizeManner, resizeRect, resizeStart } from '../../../shared/layout/resize.ts'
import { anyCanvas, anyRect, canvas, isInside, numbers } from './support/rects.ts'

const start = pxRect(400, 200, 400, 200)
const manners = {
  free: { keepAspect: false, fromCentre: false },
  centre: { keepAspect: false, fromCentre: true },
  aspect: { keepAspect: true, fromCentre: false },
  both: { keepAspect: true, fromCentre: true },
} as const satisfies Record<string, ResizeManner>

const pulled = (handle: Handle, manner: ResizeManner, x: number, y: number) =>
  numbers(resizeRect(resizeStart(start, handle, manner, canvas), pxShift(x, y)))

/** Outwards for a positive distance. */
const away = (handle: Handle, manner: ResizeManner, distance: number) =>
  pulled(handle, manner, pullOf(handle, 'x') * distance, pullOf(handle, 'y') * distance)

type Row = readonly [Handle, keyof typeof manners, readonly number[]]

/** 400,200 400 × 200 on 1280 × 720, pulled by 40,30. */
const pull: readonly Row[] = [
  ['nw', 'free', [440, 230, 360, 170]],
  ['n', 'free', [400, 230, 400, 170]],
  ['ne', 'free', [400, 230, 440, 170]],
  ['e', 'free', [400, 200, 440, 200]],
  ['se', 'free', [400, 200, 440, 230]],
  ['s', 'free', [400, 200, 400, 230]],
  ['sw', 'free', [440, 200, 360, 230]],
  ['w', 'free', [440, 200, 360, 200]],
  ['nw', 'centre', [440, 230, 320, 140]],
  ['n', 'centre', [400, 230, 400, 140]],
  ['ne', 'centre', [360, 230, 480, 140]],
  ['e', 'centre', [360, 200, 480, 200]],
  ['se', 'centre', [360, 170, 480, 260]],
  ['s', 'centre', [400, 170, 400, 260]],
  ['sw', 'centre', [440, 170, 320, 260]],
  ['w', 'centre', [440, 200, 320, 200]],
  ['nw', 'aspect', [440, 220, 360, 180]],
  ['n', 'aspect', [430, 230, 340, 170]],
  ['ne', 'aspect', [400, 180, 440, 220]],
  ['e', 'aspect', [400, 190, 440, 220]],
  ['se', 'aspect', [400, 200, 460, 230]],
  ['s', 'aspect', [370, 200, 460, 230]],
  ['sw', 'aspect', [340, 200, 460, 230]],
  ['w', 'aspect', [440, 210, 360, 180]],
  ['nw', 'both', [440, 220, 320, 160]],
  ['n', 'both', [460, 230, 280, 140]],
  ['ne', 'both', [360, 180, 480, 240]],
  ['e', 'both', [360, 180, 480, 240]],
  ['se', 'both', [340, 170, 520, 260]],
  ['s', 'both', [340, 170, 520, 260]],
  ['sw', 'both', [340, 170, 520, 260]],
  ['w', 'both', [440, 220, 320, 160]],
]

/** Pulled outwards, far beyond every edge of the canvas. */
const outwards: readonly Row[] = [
  ['nw', 'free', [0, 0, 800, 400]],
  ['n', 'free', [400, 0, 400, 400]],
  ['ne', 'free', [400, 0, 880, 400]],
  ['e', 'free', [400, 200, 880, 200]],
  ['se', 'free', [400, 200, 880, 520]],
  ['s', 'free', [400, 200, 400, 520]],
  ['sw', 'free', [0, 200, 800, 520]],
  ['w', 'free', [0, 200, 800, 200]],
  ['nw', 'centre', [0, 0, 1200, 600]],
  ['n', 'centre', [400, 0, 400, 600]],
  ['ne', 'centre', [0, 0, 1200, 600]],
  ['e', 'centre', [0, 200, 1200, 200]],
  ['se', 'centre', [0, 0, 1200, 600]],
  ['s', 'centre', [400, 0, 400, 600]],
  ['sw', 'centre', [0, 0, 1200, 600]],
  ['w', 'centre', [0, 200, 1200, 200]],
  ['nw', 'aspect', [0, 0, 800, 400]],
  ['n', 'aspect', [200, 0, 800, 400]],
  ['ne', 'aspect', [400, 0, 800, 400]],
  ['e', 'aspect', [400, 80, 880, 440]],
  ['se', 'aspect', [400, 200, 880, 440]],
  ['s', 'aspect', [80, 200, 1040, 520]],
  ['sw', 'aspect', [0, 200, 800, 400]],
  ['w', 'aspect', [0, 100, 800, 400]],
  ...handles.map((handle): Row => [handle, 'both', [0, 0, 1200, 600]]),
]

/** Pushed inwards, far through the opposite edge. */
const inwards: readonly Row[] = [
  ['nw', 'free', [784, 384, 16, 16]],
  ['n', 'free', [400, 384, 400, 16]],
  ['ne', 'free', [400, 384, 16, 16]],
  ['e', 'free', [400, 200, 16, 200]],
  ['se', 'free', [400, 200, 16, 16]],
  ['s', 'free', [400, 200, 400, 16]],
  ['sw', 'free', [784, 200, 16, 16]],
  ['w', 'free', [784, 200, 16, 200]],
  ['nw', 'centre', [592, 292, 16, 16]],
  ['n', 'centre', [400, 292, 400, 16]],
  ['ne', 'centre', [592, 292, 16, 16]],
  ['e', 'centre', [592, 200, 16, 200]],
  ['se', 'centre', [592, 292, 16, 16]],
  ['s', 'centre', [400, 292, 400, 16]],
  ['sw', 'centre', [592, 292, 16, 16]],
  ['w', 'centre', [592, 200, 16, 200]],
  ['nw', 'aspect', [768, 384, 32, 16]],
  ['n', 'aspect', [584, 384, 32, 16]],
  ['ne', 'aspect', [400, 384, 32, 16]],
  ['e', 'aspect', [400, 292, 32, 16]],
  ['se', 'aspect', [400, 200, 32, 16]],
  ['s', 'aspect', [584, 200, 32, 16]],
  ['sw', 'aspect', [768, 200, 32, 16]],
  ['w', 'aspect', [768, 292, 32, 16]],
  ...handles.map((handle): Row => [handle, 'both', [584, 292, 32, 16]]),
]

describe('a handle', () => {
  it('is covered by the tables with every modifier', () => {
    for (const table of [pull, outwards, inwards]) {
      expect(new Set(table.map(([handle, manner]) => `${handle} ${manner}`)).size).toBe(handles.length * 4)
    }
  })

  it.each(pull)('%s (%s) follows the pointer', (handle, manner, expected) => {
    expect(pulled(handle, manners[manner], 40, 30)).toEqual(expected)
  })

  it.each(outwards)('%s (%s) stops at the edges of the canvas', (handle, manner, expected) => {
    expect(away(handle, manners[manner], 5_000)).toEqual(expected)
  })

  it.each(inwards)('%s (%s) stops at 16 pixels and never turns inside out', (handle, manner, expected) => {
    expect(away(handle, manners[manner], -5_000)).toEqual(expected)
  })
})

describe('any resize', () => {
  const cases = anyCanvas.chain((size) =>
    fc.record({
      size: fc.constant(size),
      rect: anyRect(size),
      handle: fc.constantFrom(...handles),
      manner: fc.record({ keepAspect: fc.boolean(), fromCentre: fc.boolean() }),
      x: fc.double({ min: -3_000, max: 3_000, noNaN: true }),
      y: fc.double({ min: -3_000, max: 3_000, noNaN: true }),
    }),
  )

  it('stays inside the canvas and at least 16 pixels large', () => {
    fc.assert(
      fc.property(cases, ({ size, rect, handle, manner, x, y }) => {
        const after = resizeRect(resizeStart(rect, handle, manner, size), pxShift(x, y))
        expect(isInside(after, size)).toBe(true)
        expect(Math.min(after.width, after.height)).toBeGreaterThanOrEqual(16 - 1e-6)
      }),
    )
  })

  it('keeps the aspect when it is told to', () => {
    fc.assert(
      fc.property(cases, ({ size, rect, handle, manner, x, y }) => {
        const start = resizeStart(rect, handle, { ...manner, keepAspect: true }, size)
        const after = resizeRect(start, pxShift(x, y))
        expect(after.width / after.height / (rect.width / rect.height)).toBeCloseTo(1, 6)
      }),
    )
  })

  it('changes nothing where the pointer did not go', () => {
    fc.assert(
      fc.property(cases, ({ size, rect, handle, manner }) => {
        const after = resizeRect(resizeStart(rect, handle, manner, size), pxShift(0, 0))
        for (const side of ['x', 'y', 'width', 'height'] as const) expect(after[side]).toBeCloseTo(rect[side], 6)
      }),
    )
  })

  it('begins at 16 pixels with a region that came in smaller, or without a size', () => {
    for (const size of [8, 0]) {
      const tiny = resizeStart(pxRect(104 - size / 2, 104 - size / 2, size, size), 'se', manners.free, canvas)
      expect(numbers(resizeRect(tiny, pxShift(-20, -20)))).toEqual([96, 96, 16, 16])
      expect(numbers(resizeRect(tiny, pxShift(20, 20)))).toEqual([96, 96, 36, 36])
      const kept = { ...tiny, manner: manners.aspect }
      expect(numbers(resizeRect(kept, pxShift(20, 20)))).toEqual([96, 96, 36, 36])
    }
  })
})
