import { describe, expect, it } from 'vitest'
import { type LayoutState, type Region, defaultLayout } from '../../../shared/layout/layoutState.ts'
import {
  type StudioScene,
  addRegions,
  changeMarks,
  changeUid,
  copiesOf,
  duplicateSelected,
  joinPlaces,
  marked,
  removeSelected,
  sameLayout,
  toggleLock,
} from '../../../renderer/features/studio/model/scene.ts'

const region = (uid: string | null, more: Partial<Region> = {}): Region => ({
  uid,
  x: 0,
  y: 0,
  width: 0.5,
  height: 0.5,
  alpha: 1,
  renderMode: 0,
  ...more,
})

const custom = (...regions: readonly Region[]): LayoutState =>
  marked({ ...defaultLayout, mixedVideoLayout: 3, regions: [...regions] })

const canvas = { width: 1280, height: 720 }
const scene = (layout: LayoutState, ...selection: readonly number[]): StudioScene => ({ layout, selection })
const uids = ({ layout }: StudioScene) => layout.regions.map(({ uid }) => uid)
const colours = ({ layout }: StudioScene) => layout.regions.map(({ mark }) => mark?.colour)

describe('editing regions', () => {
  it('gives every region a colour that it keeps when the list changes', () => {
    const before = scene(custom(region('1'), region('2'), region('3')), 0)
    const [, second, third] = colours(before)
    expect(new Set(colours(before)).size).toBe(3)
    expect(colours(removeSelected(before))).toEqual([second, third])
  })

  it('adds at the end, selects what it added, and makes the layout a custom one', () => {
    const after = addRegions(scene({ ...defaultLayout, mixedVideoLayout: 1 }), [region(null), region(null)], canvas)
    expect(after.layout.mixedVideoLayout).toBe(3)
    expect(after.selection).toEqual([0, 1])
  })

  it('stops at seventeen', () => {
    const full = Array.from({ length: 16 }, () => region(null))
    const after = addRegions(scene(custom(...full)), [region('8'), region('9')], canvas)
    expect(after.layout.regions).toHaveLength(17)
    expect(after.layout.regions.at(-1)?.uid).toBe('8')
    expect(after.selection).toEqual([16])
  })

  it('copies keep their uid where nobody has it yet, as after a cut, and each only once', () => {
    const copied = [region('2101'), region(null), region('2101')]
    expect(copiesOf(copied, []).map(({ uid }) => uid)).toEqual(['2101', null, null])
    expect(copiesOf(copied, [region('2101')]).map(({ uid }) => uid)).toEqual([null, null, null])
  })

  it('duplicates a little aside, inside the canvas, and shows nobody twice', () => {
    const after = duplicateSelected(scene(custom(region('7'), region('8', { x: 0.5, y: 0.5 })), 0, 1), canvas)
    expect(uids(after)).toEqual(['7', '8', null, null])
    expect(after.layout.regions.slice(2).map(({ x, y }) => [x, y])).toEqual([
      [0.02, 0.02],
      [0.48, 0.48],
    ])
    expect(after.selection).toEqual([2, 3])
  })

  it('selects a neighbour of what it removed, so that the keyboard stays at work', () => {
    const three = custom(region('1'), region('2'), region('3'))
    expect(removeSelected(scene(three, 1)).selection).toEqual([1])
    expect(removeSelected(scene(three, 2)).selection).toEqual([1])
    expect(removeSelected(scene(three, 0, 1, 2)).selection).toEqual([])
  })

  it('locks all of a mixed selection first, and unlocks only when all are locked', () => {
    const two = scene(custom(region('1'), region('2')), 0, 1)
    const half = changeMarks({ ...two, selection: [0] }, { locked: true })
    const both = toggleLock({ ...half, selection: [0, 1] })
    expect(both.layout.regions.map(({ mark }) => mark?.locked)).toEqual([true, true])
    expect(toggleLock(both).layout.regions.map(({ mark }) => mark?.locked)).toEqual([false, false])
  })

  it('numbers those that wait for somebody to join, in the order of the list', () => {
    const { regions } = custom(region(null), region('5'), region(null))
    expect(joinPlaces(regions)).toEqual([1, null, 2])
    expect(uids(changeUid(scene(custom(region('5')), 0), null))).toEqual([null])
  })
})

describe('whether something changed', () => {
  it('compares values, not how they were written down', () => {
    const layout = custom(region('1'))
    const { uid, ...rest } = region('1')
    const other = { ...defaultLayout, mixedVideoLayout: 3, regions: [{ ...rest, uid }] } as const
    expect(sameLayout(layout, { ...other, regions: [...other.regions] })).toBe(true)
    expect(sameLayout(layout, { ...layout, backgroundColor: '#000001' })).toBe(false)
    expect(sameLayout({ ...layout, backgroundColor: '#FF0000' }, { ...layout, backgroundColor: '#ff0000' })).toBe(true)
    expect(sameLayout(layout, changeMarks(scene(layout, 0), { name: 'Host' }).layout)).toBe(false)
  })
})
