import type { SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { continuesLadder } from '../../shared/recording/pollSchedule.ts'
import type { Session } from '../../shared/recording/session.ts'
import { mayRun, staleAt } from '../../shared/recording/sessionState.ts'
import { type Clock, LONGEST_SLEEP_MS } from '../clock.ts'
import type { Hub } from '../state/hub.ts'
import { obstacleOf } from './obstacle.ts'

/** Without proof for so long, a recording is worth telling somebody about, ms. */
export const LONG_UNVERIFIED_MS = 120_000

/** Whoever was not here for so long was asleep, or the clock was set: ms. */
const AWAY_MS = 2 * LONGEST_SLEEP_MS

interface LongUnverifiedDeps {
  readonly hub: Hub
  readonly clock: Clock
  /** Once for each time without proof. */
  readonly unverified: (session: Session) => void
  /** In place of that for stops that were asked for and of which nothing was heard, all that are due together. */
  readonly stopUnheard: (sessions: readonly Session[]) => void
  /** In place of that where one thing is in the way of asking: once for all recordings that it concerns. */
  readonly hindered: (problem: Problem, sessions: readonly Session[]) => void
  /** In place of both while this computer has no network: once for all recordings. */
  readonly offline: (running: number) => void
}

/** When its proof runs out or ran out, ms since 1970; null where it cannot, or while a 404 is being looked into. */
function unprovenFrom(session: Session, now: number): number | null {
  const { ladder } = session.evidence
  return ladder !== null && continuesLadder(ladder.rung, now - ladder.since) ? null : staleAt(session)
}

/** Notices recordings that stay without proof although the desk looked. The result ends the watch. */
export function watchLongUnverified(deps: LongUnverifiedDeps): () => void {
  const { hub, clock, unverified, stopUnheard, hindered, offline } = deps
  const told = new Map<SessionId, number>()
  const toldObstacles = new Set<string>()
  let offlineTold = false
  let cancelTimer: (() => void) | null = null
  let here = clock.now()
  /** Since when the desk has been looking without a break: what it missed before that alarms nobody. */
  let lookingSince = -Infinity

  const all = (): readonly Session[] => Object.values(hub.snapshot().sessions)

  const notice = (): number => {
    const now = clock.now()
    if (now - here > AWAY_MS) lookingSince = now
    here = now
    return now
  }

  /** Sessions of which nobody was told, each with when that is due. */
  const waiting = (now: number) =>
    all().flatMap((session) => {
      const from = unprovenFrom(session, now)
      if (from === null || told.get(session.id) === from) return []
      return [{ session, from, due: Math.max(from, lookingSince) + LONG_UNVERIFIED_MS }]
    })

  const schedule = (): void => {
    cancelTimer?.()
    const now = notice()
    const due = waiting(now).map((one) => one.due)
    const wait = Math.min(LONGEST_SLEEP_MS, Math.max(0, Math.min(...due) - now))
    // As long as anything may have to be told, so that a sleep is noticed.
    cancelTimer = due.length === 0 ? null : clock.after(wait, tick)
  }

  const tell = (sessions: readonly Session[]): void => {
    const stops = sessions.filter(({ phase }) => phase === 'stopping')
    if (stops.length > 0) stopUnheard(stops)
    const others = sessions.filter(({ phase }) => phase !== 'stopping')
    if (hub.snapshot().health.link.state === 'offline') {
      if (others.length === 0 || offlineTold) return
      offlineTold = true
      // Not only those whose time is up at this very moment: it is said once, for all that run.
      offline(all().filter(mayRun).length)
      return
    }
    for (const session of others) {
      const obstacle = obstacleOf(session, hub.snapshot())
      if (obstacle === null) unverified(session)
      else if (!toldObstacles.has(obstacle.key)) {
        toldObstacles.add(obstacle.key)
        const concerned = all().filter(
          (other) => mayRun(other) && obstacleOf(other, hub.snapshot())?.key === obstacle.key,
        )
        hindered(obstacle.problem, concerned)
      }
    }
  }

  const tick = (): void => {
    const now = notice()
    const due = waiting(now).filter((one) => now >= one.due)
    for (const { session, from } of due) told.set(session.id, from)
    tell(due.map(({ session }) => session))
    schedule()
  }

  /** What is no longer in anybody's way is told anew when it is again. */
  const forgetObstacles = (): void => {
    if (toldObstacles.size === 0) return
    const present = new Set(all().map((session) => obstacleOf(session, hub.snapshot())?.key))
    for (const key of toldObstacles) if (!present.has(key)) toldObstacles.delete(key)
  }

  const unsubscribe = hub.onChange((change) => {
    if (change.kind === 'health' && change.value.link.state !== 'offline') offlineTold = false
    if (change.kind === 'remove' && change.collection === 'sessions') told.delete(change.id as SessionId)
    if ('collection' in change && change.collection === 'sessions') {
      forgetObstacles()
      schedule()
    }
  })
  schedule()
  return () => {
    unsubscribe()
    cancelTimer?.()
  }
}
