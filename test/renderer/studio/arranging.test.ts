import { describe, expect, it } from 'vitest'
import { arranged, canArrange } from '../../../renderer/features/studio/model/arranging.ts'
import { arrangements } from '../../../renderer/features/studio/tools/arrangements.ts'
import { type StudioScene, marked } from '../../../renderer/features/studio/model/scene.ts'
import { defaultMark } from '../../../shared/layout/regionMark.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'

const canvas = { width: 1000, height: 1000 }
type Box = readonly [x: number, y: number, width: number, height: number, locked?: boolean]
const sceneOf = (...boxes: readonly Box[]): StudioScene => ({
  layout: marked(
    customLayout(
      boxes.map(([x, y, width, height, locked = false], index) =>
        aRegion({ uid: String(index + 1), x, y, width, height, mark: { ...defaultMark(index), locked } }),
      ),
    ),
  ),
  selection: boxes.map((_, index) => index),
})
const lefts = ({ layout }: StudioScene) => layout.regions.map(({ x }) => x)

describe('locked regions among the selected', () => {
  it('stay where they are, and the others are brought into line with them', () => {
    const scene = sceneOf([0.3, 0, 0.2, 0.2, true], [0.6, 0.5, 0.1, 0.1])
    expect(lefts(arranged(scene, 'alignLeft', canvas))).toEqual([0.3, 0.3])
    expect(lefts(arranged(scene, 'alignRight', canvas))).toEqual([0.3, 0.4])
    expect(lefts(arranged(scene, 'alignCentre', canvas))).toEqual([0.3, 0.35])
  })

  it('are what the others become as large as', () => {
    const scene = sceneOf([0.6, 0.5, 0.1, 0.1], [0.3, 0, 0.2, 0.4, true])
    expect(arranged(scene, 'sameSize', canvas).layout.regions.map(({ width, height }) => [width, height])).toEqual([
      [0.2, 0.4],
      [0.2, 0.4],
    ])
  })

  it('push nobody out of the canvas', () => {
    const scene = sceneOf([0.8, 0, 0.2, 0.2, true], [0, 0.5, 0.6, 0.1])
    expect(lefts(arranged(scene, 'alignLeft', canvas))).toEqual([0.8, 0.4])
  })

  it('are no part of what is spread', () => {
    const scene = sceneOf([0, 0, 0.1, 0.1, true], [0.2, 0, 0.1, 0.1], [0.6, 0, 0.1, 0.1])
    expect(canArrange(scene, 'distributeAcross')).toBe(false)
    expect(canArrange(scene, 'gapsDown')).toBe(false)
  })
})

describe('what is offered', () => {
  it.each([
    ['nothing', sceneOf(), 0],
    ['a locked region alone', sceneOf([0.3, 0.3, 0.2, 0.2, true]), 0],
    ['one region', sceneOf([0.3, 0.3, 0.2, 0.2]), 6],
    ['two', sceneOf([0.3, 0.3, 0.2, 0.2], [0.6, 0.7, 0.1, 0.1]), 7],
    ['three', sceneOf([0.1, 0.1, 0.2, 0.2], [0.6, 0.7, 0.1, 0.1], [0.35, 0.4, 0.1, 0.1]), 11],
  ])('does something: %s', (_, scene, count) => {
    const offered = arrangements.filter(({ name }) => canArrange(scene, name))
    expect(offered).toHaveLength(count)
    for (const { name } of offered) expect(arranged(scene, name, canvas), name).not.toEqual(scene)
    for (const { name } of arrangements) {
      if (!canArrange(scene, name)) expect(arranged(scene, name, canvas)).toBe(scene)
    }
  })
})
