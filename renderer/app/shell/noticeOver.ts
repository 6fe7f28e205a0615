import { SessionId } from '../../../shared/ids.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { DeskSnapshot } from '../../../shared/state/snapshot.ts'

/**
 * Whether a refusal has become untrue: a stop that was not sent is told of until that recording is being stopped, has ended, or is
 * off the desk. Every other refusal is told of until it is closed.
 */
export function isNoticeOver({ code, params }: Problem, sessions: DeskSnapshot['sessions']): boolean {
  if (code !== 'stopKeychain' && code !== 'stopCertificate') return false
  const id = SessionId.safeParse(params['sessionId']).data
  if (id === undefined) return false
  const phase = sessions[id]?.phase ?? 'ended'
  return phase === 'stopping' || phase === 'ended'
}
