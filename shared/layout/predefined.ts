import type { RenderMode } from '../agora/codes.ts'
import { MAX_REGIONS } from './layoutState.ts'

/** The layouts that the service arranges by itself: 0 floating, 1 best fit, 2 vertical. */
export type PredefinedKind = 0 | 1 | 2

/** One picture in the mix, in fractions of the canvas, origin top left. */
export interface PlacedPerson {
  /** Place in the order of joining, from 1; `large`: the person whose uid was chosen for the large window. */
  readonly person: number | 'large'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly renderMode: RenderMode
}

const CROP: RenderMode = 0
const FIT: RenderMode = 1

/** Small windows of the floating layout: four in a row, from the bottom left upwards. */
const FLOATING = { size: 0.235, margin: 0.012, step: 0.247, perRow: 4 } as const

function floating(people: number): readonly PlacedPerson[] {
  return Array.from({ length: people }, (_, index) => {
    if (index === 0) return { person: 1, x: 0, y: 0, width: 1, height: 1, renderMode: CROP }
    const small = index - 1
    return {
      person: index + 1,
      x: FLOATING.margin + (small % FLOATING.perRow) * FLOATING.step,
      y: 1 - (Math.floor(small / FLOATING.perRow) + 1) * FLOATING.step,
      width: FLOATING.size,
      height: FLOATING.size,
      renderMode: CROP,
    }
  })
}

interface Grid {
  readonly columns: number
  readonly rows: number
}

/** Two people share the width at full height; after that the grid stays square. */
function gridFor(people: number): Grid {
  if (people <= 1) return { columns: 1, rows: 1 }
  if (people === 2) return { columns: 2, rows: 1 }
  const side = Math.ceil(Math.sqrt(people))
  return { columns: side, rows: side }
}

/** Seventeen do not fit 4 × 4: the cells shrink to a fifth, and the last one stands alone in the middle of a fifth row. */
function bestFitOfSeventeen(): readonly PlacedPerson[] {
  const cell = 1 / 5
  return Array.from({ length: MAX_REGIONS }, (_, index) => ({
    person: index + 1,
    x: index === 16 ? 2 * cell : cell / 2 + (index % 4) * cell,
    y: Math.floor(index / 4) * cell,
    width: cell,
    height: cell,
    renderMode: CROP,
  }))
}

function bestFit(people: number): readonly PlacedPerson[] {
  if (people === MAX_REGIONS) return bestFitOfSeventeen()
  const { columns, rows } = gridFor(people)
  return Array.from({ length: people }, (_, index) => ({
    person: index + 1,
    x: (index % columns) / columns,
    y: Math.floor(index / columns) / rows,
    width: 1 / columns,
    height: 1 / rows,
    renderMode: CROP,
  }))
}

/** Widths of the vertical layout by how many small windows there are room for. */
interface Tier {
  readonly smalls: number
  /** Width of the large window. */
  readonly large: number
  readonly width: number
  readonly height: number
}

const tiers: readonly Tier[] = [
  { smalls: 4, large: 4 / 5, width: 1 / 5, height: 1 / 4 },
  { smalls: 6, large: 6 / 7, width: 1 / 7, height: 1 / 6 },
  { smalls: 8, large: 8 / 9, width: 1 / 9, height: 1 / 8 },
]
const lastTier: Tier = { smalls: 16, large: 8 / 10, width: 1 / 10, height: 1 / 8 }

/** Eight to a column; a second column stands left of the first. */
const PER_COLUMN = 8

function vertical(people: number, largePresent: boolean): readonly PlacedPerson[] {
  const smalls = Math.min(largePresent ? people - 1 : people, lastTier.smalls)
  const tier = tiers.find((candidate) => smalls <= candidate.smalls) ?? lastTier
  const column = Array.from({ length: smalls }, (_, index) => ({
    person: index + 1,
    x: 1 - tier.width * (Math.floor(index / PER_COLUMN) + 1),
    y: (index % PER_COLUMN) * tier.height,
    width: tier.width,
    height: tier.height,
    renderMode: CROP,
  }))
  if (!largePresent) return column
  return [{ person: 'large', x: 0, y: 0, width: tier.large, height: 1, renderMode: FIT }, ...column]
}

/**
 * Where the service puts `people` people (whole number, at most 17 are shown), numbered by order of joining. In the vertical
 * layout `largePresent` says whether the person of the large window is among them; its place shows the background otherwise.
 * Approximate: taken from the vendor's guide, and undocumented where the large person is missing.
 */
export function placePeople(kind: PredefinedKind, people: number, largePresent = false): readonly PlacedPerson[] {
  const shown = Math.max(0, Math.min(MAX_REGIONS, Math.floor(people)))
  if (shown === 0) return []
  switch (kind) {
    case 0:
      return floating(shown)
    case 1:
      return bestFit(shown)
    case 2:
      return vertical(shown, largePresent)
  }
}
