import { problem } from '../problem.ts'
import { stopWithdrawn } from './lifecyclePending.ts'
import { keptFromPlan } from './lifecyclePlan.ts'
import type { Session } from './session.ts'

/** Whether it runs on because the countdown to its stop was cut short, and nobody has answered that yet. */
export const isStopCutShort = ({ stopProblem }: Session): boolean => stopProblem?.code === 'stopCutShort'

/** Quit, crash or sleep ended the wait: what was asked for is not done, and whoever asked must be told where they look. */
export function stopCutShort(session: Session): Session {
  const { pendingStop, sid } = session
  const told = pendingStop?.policy === 'countdown' && sid !== null
  return told ? { ...stopWithdrawn(session), stopProblem: problem('stopCutShort') } : stopWithdrawn(session)
}

/** It shall go on: a waiting stop is taken back, one that was cut short is no news any more, and no plan asks for either again. */
export function stopKept(session: Session, at: number): Session {
  const wasCut = isStopCutShort(session)
  if (session.pendingStop === null && !wasCut) return session
  return keptFromPlan({ ...stopWithdrawn(session), stopProblem: wasCut ? null : session.stopProblem }, at)
}
