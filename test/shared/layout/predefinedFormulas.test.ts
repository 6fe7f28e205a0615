import { describe, expect, it } from 'vitest'
import { asCustom, predefinedRegions } from '../../../shared/layout/convert.ts'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { placePeople } from '../../../shared/layout/predefined.ts'
import { customLayout } from '../../builders/layout.ts'

// The formulas once more, written from the vendor's tables alone.
type Box = readonly [x: number, y: number, width: number, height: number]
const counts = Array.from({ length: 17 }, (_, index) => index + 1)

function floatingBox(i: number): Box {
  if (i === 0) return [0, 0, 1, 1]
  const column = (i - 1) % 4
  const row = Math.floor((i - 1) / 4)
  return [0.012 + column * 0.247, 1 - (row + 1) * 0.247, 0.235, 0.235]
}

function bestFitBox(n: number, i: number): Box {
  if (n === 17) return i === 16 ? [0.4, 0.8, 0.2, 0.2] : [0.1 + 0.2 * (i % 4), 0.2 * Math.floor(i / 4), 0.2, 0.2]
  const [columns, rows] = n === 1 ? [1, 1] : n === 2 ? [2, 1] : n <= 4 ? [2, 2] : n <= 9 ? [3, 3] : [4, 4]
  return [(i % columns) / columns, Math.floor(i / columns) / rows, 1 / columns, 1 / rows]
}

/** `n` people of whom one is large; `i` counts the small ones from 0. */
function verticalBox(n: number, i: number): Box {
  if (n <= 5) return [4 / 5, i / 4, 1 / 5, 1 / 4]
  if (n <= 7) return [6 / 7, i / 6, 1 / 7, 1 / 6]
  if (n <= 9) return [8 / 9, i / 8, 1 / 9, 1 / 8]
  return i < 8 ? [9 / 10, i / 8, 1 / 10, 1 / 8] : [8 / 10, (i - 8) / 8, 1 / 10, 1 / 8]
}
const verticalLarge = (n: number): number => (n <= 5 ? 4 / 5 : n <= 7 ? 6 / 7 : n <= 9 ? 8 / 9 : 8 / 10)

const close = (
  actual: readonly { x: number; y: number; width: number; height: number }[],
  expected: readonly Box[],
  digits: number,
) => {
  expect(actual).toHaveLength(expected.length)
  for (const [index, place] of actual.entries()) {
    const box = expected[index] ?? [NaN, NaN, NaN, NaN]
    for (const [side, value] of [place.x, place.y, place.width, place.height].entries())
      expect(value, `${index} ${side}`).toBeCloseTo(box[side] ?? NaN, digits)
  }
}
const up = (n: number): readonly number[] => Array.from({ length: n }, (_, i) => i)

describe.each(counts)('with %i people', (n) => {
  it('floating is as the vendor’s guide says', () => {
    close(placePeople(0, n), up(n).map(floatingBox), 9)
  })
  it('best fit is as the vendor’s guide says', () => {
    close(
      placePeople(1, n),
      up(n).map((i) => bestFitBox(n, i)),
      9,
    )
  })
  it('vertical is as the vendor’s guide says', () => {
    const [large, ...small] = placePeople(2, n, true)
    close(large === undefined ? [] : [large], [[0, 0, verticalLarge(n), 1]], 9)
    close(
      small,
      up(n - 1).map((i) => verticalBox(n, i)),
      9,
    )
  })
  it.each([0, 1, 2] as const)('layout %i becomes regions that look the same, within a millionth', (kind) => {
    const regions = predefinedRegions(kind, n, '2101')
    close(
      regions,
      placePeople(kind, n, kind === 2).map(({ x, y, width, height }) => [x, y, width, height] as const),
      5,
    )
    for (const { x, y, width, height } of regions) {
      expect(Math.round((x + width) * 1e6)).toBeLessThanOrEqual(1e6)
      expect(Math.round((y + height) * 1e6)).toBeLessThanOrEqual(1e6)
    }
    expect(regions.map(({ uid }) => uid)).toEqual(up(n).map((i) => (kind === 2 && i === 0 ? '2101' : null)))
  })
})

describe('a whole layout made custom', () => {
  it('keeps its background, and the large person becomes a region in fit', () => {
    const vertical = {
      ...defaultLayout,
      mixedVideoLayout: 2 as const,
      maxResolutionUid: '2101',
      backgroundColor: '#101418',
    }
    const custom = asCustom(vertical, 3, { width: 1280, height: 720 })
    expect(custom).toMatchObject({ mixedVideoLayout: 3, maxResolutionUid: null, backgroundColor: '#101418' })
    expect(custom.regions.map(({ uid, renderMode }) => [uid, renderMode])).toEqual([
      ['2101', 1],
      [null, 0],
      [null, 0],
    ])
  })

  it('stays as it is when it is custom already', () => {
    const custom = customLayout([])
    expect(asCustom(custom, 5, { width: 1280, height: 720 })).toBe(custom)
  })
})
