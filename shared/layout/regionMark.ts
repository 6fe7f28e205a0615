import { z } from 'zod'

/** Colours that tell regions apart in the studio. Names, not values: the theme decides what they look like. */
export const markColours = ['blue', 'teal', 'amber', 'violet', 'pink', 'green', 'orange', 'grey'] as const

export const MarkColour = z.enum(markColours)
export type MarkColour = z.infer<typeof MarkColour>

/** What only the studio knows of a region. Never sent to the service. */
export const RegionMark = z.strictObject({
  /** Empty: the region is called by its uid or its place. */
  name: z.string().max(60),
  colour: MarkColour,
  /** Cannot be moved or resized by the pointer or the arrow keys. */
  locked: z.boolean(),
  /** Resizing keeps the aspect. */
  keepAspect: z.boolean(),
})
export type RegionMark = z.infer<typeof RegionMark>

/** The mark of a region that has none yet: colours go round in the order of the list, from 0. */
export const defaultMark = (index: number): RegionMark => ({
  name: '',
  colour: markColours[index % markColours.length] ?? 'grey',
  locked: false,
  keepAspect: false,
})
