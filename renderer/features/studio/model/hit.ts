import type { Handle } from '../../../../shared/layout/handles.ts'
import type { Hit } from './pointerMachine.ts'
import { type ScreenBox, contains } from './screenBox.ts'
import type { Point } from './viewport.ts'

/** A handle as it is drawn, and where it can be caught. CSS px on the stage. */
export interface HandleSpot {
  readonly handle: Handle
  /** Middle of the drawn square. */
  readonly at: Point
  readonly target: ScreenBox
}

/** Handles can be caught in a square of this size, CSS px. */
export const TARGET = 24

/** Sides shorter than this have no handle in their middle: it would leave nothing to hold the region by. CSS px. */
const SHORT_SIDE = 48

const places: Readonly<Record<Handle, readonly [number, number]>> = {
  nw: [0, 0],
  n: [0.5, 0],
  ne: [1, 0],
  e: [1, 0.5],
  se: [1, 1],
  s: [0.5, 1],
  sw: [0, 1],
  w: [0, 0.5],
}

/** Corners first: they win where targets overlap. */
const order: readonly Handle[] = ['nw', 'ne', 'se', 'sw', 'n', 'e', 's', 'w']

/** Where a target begins along one side: on a small box it leans outwards, so that the middle half stays free to move it. */
function reach(share: number, length: number): number {
  const inside = Math.min(TARGET / 2, length / 4)
  if (share === 0) return inside - TARGET
  return share === 1 ? -inside : -TARGET / 2
}

/** The handles of a box that is selected. */
export function handleSpots(box: ScreenBox): readonly HandleSpot[] {
  return order
    .filter((handle) => {
      const [across, down] = places[handle]
      return (across !== 0.5 || box.width >= SHORT_SIDE) && (down !== 0.5 || box.height >= SHORT_SIDE)
    })
    .map((handle) => {
      const [across, down] = places[handle]
      const at = { x: box.x + across * box.width, y: box.y + down * box.height }
      return {
        handle,
        at,
        target: {
          x: at.x + reach(across, box.width),
          y: at.y + reach(down, box.height),
          width: TARGET,
          height: TARGET,
        },
      }
    })
}

/** A region as the pointer sees it; later ones lie above earlier ones. */
export interface Target {
  readonly box: ScreenBox
  readonly selected: boolean
  readonly locked: boolean
}

/** A region this thin on the stage is caught beside its edges as well, CSS px. */
const THIN = 12

const grown = (box: ScreenBox): ScreenBox => {
  const across = Math.max(0, (THIN - box.width) / 2)
  const down = Math.max(0, (THIN - box.height) / 2)
  return { x: box.x - across, y: box.y - down, width: box.width + 2 * across, height: box.height + 2 * down }
}

/** What lies under a place: handles of the selection, then regions from the top. `frame`: what the handles belong to. */
export function hitAt(at: Point, regions: readonly Target[], frame: ScreenBox | null): Hit {
  const spot = frame === null ? undefined : handleSpots(frame).find(({ target }) => contains(target, at))
  if (spot !== undefined) return { kind: 'handle', handle: spot.handle }
  const found = regions
    .map((region, index) => ({ ...region, index }))
    .filter(({ box }) => contains(grown(box), at))
    .reverse()
  const [top, below] = found
  if (top === undefined) return { kind: 'empty' }
  return {
    kind: 'region',
    index: top.index,
    selected: top.selected,
    locked: top.locked,
    below: below?.index ?? null,
  }
}
