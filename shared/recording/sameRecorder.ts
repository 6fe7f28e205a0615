import type { PresetId, SessionId } from '../ids.ts'
import { type Problem, problem } from '../problem.ts'
import type { LifecycleEvent } from './lifecycleEvent.ts'
import type { Session } from './session.ts'
import { isLive, isLost, mayRun } from './sessionState.ts'
import { isStopAwaited } from './stopAwaited.ts'

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

/** Whether a recorder is held by a reserved slot of this very preset: its start uses it. */
export function isArmedFor(holder: Pick<Session, 'phase' | 'presetId'>, presetId: PresetId): boolean {
  return holder.phase === 'armed' && holder.presetId === presetId
}

/** Others of the same recorder that are more than a reserved slot. */
export function rivalsOf(sessions: readonly Session[], session: Session): readonly Session[] {
  return sessions.filter((other) => mayRun(other) && other.id !== session.id && isSameRecorder(other, session))
}

/**
 * Whether one of these holds the place of a take that is proven to run. A start that was never answered does not, nor one that
 * was told “already running”: that one had met this very take.
 */
export function isPlaceTaken(rivals: readonly Session[]): boolean {
  return rivals.some(({ phase }) => phase !== 'startUnknown' && phase !== 'uncontrollable')
}

/** Why a start never began that was told “already running”: this take, which had been given up, runs. */
export function takenUpAgain({ name, id }: Pick<Session, 'name' | 'id'>): Problem {
  return problem('takenUpAgain', { params: { name, sessionId: id } })
}

/**
 * What a step of a session tells about starts of the same recorder that were answered with “already running”: why they never
 * began, since it was this one that ran; null where the step proves nothing of the kind.
 */
export function foundInstead(before: Session, after: Session, event: LifecycleEvent['type']): Problem | null {
  const wasGivenUp = isLost(before) || before.formerEnd !== null
  if (!wasGivenUp || after === before) return null
  if (after.phase === 'joined' || after.phase === 'recording') return takenUpAgain(after)
  const { name, id } = after
  const stopped = event === 'stopAnswered' || event === 'nothingRecorded' || (event === 'exiting' && awaitsStop(before))
  return stopped ? problem('stoppedMeanwhile', { params: { name, sessionId: id } }) : null
}

const awaitsStop = (session: Session): boolean => session.phase === 'stopping' || isStopAwaited(session)
