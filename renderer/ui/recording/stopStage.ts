import { isKeychainProblem } from '../../../shared/keychainProblems.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isUnreached } from '../../../shared/unreached.ts'

/**
 * How far a stop that is under way has got. `awaitsSid`: it leaves once the start is answered. `unsent`: every try so far ended
 * on this computer, or met nobody. `sent`: one has left, or is leaving.
 */
export type StopStage = 'awaitsSid' | 'unsent' | 'sent'

/** The stage of a session in phase `stopping`. */
export function stopStage({ sid, evidence, mayBeOverSince }: Session): StopStage {
  if (sid === null) return 'awaitsSid'
  const { problem } = evidence
  const nobody = problem !== null && (isUnreached(problem) || isKeychainProblem(problem))
  // An earlier one that may have arrived stays sent, whatever keeps the next one here.
  return nobody && mayBeOverSince === null ? 'unsent' : 'sent'
}
