import { useState } from 'react'
import { layoutDiff, type LayoutStep } from '../../../shared/layout/layoutDiff.ts'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useNavigation, useNavigationStore } from '../../stores/navigation.ts'
import { type CueState } from '../cues/cueStates.ts'
import { type TakeObstacle, takeObstacle } from '../cues/takeObstacle.ts'
import { useSessionCues } from '../cues/useCues.ts'
import { useCueKeys } from '../cues/useCueKeys.ts'
import { useTakes } from '../cues/useTakes.ts'
import { useKeptLayout } from './useKeptLayout.ts'
import { usePreviewStart } from './usePreviewStart.ts'

/** The layout being prepared (Preview) beside the one that is recorded (Program). */
export interface LayoutDraft {
  readonly draft: LayoutState
  /** Somebody drew it, or put it there; else it is what Preview begins with. */
  readonly kept: boolean
  /** When the draft that was found on disk was drawn, ms since 1970; null: there is none, or it was drawn in this window. */
  readonly restoredAt: number | null
  /** Why the draft cannot be written to disk; null while it can. */
  readonly unkept: Problem | null
  readonly findings: readonly Finding[]
  readonly steps: readonly LayoutStep[]
  readonly obstacle: TakeObstacle
  readonly busy: boolean
  /** When the Take that is on its way was asked for, ms since 1970; null: none is. */
  readonly since: number | null
  /** Why the last Take was refused; the draft is kept. */
  readonly problem: Problem | null
  /** Has read why. */
  readonly dismiss: () => void
  readonly cues: readonly CueState[]
  /** The draft that a cue put aside; null: none. */
  readonly replaced: { readonly by: string; readonly draft: LayoutState } | null
  readonly change: (draft: LayoutState) => void
  readonly reset: () => void
  /** Puts a cue into Preview; what was being drawn there can be brought back. */
  readonly pick: (state: CueState) => void
  readonly bringBack: () => void
  /** Sends the whole layout. Does nothing while an obstacle stands; a newer one may follow one on its way. */
  readonly take: () => Promise<void>
  readonly takeNext: () => void
}

/** The draft of one session. Looking elsewhere loses nothing of it, nor does the end of the desk. */
export function useLayoutDraft(session: Session): LayoutDraft {
  const navigation = useNavigationStore()
  const { layoutDrafts, setLayoutDraft } = useNavigation()
  const takes = useTakes(session.id)
  const [replaced, setReplaced] = useState<LayoutDraft['replaced']>(null)
  const program = session.layout
  const kept = layoutDrafts[session.id]
  const start = usePreviewStart(session)
  const draft = kept ?? start
  const { restoredAt, problem: unkept } = useKeptLayout(session.id, start)
  const cues = useSessionCues(session, draft)
  const findings = lintLayout(draft, session.canvas)
  const steps = layoutDiff(program, draft)
  const asked = takes.asked !== null && layoutDiff(takes.asked, draft).length === 0
  const obstacle = takeObstacle(session, asked ? [] : steps, findings)
  const canTake = obstacle === null || obstacle === 'same' || obstacle === 'blocked'

  useCueKeys(canTake ? cues : [], (what) => void (what === 'next' ? takes.next() : takes.cue(what)))

  return {
    draft,
    kept: kept !== undefined,
    restoredAt,
    unkept,
    findings,
    steps,
    obstacle,
    busy: takes.busy,
    since: takes.since,
    problem: takes.problem,
    dismiss: takes.forget,
    cues,
    replaced,
    change: (next) => {
      setReplaced(null)
      setLayoutDraft(session.id, next)
    },
    reset: () => {
      takes.forget()
      setReplaced(null)
      setLayoutDraft(session.id, null)
    },
    pick: ({ cue, layout }) => {
      const drawn = kept !== undefined && steps.length > 0 && cues.every(({ bus }) => bus !== 'preview')
      if (drawn) setReplaced({ by: cue.name, draft: kept })
      takes.forget()
      setLayoutDraft(session.id, layout)
    },
    bringBack: () => {
      if (replaced === null) return
      setLayoutDraft(session.id, replaced.draft)
      setReplaced(null)
    },
    take: async () => {
      if (obstacle !== null) return
      // Accepted: follow Program again, unless the draft went on changing meanwhile.
      if ((await takes.layout(draft)) && navigation.getState().layoutDrafts[session.id] === draft) {
        setLayoutDraft(session.id, null)
      }
    },
    takeNext: () => {
      if (canTake) void takes.next()
    },
  }
}
