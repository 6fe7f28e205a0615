import type { CallResult } from '../agora/port.ts'

/** How long an answer of one service speaks for the whole network, ms: longer than two ordinary questions. */
const SPEAKS_FOR_MS = 60_000

/** Tells a computer without network from a service that cannot be reached. */
export interface Reach {
  /**
   * What a call to these hosts says about the network at `now` (ms); null when it says nothing, such as one that was aborted.
   * Offline needs more than one silent address: nobody answered within the last minute, and these hosts are either known to
   * answer or more than one.
   */
  after(result: CallResult<unknown>, hosts: readonly string[], now: number): 'online' | 'offline' | null
}

/**
 * Creates the judge of the network; it remembers when each set of hosts last answered. `isOwn`: served by this very computer,
 * such as the rehearsal, so that its answers prove nothing about the network.
 */
export function createReach(isOwn: (hosts: readonly string[]) => boolean): Reach {
  const answeredAt = new Map<string, number>()
  let offline = false
  const judge = (result: CallResult<unknown>, hosts: readonly string[], now: number) => {
    const key = hosts.join(' ')
    if (isOwn(hosts)) return result.ok && !offline ? 'online' : null
    if (result.ok || result.fault.http !== null) {
      answeredAt.set(key, now)
      return 'online'
    }
    if (result.fault.problem.code !== 'networkUnreachable') return null
    const trustworthy = answeredAt.has(key) || hosts.length > 1
    const silence = [...answeredAt].every(([other, at]) => other === key || now - at > SPEAKS_FOR_MS)
    return trustworthy && silence ? 'offline' : null
  }
  return {
    after: (result, hosts, now) => {
      const state = judge(result, hosts, now)
      if (state !== null) offline = state === 'offline'
      return state
    },
  }
}
