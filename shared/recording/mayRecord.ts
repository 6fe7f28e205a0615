import { isOver } from './evidence.ts'
import { nextTake } from './nextTake.ts'
import type { Session } from './session.ts'
import { isLost, mayRun } from './sessionState.ts'

/** Whether the desk gave a recording up without the service saying that it is over: it may still record. */
export function isInDoubt(session: Session): boolean {
  const { reason, serviceStatus } = session
  const toldOver = reason?.code === 'recorderAborted' || serviceStatus === 20 || isOver(serviceStatus)
  return isLost(session) && !toldOver
}

/**
 * Whether a recording is being made, or may be: what counts, questions and words go by. One in doubt that another take followed
 * is settled: the doubt was told before that take began.
 */
export const mayRecord = (session: Session, sessions: Readonly<Record<string, Session>>): boolean =>
  mayRun(session) || (isInDoubt(session) && nextTake(session, sessions) === null)
