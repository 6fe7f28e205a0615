import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/recording/session.ts'
import { mayRun } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Hub } from '../state/hub.ts'

/** Without proof for so long, a recording is worth telling somebody about, ms. */
export const LONG_UNVERIFIED_MS = 120_000

/** The timer never sleeps longer, ms: after the computer's own sleep it is the wall clock that counts. */
const LONGEST_SLEEP_MS = 15_000

interface LongUnverifiedDeps {
  readonly hub: Hub
  readonly clock: Clock
  /** Once for each time without proof. */
  readonly unverified: (session: Session) => void
  /** In place of that while this computer has no network: once for all recordings. */
  readonly offline: (running: number) => void
}

/** When nothing proves a running recording any more, and since when; null while something does. */
function unprovenSince({ phase, gaps }: Session): number | null {
  const last = gaps.at(-1)
  if (phase === 'ended' || last?.to !== null || last.kind !== 'unverified') return null
  return last.from
}

/** Notices recordings that stay without proof. The result ends the watch. */
export function watchLongUnverified({ hub, clock, unverified, offline }: LongUnverifiedDeps): () => void {
  const told = new Map<SessionId, number>()
  let offlineTold = false
  let cancelTimer: (() => void) | null = null

  const waiting = (): readonly (readonly [Session, number])[] =>
    Object.values(hub.snapshot().sessions).flatMap((session) => {
      const since = unprovenSince(session)
      return since === null || told.get(session.id) === since ? [] : [[session, since] as const]
    })

  const schedule = (): void => {
    cancelTimer?.()
    const due = waiting().map(([, since]) => since + LONG_UNVERIFIED_MS)
    const wait = Math.min(LONGEST_SLEEP_MS, Math.max(0, Math.min(...due) - clock.now()))
    cancelTimer = due.length === 0 ? null : clock.after(wait, tick)
  }

  const tick = (): void => {
    const due = waiting().filter(([, since]) => clock.now() - since >= LONG_UNVERIFIED_MS)
    const isOffline = hub.snapshot().health.link.state === 'offline'
    for (const [session, since] of due) {
      told.set(session.id, since)
      if (!isOffline) unverified(session)
    }
    if (isOffline && due.length > 0 && !offlineTold) {
      offlineTold = true
      // Not only those whose time is up at this very moment: it is said once, for all that run.
      offline(Object.values(hub.snapshot().sessions).filter(mayRun).length)
    }
    schedule()
  }

  const unsubscribe = hub.onChange((change) => {
    if (change.kind === 'health' && change.value.link.state === 'online') offlineTold = false
    if (change.kind === 'remove' && change.collection === 'sessions') told.delete(change.id as SessionId)
    if ('collection' in change && change.collection === 'sessions') schedule()
  })
  schedule()
  return () => {
    unsubscribe()
    cancelTimer?.()
  }
}
