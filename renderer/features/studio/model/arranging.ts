import { type Alignment, align, distribute, equalGaps } from '../../../../shared/layout/align.ts'
import { matchSize } from '../../../../shared/layout/matchSize.ts'
import type { PxRect } from '../../../../shared/layout/rect.ts'
import type { CanvasSize } from '../../../../shared/layout/units.ts'
import type { Arrangement } from '../tools/arrangements.ts'
import { movable, startRects, withRects } from './placing.ts'
import type { StudioScene } from './scene.ts'
import type { StepName } from './step.ts'

/** `fixed`: the locked ones among the selected, which the others are brought into line with. */
type Arrange = (free: readonly PxRect[], fixed: readonly PxRect[], canvas: CanvasSize) => readonly PxRect[]

interface Way {
  readonly step: StepName
  /** So many regions must be free to move. */
  readonly free: number
  /** So many must be selected, those that only serve as a measure included. */
  readonly all: number
  readonly arrange: Arrange
}

const alignedTo = (to: Alignment): Way => ({
  step: 'align',
  free: 1,
  all: 1,
  arrange: (free, fixed, canvas) => align(free, to, canvas, fixed),
})

/** What is spread lies between two of its own: what may not move is no part of it. */
const spread = (step: StepName, arrange: (free: readonly PxRect[]) => readonly PxRect[]): Way => ({
  step,
  free: 3,
  all: 3,
  arrange,
})

const ways: Readonly<Record<Arrangement, Way>> = {
  alignLeft: alignedTo('left'),
  alignCentre: alignedTo('centre'),
  alignRight: alignedTo('right'),
  alignTop: alignedTo('top'),
  alignMiddle: alignedTo('middle'),
  alignBottom: alignedTo('bottom'),
  distributeAcross: spread('distribute', (free) => distribute(free, 'x')),
  distributeDown: spread('distribute', (free) => distribute(free, 'y')),
  sameSize: {
    step: 'sameSize',
    free: 1,
    all: 2,
    arrange: (free, fixed, canvas) => {
      const [measure] = fixed
      return measure === undefined
        ? matchSize(free, 'both', canvas)
        : matchSize([measure, ...free], 'both', canvas).slice(1)
    },
  },
  gapsAcross: spread('gaps', (free) => equalGaps(free, 'x')),
  gapsDown: spread('gaps', (free) => equalGaps(free, 'y')),
}

/** The selected regions that serve as a measure: the locked ones. */
const fixedIn = ({ layout, selection }: StudioScene): readonly number[] =>
  selection.filter((index) => layout.regions[index]?.mark?.locked === true)

export const arrangeStep = (name: Arrangement): StepName => ways[name].step

/** Whether there is something to arrange like that. */
export function canArrange(scene: StudioScene, name: Arrangement): boolean {
  const free = movable(scene).length
  return free >= ways[name].free && free + fixedIn(scene).length >= ways[name].all
}

/** Brings what is selected into line. What is locked stays, and the others go by it. */
export function arranged(scene: StudioScene, name: Arrangement, canvas: CanvasSize): StudioScene {
  if (!canArrange(scene, name)) return scene
  const free = movable(scene)
  const fixed = startRects(scene, fixedIn(scene), canvas)
  return withRects(scene, free, ways[name].arrange(startRects(scene, free, canvas), fixed, canvas), canvas)
}
