import type { CallResult } from '../agora/port.ts'

/** How long an answer of one service speaks for the whole network, ms: longer than two ordinary questions. */
const SPEAKS_FOR_MS = 60_000

/** What may be said about the network: see `DeskHealth.link`. */
export type LinkState = 'unknown' | 'online' | 'offline'

/** Tells a computer without network from a service that cannot be reached. */
export interface Reach {
  /**
   * What a call to these hosts says about the network at `now` (ms); null when it says nothing, such as one that was aborted.
   * Offline needs more than one silent address: nobody answered within the last minute, and these hosts are either known to
   * answer or more than one. And an account must use them: what is only being tried out cannot silence the desk.
   */
  after(result: CallResult<unknown>, hosts: readonly string[], now: number): LinkState | null
  /** The accounts may be others: `unknown` where what was said last was about a service that none of them uses. */
  afterAccounts(): LinkState | null
}

export interface ReachDeps {
  /** Whether these hosts are served by this very computer, as the rehearsal is: its answers prove nothing about the network. */
  readonly isOwn: (hosts: readonly string[]) => boolean
  /** The services that accounts use, each as its hosts. */
  readonly services: () => readonly (readonly string[])[]
}

const keyOf = (hosts: readonly string[]): string => hosts.join(' ')

/** Creates the judge of the network; it remembers when each set of hosts last answered. */
export function createReach({ isOwn, services }: ReachDeps): Reach {
  const answeredAt = new Map<string, number>()
  /** Whose hosts the last word was about; null before there was one. */
  let spokeOf: string | null = null
  const isUsed = (key: string): boolean => services().some((hosts) => keyOf(hosts) === key)

  const judge = (result: CallResult<unknown>, hosts: readonly string[], now: number): LinkState | null => {
    const key = keyOf(hosts)
    if (isOwn(hosts)) return null
    if (result.ok || result.fault.http !== null) {
      answeredAt.set(key, now)
      return 'online'
    }
    if (result.fault.problem.code !== 'networkUnreachable' || !isUsed(key)) return null
    const trustworthy = answeredAt.has(key) || hosts.length > 1
    const silence = [...answeredAt].every(([other, at]) => other === key || now - at > SPEAKS_FOR_MS)
    return trustworthy && silence ? 'offline' : null
  }

  return {
    after: (result, hosts, now) => {
      const state = judge(result, hosts, now)
      if (state !== null) spokeOf = keyOf(hosts)
      return state
    },
    afterAccounts: () => {
      if (spokeOf === null || isUsed(spokeOf)) return null
      spokeOf = null
      return 'unknown'
    },
  }
}
