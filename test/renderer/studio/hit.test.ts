import { describe, expect, it } from 'vitest'
import { TARGET, handleSpots, hitAt } from '../../../renderer/features/studio/model/hit.ts'
import { around, between, onStage, touches } from '../../../renderer/features/studio/model/screenBox.ts'

const box = (x: number, y: number, width: number, height: number) => ({ x, y, width, height })
const target = (x: number, y: number, width: number, height: number, more = {}) => ({
  box: box(x, y, width, height),
  selected: false,
  locked: false,
  ...more,
})

describe('handles', () => {
  it('are eight, each at least 24 px to catch', () => {
    const spots = handleSpots(box(100, 100, 200, 120))
    expect(spots.map(({ handle }) => handle).sort()).toEqual(['e', 'n', 'ne', 'nw', 's', 'se', 'sw', 'w'])
    for (const {
      at,
      target: { x, y, width, height },
    } of spots) {
      expect([width, height]).toEqual([TARGET, TARGET])
      expect(at.x).toBeGreaterThanOrEqual(x)
      expect(at.x).toBeLessThanOrEqual(x + width)
      expect(at.y).toBeGreaterThanOrEqual(y)
      expect(at.y).toBeLessThanOrEqual(y + height)
    }
  })

  it('of a small box keep its corners and leave its middle free to hold it by', () => {
    const small = box(100, 100, 20, 20)
    expect(handleSpots(small).map(({ handle }) => handle)).toEqual(['nw', 'ne', 'se', 'sw'])
    expect(hitAt({ x: 110, y: 110 }, [target(100, 100, 20, 20)], small)).toMatchObject({ kind: 'region' })
    expect(hitAt({ x: 98, y: 98 }, [target(100, 100, 20, 20)], small)).toEqual({ kind: 'handle', handle: 'nw' })
  })
})

describe('what lies under the pointer', () => {
  const two = [target(0, 0, 100, 100), target(50, 50, 100, 100, { locked: true })]

  it('is the region on top, and which one lies below it', () => {
    expect(hitAt({ x: 60, y: 60 }, two, null)).toEqual({
      kind: 'region',
      index: 1,
      selected: false,
      locked: true,
      below: 0,
    })
    expect(hitAt({ x: 10, y: 10 }, two, null)).toMatchObject({ index: 0, below: null })
    expect(hitAt({ x: 300, y: 10 }, two, null)).toEqual({ kind: 'empty' })
  })

  it('is a handle before a region', () => {
    expect(hitAt({ x: 100, y: 100 }, two, box(0, 0, 100, 100))).toEqual({ kind: 'handle', handle: 'se' })
  })

  it('can be a region that is only a line', () => {
    expect(hitAt({ x: 5, y: 50 }, [target(0, 0, 1, 100)], null)).toMatchObject({ kind: 'region', index: 0 })
  })
})

describe('boxes on the stage', () => {
  it('follow the view', () => {
    expect(onStage(box(0.5, 0.25, 0.5, 0.5), { width: 1000, height: 400 }, { x: 20, y: 10, zoom: 0.5 })).toEqual(
      box(270, 60, 250, 100),
    )
  })

  it('are drawn from any corner', () => {
    expect(between({ x: 10, y: 50 }, { x: 40, y: 20 })).toEqual(box(10, 20, 30, 30))
  })

  it('have one around them all, and none around nothing', () => {
    expect(around([box(0.25, 0, 0.25, 1), box(0.5, 0.5, 0.5, 0.25)])).toEqual(box(0.25, 0, 0.75, 1))
    expect(around([])).toBeNull()
  })

  it('touch where they share at least an edge', () => {
    expect(touches(box(0, 0, 10, 10), box(10, 0, 10, 10))).toBe(true)
    expect(touches(box(0, 0, 10, 10), box(11, 0, 10, 10))).toBe(false)
  })
})
