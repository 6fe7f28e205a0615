import { CueId } from '../../../shared/ids.ts'
import { type Cue, type CueKey, cueKeys } from '../../../shared/layout/cue.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'

/** The first digit that no cue has; null when all nine are taken. */
export const freeKey = (cues: readonly Cue[]): CueKey | null =>
  cueKeys.find((key) => cues.every((cue) => cue.key !== key)) ?? null

/** A cue with a layout of its own. */
export const newCue = (name: string, key: CueKey | null, layout: LayoutState): Cue => ({
  id: CueId.parse(crypto.randomUUID()),
  name: name.trim(),
  key,
  libraryLayoutId: null,
  layout,
})

/** Gives a cue a key, and takes it from the one that had it. */
export const withKey = (cues: readonly Cue[], id: CueId, key: CueKey | null): readonly Cue[] =>
  cues.map((cue) => (cue.id === id ? { ...cue, key } : key !== null && cue.key === key ? { ...cue, key: null } : cue))
