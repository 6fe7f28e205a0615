import { isAboutIds } from './disowned.ts'
import type { EventOf } from './lifecycleEvent.ts'
import { started } from './lifecycleStart.ts'
import type { Session } from './session.ts'

/**
 * It can be controlled after all. Where another start than its own began what records, nobody here knows what that one sent: the
 * picture is only what `event` says of it.
 */
export function idsGiven(session: Session, event: EventOf<'idsGiven'>): Session {
  if (session.phase !== 'startUnknown' && session.phase !== 'uncontrollable') return session
  const known = started(session, { ...event, type: 'started' })
  if (known === session || session.resourceId === event.resourceId) return known
  const { canvas, storage } = event
  return { ...known, origin: 'adopted', canvas, storage, layout: null, cueId: null }
}

/** The ids of an adopted one are put right: what was refused for the wrong ones says nothing of these. */
export function idsCorrected(session: Session, { channel, recorderUid }: EventOf<'idsCorrected'>): Session {
  if (session.origin !== 'adopted' || session.phase === 'stopping') return session
  if (session.channel === channel && session.recorderUid === recorderUid) return session
  const stopProblem = isAboutIds(session.stopProblem) ? null : session.stopProblem
  const problem = isAboutIds(session.evidence.problem) ? null : session.evidence.problem
  return { ...session, channel, recorderUid, stopProblem, evidence: { ...session.evidence, problem } }
}
