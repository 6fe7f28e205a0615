import { type Finding, look } from '../recording/finding.ts'
import { lintLayout } from '../recording/lintLayout.ts'
import { toFractions, toPx } from './fractions.ts'
import { type LayoutState, MAX_REGIONS, type Region } from './layoutState.ts'
import { pxRect } from './rect.ts'
import { sourceFit } from './sourceFit.ts'
import { type CanvasSize, MIN_SIDE, type Px, px } from './units.ts'

/** Cuts the bars of a region off. */
export interface TrimFix {
  readonly side: 'width' | 'height'
  /** What is left of that side, canvas pixels. */
  readonly to: Px
  /** The whole layout after it. */
  readonly layout: LayoutState
}

/** A finding with the regions it is about, from 0, and what mends it in one step. */
export interface LayoutCheck extends Finding {
  readonly regions: readonly number[]
  readonly fix: TrimFix | null
}

/** What was looked at and is in order. */
export type PassedCheck = 'inside' | 'apart' | 'uidsOnce' | 'recorderUnseen' | 'noBars'

/** All that can be said about a layout. */
export interface LayoutReport {
  readonly checks: readonly LayoutCheck[]
  readonly passed: readonly PassedCheck[]
}

/** What the checks must know besides the layout. */
export interface LayoutFacts {
  readonly canvas: CanvasSize
  /** Uid of the recorder, which sends no picture; null: not known. */
  readonly recorderUid: string | null
  /** Uid of a second recorder beside it, which sends none either; missing: there is none. */
  readonly alternateUid?: string | null
  /** So many people are expected; null: as many as the service mixes. */
  readonly people: number | null
  /** Width / height of what a region shows; null: not known. */
  readonly aspectOf: (region: Region, index: number) => number | null
}

/** Bars below this share of a region are nobody's concern. */
const FEW_BARS = 0.02
const FIT = 1

const check = (finding: Finding, regions: readonly number[], fix: TrimFix | null = null): LayoutCheck => ({
  ...finding,
  regions,
  fix,
})

/** Two regions lie on each other by more than half a pixel. */
function overlap(a: Region, b: Region, canvas: CanvasSize): boolean {
  const one = toPx(a, canvas)
  const other = toPx(b, canvas)
  return (
    Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x) > 0.5 &&
    Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y) > 0.5
  )
}

/** Every region that lies on another. */
function overlapping(regions: readonly Region[], canvas: CanvasSize): readonly number[] {
  return regions.flatMap((region, index) =>
    regions.some((other, place) => place !== index && overlap(region, other, canvas)) ? [index] : [],
  )
}

/** What the linter finds, with the regions it is about. */
function linted(layout: LayoutState, canvas: CanvasSize): readonly LayoutCheck[] {
  return lintLayout(layout, canvas).map((finding) => {
    if (finding.code === 'regionsOverlap') return check(finding, overlapping(layout.regions, canvas))
    const place = /^layout\.regions\.(\d+)\./.exec(finding.field)?.[1]
    return check(finding, place === undefined ? [] : [Number(place)])
  })
}

function recorderShown(layout: LayoutState, recorderUid: string | null): readonly LayoutCheck[] {
  if (recorderUid === null || recorderUid === '') return []
  const params = { value: recorderUid }
  if (layout.mixedVideoLayout === 2 && layout.maxResolutionUid === recorderUid) {
    return [check(look('layout.maxResolutionUid', 'recorderIsLarge', params), [])]
  }
  if (layout.mixedVideoLayout !== 3) return []
  return layout.regions.flatMap(({ uid }, index) =>
    uid === recorderUid
      ? [check(look(`layout.regions.${index}.uid`, 'recorderInRegion', { ...params, region: index + 1 }), [index])]
      : [],
  )
}

/** Regions for the order of joining that nobody can fill: there are not that many people. */
function unreachable({ regions }: LayoutState, people: number | null): readonly LayoutCheck[] {
  const bound = new Set(regions.flatMap(({ uid }) => (uid === null ? [] : [uid]))).size
  const most = Math.max(0, (people ?? MAX_REGIONS) - bound)
  let slot = 0
  return regions.flatMap((region, index) => {
    if (region.uid !== null) return []
    slot += 1
    if (slot <= most) return []
    const params = { region: index + 1, slot, people: people ?? MAX_REGIONS }
    return [check(look(`layout.regions.${index}.uid`, 'slotUnreachable', params), [index])]
  })
}

/** A region that one later, opaque one covers wholly. */
function hidden({ regions }: LayoutState, canvas: CanvasSize): readonly LayoutCheck[] {
  return regions.flatMap((region, index) => {
    const own = toPx(region, canvas)
    const over = regions.findIndex((other, place) => {
      const cover = toPx(other, canvas)
      return (
        place > index &&
        other.alpha === 1 &&
        cover.x <= own.x + 0.5 &&
        cover.y <= own.y + 0.5 &&
        cover.x + cover.width >= own.x + own.width - 0.5 &&
        cover.y + cover.height >= own.y + own.height - 0.5
      )
    })
    if (over < 0) return []
    return [
      check(look(`layout.regions.${index}.x`, 'regionHidden', { region: index + 1, other: over + 1 }), [index, over]),
    ]
  })
}

/** Regions that nobody will see: behind too few people, or behind another region. `people` null: as many as the service mixes. */
export function reachChecks(layout: LayoutState, canvas: CanvasSize, people: number | null): readonly LayoutCheck[] {
  return layout.mixedVideoLayout === 3 ? [...unreachable(layout, people), ...hidden(layout, canvas)] : []
}

/** Null where trimming would leave less than 16 px: then only a larger region or crop helps. */
function trimmed(layout: LayoutState, index: number, aspect: number, canvas: CanvasSize): TrimFix | null {
  const region = layout.regions[index]
  const rect = region === undefined ? pxRect(0, 0, canvas.width, canvas.height) : toPx(region, canvas)
  const side = aspect < rect.width / rect.height ? 'width' : 'height'
  const width = side === 'width' ? rect.height * aspect : rect.width
  const height = side === 'height' ? rect.width / aspect : rect.height
  if (width < MIN_SIDE || height < MIN_SIDE) return null
  const place = toFractions(
    pxRect(rect.x + (rect.width - width) / 2, rect.y + (rect.height - height) / 2, width, height),
    canvas,
  )
  return {
    side,
    to: px(Math.round(side === 'width' ? width : height)),
    layout: { ...layout, regions: layout.regions.map((one, at) => (at === index ? { ...one, ...place } : one)) },
  }
}

function bars(layout: LayoutState, { canvas, aspectOf }: LayoutFacts): readonly LayoutCheck[] {
  return layout.regions.flatMap((region, index) => {
    const aspect = aspectOf(region, index)
    const { width, height } = toPx(region, canvas)
    if (aspect === null || region.renderMode !== FIT || !(width > 0) || !(height > 0)) return []
    const empty = sourceFit({ width, height }, aspect, region.renderMode).bars
    if (empty < FEW_BARS) return []
    const params = { region: index + 1, filled: Math.round((1 - empty) * 100) }
    const finding = look(`layout.regions.${index}.renderMode`, 'regionBars', params)
    return [check(finding, [index], trimmed(layout, index, aspect, canvas))]
  })
}

const inside = ['regionNumber', 'regionTooWide', 'regionTooHigh', 'regionNoWidth', 'regionNoHeight']

/** Everything worth saying about a layout before it is taken, what forbids it first; and what was found in order. */
export function layoutChecks(layout: LayoutState, facts: LayoutFacts): LayoutReport {
  const custom = layout.mixedVideoLayout === 3
  const found = [
    ...linted(layout, facts.canvas),
    ...recorderShown(layout, facts.recorderUid),
    ...(facts.alternateUid === facts.recorderUid ? [] : recorderShown(layout, facts.alternateUid ?? null)),
    ...reachChecks(layout, facts.canvas, facts.people),
    ...(custom ? bars(layout, facts) : []),
  ]
  const has = (...codes: readonly string[]): boolean => found.some(({ code }) => codes.includes(code))
  // Of no region nothing good can be said.
  const drawn = custom && layout.regions.length > 0
  const passes: readonly (readonly [PassedCheck, boolean])[] = [
    ['inside', drawn && !has(...inside)],
    ['apart', drawn && !has('regionsOverlap')],
    ['uidsOnce', drawn && !has('regionUidTwice')],
    ['recorderUnseen', facts.recorderUid !== null && !has('recorderInRegion', 'recorderIsLarge')],
    ['noBars', custom && layout.regions.some(({ renderMode }) => renderMode === FIT) && !has('regionBars')],
  ]
  return {
    checks: [
      ...found.filter(({ severity }) => severity === 'blocks'),
      ...found.filter(({ severity }) => severity === 'look'),
    ],
    passed: passes.flatMap(([name, isPassed]) => (isPassed ? [name] : [])),
  }
}
