import type { DeskSnapshot } from '../state/snapshot.ts'
import type { Session } from './session.ts'
import { isLive } from './sessionState.ts'

/**
 * Recordings whose account is gone, as after a journal that was lost: they run, and nothing here reaches them. Those of the rehearsal
 * are not among them, since the desk brings that account back by itself.
 */
export const withoutAccount = ({
  sessions,
  accounts,
}: Pick<DeskSnapshot, 'sessions' | 'accounts'>): readonly Session[] =>
  Object.values(sessions).filter(
    (session) => isLive(session) && !session.rehearsal && accounts[session.accountId] === undefined,
  )
