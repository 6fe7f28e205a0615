import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import type { ProxyFor } from './proxy.ts'
import { createHttpsAgent } from './proxyAgent.ts'
import { createShelf, type Shelf, targetOf } from './shelf.ts'
import { createTrust } from './trust.ts'

/** Connections are closed after this long without a request, ms: home routers forget them soon afterwards. */
const IDLE_MS = 60_000

const options = {
  keepAlive: true,
  // The budget per App ID is the limit: stops that wait while files are uploaded must not keep others from a connection.
  maxSockets: Infinity,
  maxFreeSockets: 8,
  scheduling: 'lifo',
  timeout: IDLE_MS,
} as const

/** The kept-alive connections of the client. */
export interface Connections {
  /**
   * Begins a request on them. It takes method and headers from got's options and leaves the rest, all of it unset here:
   * node:http copies every one of those fifty fields several times for each request, and takes a URL apart slowly.
   * A promise where the system has to be asked for the proxy first.
   */
  request(
    url: URL,
    options: Pick<http.RequestOptions, 'method' | 'headers'>,
  ): http.ClientRequest | Promise<http.ClientRequest>
  /** The proxy that the last request to its host went through; null for none. */
  proxyOf(url: URL): string | null
  /** Connects to the host of a URL ahead of time, without a request. Never throws. */
  warm(url: URL): void
  /** Whether a connection was opened ahead of time: like a reused one it may have died unnoticed. */
  wasWarmed(socket: Socket): boolean
  /** Closes the connections to the host of a URL that nobody uses: where one has died, the others have as well. */
  dropIdle(url: URL): void
  /**
   * The network may be another one: connections that nobody uses are closed, the others as soon as their request is over.
   * From then on these further roots count, PEM.
   */
  renew(extraCa: readonly string[]): void
  close(): void
}

interface Entry {
  readonly agent: http.Agent
  readonly shelf: Shelf
}

/** Creates the connections. `extraCa`: further root certificates, PEM. */
export function createConnections(proxyFor: ProxyFor, extraCa: readonly string[]): Connections {
  let roots = extraCa
  let trust = createTrust(roots)
  let agents = new Map<string, Entry>()
  /** Origin → the proxy its last request went through. */
  const proxies = new Map<string, string | null>()

  function createEntry(url: URL, proxy: string | null): Entry {
    if (url.protocol === 'http:') {
      const agent = new http.Agent(options)
      return { agent, shelf: createShelf(agent, options, IDLE_MS) }
    }
    const settings = { ...options, secureContext: trust() }
    const agent = createHttpsAgent(proxy, settings)
    return { agent, shelf: createShelf(agent, settings, IDLE_MS) }
  }

  function entryBehind(url: URL, proxy: string | null): Entry {
    proxies.set(url.origin, proxy)
    const key = `${url.protocol} ${proxy ?? ''}`
    const known = agents.get(key)
    if (known !== undefined) return known
    const entry = createEntry(url, proxy)
    agents.set(key, entry)
    return entry
  }

  function withEntry<T>(url: URL, use: (entry: Entry) => T): T | Promise<T> {
    const proxy = proxyFor(url)
    return proxy instanceof Promise ? proxy.then((found) => use(entryBehind(url, found))) : use(entryBehind(url, proxy))
  }

  return {
    request: (url, { method, headers }) => {
      const { host: hostname, port } = targetOf(url)
      const begin = url.protocol === 'https:' ? https.request : http.request
      return withEntry(url, ({ agent }) => begin({ hostname, port, path: url.pathname, method, headers, agent }))
    },
    proxyOf: (url) => proxies.get(url.origin) ?? null,
    warm: (url) => void withEntry(url, ({ shelf }) => shelf.open(url)),
    dropIdle: (url) => {
      for (const { shelf } of agents.values()) shelf.dropIdle(url)
    },
    wasWarmed: (socket) => [...agents.values()].some(({ shelf }) => shelf.had(socket)),
    renew: (extra) => {
      if (extra.join() !== roots.join()) trust = createTrust(extra)
      roots = extra
      for (const { agent, shelf } of agents.values()) {
        shelf.close()
        for (const idle of Object.values(agent.freeSockets)) for (const socket of idle ?? []) socket.destroy()
        // Those in use come back to an agent that keeps none.
        agent.maxFreeSockets = 0
      }
      agents = new Map()
    },
    close: () => {
      for (const { agent, shelf } of agents.values()) {
        shelf.close()
        agent.destroy()
      }
    },
  }
}
