import type { LayoutStep } from '../../../shared/layout/layoutDiff.ts'
import type { Finding } from '../../../shared/recording/finding.ts'
import type { Session } from '../../../shared/recording/session.ts'

/** Why Take is not possible now; null: it is. */
export type TakeObstacle = 'same' | 'blocked' | 'notLive' | 'stopping' | 'ended' | null

/** `steps`: what would change. `findings`: of the layout that would be sent. */
export function takeObstacle(
  session: Session,
  steps: readonly LayoutStep[],
  findings: readonly Finding[],
): TakeObstacle {
  if (session.phase === 'ended' || session.phase === 'stopping') return session.phase
  if (session.sid === null || !session.everJoined) return 'notLive'
  if (findings.some(({ severity }) => severity === 'blocks')) return 'blocked'
  return steps.length === 0 ? 'same' : null
}
