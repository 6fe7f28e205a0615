import type { AccountId } from '../../shared/ids.ts'
import { homeFor, isKin } from '../../shared/recording/homeFor.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isLive, isLost } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { Hub } from '../state/hub.ts'
import type { SessionBook } from './book.ts'

/** So many of its last requests are looked at for the host that answered. */
const REQUESTS = 20

interface HomesDeps {
  readonly clock: Clock
  readonly hub: Hub
  readonly journal: Pick<Journal, 'accounts' | 'requests'>
  readonly book: SessionBook
  /** This account can control more than before. */
  readonly wake: (id: AccountId) => void
}

/** Looks after recordings whose account is gone, as after a journal that was lost. */
export interface Homes {
  /** Each joins an account of its App ID, if there is one. Called at launch, before anything is asked. */
  join(): void
  close(): void
}

/** Creates the watch: from now on such recordings join an account as soon as it is there. */
export function watchHomes({ clock, hub, journal, book, wake }: HomesDeps): Homes {
  let cancel: (() => void) | null = null

  const isHomeless = (session: Session): boolean =>
    (isLive(session) || isLost(session)) &&
    hub.snapshot().accounts[session.accountId] === undefined &&
    journal.accounts.get(session.accountId) === null

  const heardAt = ({ id }: Session): string | null =>
    journal.requests.forSession(id, REQUESTS).findLast(({ status }) => status !== null)?.host ?? null

  const join = (): void => {
    cancel?.()
    cancel = null
    const accounts = Object.values(hub.snapshot().accounts)
    const joined = new Set<AccountId>()
    for (const session of book.all().filter(isHomeless)) {
      const kin = accounts.filter((account) => isKin(session, account))
      const home = kin.length === 0 ? null : homeFor(session, kin, heardAt(session))
      if (home === null) continue
      const { id: accountId, label } = home
      book.apply(session.id, { type: 'accountJoined', at: clock.now(), accountId, label })
      joined.add(accountId)
    }
    for (const id of joined) wake(id)
  }

  // Not inside the change itself: those who hear of it after this would hear of what follows first.
  const soon = (): void => {
    cancel ??= clock.after(0, join)
  }
  const unsubscribe = hub.onChange((change) => {
    if (change.kind !== 'put') return
    // An account came or can be used again; or a recording came back to the desk.
    if (change.collection === 'accounts' && book.all().some(isHomeless)) soon()
    if (change.collection === 'sessions' && isHomeless(change.value)) soon()
  })

  return {
    join,
    close: () => {
      unsubscribe()
      cancel?.()
    },
  }
}
