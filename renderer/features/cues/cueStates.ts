import type { LayoutId } from '../../../shared/ids.ts'
import type { Cue } from '../../../shared/layout/cue.ts'
import { layoutDiff } from '../../../shared/layout/layoutDiff.ts'
import { isLayoutGone, layoutOf } from '../../../shared/layout/layoutOf.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import { programCue } from '../../../shared/recording/cues.ts'
import type { Session } from '../../../shared/recording/session.ts'

/** A cue as it is shown. */
export interface CueState {
  readonly cue: Cue
  /** What it would send now. */
  readonly layout: LayoutState
  /** Its library layout no longer exists. */
  readonly gone: boolean
  readonly bus: 'program' | 'preview' | null
}

/** Every cue with where it stands. `session` null: nothing runs, so that none is Program. */
export function cueStates(
  cues: readonly Cue[],
  library: Readonly<Record<LayoutId, SavedLayout>>,
  session: Pick<Session, 'layout' | 'cueId'> | null,
  preview: LayoutState | null,
): readonly CueState[] {
  const program = session === null ? null : programCue(session, cues, library)
  const shown = cues.map((cue) => ({ cue, layout: layoutOf(cue, library), gone: isLayoutGone(cue, library) }))
  const previewed =
    preview === null ? null : (shown.find(({ layout }) => layoutDiff(layout, preview).length === 0)?.cue ?? null)
  return shown.map((one) => ({
    ...one,
    bus: one.cue.id === program?.id ? 'program' : one.cue.id === previewed?.id ? 'preview' : null,
  }))
}
