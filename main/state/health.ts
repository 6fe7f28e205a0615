import { isDeepStrictEqual } from 'node:util'
import type { Problem } from '../../shared/problem.ts'
import type { DeskHealth } from '../../shared/state/snapshot.ts'
import type { CallResult } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub } from './hub.ts'
import { createReach } from './reach.ts'

/** How often the request rate is looked at, ms. Everything else is told by those it concerns. */
const RATE_INTERVAL_MS = 1000

export interface HealthDeps {
  readonly hub: Hub
  readonly clock: Clock
  readonly journal: Pick<Journal, 'savedAt' | 'problem' | 'onChange'>
  readonly secrets: Pick<SecretStore, 'report' | 'onChange'>
  readonly requestsPerSecond: () => number
  /** Whether these hosts are served by this very computer, as the rehearsal is. */
  readonly isOwn: (hosts: readonly string[]) => boolean
}

/** Keeps {@link DeskHealth} in the hub true. */
export interface Health {
  /** Hears how every call to the service went: round trip, clock, and whether the network is there. */
  heard(result: CallResult<unknown>, hosts: readonly string[]): void
  rehearsal(running: boolean, problem: Problem | null): void
  end(): void
}

/** Creates the keeper of health and shows the first state at once. */
export function createHealth({ hub, clock, journal, secrets, requestsPerSecond, isOwn }: HealthDeps): Health {
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

  const reach = createReach(isOwn)
  keychain()
  journalState()
  rate()
  const unsubscribe = [journal.onChange(journalState), secrets.onChange(keychain)]

  return {
    heard: (result, hosts) => {
      const state = reach.after(result, hosts, clock.now())
      if (state === null) return
      const link = { state, ms: result.ok ? Math.round(result.meta.ms) : null }
      // A rehearsal's clock jumps and runs fast: it says nothing about this computer's.
      const offset = result.ok && !isOwn(hosts) ? result.meta.clockOffset : null
      const clockOffset = result.ok ? (offset ?? hub.snapshot().health.clockOffset) : undefined
      change({ link, ...(clockOffset === undefined ? {} : { clockOffset }) })
    },
    rehearsal: (running, problem) => change({ rehearsal: { running, problem } }),
    end: () => {
      cancelRate?.()
      unsubscribe.forEach((stop) => stop())
    },
  }
}
