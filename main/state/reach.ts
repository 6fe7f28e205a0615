import type { Problem, ProblemCode } from '../../shared/problem.ts'
import type { DeskHealth } from '../../shared/state/snapshot.ts'
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
   * is known to answer, or has more than one address, is silent, and nobody else was met since a minute before that.
   */
  link(): Link
}

export interface ReachDeps {
  /** Whether these hosts are served by this very computer, as the rehearsal is: its answers prove nothing about the network. */
  readonly isOwn: (hosts: readonly string[]) => boolean
  /** The services that accounts use, each as its hosts. */
  readonly services: () => readonly (readonly string[])[]
}

/** The last that is known of one service. `refused`: there is somebody, but no way in. `silent`: nobody was met. */
type Fact =
  | { readonly kind: 'answered'; readonly at: number; readonly ms: number | null }
  | { readonly kind: 'refused' | 'silent'; readonly at: number; readonly problem: Problem }

const unreached: ReadonlySet<ProblemCode> = new Set(['networkUnreachable', 'hostUntrusted', 'proxyRefused'])

const keyOf = (hosts: readonly string[]): string => hosts.join(' ')

function factOf(result: CallResult<unknown>, at: number): Fact | null {
  if (result.ok) return { kind: 'answered', at, ms: Math.round(result.meta.ms) }
  const { http, problem, networkProven } = result.fault
  if (http !== null) return { kind: 'answered', at, ms: null }
  if (!unreached.has(problem.code)) return null
  if (networkProven) return { kind: 'refused', at, problem }
  return problem.code === 'networkUnreachable' ? { kind: 'silent', at, problem } : null
}

/** Creates the judge of the network; it remembers the last of each set of hosts. */
export function createReach({ isOwn, services }: ReachDeps): Reach {
  const facts = new Map<string, Fact>()
  /** Services that have answered once. Of others that have one address, nobody knows whether it is a right one. */
  const known = new Set<string>()

  const isUsed = (key: string): boolean => services().some((hosts) => keyOf(hosts) === key)
  const isMissed = (hosts: readonly string[]): boolean => known.has(keyOf(hosts)) || hosts.length > 1

  const put = (key: string, fact: Fact): void => {
    facts.set(key, fact)
    if (fact.kind === 'answered') known.add(key)
  }

  /** Nobody was met since a minute before it. */
  const isAlone = (silence: Fact): boolean =>
    [...facts.values()].every(({ kind, at }) => kind === 'silent' || silence.at - at > SPEAKS_FOR_MS)

  return {
    heard: (result, hosts, at) => {
      const fact = isOwn(hosts) ? null : factOf(result, at)
      if (fact === null || (fact.kind === 'silent' && !isUsed(keyOf(hosts)))) return false
      put(keyOf(hosts), fact)
      return true
    },
    found: (hosts, reached, at) => {
      const key = keyOf(hosts)
      const before = facts.get(key)
      if (reached === 'answers') put(key, { kind: 'answered', at, ms: before?.kind === 'answered' ? before.ms : null })
      else if (before !== undefined && before.kind !== 'answered') put(key, { ...before, kind: 'refused', at })
    },
    link: () => {
      const last = services().flatMap((hosts) => {
        const fact = facts.get(keyOf(hosts))
        return fact === undefined || (fact.kind !== 'answered' && !isMissed(hosts)) ? [] : [fact]
      })
      if (last.some((fact) => fact.kind === 'silent' && isAlone(fact)))
        return { state: 'offline', ms: null, problem: null }
      const missed = last.find((fact) => fact.kind !== 'answered')
      if (missed !== undefined) return { state: 'unreachable', ms: null, problem: missed.problem }
      const [newest] = last.filter((fact) => fact.kind === 'answered').toSorted((a, b) => b.at - a.at)
      return newest === undefined
        ? { state: 'unknown', ms: null, problem: null }
        : { state: 'online', ms: newest.ms, problem: null }
    },
  }
}
