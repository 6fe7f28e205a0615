import { describe, expect, it } from 'vitest'
import { carryKeys, regionKey } from '../../../renderer/features/studio/model/regionIdentity.ts'
import {
  type StudioScene,
  changeMarks,
  changeUid,
  marked,
  removeSelected,
  withRegions,
} from '../../../renderer/features/studio/model/scene.ts'
import { nudged } from '../../../renderer/features/studio/model/placing.ts'
import { templateRegions } from '../../../shared/layout/templates.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const canvas = { width: 1280, height: 720 }
const start = (): StudioScene => ({
  layout: marked(customLayout(['1', '2', '3'].map((uid, step) => aRegion({ uid, x: step * 0.2, width: 0.2 })))),
  selection: [1],
})
const keys = ({ layout }: StudioScene) => layout.regions.map(regionKey)
function edited(before: StudioScene, change: (scene: StudioScene) => StudioScene): StudioScene {
  const after = change(before)
  carryKeys(before.layout.regions, after.layout.regions)
  return after
}

describe('which region is which', () => {
  it('is not asked of its place in the list', () => {
    const before = start()
    const [a, b, c] = keys(before)
    expect(new Set([a, b, c]).size).toBe(3)
    expect(keys(edited(before, removeSelected))).toEqual([a, c])
    expect(keys(edited(before, (scene) => withRegions(scene, scene.layout.regions.toReversed())))).toEqual([c, b, a])
    expect(keys(before)).toEqual([a, b, c])
  })

  it('survives what is done to it', () => {
    const before = start()
    const was = keys(before)
    const moved = edited(before, (scene) => nudged(scene, 40, 20, canvas))
    const named = edited(moved, (scene) => changeMarks(scene, { name: 'Host' }))
    const other = edited(named, (scene) => changeUid(scene, '44'))
    expect(keys(other)).toEqual(was)
  })

  it('ends with the region: others that come in its place are others', () => {
    const before = start()
    const was = keys(before)
    const after = edited(before, (scene) => withRegions(scene, templateRegions('onePlusThree', canvas), []))
    expect(keys(after).filter((key) => was.includes(key))).toEqual([])
  })
})
