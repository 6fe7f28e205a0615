import type { Session } from './session.ts'
import { mayRecord } from './mayRecord.ts'
import { isLive } from './sessionState.ts'

type Told = Pick<Session, 'id' | 'name' | 'channel' | 'recorderUid'>

/** What others of a desk a name could be mistaken for: all that is live, and all that may still record. */
export const mistakable = (sessions: Readonly<Record<string, Session>>): readonly Session[] =>
  Object.values(sessions).filter((session) => isLive(session) || mayRecord(session))

/** `channel · uid` where another one among `others` has the same name; null where the name alone tells which is meant. */
export function placeToTell({ id, name, channel, recorderUid }: Told, others: readonly Told[]): string | null {
  return others.some((other) => other.id !== id && other.name === name) ? `${channel} · ${recorderUid}` : null
}

/** The name of a session among `others`, with its channel and uid where the name alone does not tell which is meant. */
export function nameAmong(session: Told, others: readonly Told[]): string {
  const place = placeToTell(session, others)
  return place === null ? session.name : `${session.name} (${place})`
}
