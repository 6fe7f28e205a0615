import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, parseNumber } from '../../../renderer/ui/form/numberText.ts'
import { fromUnit, moved, newRegion, toUnit } from '../../../renderer/ui/form/regionUnits.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'

const canvas = { width: 1280, height: 720 }

describe('a number that is typed', () => {
  it.each([
    ['12', 12],
    [' 12.5 ', 12.5],
    ['12,5', 12.5],
    ['.5', 0.5],
    ['5.', 5],
    ['-3', -3],
  ])('%j is %s', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(['', ' ', 'abc', '1e3', '0x10', '1 2', '--1', 'Infinity'])('%j is no number', (text) => {
    expect(parseNumber(text)).toBeNaN()
  })

  it('shows no noise of binary fractions', () => {
    expect(formatNumber(0.1 + 0.2)).toBe('0.3')
    expect(formatNumber(Number.NaN)).toBe('')
  })
})

describe('a region', () => {
  it('means the same in per cent and in pixels', () => {
    expect(toUnit(0.25, 'width', 'percent', canvas)).toBe(25)
    expect(toUnit(0.25, 'width', 'pixels', canvas)).toBe(320)
    expect(toUnit(0.25, 'y', 'pixels', canvas)).toBe(180)
    expect(fromUnit(320, 'x', 'pixels', canvas)).toBe(0.25)
  })

  it('keeps a share with six decimals exactly when it is shown in per cent and typed back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), (micros) => {
        const share = micros / 1_000_000
        expect(fromUnit(toUnit(share, 'x', 'percent', canvas), 'x', 'percent', canvas)).toBe(share)
      }),
    )
  })

  it('starts inside the canvas, however many there are', () => {
    for (let count = 0; count < 17; count += 1) {
      const layout = {
        mixedVideoLayout: 3 as const,
        backgroundColor: '#000000',
        maxResolutionUid: null,
        regions: [newRegion(count)],
      }
      expect(lintLayout(layout, canvas)).toEqual([])
    }
  })

  it('moves to its new place and pushes the others aside', () => {
    expect(moved(['a', 'b', 'c', 'd'], 0, 2)).toEqual(['b', 'c', 'a', 'd'])
    expect(moved(['a', 'b', 'c'], 2, 0)).toEqual(['c', 'a', 'b'])
    expect(moved(['a', 'b'], 0, 5)).toEqual(['a', 'b'])
  })
})
