import type { SessionId } from '../../../shared/ids.ts'
import { isUnfollowedFailure } from '../../../shared/recording/followed.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { isLive } from '../../../shared/recording/sessionState.ts'

/** Whether somebody has to look after it: it is live, or it failed and no other take is proven in its place. */
const needsSomebody = (session: Session): boolean => isLive(session) || isUnfollowedFailure(session)

/** Ended, and nobody has to do anything about it any more. */
export const isFinished = (session: Session): boolean => !needsSomebody(session)

/**
 * The places of sessions, given oldest first: those that need somebody stand before the finished ones. What has a place keeps it
 * also when it ends, because a Stop that jumps is dangerous; a new one comes before the finished ones at the end.
 */
export function placesOf(known: readonly SessionId[], sessions: readonly Session[]): readonly SessionId[] {
  const byId: Readonly<Record<string, Session>> = Object.fromEntries(sessions.map((session) => [session.id, session]))
  const needs = ({ id }: Pick<Session, 'id'>): boolean => {
    const session = byId[id]
    return session !== undefined && needsSomebody(session)
  }
  const kept = known.filter((id) => id in byId)
  const fresh = sessions.filter(({ id }) => !kept.includes(id))
  const end = kept.findLastIndex((id) => needs({ id })) + 1
  return [
    ...kept.slice(0, end),
    ...fresh.filter(needs).map(({ id }) => id),
    ...kept.slice(end),
    ...fresh.filter((session) => !needs(session)).map(({ id }) => id),
  ]
}
