import { useContext, useState } from 'react'
import { type LayoutState, defaultLayout } from '../../../shared/layout/layoutState.ts'
import type { Problem } from '../../../shared/problem.ts'
import { type Finding, type FindingSeverity } from '../../../shared/recording/finding.ts'
import { lintLayout } from '../../../shared/recording/lintLayout.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { useClient } from '../../stores/client.ts'
import { NavigationContext, useNavigation } from '../../stores/navigation.ts'
import { type LayoutStep, layoutDiff } from '../../../shared/layout/layoutDiff.ts'

/** Why Take is not possible now. */
export type TakeObstacle = 'same' | 'blocked' | 'notLive' | 'ended' | null

/** The layout being prepared (Preview) beside the one that is recorded (Program). */
export interface LayoutDraft {
  readonly draft: LayoutState
  readonly findings: readonly Finding[]
  readonly steps: readonly LayoutStep[]
  readonly obstacle: TakeObstacle
  readonly busy: boolean
  /** Why the last Take was refused; the draft is kept. */
  readonly problem: Problem | null
  readonly change: (draft: LayoutState) => void
  readonly reset: () => void
  /** Sends the whole layout. Does nothing while one is on its way or an obstacle stands. */
  readonly take: () => Promise<void>
}

const has = (findings: readonly Finding[], severity: FindingSeverity): boolean =>
  findings.some((finding) => finding.severity === severity)

function obstacleOf(session: Session, steps: readonly LayoutStep[], findings: readonly Finding[]): TakeObstacle {
  if (session.phase === 'ended' || session.phase === 'stopping') return 'ended'
  if (session.sid === null || !session.everJoined) return 'notLive'
  if (has(findings, 'blocks')) return 'blocked'
  return steps.length === 0 ? 'same' : null
}

/** The draft of one session. It lives as long as the window, so that looking elsewhere loses nothing. */
export function useLayoutDraft(session: Session): LayoutDraft {
  const client = useClient()
  const navigation = useContext(NavigationContext)
  const { layoutDrafts, setLayoutDraft } = useNavigation()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const program = session.layout
  const draft = layoutDrafts[session.id] ?? program ?? defaultLayout
  const findings = lintLayout(draft, session.canvas)
  const steps = layoutDiff(program, draft)
  const obstacle = obstacleOf(session, steps, findings)

  return {
    draft,
    findings,
    steps,
    obstacle,
    busy,
    problem,
    change: (next) => setLayoutDraft(session.id, next),
    reset: () => {
      setProblem(null)
      setLayoutDraft(session.id, null)
    },
    take: async () => {
      if (busy || obstacle !== null) return
      setBusy(true)
      setProblem(null)
      const result = await client.call('sessions.updateLayout', { sessionId: session.id, layout: draft })
      setBusy(false)
      if (!result.ok) setProblem(result.problem)
      // Accepted: follow Program again, unless the draft went on changing meanwhile.
      else if (navigation?.getState().layoutDrafts[session.id] === draft) setLayoutDraft(session.id, null)
    },
  }
}
