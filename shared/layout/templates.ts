import { rounded } from './fractions.ts'
import type { Region } from './layoutState.ts'
import { fittedTo } from './regionEdits.ts'
import { defaultMark } from './regionMark.ts'
import type { CanvasSize } from './units.ts'

/** The layouts to begin with. */
export const templateNames = [
  'full',
  'sideBySide',
  'onePlusThree',
  'pipTopLeft',
  'pipTopRight',
  'pipBottomLeft',
  'pipBottomRight',
  'grid2',
  'grid3',
  'speakerStrip',
  'portraitStack',
] as const
export type TemplateName = (typeof templateNames)[number]

type Box = readonly [x: number, y: number, width: number, height: number]

const FULL: Box = [0, 0, 1, 1]

/** A small picture over a large one: a quarter of the width, apart from the edges by the action safe area. */
const PIP = { size: 0.25, margin: 0.05 } as const

function pip(left: boolean, top: boolean, { width, height }: CanvasSize): readonly Box[] {
  // The same distance in pixels on both sides, and the shape of the canvas.
  const margin = PIP.margin * Math.min(width, height)
  const across = margin / width
  const down = margin / height
  return [FULL, [left ? across : 1 - across - PIP.size, top ? down : 1 - down - PIP.size, PIP.size, PIP.size]]
}

const grid = (columns: number, rows: number): readonly Box[] =>
  Array.from({ length: columns * rows }, (_, index) => [
    (index % columns) / columns,
    Math.floor(index / columns) / rows,
    1 / columns,
    1 / rows,
  ])

const isPortrait = ({ width, height }: CanvasSize): boolean => height > width

/** One large, three small beside it; below it on a portrait canvas. */
const onePlusThree = (canvas: CanvasSize): readonly Box[] =>
  isPortrait(canvas)
    ? [[0, 0, 1, 0.75], ...[0, 1, 2].map((index): Box => [index / 3, 0.75, 1 / 3, 0.25])]
    : [[0, 0, 0.75, 1], ...[0, 1, 2].map((index): Box => [0.75, index / 3, 0.25, 1 / 3])]

const boxes: Readonly<Record<TemplateName, (canvas: CanvasSize) => readonly Box[]>> = {
  full: () => [FULL],
  sideBySide: (canvas) => (isPortrait(canvas) ? grid(1, 2) : grid(2, 1)),
  onePlusThree,
  pipTopLeft: (canvas) => pip(true, true, canvas),
  pipTopRight: (canvas) => pip(false, true, canvas),
  pipBottomLeft: (canvas) => pip(true, false, canvas),
  pipBottomRight: (canvas) => pip(false, false, canvas),
  grid2: () => grid(2, 2),
  grid3: () => grid(3, 3),
  speakerStrip: () => [[0, 0, 1, 0.8], ...Array.from({ length: 5 }, (_, index): Box => [index / 5, 0.8, 0.2, 0.2])],
  // Three wide pictures above each other, as phones show them.
  portraitStack: () => grid(1, 3),
}

/** The regions of a template on a canvas, for people in the order of joining, each in a colour of its own. */
export const templateRegions = (name: TemplateName, canvas: CanvasSize): readonly Region[] =>
  fittedTo(
    canvas,
    boxes[name](canvas).map(([x, y, width, height], index) => ({
      uid: null,
      ...rounded({ x, y, width, height }),
      alpha: 1,
      renderMode: 0,
      mark: defaultMark(index),
    })),
  )
