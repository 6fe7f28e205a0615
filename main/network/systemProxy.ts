import { isLoopback } from '../agora/hosts.ts'
import { createEnvironmentProxy, type Environment, type ProxyFor, proxyVariable } from '../agora/proxy.ts'
import type { Clock } from '../clock.ts'
import { type ProxyRule, readProxyRule } from './proxyRules.ts'

/** The system's own knowledge of proxies, settings and scripts included. */
export interface ProxyOracle {
  /** Answers for one address, such as `PROXY proxy.example:3128; DIRECT`. */
  ask(url: string): Promise<string>
  /** Reads the system's settings anew. */
  reload(): Promise<void>
}

export interface SystemProxyDeps {
  readonly oracle: ProxyOracle
  /** Its proxy variables, where they are set, come before the system's settings. */
  readonly environment: Environment
  readonly clock: Clock
}

/** How a host is reached. `address` has no password in it. */
export interface Route {
  readonly via: 'direct' | 'environment' | 'system' | 'unsupported'
  readonly address: string | null
}

/** Finds proxies and remembers them by host. */
export interface SystemProxy {
  readonly proxyFor: ProxyFor
  routeTo(url: URL): Promise<Route>
  /** Asks anew from now on, for instance in another network. */
  forget(): void
}

/** An answer is used for so long before it is asked for again behind its back, ms. */
const FRESH_MS = 60_000

/** A proxy script that does not answer in time must not hold back a stop, ms. */
const ASK_MS = 3000

/** After that the way is taken to be free for so long, ms. */
const AGAIN_MS = 5000

const direct: ProxyRule = { proxy: null, unsupported: null }

function withoutPassword(address: string): string {
  const url = new URL(address)
  return `${url.protocol}//${url.host}`
}

/** Creates it. Nothing is asked before the first request. */
export function createSystemProxy({ oracle, environment, clock }: SystemProxyDeps): SystemProxy {
  const ofEnvironment = createEnvironmentProxy(environment)
  const isSet = proxyVariable(environment) !== undefined
  let known = new Map<string, { readonly rule: ProxyRule; readonly until: number }>()
  let asking = new Map<string, Promise<ProxyRule>>()
  /** The system's settings, being read: an answer before that would be one for the former network. */
  let reading: Promise<unknown> = Promise.resolve()

  function ask(origin: string): Promise<ProxyRule> {
    const under = asking.get(origin)
    if (under !== undefined) return under
    const [book, queue] = [known, asking]
    const keep = (rule: ProxyRule, forMs: number): ProxyRule => {
      book.set(origin, { rule, until: clock.now() + forMs })
      queue.delete(origin)
      return rule
    }
    const answer = new Promise<ProxyRule>((resolve) => {
      // Asked again soon: what did not answer in time has not said that the way is free.
      const giveUp = clock.after(ASK_MS, () => resolve(keep(direct, AGAIN_MS)))
      const settle = (rule: ProxyRule): void => {
        giveUp()
        // Also when nobody waits any more: the next request takes the right way.
        resolve(keep(rule, FRESH_MS))
      }
      reading
        .then(() => oracle.ask(`${origin}/`))
        .then(
          (said) => settle(readProxyRule(said)),
          () => settle(direct),
        )
    })
    queue.set(origin, answer)
    return answer
  }

  function ruleFor(url: URL): ProxyRule | Promise<ProxyRule> {
    const found = known.get(url.origin)
    if (found === undefined) return ask(url.origin)
    const left = found.until - clock.now()
    // More than it was given: the clock was set back.
    if (left < 0 || left > FRESH_MS) void ask(url.origin)
    return found.rule
  }

  return {
    proxyFor: (url) => {
      if (isLoopback(url)) return null
      if (isSet) return ofEnvironment(url)
      const rule = ruleFor(url)
      return rule instanceof Promise ? rule.then(({ proxy }) => proxy) : rule.proxy
    },
    routeTo: async (url) => {
      if (isLoopback(url)) return { via: 'direct', address: null }
      const { proxy, unsupported } = isSet ? { proxy: ofEnvironment(url), unsupported: null } : await ruleFor(url)
      if (proxy !== null) return { via: isSet ? 'environment' : 'system', address: withoutPassword(proxy) }
      return unsupported === null ? { via: 'direct', address: null } : { via: 'unsupported', address: unsupported }
    },
    forget: () => {
      known = new Map()
      asking = new Map()
      reading = oracle.reload().catch(() => undefined)
    },
  }
}
