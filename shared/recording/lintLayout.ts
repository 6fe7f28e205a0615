import { uidFault } from '../agora/channelName.ts'
import { type LayoutState, MAX_REGIONS, type Region } from '../layout/layoutState.ts'
import { type Finding, type FindingCode, blocks, look } from './finding.ts'

/** Requests carry fractions with six decimals: one micro is the smallest step. */
const MICROS = 1_000_000
/** The studio's smallest region, pixels. */
const SMALL = 16
/** How many pairs of overlapping regions are told. */
const MOST_PAIRS = 6

const micros = (fraction: number): number => Math.round(fraction * MICROS)
const isShare = (value: number): boolean => Number.isFinite(value) && value >= 0 && micros(value) <= MICROS

/** What a region is called in findings: its number in the list, from 1. */
const place = (index: number): string => `layout.regions.${index}`

/** By how much of the canvas, in percent, two sides reach beyond its edge; null when they stay inside. */
function overhang(start: number, length: number): number | null {
  const over = micros(start) + micros(length) - MICROS
  // Two halves that both round up overshoot by one micro; the request builder gives that one back.
  const roundingOnly = over === 1 && start + length <= 1 + Number.EPSILON
  return over > 0 && !roundingOnly ? over / (MICROS / 100) : null
}

interface Axis {
  readonly start: 'x' | 'y'
  readonly length: 'width' | 'height'
  readonly none: FindingCode
  readonly over: FindingCode
}

const axes: readonly Axis[] = [
  { start: 'x', length: 'width', none: 'regionNoWidth', over: 'regionTooWide' },
  { start: 'y', length: 'height', none: 'regionNoHeight', over: 'regionTooHigh' },
]

/** One axis by itself: a fault in the other hides nothing here. */
function lintAxis(region: Region, index: number, { start, length, none, over }: Axis): readonly Finding[] {
  const number = index + 1
  const wrong = [start, length].filter((side) => !isShare(region[side]))
  if (wrong.length > 0) {
    return wrong.map((side) => blocks(`${place(index)}.${side}`, 'regionNumber', { region: number }))
  }
  const field = `${place(index)}.${length}`
  const beyond = overhang(region[start], region[length])
  return [
    ...(micros(region[length]) === 0 ? [blocks(field, none, { region: number })] : []),
    ...(beyond === null ? [] : [blocks(field, over, { region: number, over: beyond })]),
  ]
}

function lintGeometry(region: Region, index: number, canvas: { width: number; height: number }): readonly Finding[] {
  const found = axes.flatMap((axis) => lintAxis(region, index, axis))
  if (found.length > 0) return found
  const width = Math.round(region.width * canvas.width)
  const height = Math.round(region.height * canvas.height)
  return width < SMALL || height < SMALL
    ? [look(`${place(index)}.width`, 'regionSmall', { region: index + 1, width, height, min: SMALL })]
    : []
}

function lintAlpha({ alpha }: Region, index: number): readonly Finding[] {
  const field = `${place(index)}.alpha`
  if (!isShare(alpha)) return [blocks(field, 'regionAlphaInvalid', { region: index + 1 })]
  return micros(alpha) === 0 ? [look(field, 'regionInvisible', { region: index + 1 })] : []
}

function lintUid({ uid }: Region, index: number, earlier: readonly Region[]): readonly Finding[] {
  if (uid === null) return []
  const field = `${place(index)}.uid`
  if (uidFault(uid) !== null) return [blocks(field, 'regionUidInvalid', { region: index + 1, value: uid })]
  const other = earlier.findIndex((region) => region.uid === uid)
  return other < 0 ? [] : [blocks(field, 'regionUidTwice', { region: index + 1, value: uid, other: other + 1 })]
}

const overlaps = (a: Region, b: Region): boolean =>
  micros(a.x) < micros(b.x + b.width) &&
  micros(b.x) < micros(a.x + a.width) &&
  micros(a.y) < micros(b.y + b.height) &&
  micros(b.y) < micros(a.y + a.height)

/** Which regions lie on which, by their numbers: `1 + 2, 2 + 4`. Beyond so many a picture says more. */
function lintOverlap(regions: readonly Region[]): readonly Finding[] {
  const pairs = regions.flatMap((region, second) =>
    regions
      .slice(0, second)
      .flatMap((other, first) => (overlaps(other, region) ? [`${first + 1} + ${second + 1}`] : [])),
  )
  if (pairs.length === 0) return []
  const told = pairs.slice(0, MOST_PAIRS).join(', ')
  return [look('layout.regions', 'regionsOverlap', { pairs: pairs.length > MOST_PAIRS ? `${told}, …` : told })]
}

function lintRegions(regions: readonly Region[], canvas: { width: number; height: number }): readonly Finding[] {
  if (regions.length === 0) return [blocks('layout.regions', 'regionsMissing')]
  const each = regions.flatMap((region, index) => [
    ...lintUid(region, index, regions.slice(0, index)),
    ...lintGeometry(region, index, canvas),
    ...lintAlpha(region, index),
  ])
  const count = regions.length
  const tooMany =
    count > MAX_REGIONS
      ? [blocks('layout.regions', 'regionsTooMany', { count, limit: MAX_REGIONS, over: count - MAX_REGIONS })]
      : []
  return [...tooMany, ...each, ...lintOverlap(regions)]
}

function lintLargeWindow({ mixedVideoLayout, maxResolutionUid }: LayoutState): readonly Finding[] {
  if (maxResolutionUid === null) return []
  const field = 'layout.maxResolutionUid'
  if (mixedVideoLayout !== 2) return [look(field, 'largeWindowUnused')]
  return uidFault(maxResolutionUid) === null
    ? []
    : [blocks(field, 'largeWindowUidInvalid', { value: maxResolutionUid })]
}

/**
 * Checks a layout by itself, for presets and for what the desk is about to send to a running recording.
 * Fields are named from the preset down (`layout.regions.0.x`). Canvas in pixels.
 */
export function lintLayout(
  layout: LayoutState,
  canvas: { readonly width: number; readonly height: number },
): readonly Finding[] {
  const background = /^#[0-9a-f]{6}$/i.test(layout.backgroundColor)
    ? []
    : [blocks('layout.backgroundColor', 'backgroundInvalid', { value: layout.backgroundColor })]
  // Regions are kept while another layout is chosen, but only layout 3 sends them.
  const regions = layout.mixedVideoLayout === 3 ? lintRegions(layout.regions, canvas) : []
  return [...background, ...lintLargeWindow(layout), ...regions]
}
