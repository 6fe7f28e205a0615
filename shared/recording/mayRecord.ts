import { nextTake } from './nextTake.ts'
import type { Session } from './session.ts'
import { isLost, mayRun } from './sessionState.ts'

/** From this status on the service itself says that the recording is over: 6, 7, 8, and 20 for an abnormal end. */
const OVER_FROM = 6

/** Whether the desk gave a recording up without the service saying that it is over: it may still record. */
export function isInDoubt(session: Session): boolean {
  const toldOver = session.reason?.code === 'recorderAborted' || (session.serviceStatus ?? 0) >= OVER_FROM
  return isLost(session) && !toldOver
}

/**
 * Whether a recording is being made, or may be: what counts, questions and words go by. One in doubt that another take followed
 * is settled: the doubt was told before that take began.
 */
export const mayRecord = (session: Session, sessions: Readonly<Record<string, Session>>): boolean =>
  mayRun(session) || (isInDoubt(session) && nextTake(session, sessions) === null)
