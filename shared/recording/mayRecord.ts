import type { Problem } from '../problem.ts'
import { isOver } from './evidence.ts'
import type { Session } from './session.ts'
import { isLost, mayRun } from './sessionState.ts'

/** Ends that are proven although no status said so: by an abnormal one, or by a stop that arrived and nothing found afterwards. */
const isProvenEnd = (reason: Problem | null): boolean =>
  reason?.code === 'recorderAborted' || reason?.code === 'stoppedUnseen'

/** Whether the desk gave a recording up without the service saying that it is over: it may still record. */
export function isInDoubt(session: Session): boolean {
  const { reason, serviceStatus } = session
  const toldOver = isProvenEnd(reason) || serviceStatus === 20 || isOver(serviceStatus)
  return isLost(session) && !toldOver
}

/**
 * Whether a recording is being made, or may be: what tiles say, and what is asked before something is dismissed or forgotten. No
 * other take answers that: it may record beside this one, with another uid.
 */
export const mayRecord = (session: Session): boolean => mayRun(session) || isInDoubt(session)
