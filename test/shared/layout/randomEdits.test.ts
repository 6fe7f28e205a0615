import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { bodies } from '../../../main/rehearsal/checks/bodies.ts'
import { updateLayoutBody } from '../../../shared/agora/requests.ts'
import { align, alignments, distribute, equalGaps } from '../../../shared/layout/align.ts'
import { asCustom } from '../../../shared/layout/convert.ts'
import { fitGroup, groupResize } from '../../../shared/layout/groupTransform.ts'
import { handles } from '../../../shared/layout/handles.ts'
import { MAX_REGIONS, type Region, defaultLayout } from '../../../shared/layout/layoutState.ts'
import { matchSize } from '../../../shared/layout/matchSize.ts'
import { moveGroup } from '../../../shared/layout/move.ts'
import { reorder } from '../../../shared/layout/order.ts'
import { type PxRect, boundsOf, pxShift } from '../../../shared/layout/rect.ts'
import { rectsOf, withRects } from '../../../shared/layout/regionEdits.ts'
import { snapResize } from '../../../shared/layout/snapResize.ts'
import { snapTargets } from '../../../shared/layout/snapTargets.ts'
import { noHolds, snapMove } from '../../../shared/layout/snapping.ts'
import { templateNames, templateRegions } from '../../../shared/layout/templates.ts'
import type { CanvasSize } from '../../../shared/layout/units.ts'
import { px } from '../../../shared/layout/units.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'
import { anyCanvas, isLargeEnough } from './support/rects.ts'

// A thousand edits, a few dozen times.
vi.setConfig({ testTimeout: 60_000 })

interface Edit {
  readonly kind:
    'move' | 'resize' | 'align' | 'distribute' | 'gaps' | 'match' | 'order' | 'add' | 'remove' | 'template' | 'convert'
  readonly chosen: readonly number[]
  readonly x: number
  readonly y: number
  readonly pick: number
  readonly snaps: boolean
}

const edit: fc.Arbitrary<Edit> = fc.record({
  kind: fc.oneof(
    { weight: 12, arbitrary: fc.constantFrom('move', 'resize') },
    { weight: 5, arbitrary: fc.constantFrom('align', 'distribute', 'gaps', 'match', 'order') },
    { weight: 3, arbitrary: fc.constantFrom('add', 'remove') },
    { weight: 1, arbitrary: fc.constantFrom('template', 'convert') },
  ),
  chosen: fc.uniqueArray(fc.nat(16), { minLength: 1, maxLength: 6 }),
  x: fc.double({ min: -400, max: 400, noNaN: true }),
  y: fc.double({ min: -400, max: 400, noNaN: true }),
  pick: fc.nat(1_000),
  snaps: fc.boolean(),
})

const at = <T>(list: readonly [T, ...T[]] | readonly T[], pick: number): T => list[pick % list.length] as T

const othersOf = (regions: readonly Region[], chosen: readonly number[], canvas: CanvasSize): readonly PxRect[] =>
  rectsOf(
    regions,
    regions.map((_, index) => index).filter((index) => !chosen.includes(index)),
    canvas,
  )

function resized(
  regions: readonly Region[],
  chosen: readonly number[],
  one: Edit,
  canvas: CanvasSize,
): readonly PxRect[] {
  const rects = rectsOf(regions, chosen, canvas)
  const manner = { keepAspect: one.pick % 3 === 0, fromCentre: one.pick % 2 === 0 }
  const resize = groupResize(rects, at(handles, one.pick), manner, canvas)
  if (resize === null) return rects
  const targets = snapTargets(othersOf(regions, chosen, canvas), canvas, { grid: px(20), safeAreas: true })
  return fitGroup(
    resize.rects,
    snapResize(resize.box, pxShift(one.x, one.y), targets, noHolds, one.snaps ? 1 : 1e6).rect,
  )
}

function moved(
  regions: readonly Region[],
  chosen: readonly number[],
  one: Edit,
  canvas: CanvasSize,
): readonly PxRect[] {
  const rects = moveGroup(rectsOf(regions, chosen, canvas), pxShift(one.x, one.y), canvas)
  const box = boundsOf(rects)
  if (box === null || !one.snaps) return rects
  const targets = snapTargets(othersOf(regions, chosen, canvas), canvas, { grid: null, safeAreas: true })
  return fitGroup(rects, snapMove(box, targets, noHolds, 1).rect)
}

function apply(regions: readonly Region[], one: Edit, canvas: CanvasSize): readonly Region[] {
  const chosen = one.chosen.filter((index) => index < regions.length)
  const rects = rectsOf(regions, chosen, canvas)
  const put = (next: readonly PxRect[]): readonly Region[] => withRects(regions, chosen, next, canvas)
  switch (one.kind) {
    case 'move':
      return put(moved(regions, chosen, one, canvas))
    case 'resize':
      return put(resized(regions, chosen, one, canvas))
    case 'align':
      return put(align(rects, at(alignments, one.pick), canvas))
    case 'distribute':
      return put(distribute(rects, one.snaps ? 'x' : 'y'))
    case 'gaps':
      return put(equalGaps(rects, one.snaps ? 'x' : 'y'))
    case 'match':
      return put(matchSize(rects, at(['width', 'height', 'both'] as const, one.pick), canvas))
    case 'order':
      return reorder(regions, chosen, at(['forward', 'backward', 'front', 'behind'] as const, one.pick)).items
    case 'add':
      return [...regions, aRegion({ width: 0.5, height: 0.5, alpha: (one.pick % 11) / 10 })].slice(0, MAX_REGIONS)
    case 'remove':
      return regions.length > 1 ? regions.slice(1) : regions
    case 'template':
      return templateRegions(at(templateNames, one.pick), canvas)
    case 'convert':
      return asCustom(
        { ...defaultLayout, mixedVideoLayout: at([0, 1, 2] as const, one.pick) },
        1 + (one.pick % 17),
        canvas,
      ).regions
  }
}

describe('a thousand edits in any order', () => {
  it('leave a layout that the service accepts, in both of its generations', () => {
    fc.assert(
      fc.property(anyCanvas, fc.array(edit, { minLength: 1_000, maxLength: 1_000 }), (canvas, edits) => {
        const regions = edits.reduce<readonly Region[]>((list, one) => apply(list, one, canvas), [aRegion()])
        const body = updateLayoutBody({ channel: 'httpClient463224', uid: '527841' }, customLayout(regions))
        for (const dialect of ['specification', 'current'] as const) {
          const read = bodies[dialect].updateLayout.safeParse(body)
          expect(read.success ? [] : read.error.issues).toEqual([])
        }
        // What the request rounds is nothing: the studio's numbers are the wire's.
        for (const [index, sent] of (body.clientRequest.layoutConfig ?? []).entries()) {
          const { x, y, width, height } = regions[index] ?? aRegion()
          expect([sent.x_axis, sent.y_axis, sent.width, sent.height]).toEqual([x, y, width, height])
        }
      }),
      // Shrinking a thousand edits takes longer than anybody waits: the seed that is printed shows the same ones again.
      { numRuns: 25, endOnFailure: true },
    )
  })

  it('make no region smaller than 16 pixels by moving and resizing', () => {
    const gestures = edit.filter(({ kind }) => kind === 'move' || kind === 'resize')
    fc.assert(
      fc.property(anyCanvas, fc.array(gestures, { maxLength: 60 }), (canvas, edits) => {
        const start = [aRegion({ width: 0.5, height: 0.5 }), aRegion({ x: 0.5, width: 0.5, height: 1 })]
        const regions = edits.reduce<readonly Region[]>((list, one) => apply(list, one, canvas), start)
        for (const region of regions) expect(isLargeEnough(region, canvas)).toBe(true)
      }),
    )
  })
})
