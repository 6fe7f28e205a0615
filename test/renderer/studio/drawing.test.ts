import { describe, expect, it } from 'vitest'
import { ticks } from '../../../renderer/features/studio/model/ruler.ts'
import { cardLook } from '../../../renderer/features/studio/model/testCard.ts'

describe('a test card', () => {
  it('says less the smaller it is', () => {
    expect(cardLook({ width: 800, height: 450 })).toEqual({ number: 64, raised: false, label: true, mode: true })
    expect(cardLook({ width: 160, height: 90 })).toEqual({ number: 32, raised: false, label: true, mode: true })
    expect(cardLook({ width: 60, height: 50 })).toEqual({ number: 24, raised: true, label: true, mode: false })
    expect(cardLook({ width: 20, height: 12 })).toEqual({ number: 14, raised: false, label: false, mode: false })
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
