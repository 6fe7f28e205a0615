import { isThisComputer } from '../../shared/agora/serviceAddress.ts'
import type { Problem } from '../../shared/problem.ts'
import type { DeskHealth } from '../../shared/state/snapshot.ts'
import { isUnreached } from '../../shared/unreached.ts'
import type { CallResult } from '../agora/port.ts'

/** How long an answer of one service speaks for the whole network, ms: longer than two ordinary questions. */
const SPEAKS_FOR_MS = 60_000

/** What is known about the way to the service: see `DeskHealth.link`. */
type Link = DeskHealth['link']

/** Tells a computer without network from a service that cannot be reached. */
export interface Reach {
  /** Takes in how a call to these hosts went, `at` ms. False where that says nothing, such as a call that was aborted. */
  heard(result: CallResult<unknown>, hosts: readonly string[], at: number): boolean
  /** Takes in that somebody at these hosts was found, by a look and not by a call. */
  found(hosts: readonly string[], reached: 'answers' | 'refuses', at: number): void
  /**
   * What that comes to. Only services that accounts use count: what is being tried out can neither silence the desk nor make it
   * look well, but wherever somebody answered, if only by refusing, there is a network. Offline is said when a service that
   * is known to answer, or has more than one address, is silent, and nobody else was met since a minute before that. What is at
   * this computer, such as the mouth of a tunnel, shows nothing about a network: without it, it is not reached.
   */
  link(): Link
}

export interface ReachDeps {
  /** Whether these hosts are served by this very computer, as the rehearsal is: its answers prove nothing about the network. */
  readonly isOwn: (hosts: readonly string[]) => boolean
  /** The services that accounts use, each as its hosts. */
  readonly services: () => readonly (readonly string[])[]
  /** Whether these hosts are at this computer, so that no network is needed to meet somebody there. */
  readonly isHere?: (hosts: readonly string[]) => boolean
}

const isAtThisComputer = (hosts: readonly string[]): boolean =>
  hosts.every((host) => isThisComputer(URL.parse(host)?.hostname ?? ''))

/** The last that is known of one service. `refused`: no way in, and not for want of a network. `silent`: nobody was met. */
type Fact =
  | { readonly kind: 'answered'; readonly at: number; readonly ms: number | null }
  | { readonly kind: 'refused' | 'silent'; readonly at: number; readonly problem: Problem }

const keyOf = (hosts: readonly string[]): string => hosts.join(' ')

function factOf(result: CallResult<unknown>, at: number): Fact | null {
  if (result.ok) return { kind: 'answered', at, ms: Math.round(result.meta.ms) }
  const { http, problem, networkProven } = result.fault
  if (http !== null) return { kind: 'answered', at, ms: null }
  if (!isUnreached(problem)) return null
  return { kind: networkProven || problem.code !== 'networkUnreachable' ? 'refused' : 'silent', at, problem }
}

/** Creates the judge of the network; it remembers the last of each set of hosts. */
export function createReach({ isOwn, services, isHere = isAtThisComputer }: ReachDeps): Reach {
  const facts = new Map<string, Fact>()
  /** When somebody was last met at a service over the network; nobody once it was silent. */
  const metAt = new Map<string, number>()
  /** Services that have answered once. Of others that have one address, nobody knows whether it is a right one. */
  const known = new Set<string>()

  const isUsed = (key: string): boolean => services().some((hosts) => keyOf(hosts) === key)
  const isMissed = (hosts: readonly string[]): boolean => known.has(keyOf(hosts)) || hosts.length > 1

  const put = (key: string, fact: Fact): void => {
    facts.set(key, fact)
    if (fact.kind === 'answered') known.add(key)
    if (fact.kind === 'silent') metAt.delete(key)
  }
  const met = (hosts: readonly string[], at: number): void => {
    if (!isHere(hosts)) metAt.set(keyOf(hosts), at)
  }

  /** Nobody was met since a minute before it. */
  const isAlone = (silence: Fact): boolean => [...metAt.values()].every((at) => silence.at - at > SPEAKS_FOR_MS)

  return {
    heard: (result, hosts, at) => {
      const heard = isOwn(hosts) ? null : factOf(result, at)
      const fact = heard?.kind === 'silent' && isHere(hosts) ? { ...heard, kind: 'refused' as const } : heard
      if (fact === null || (fact.kind === 'silent' && !isUsed(keyOf(hosts)))) return false
      put(keyOf(hosts), fact)
      if (result.ok || result.fault.networkProven) met(hosts, at)
      return true
    },
    found: (hosts, reached, at) => {
      const key = keyOf(hosts)
      const before = facts.get(key)
      met(hosts, at)
      if (reached === 'answers') put(key, { kind: 'answered', at, ms: before?.kind === 'answered' ? before.ms : null })
      else if (before !== undefined && before.kind !== 'answered') put(key, { ...before, kind: 'refused', at })
    },
    link: () => {
      const last = services().flatMap((hosts) => {
        const fact = facts.get(keyOf(hosts))
        return fact === undefined || (fact.kind !== 'answered' && !isMissed(hosts)) ? [] : [fact]
      })
      if (last.some((fact) => fact.kind === 'silent' && isAlone(fact)))
        return { state: 'offline', ms: null, problems: [] }
      const missed = last.filter((fact) => fact.kind !== 'answered')
      if (missed.length > 0) return { state: 'unreachable', ms: null, problems: missed.map(({ problem }) => problem) }
      const [newest] = last.filter((fact) => fact.kind === 'answered').toSorted((a, b) => b.at - a.at)
      return newest === undefined
        ? { state: 'unknown', ms: null, problems: [] }
        : { state: 'online', ms: newest.ms, problems: [] }
    },
  }
}
