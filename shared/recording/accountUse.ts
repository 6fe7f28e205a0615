import type { AccountId } from '../ids.ts'
import type { Session } from './session.ts'
import { canStop, isLive } from './sessionState.ts'

/** A resource id controls its recording for so long: the service's default for one session, ms. */
export const RESOURCE_SESSION_MS = 72 * 3_600_000

/** How many recordings could no longer be controlled if this account were removed or led to another place. */
export const recordingsOf = (id: AccountId, sessions: Readonly<Record<string, Session>>): number =>
  Object.values(sessions).filter((session) => session.accountId === id && (isLive(session) || canStop(session))).length
