import { describe, expect, it } from 'vitest'
import { ticks } from '../../../renderer/features/studio/model/ruler.ts'
import { cardLook, cardPicture, sourceAspects } from '../../../renderer/features/studio/model/testCard.ts'

describe('a test card', () => {
  it('fills a region of its own shape without cutting', () => {
    expect(cardPicture({ width: 160, height: 90 }, sourceAspects.wide, 0)).toEqual({
      x: 0,
      y: 0,
      width: 160,
      height: 90,
      cut: 0,
      bars: 0,
    })
  })

  it('cut to an upright region loses its sides', () => {
    const picture = cardPicture({ width: 90, height: 90 }, sourceAspects.wide, 0)
    expect(picture).toMatchObject({ x: -35, y: 0, width: 160, height: 90, bars: 0 })
    expect(picture.cut).toBeCloseTo(1 - 9 / 16)
  })

  it('fitted into a wide region leaves bars beside an upright picture', () => {
    const picture = cardPicture({ width: 160, height: 90 }, sourceAspects.upright, 1)
    expect(picture.height).toBe(90)
    expect(picture.x).toBeCloseTo((160 - 90 * (9 / 16)) / 2)
    expect(picture.cut).toBe(0)
    expect(picture.bars).toBeCloseTo(1 - (9 / 16) ** 2)
  })

  it('fitted into an upright region leaves bars above and below', () => {
    expect(cardPicture({ width: 90, height: 160 }, sourceAspects.wide, 1)).toMatchObject({ x: 0, width: 90 })
  })

  it('says less the smaller it is', () => {
    expect(cardLook({ width: 800, height: 450 })).toEqual({ number: 64, label: true, mode: true })
    expect(cardLook({ width: 160, height: 90 })).toEqual({ number: 32, label: true, mode: true })
    expect(cardLook({ width: 60, height: 50 })).toEqual({ number: 24, label: true, mode: false })
    expect(cardLook({ width: 20, height: 12 })).toEqual({ number: 14, label: false, mode: false })
  })
})

describe('a ruler', () => {
  it('numbers the canvas with room between the numbers', () => {
    const labels = (zoom: number) => ticks(1280, zoom, 0, 10_000).flatMap(({ label }) => label ?? [])
    expect(labels(0.625)).toEqual([0, 160, 320, 480, 640, 800, 960, 1120, 1280])
    expect(labels(0.25)).toEqual([0, 320, 640, 960, 1280])
    expect(labels(4).slice(0, 3)).toEqual([0, 20, 40])
  })

  it('draws only what is in sight, at the place of the canvas', () => {
    const seen = ticks(1280, 1, -300, 200)
    expect(seen.every(({ at }) => at >= 0 && at <= 200)).toBe(true)
    expect(seen.find(({ label }) => label === 400)?.at).toBe(100)
  })
})
