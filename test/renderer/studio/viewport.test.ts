import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import {
  fitted,
  panned,
  pinched,
  reachable,
  toCanvas,
  wheelZoom,
  zoomStop,
  zoomText,
  zoomedAt,
} from '../../../renderer/features/studio/model/viewport.ts'

const hd = { width: 1280, height: 720 }
const stage = { width: 824, height: 568 }

describe('zooming out of a canvas that is shown below 25 %', () => {
  it('never makes it larger', () => {
    expect(zoomStop(0.2, -1)).toBe(0.2)
    expect(wheelZoom(0.2, 40)).toBeLessThanOrEqual(0.2)
    expect(zoomedAt({ zoom: 0.2, x: 0, y: 0 }, 0.15, { x: 0, y: 0 }).zoom).toBe(0.2)
    expect(zoomStop(0.2, 1)).toBe(0.25)
    expect(wheelZoom(0.2, -40)).toBeGreaterThan(0.2)
  })
})

describe('two fingers', () => {
  it('zoom by their distance and move by their middle', () => {
    const view = pinched(
      { zoom: 0.5, x: 10, y: 20 },
      [
        { x: 100, y: 100 },
        { x: 200, y: 100 },
      ],
      [
        { x: 80, y: 130 },
        { x: 280, y: 130 },
      ],
    )
    expect(view.zoom).toBeCloseTo(1)
    const was = toCanvas({ zoom: 0.5, x: 10, y: 20 }, { x: 150, y: 100 })
    expect(toCanvas(view, { x: 180, y: 130 })).toEqual({
      x: expect.closeTo(was.x) as number,
      y: expect.closeTo(was.y) as number,
    })
  })

  it('that lie on one place divide by nothing', () => {
    const at = { x: 5, y: 5 }
    expect(pinched({ zoom: 1, x: 0, y: 0 }, [at, at], [at, at])).toEqual({ zoom: 1, x: 0, y: 0 })
  })
})

describe('the view of the canvas', () => {
  it('shows the whole canvas in the middle', () => {
    const view = fitted(hd, stage)
    expect(view.zoom).toBeCloseTo(0.6)
    expect(view.x).toBe(28)
    expect(view.x + hd.width * view.zoom).toBeCloseTo(stage.width - 28)
    expect(view.y).toBeGreaterThanOrEqual(44)
    expect(view.y + hd.height * view.zoom).toBeLessThanOrEqual(stage.height - 28)
  })

  it('fits a canvas that stands upright by its height', () => {
    const view = fitted({ width: 360, height: 640 }, stage)
    expect(view.zoom * 640).toBeCloseTo(stage.height - 72)
    expect(Math.abs(view.x + 180 * view.zoom - stage.width / 2)).toBeLessThan(1)
  })

  it('survives a stage with no room at all', () => {
    expect(fitted(hd, { width: 0, height: 0 }).zoom).toBeGreaterThan(0)
  })

  it('keeps what is under the pointer under the pointer while zooming', () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true })
    fc.assert(
      fc.property(
        number(0.25, 4),
        number(0.1, 8),
        number(-2000, 2000),
        number(-2000, 2000),
        number(0, 900),
        number(0, 600),
        (zoom, next, x, y, atX, atY) => {
          const before = { zoom, x, y }
          const at = { x: atX, y: atY }
          const after = zoomedAt(before, next, at)
          expect(after.zoom).toBeGreaterThanOrEqual(0.25)
          expect(after.zoom).toBeLessThanOrEqual(4)
          expect(toCanvas(after, at).x).toBeCloseTo(toCanvas(before, at).x, 3)
          expect(toCanvas(after, at).y).toBeCloseTo(toCanvas(before, at).y, 3)
        },
      ),
    )
  })

  it('steps through round zooms and stops at its ends', () => {
    expect(zoomStop(0.624, 1)).toBe(0.75)
    expect(zoomStop(0.6, 1)).toBe(0.625)
    expect(zoomStop(1, -1)).toBe(0.75)
    expect(zoomStop(4, 1)).toBe(4)
    expect(zoomStop(0.25, -1)).toBe(0.25)
  })

  it('zooms with the wheel, never past its ends, and a wild turn is one turn', () => {
    expect(wheelZoom(1, -100)).toBeGreaterThan(1)
    expect(wheelZoom(1, 100)).toBeLessThan(1)
    expect(wheelZoom(1, -100_000)).toBe(wheelZoom(1, -120))
    expect(wheelZoom(4, -120)).toBe(4)
    expect(wheelZoom(0.25, 120)).toBe(0.25)
  })

  it('never lets the canvas out of reach', () => {
    const view = fitted(hd, stage)
    const away = reachable(panned(view, 5000, -5000), hd, stage)
    expect(away.x).toBe(stage.width - 48)
    expect(away.y + hd.height * away.zoom).toBeCloseTo(48)
    expect(reachable(view, hd, stage)).toEqual(view)
  })

  it('writes zooms without needless decimals', () => {
    expect(zoomText(1)).toBe('100 %')
    expect(zoomText(0.625)).toBe('62.5 %')
    expect(zoomText(0.33333)).toBe('33.3 %')
  })
})
