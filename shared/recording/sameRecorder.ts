import type { SessionId } from '../ids.ts'
import type { Session } from './session.ts'
import { isLive, mayRun } from './sessionState.ts'

/** What the service tells recorders apart by. */
export type RecorderKey = Pick<Session, 'appId' | 'channel' | 'recorderUid'>

/** Whether both mean the same recorder of the same channel: the service runs only one of them. */
export function isSameRecorder(a: RecorderKey, b: RecorderKey): boolean {
  return a.appId === b.appId && a.channel === b.channel && a.recorderUid === b.recorderUid
}

/** Who holds a recorder: the first live session of it, if only by a reserved slot. `except`: the one that asks. */
export function holderOf(sessions: readonly Session[], key: RecorderKey, except?: SessionId): Session | undefined {
  return sessions.find((session) => isLive(session) && session.id !== except && isSameRecorder(session, key))
}

/** Who may record in place of a session: another one of the same recorder that is more than a reserved slot. */
export function rivalOf(sessions: readonly Session[], session: Session): Session | undefined {
  return sessions.find((other) => mayRun(other) && other.id !== session.id && isSameRecorder(other, session))
}
