import { describe, expect, it } from 'vitest'
import { toPx } from '../../../shared/layout/fractions.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'
import { templateNames, templateRegions } from '../../../shared/layout/templates.ts'
import { customLayout } from '../../builders/layout.ts'

const wide = { width: 1280, height: 720 }
const tall = { width: 360, height: 640 }
const sizes = { full: 1, sideBySide: 2, onePlusThree: 4, grid2: 4, grid3: 9, speakerStrip: 6, portraitStack: 3 }

describe.each(templateNames)('the template %s', (name) => {
  it.each([wide, tall])('can be sent as it is', (canvas) => {
    const regions = templateRegions(name, canvas)
    expect(regions).toHaveLength(name.startsWith('pip') ? 2 : sizes[name as keyof typeof sizes])
    const findings = lintLayout(customLayout(regions), canvas)
    // A picture in a picture is meant to lie on the other.
    expect(findings.map(({ code }) => code)).toEqual(name.startsWith('pip') ? ['regionsOverlap'] : [])
  })

  it('covers the whole canvas', () => {
    const regions = templateRegions(name, wide)
    const area = regions.reduce((sum, { width, height }) => sum + width * height, 0)
    expect(area).toBeCloseTo(name.startsWith('pip') ? 1.0625 : 1, 5)
    expect(new Set(regions.map(({ mark }) => mark?.colour)).size).toBe(Math.min(8, regions.length))
  })
})

describe('a picture in a picture', () => {
  it.each([
    ['pipTopLeft', 36, 36],
    ['pipTopRight', 1280 - 36 - 320, 36],
    ['pipBottomLeft', 36, 720 - 36 - 180],
    ['pipBottomRight', 1280 - 36 - 320, 720 - 36 - 180],
  ] as const)('%s stands as far from both edges', (name, x, y) => {
    const [, small] = templateRegions(name, wide)
    const rect = small === undefined ? null : toPx(small, wide)
    expect(rect?.x).toBeCloseTo(x, 2)
    expect(rect?.y).toBeCloseTo(y, 2)
  })
})

describe('a portrait canvas', () => {
  it('gets its pictures above each other instead of beside each other', () => {
    expect(templateRegions('sideBySide', tall).map(({ width, height }) => [width, height])).toEqual([
      [1, 0.5],
      [1, 0.5],
    ])
    expect(templateRegions('onePlusThree', tall)[0]).toMatchObject({ width: 1, height: 0.75 })
  })
})
