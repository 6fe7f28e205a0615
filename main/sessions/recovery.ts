import type { SessionId } from '../../shared/ids.ts'
import { layoutInDoubt } from '../../shared/recording/layoutInDoubt.ts'
import type { RequestLogEntry } from '../../shared/recording/requestLog.ts'
import type { Session } from '../../shared/recording/session.ts'
import { stopMayHaveLeft } from '../../shared/recording/stopMayHaveLeft.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import { ENDED_ON_DESK, type SessionBook } from './book.ts'

/** Of its last requests so many are looked at for an answer that proves a recording. */
const QUESTIONS = 20

interface RecoveryDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'sessions' | 'requests'>
  readonly book: SessionBook
  readonly stopNow: (id: SessionId) => void
  /** Recordings whose account is gone join another one of their App ID. */
  readonly joinAccounts: () => void
  /** Asks about everything that was found. */
  readonly sweep: () => void
}

/**
 * Takes up what the journal holds: live recordings are watched again with their true time, unfinished stops go on, and a
 * start that was never answered is shown as unknown, a layout that was never answered makes Program unknown. Nothing is ever started or resent here.
 */
export function recover({ clock, journal, book, stopNow, joinAccounts, sweep }: RecoveryDeps): void {
  const known = new Map<SessionId, Session>()
  for (const session of [...journal.sessions.unfinished(), ...journal.sessions.onDesk(ENDED_ON_DESK)]) {
    known.set(session.id, session)
  }
  const found = [...known.values()].sort((a, b) => a.createdAt - b.createdAt)
  book.load(found)
  // Before a stop goes on that needs it.
  joinAccounts()
  for (const { id, phase, stopRequestedAt } of found) {
    if (phase === 'ended') continue
    const heardAt = lastHeardAt(journal.requests.forSession(id, QUESTIONS))
    const timeline = journal.sessions.timeline(id, 0)
    const stopLeft = stopMayHaveLeft(timeline, stopRequestedAt)
    const session = book.apply(id, { type: 'recovered', at: clock.now(), heardAt, stopLeft })
    if (session.layout !== null && session.sid !== null && layoutInDoubt(timeline)) {
      book.apply(id, { type: 'layoutUncertain', at: clock.now() })
    }
    if (session.phase === 'stopping') stopNow(id)
  }
  sweep()
}

/** When the request log last heard that it was there (status 4 or 5), ms since 1970: the session's own row is not written for every answer. */
function lastHeardAt(requests: readonly RequestLogEntry[]): number | null {
  const proof = requests.findLast(
    ({ call, serviceStatus }) => call === 'query' && (serviceStatus === 4 || serviceStatus === 5),
  )
  return proof === undefined ? null : proof.at + proof.ms
}
