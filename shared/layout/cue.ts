import { z } from 'zod'
import { CueId, LayoutId } from '../ids.ts'
import { LayoutState } from './layoutState.ts'

/** Most cues of one preset. */
export const MAX_CUES = 50

/** Keys that can take a cue on the session screen. */
export const cueKeys = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const

export const CueKey = z.enum(cueKeys)
export type CueKey = z.infer<typeof CueKey>

/** A prepared layout of a show. `libraryLayoutId` null: its own `layout`, which also stands in for a library layout that is gone. */
export const Cue = z.strictObject({
  id: CueId,
  /** Empty while it is being typed. */
  name: z.string().max(80),
  key: CueKey.nullable(),
  libraryLayoutId: LayoutId.nullable(),
  layout: LayoutState,
})
export type Cue = z.infer<typeof Cue>
