import type { Problem } from '../problem.ts'
import type { Session } from './session.ts'
import { isWatched } from './watched.ts'

/** Whether the service says with it that the ids of a recording do not belong together. */
export const isAboutIds = (problem: Problem | null): boolean => problem?.code === 'idsMismatch'

/**
 * Whether the service said last that it does not accept the ids of a running recording: it may run on, and no question or stop
 * with these ids will ever tell. A good answer ends it.
 */
export function isDisowned(session: Session): boolean {
  return isWatched(session) && isAboutIds(session.evidence.problem)
}

/**
 * Whether the service refused the last stop because of the ids, while it may still answer questions with them: it finds a recording
 * by resource id and sid, but stops it only by the channel and uid that belong to these.
 */
export function refusesStop({ phase, stopProblem }: Session): boolean {
  return phase !== 'ended' && isAboutIds(stopProblem)
}
