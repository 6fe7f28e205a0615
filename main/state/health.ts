import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../../shared/problem.ts'
import { isAway } from '../../shared/state/link.ts'
import type { Change, DeskHealth } from '../../shared/state/snapshot.ts'
import type { CallResult } from '../agora/port.ts'
import { type Clock, uptimeOf } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from './hub.ts'
import type { Reached } from '../agora/reaches.ts'
import { createReach } from './reach.ts'

/** How often the request rate is looked at, ms. Everything else is told by those it concerns. */
const RATE_INTERVAL_MS = 1000

/** While a service is not reached and the desk has nothing to ask about, it looks this often whether it is back, ms. */
const LOOK_AGAIN_MS = 20_000

export interface HealthDeps {
  readonly hub: Hub
  readonly clock: Clock
  readonly journal: Pick<Journal, 'savedAt' | 'problem' | 'onChange'>
  readonly secrets: Pick<SecretStore, 'report' | 'onChange'>
  readonly requestsPerSecond: () => number
  /** Whether these hosts are served by this very computer, as the rehearsal is. */
  readonly isOwn: (hosts: readonly string[]) => boolean
  /** The services that accounts reach over the network, each as its hosts. */
  readonly services: () => readonly (readonly string[])[]
  /** Whether these hosts are at this computer; without it, judged by their names. */
  readonly isHere?: (hosts: readonly string[]) => boolean
  /** The best that is found at one of these hosts. Never throws. */
  readonly reaches: (hosts: readonly string[]) => Promise<Reached>
}

/** Keeps {@link DeskHealth} in the hub true. */
export interface Health {
  /** Hears how every call to the service went: round trip, clock, and whether the network is there. */
  heard(result: CallResult<unknown>, hosts: readonly string[]): void
  rehearsal(running: boolean, problem: Problem | null): void
  end(): void
}

/** Creates the keeper of health and shows the first state at once. */
export function createHealth({
  hub,
  clock,
  journal,
  secrets,
  requestsPerSecond,
  isOwn,
  services,
  isHere,
  reaches,
}: HealthDeps): Health {
  const change = (facts: Partial<DeskHealth>) => {
    const { health } = hub.snapshot()
    const value = { ...health, ...facts }
    if (!isDeepStrictEqual(value, health)) hub.apply({ kind: 'health', value })
  }

  const keychain = () => change({ keychain: secrets.report() })
  const journalState = () => {
    const problem = journal.problem()
    // Damage that has been repaired is told, but the journal works: only one that cannot be written is not well.
    change({ journal: { ok: problem?.code !== 'journalUnavailable', savedAt: journal.savedAt(), problem } })
  }

  let cancelRate: (() => void) | null = null
  const rate = () => {
    change({ requestsPerSecond: Math.round(requestsPerSecond() * 10) / 10 })
    cancelRate = clock.after(RATE_INTERVAL_MS, rate)
  }

  const reach = createReach({ isOwn, services, ...(isHere === undefined ? {} : { isHere }) })
  /** Whoever sets the computer's clock makes no answer older. */
  const now = (): number => uptimeOf(clock)
  let ended = false
  let cancelLook: (() => void) | null = null
  const isMissed = (): boolean => isAway(hub.snapshot().health.link)
  /** That nobody is reached is found by commands; where none is due, nobody else would find out that it is over. */
  const show = () => {
    change({ link: reach.link() })
    // Never put off: answers of other services come more often than that.
    if (isMissed()) cancelLook ??= clock.after(LOOK_AGAIN_MS, () => void look())
    else {
      cancelLook?.()
      cancelLook = null
    }
  }
  const look = async () => {
    cancelLook = null
    const found = await Promise.all(services().map(async (hosts) => [hosts, await reaches(hosts)] as const))
    if (ended || !isMissed()) return
    for (const [hosts, reached] of found) if (reached !== 'silent') reach.found(hosts, reached, now())
    show()
  }
  const accounts = (news: Change) => {
    if (news.kind !== 'health' && news.kind !== 'settings' && news.collection === 'accounts') show()
  }

  keychain()
  journalState()
  rate()
  const unsubscribe = [journal.onChange(journalState), secrets.onChange(keychain), hub.onChange(accounts)]

  return {
    heard: (result, hosts) => {
      if (!reach.heard(result, hosts, now())) return
      const offset = result.ok ? result.meta.clockOffset : null
      if (offset !== null) change({ clockOffset: offset })
      show()
    },
    rehearsal: (running, problem) => change({ rehearsal: { running, problem } }),
    end: () => {
      ended = true
      cancelRate?.()
      cancelLook?.()
      unsubscribe.forEach((stop) => stop())
    },
  }
}
