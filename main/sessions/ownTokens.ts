import type { SessionId } from '../../shared/ids.ts'
import { PUT_BACK_OFFERED_MS } from '../../shared/recording/dismissal.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isLost } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
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

/** Whoever takes the way back at its last moment finds the token, ms: the offer begins when the last of many has left. */
const SLACK_MS = 5_000

interface OwnTokensDeps {
  readonly clock: Clock
  readonly secrets: SecretStore
  readonly book: Pick<SessionBook, 'onChange' | 'onRemove'>
}

/**
 * Forgets what was typed for one show once that has come to its end; where it only left the desk, once it can no longer be put
 * back. What is removed meanwhile renews that offer for all. The result ends the watch, and the waiting with it.
 */
export function watchOwnTokens({ clock, secrets, book }: OwnTokensDeps): () => void {
  const leaving = new Set<SessionId>()
  let cancel: (() => void) | null = null
  const forgetLeaving = (): void => {
    cancel?.()
    cancel = null
    for (const id of leaving) forgetOwnToken(secrets, id)
    leaving.clear()
  }
  const ends = [
    book.onChange((session) => {
      leaving.delete(session.id)
      if (!isNeeded(session)) forgetOwnToken(secrets, session.id)
    }),
    book.onRemove((id) => {
      leaving.add(id)
      cancel?.()
      cancel = clock.after(PUT_BACK_OFFERED_MS + SLACK_MS, forgetLeaving)
    }),
  ]
  return () => {
    ends.forEach((end) => end())
    forgetLeaving()
  }
}
