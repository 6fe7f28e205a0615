import { isDisowned, refusesStop } from './disowned.ts'
import { isInDoubt } from './mayRecord.ts'
import type { Session } from './session.ts'
import { canPutAway } from './sessionState.ts'

/** How long the way back is offered after recordings were taken off the desk, ms. Afterwards they are in the history. */
export const PUT_BACK_OFFERED_MS = 60_000

/**
 * Why a session is not taken off the desk at `at` (ms since 1970) before somebody confirms that it may run on; null where it cannot
 * run, or cannot be dismissed at all.
 */
export function doubtOf(
  session: Session,
  at: number,
): 'sessionDisowned' | 'sessionMayRun' | 'sessionUncontrolled' | null {
  if (isDisowned(session) || refusesStop(session)) return 'sessionDisowned'
  if (session.phase === 'startUnknown' || session.phase === 'uncontrollable') return 'sessionUncontrolled'
  return isInDoubt(session) || canPutAway(session, at) ? 'sessionMayRun' : null
}
