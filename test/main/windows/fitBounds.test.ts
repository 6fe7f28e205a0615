import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fitBounds, type Rect } from '../../../main/windows/fitBounds.ts'

const laptop: Rect = { x: 0, y: 25, width: 1440, height: 875 }
const right: Rect = { x: 1440, y: 0, width: 1920, height: 1080 }
const left: Rect = { x: -2560, y: 0, width: 2560, height: 1440 }
const at = (x: number, y: number, width = 1200, height = 700) => ({ bounds: { x, y, width, height }, maximized: false })

describe('where the window opens', () => {
  it('is where it was, on the primary screen and on another one, also left of the origin', () => {
    expect(fitBounds(at(100, 80), [laptop])).toEqual(at(100, 80))
    expect(fitBounds(at(1500, 20), [laptop, right])).toEqual(at(1500, 20))
    expect(fitBounds(at(-2000, 50), [laptop, left])).toEqual(at(-2000, 50))
  })

  it('is the middle of the primary screen the first time', () => {
    expect(fitBounds(null, [laptop])).toEqual({ bounds: { x: 80, y: 63, width: 1280, height: 800 }, maximized: false })
  })

  it('is the primary screen when the screen it was on has been unplugged', () => {
    expect(fitBounds(at(1500, 20), [laptop]).bounds.x).toBe(80)
  })

  it('is the primary screen when only a corner could be seen, or the title bar not at all', () => {
    expect(fitBounds(at(1400, 80), [laptop]).bounds.x).toBe(80)
    expect(fitBounds(at(100, 890), [laptop]).bounds.x).toBe(80)
    expect(fitBounds(at(100, -500), [laptop]).bounds.x).toBe(80)
  })

  it('stays hanging over an edge where somebody put it', () => {
    expect(fitBounds(at(-300, 80), [laptop])).toEqual(at(-300, 80))
  })

  it('comes back maximised, with the size it had before', () => {
    const maximised = { ...at(100, 80), maximized: true }
    expect(fitBounds(maximised, [laptop])).toEqual(maximised)
  })

  it('is never smaller than the layout needs, nor larger than the screen', () => {
    expect(fitBounds(at(100, 80, 300, 200), [laptop]).bounds).toMatchObject({ width: 1024, height: 680 })
    expect(fitBounds(at(0, 30, 4000, 3000), [laptop]).bounds).toMatchObject({ width: 1440, height: 875 })
  })

  it.each([undefined, 5, 'x', {}, { bounds: { x: 'a' } }, { ...at(0, 30), extra: 1 }, at(0.5, 30)])(
    'is the default when the journal holds %j',
    (saved) => {
      expect(fitBounds(saved, [laptop]).bounds.width).toBe(1280)
    },
  )

  it('can always be reached: its title bar is on a screen, whatever was saved', () => {
    const int = (min: number, max: number) => fc.integer({ min, max })
    const area = fc.record({ x: int(-4000, 4000), y: int(-2000, 2000), width: int(640, 4000), height: int(480, 2500) })
    const saved = fc.record({
      bounds: fc.record({ x: int(-9000, 9000), y: int(-9000, 9000), width: int(1, 9000), height: int(1, 9000) }),
      maximized: fc.boolean(),
    })
    fc.assert(
      fc.property(saved, fc.array(area, { minLength: 1, maxLength: 4 }), (window, areas) => {
        const { bounds } = fitBounds(window, areas)
        const reached = areas.some(
          (screen) =>
            Math.min(bounds.x + bounds.width, screen.x + screen.width) - Math.max(bounds.x, screen.x) >= 160 &&
            bounds.y >= screen.y &&
            bounds.y + 32 <= screen.y + screen.height,
        )
        expect(reached).toBe(true)
      }),
    )
  })
})
