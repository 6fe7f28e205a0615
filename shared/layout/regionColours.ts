import type { LayoutState, Region } from './layoutState.ts'
import { type MarkColour, markColours } from './regionMark.ts'

/** Colours by uid. */
export type UidColours = Readonly<Record<string, MarkColour>>

/** The colours of places in a list, from 0: they go round. */
export const colourAt = (place: number): MarkColour => markColours[place % markColours.length] ?? 'grey'

/** Each person's colour in a customised layout. */
export const uidColours = ({ regions }: LayoutState): UidColours =>
  Object.fromEntries(
    regions.flatMap((region, index) => (region.uid === null ? [] : [[region.uid, colourOf(region, index)]])),
  )

/**
 * The colour of a region at its place in the list, from 0: that of its person, where `known` has it, so that somebody keeps it
 * in every picture that is seen together; else its own.
 */
export function colourOf(
  { uid, mark }: Pick<Region, 'uid' | 'mark'>,
  place: number,
  known: UidColours = {},
): MarkColour {
  const ofPerson = uid === null || !Object.hasOwn(known, uid) ? undefined : known[uid]
  return ofPerson ?? mark?.colour ?? colourAt(place)
}
