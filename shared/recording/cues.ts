import type { Cue } from '../layout/cue.ts'
import { layoutDiff } from '../layout/layoutDiff.ts'
import { layoutOf } from '../layout/layoutOf.ts'
import type { LayoutLibrary } from '../layout/savedLayout.ts'
import type { PresetId } from '../ids.ts'
import type { Preset } from './preset.ts'
import type { Session } from './session.ts'

/** The cues of the preset that a session records; once that is deleted, those that were kept for the show. */
export function cuesOf(
  { presetId, keptCues }: Pick<Session, 'presetId' | 'keptCues'>,
  presets: Readonly<Partial<Record<PresetId, Preset>>>,
): readonly Cue[] {
  return (presetId === null ? undefined : presets[presetId]?.settings.cues) ?? keptCues
}

/**
 * The cue that Program shows: its layout is the accepted one, as far as the service knows layouts. Of several that are alike
 * the one taken last. Null while Program is not known.
 */
export function programCue(
  { layout, cueId }: Pick<Session, 'layout' | 'cueId'>,
  cues: readonly Cue[],
  library: LayoutLibrary,
): Cue | null {
  if (layout === null) return null
  const shown = cues.filter((cue) => layoutDiff(layout, layoutOf(cue, library)).length === 0)
  return shown.find(({ id }) => id === cueId) ?? shown[0] ?? null
}

/** The cue after Program, or after the one taken last where Program is none of them; the first before any. Null at the end. */
export function nextCue(
  session: Pick<Session, 'layout' | 'cueId'>,
  cues: readonly Cue[],
  library: LayoutLibrary,
): Cue | null {
  const here = programCue(session, cues, library)?.id ?? session.cueId
  return cues[cues.findIndex(({ id }) => id === here) + 1] ?? null
}
