import type { SessionId } from '../../shared/ids.ts'
import { RESOURCE_SESSION_MS } from '../../shared/recording/accountUse.ts'
import { mayBeMet } from '../../shared/recording/doubtfulTake.ts'
import { hasFollowed } from '../../shared/recording/followed.ts'
import { isSameRecorder } from '../../shared/recording/sameRecorder.ts'
import type { Session } from '../../shared/recording/session.ts'
import { type Clock, LONGEST_SLEEP_MS } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { Hub } from '../state/hub.ts'
import type { SessionBook } from './book.ts'

interface AwayTakesDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'sessions'>
  readonly hub: Hub
  readonly book: SessionBook
}

/** Takes that were dismissed and may still record: a start of their recorder may meet them, so the hub tells of them. */
export interface AwayTakes {
  /** Finds those of earlier launches. */
  load(): void
  close(): void
}

/** Keeps them until they are back on the desk, are over, a later take is proven in their place, or no id reaches them any more. */
export function watchAwayTakes({ clock, journal, hub, book }: AwayTakesDeps): AwayTakes {
  let cancel = (): void => undefined

  const shown = (): readonly Session[] => Object.values(hub.snapshot().awayTakes)

  const hide = (id: SessionId): void => {
    if (hub.snapshot().awayTakes[id] !== undefined) hub.apply({ kind: 'remove', collection: 'awayTakes', id })
  }

  const isReachable = ({ createdAt }: Session): boolean => clock.now() - createdAt < RESOURCE_SESSION_MS

  const isFollowed = (session: Session): boolean =>
    [...book.all(), ...journal.sessions.ofRecorder(session)].some(
      (later) => later.id !== session.id && isSameRecorder(later, session) && hasFollowed(later, session),
    )

  const expire = (): void => {
    cancel()
    for (const session of shown()) if (!isReachable(session)) hide(session.id)
    const ends = shown().map(({ createdAt }) => createdAt + RESOURCE_SESSION_MS - clock.now())
    if (ends.length > 0) cancel = clock.after(Math.min(LONGEST_SLEEP_MS, ...ends), expire)
  }

  const consider = (session: Session): void => {
    const tells = session.dismissed && mayBeMet(session) && isReachable(session) && !isFollowed(session)
    if (tells) hub.apply({ kind: 'put', collection: 'awayTakes', value: session })
    else hide(session.id)
  }

  const unsubscribe = book.onChange((session) => {
    hide(session.id)
    if (!session.everJoined) return
    for (const away of shown()) {
      if (isSameRecorder(session, away) && hasFollowed(session, away)) hide(away.id)
    }
  })
  const forget = book.onRemove((id) => {
    const away = journal.sessions.get(id)
    if (away === null) return
    consider(away)
    expire()
  })
  // What is heard of it while it is away.
  book.onStep((_before, after) => {
    if (book.find(after.id) === null) consider(after)
  })

  return {
    load: () => {
      journal.sessions.dismissedSince(clock.now() - RESOURCE_SESSION_MS).forEach(consider)
      expire()
    },
    close: () => {
      cancel()
      unsubscribe()
      forget()
    },
  }
}
