import { describe, expect, it } from 'vitest'
import { type Pull, beginDrag, dragStep } from '../../../renderer/features/studio/model/drag.ts'
import { frameOf, grown, nudged } from '../../../renderer/features/studio/model/placing.ts'
import { type StudioScene, changeMarks } from '../../../renderer/features/studio/model/scene.ts'
import { toPx } from '../../../shared/layout/fractions.ts'
import { type Handle, handles } from '../../../shared/layout/handles.ts'
import type { Region } from '../../../shared/layout/layoutState.ts'
import { noHolds } from '../../../shared/layout/snapping.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'
import { isLargeEnough, numbers } from '../../shared/layout/support/rects.ts'

const canvas = { width: 1280, height: 720 }
const free = { shift: false, alt: false, ctrl: false }
const pull = (dx: number, dy: number, more: Partial<Pull> = {}): Pull => ({
  ...{ dx, dy, keys: free, zoom: 1, snapping: true },
  ...more,
})
const box = (x: number, y: number, width: number, height: number): Region =>
  aRegion({ x: x / 1280, y: y / 720, width: width / 1280, height: height / 720 })
const scene = (regions: readonly Region[], ...selection: readonly number[]): StudioScene => ({
  layout: customLayout(regions),
  selection,
})
const places = ({ layout }: StudioScene) =>
  layout.regions.map((region) => numbers(toPx(region, canvas)).map(Math.round))

function dragged(from: StudioScene, handle: Handle | null, by: Pull) {
  const drag = beginDrag(from, canvas, handle, { grid: null, safeAreas: false })
  const step = drag === null ? null : dragStep(drag, by, noHolds)
  if (step === null) throw new Error('Nothing moves.')
  return step
}

describe('a drag with Shift', () => {
  // 5 px below the middle line of the canvas's upper half: free movement would catch the neighbour's upper edge.
  const two = scene([box(100, 105, 200, 100), box(600, 100, 200, 100)], 0)

  it('stays on its axis, and shows no line that it does not stand on', () => {
    const step = dragged(two, null, pull(40, 3, { keys: { ...free, shift: true } }))
    expect(places(step.scene)[0]).toEqual([140, 105, 200, 100])
    expect(step.guides).toEqual([])
    expect(numbers(step.box)).toEqual([140, 105, 200, 100])
  })

  it('still snaps along that axis', () => {
    const step = dragged(two, null, pull(496, 3, { keys: { ...free, shift: true } }))
    expect(places(step.scene)[0]).toEqual([600, 105, 200, 100])
    expect(new Set(step.guides.map(({ axis }) => axis))).toEqual(new Set(['x']))
  })

  it('catches both axes without it', () => {
    expect(places(dragged(two, null, pull(496, 3)).scene)[0]).toEqual([600, 100, 200, 100])
  })
})

describe('a locked region among the selected ones', () => {
  const three = scene([box(0, 0, 1280, 720), box(200, 200, 200, 100), box(500, 400, 100, 100)], 0, 1, 2)
  const locked: StudioScene = { ...changeMarks({ ...three, selection: [0] }, { locked: true }), selection: [0, 1, 2] }

  it('takes no part in the box that carries the handles', () => {
    const frame = frameOf(locked)
    expect(frame === null ? null : numbers(toPx(frame, canvas))).toEqual([200, 200, 400, 300])
    expect(frameOf({ ...locked, selection: [0] })).toBeNull()
  })

  it('stays where it is while the others are resized around their own box', () => {
    const { scene: after } = dragged(locked, 'se', pull(400, 300, { snapping: false }))
    expect(places(after)).toEqual([
      [0, 0, 1280, 720],
      [200, 200, 400, 173],
      [800, 547, 200, 173],
    ])
  })
})

describe('a region without a size', () => {
  const flat: readonly Region[] = [box(600, 300, 0, 0), box(600, 300, 0, 200), box(600, 300, 200, 0)]

  it.each(flat.flatMap((region, index) => handles.map((handle) => [index, handle, region] as const)))(
    'number %d becomes one that can be seen by its handle %s, alone and in a group',
    (_, handle, region) => {
      for (const keys of [free, { shift: true, alt: false, ctrl: false }, { shift: true, alt: true, ctrl: false }])
        for (const from of [
          scene([region], 0),
          scene([region, box(100, 100, 200, 200)], 0, 1),
          scene([...flat], 0, 1, 2),
        ])
          for (const one of dragged(from, handle, pull(50, 40, { keys })).scene.layout.regions)
            expect(isLargeEnough(one, canvas)).toBe(true)
    },
  )

  it('can be nudged and grown as well', () => {
    for (const region of flat) {
      for (const after of [nudged(scene([region], 0), 1, 0, canvas), grown(scene([region], 0), 0, 10, canvas)])
        for (const one of after.layout.regions) expect(isLargeEnough(one, canvas)).toBe(true)
    }
  })

  it('does not creep away when it is nudged back and forth', () => {
    const odd = { width: 1279, height: 719 }
    const start = scene([aRegion({ x: 0.2, y: 0.2, width: 16 / 1279, height: 16 / 719 })], 0)
    let after = start
    for (let times = 0; times < 100; times += 1) after = nudged(nudged(after, 1, 0, odd), -1, 0, odd)
    expect(after.layout.regions[0]?.x).toBeCloseTo(0.2, 5)
    expect(after.layout.regions[0]?.width).toBeCloseTo(16 / 1279, 5)
  })
})
