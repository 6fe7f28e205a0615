import type { Session } from './session.ts'

/** What the service tells recorders apart by. */
export type RecorderKey = Pick<Session, 'appId' | 'channel' | 'recorderUid'>

/** Whether both mean the same recorder of the same channel: the service runs only one of them. */
export function isSameRecorder(a: RecorderKey, b: RecorderKey): boolean {
  return a.appId === b.appId && a.channel === b.channel && a.recorderUid === b.recorderUid
}
