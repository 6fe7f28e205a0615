import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isLost } from '../../shared/recording/sessionState.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { SessionBook } from './book.ts'

/** Where a token for one show alone is kept: in memory. */
export const ownTokenOf = (id: SessionId): `session/${string}/token` => `session/${id}/token`

/** Whether the show may still go on with what was typed for it: in this take, or in another one that takes its place. */
function isNeeded(session: Session): boolean {
  if (session.phase !== 'ended' || isLost(session)) return true
  return session.outcome === 'failed' || session.outcome === 'endedByItself'
}

/** Forgets what was typed for one show. */
export function forgetOwnToken(secrets: SecretStore, id: SessionId): void {
  if (secrets.status(ownTokenOf(id)).state !== 'none') void secrets.forget(ownTokenOf(id))
}

/** Forgets what was typed for one show once that has come to its end, or has left the desk. The result ends the watch. */
export function watchOwnTokens(secrets: SecretStore, book: Pick<SessionBook, 'onChange' | 'onRemove'>): () => void {
  const ends = [
    book.onChange((session) => {
      if (!isNeeded(session)) forgetOwnToken(secrets, session.id)
    }),
    book.onRemove((id) => forgetOwnToken(secrets, id)),
  ]
  return () => ends.forEach((end) => end())
}
