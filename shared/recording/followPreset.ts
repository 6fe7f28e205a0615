import { Cue } from '../layout/cue.ts'
import { canonical } from '../canonical.ts'
import type { PresetSettings } from './preset.ts'
import { type PresetField, presetFields, sameField, withFields } from './presetFields.ts'
import { withTag, withoutTag } from './presetTags.ts'
import { type Parts, type Underway, changedSince, clashesIn, followed } from '../underway.ts'
import { storable } from './storable.ts'

/** Settings that are being changed. */
export type PresetUnderway = Underway<PresetSettings>

/** The same tags in whatever order: those added here and elsewhere, less those taken away in either place. */
function mergedTags(base: readonly string[], mine: readonly string[], theirs: readonly string[]): string[] {
  const gone = base.filter((tag) => !mine.includes(tag))
  return mine.filter((tag) => !base.includes(tag)).reduce(withTag, gone.reduce(withoutTag, [...theirs]))
}

/** What can be changed of a cue: all of it but its id. */
const cueFields = (Object.keys(Cue.shape) as (keyof Cue)[]).filter((key) => key !== 'id')

/** One cue of three versions; null when both changed the same thing of it. */
function mergedCue(base: Cue, mine: Cue, theirs: Cue): Cue | null {
  const merged: Record<string, unknown> = { ...theirs }
  for (const key of cueFields) {
    const [was, here, there] = [base[key], mine[key], theirs[key]].map(canonical)
    if (here === was || here === there) continue
    if (there !== was) return null
    merged[key] = mine[key]
  }
  return merged as Cue
}

/** Cues of three versions, cue by cue; null when somebody has to choose. */
function mergedCues(base: readonly Cue[], mine: readonly Cue[], theirs: readonly Cue[]): Cue[] | null {
  const order = (cues: readonly Cue[]): string => cues.map(({ id }) => id).join()
  const moved = order(mine) !== order(base)
  if (moved && order(theirs) !== order(base) && order(theirs) !== order(mine)) return null
  const [former, here, there] = [base, mine, theirs].map((cues) => new Map(cues.map((cue) => [cue.id, cue])))
  const merged: Cue[] = []
  for (const { id } of moved ? mine : theirs) {
    const [was, one, other] = [former?.get(id), here?.get(id), there?.get(id)]
    const only = one ?? other
    const cue = was && one && other ? mergedCue(was, one, other) : (only ?? null)
    if (cue === null) return null
    merged.push(cue)
  }
  // A cue that was deleted in one place and worked on in the other is nobody's to throw away silently.
  const worked = (cue: Cue | undefined): boolean =>
    cue !== undefined && canonical(cue) !== canonical(former?.get(cue.id))
  const kept = new Set(merged.map(({ id }) => id))
  const left = base.filter(({ id }) => !kept.has(id))
  return left.some(({ id }) => worked(here?.get(id)) || worked(there?.get(id))) ? null : merged
}

/** A field that was changed here and elsewhere, as both would have it; null when that cannot be had. */
function merged({ mine, base }: PresetUnderway, theirs: PresetSettings, field: PresetField): PresetSettings | null {
  if (field === 'tags') return { ...mine, tags: mergedTags(base.tags, mine.tags, theirs.tags) }
  if (field !== 'cues') return null
  const cues = mergedCues(base.cues, mine.cues, theirs.cues)
  return cues === null ? null : { ...mine, cues }
}

const parts: Parts<PresetSettings, PresetField> = {
  all: presetFields,
  same: sameField,
  taken: (into, field, from) => withFields(into, [field], from),
  isStored: (mine, theirs, field) => sameField(storable(mine), theirs, field),
  merged,
}

/** What becomes of settings that are being changed when what is stored is `theirs` now. */
export const followedPreset = (underway: PresetUnderway, theirs: PresetSettings): PresetUnderway =>
  followed(parts, underway, theirs)

/** Fields that were changed here since what is on its way was sent. */
export const presetFieldsSince = (mine: PresetSettings, sent: PresetSettings | null): readonly PresetField[] =>
  changedSince(parts, mine, sent)

/** Fields that were changed here and elsewhere, to different values: somebody has to choose. */
export const presetClashes = (underway: PresetUnderway, theirs: PresetSettings): readonly PresetField[] =>
  clashesIn(parts, underway, theirs)

/** Fields that differ from what is stored. */
export const changedFrom = (mine: PresetSettings, theirs: PresetSettings): readonly PresetField[] =>
  presetFields.filter((field) => !sameField(mine, theirs, field))
