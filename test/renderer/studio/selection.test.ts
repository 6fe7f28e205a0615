import { describe, expect, it } from 'vitest'
import {
  added,
  all,
  marqueed,
  next,
  range,
  toggled,
  within,
  without,
} from '../../../renderer/features/studio/model/selection.ts'

describe('a selection of regions', () => {
  it('stays in the order of the list, each once', () => {
    expect(added([3], 1)).toEqual([1, 3])
    expect(added([1, 3], 3)).toEqual([1, 3])
    expect(toggled([1, 3], 3)).toEqual([1])
    expect(toggled([1], 0)).toEqual([0, 1])
    expect(without([1, 3], 1)).toEqual([3])
  })

  it('forgets places that are gone', () => {
    expect(within([0, 4], 3)).toEqual([0])
    const kept = [0, 2]
    expect(within(kept, 3)).toBe(kept)
  })

  it('takes ranges in either direction, and all', () => {
    expect(range(3, 1)).toEqual([1, 2, 3])
    expect(range(2, 2)).toEqual([2])
    expect(all(3)).toEqual([0, 1, 2])
  })

  it('is what the marquee touches, or that as well', () => {
    expect(marqueed([0], [2, 1], false)).toEqual([1, 2])
    expect(marqueed([0], [2, 0], true)).toEqual([0, 2])
  })

  it('goes round with Tab and leaves at either end', () => {
    expect(next([], 3, 1)).toBe(0)
    expect(next([], 3, -1)).toBe(2)
    expect(next([0, 1], 3, 1)).toBe(2)
    expect(next([1, 2], 3, -1)).toBe(0)
    expect(next([2], 3, 1)).toBeNull()
    expect(next([0], 3, -1)).toBeNull()
    expect(next([], 0, 1)).toBeNull()
  })
})
