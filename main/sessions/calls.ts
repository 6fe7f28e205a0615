import { type Session, type TimelineEvent } from '../../shared/recording/session.ts'
import type { Attempt, CallContext, CallFault, CallMeta, RunningRecording } from '../agora/port.ts'
import type { AgoraCall } from '../../shared/problem.ts'
import type { Credentials } from './port.ts'

/** The context of one call about one session. Its App ID is its own, whatever became of the account since it was started. */
export function contextOf(
  credentials: Credentials,
  { id, appId }: Pick<Session, 'id' | 'appId'>,
  extra: Pick<CallContext, 'signal' | 'beforeAttempt'> = {},
): CallContext {
  return { ...credentials, appId, sessionId: id, ...extra }
}

/** What names a session's recording towards the service; null while an id is missing. */
export function recordingOf(session: Session): RunningRecording | null {
  const { channel, recorderUid, resourceId, sid } = session
  return resourceId === null || sid === null ? null : { channel, uid: recorderUid, resourceId, sid }
}

/** The line of the timeline for an attempt about to leave. */
export function intent({ call, number }: Attempt): TimelineEvent {
  return { type: 'intent', call, attempt: number }
}

/** The line of the timeline for an answer. */
export function answer(call: AgoraCall, { http, ms, attempts }: CallMeta): TimelineEvent {
  return { type: 'answer', call, http, ms, attempt: attempts }
}

/** The line of the timeline for a command that got no result. */
export function faultLine({ call, problem, attempts }: CallFault): TimelineEvent {
  return { type: 'fault', call, problem, attempt: attempts }
}
