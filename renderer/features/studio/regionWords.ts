import type { i18n } from 'i18next'
import type { Region } from '../../../shared/layout/layoutState.ts'
import { joinPlaces, markOf } from './model/scene.ts'
import type { Size } from './model/viewport.ts'
import type { StudioUnit } from '../../stores/studioView.ts'

/** Circled digits, for the places in the order of joining: ① to ⑰. */
const circled = (place: number): string => String.fromCodePoint(0x2460 + place - 1)

/** Who is in a region, short: `uid 2101`, `① joins 1st`. `place`: in the order of joining, from 1; null with a uid. */
export function regionWho(words: i18n, { uid }: Region, place: number | null): string {
  if (place === null) return words.t('studio:region.uid', { uid: uid ?? '' })
  return `${circled(place)} ${words.t('studio:region.joins', { count: place, ordinal: true })}`
}

/** What a region is called: its name, its uid, or its place in the order of joining. */
export function regionName(words: i18n, region: Region, index: number, place: number | null): string {
  const { name } = markOf(region, index)
  if (name !== '') return name
  if (region.uid !== null && region.uid !== '') return words.t('studio:region.uid', { uid: region.uid })
  if (place !== null) return words.t('studio:region.nth', { count: place, ordinal: true })
  return words.t('studio:region.name', { number: index + 1 })
}

/** The label on a test card: `2101 Host`, `① 1st to join`. */
export function cardLabel(words: i18n, region: Region, index: number, place: number | null): string {
  const { name } = markOf(region, index)
  if (place === null) return [region.uid, name].filter(Boolean).join(' ')
  const joins = name === '' ? words.t('studio:region.nth', { count: place, ordinal: true }) : name
  return `${circled(place)} ${joins}`
}

/** The selected regions in a few words: the name of one, the number of several. */
export function selectionName(words: i18n, regions: readonly Region[], selection: readonly number[]): string {
  const [index] = selection
  const region = index === undefined ? undefined : regions[index]
  if (index === undefined || region === undefined || selection.length > 1) {
    return words.t('studio:step.regions', { count: selection.length })
  }
  return regionName(words, region, index, joinPlaces(regions)[index] ?? null)
}

/** A share of the canvas as it is shown: pixels with at most two decimals, or per cent with at most four. */
export function measure(share: number, along: number, unit: StudioUnit): string {
  return unit === 'px' ? String(Number((share * along).toFixed(2))) : String(Number((share * 100).toFixed(4)))
}

/** Where a region stands, in words. */
export function placeWords(words: i18n, region: Region, canvas: Size, unit: StudioUnit): string {
  const sign = unit === 'px' ? '' : ' %'
  const across = (share: number): string => measure(share, canvas.width, unit) + sign
  const down = (share: number): string => measure(share, canvas.height, unit) + sign
  return words.t('studio:region.place', {
    x: across(region.x),
    y: down(region.y),
    width: across(region.width),
    height: down(region.height),
  })
}
