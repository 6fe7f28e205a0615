import http from 'node:http'
import https from 'node:https'
import type { Socket } from 'node:net'
import { HttpsProxyAgent } from 'hpagent'
import type { ProxyFor } from './proxy.ts'
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
   */
  request(url: URL, options: Pick<http.RequestOptions, 'method' | 'headers'>): http.ClientRequest
  isProxied(url: URL): boolean
  /** Connects to the host of a URL ahead of time, without a request. Never throws. */
  warm(url: URL): void
  /** Whether a connection was opened ahead of time: like a reused one it may have died unnoticed. */
  wasWarmed(socket: Socket): boolean
  /** Closes the connections to the host of a URL that nobody uses: where one has died, the others have as well. */
  dropIdle(url: URL): void
  close(): void
}

/** Creates the connections. `extraCa`: further root certificates, PEM. */
export function createConnections(proxyFor: ProxyFor, extraCa: readonly string[]): Connections {
  const trust = createTrust(extraCa)
  const agents = new Map<string, { readonly agent: http.Agent; readonly shelf: Shelf }>()

  function createEntry(url: URL, proxy: string | null): { readonly agent: http.Agent; readonly shelf: Shelf } {
    if (url.protocol === 'http:') {
      const agent = new http.Agent(options)
      return { agent, shelf: createShelf(agent, options, IDLE_MS) }
    }
    const settings = { ...options, secureContext: trust() }
    const agent = proxy === null ? new https.Agent(settings) : new HttpsProxyAgent({ ...settings, proxy })
    return { agent, shelf: createShelf(agent, settings, IDLE_MS) }
  }

  function entryFor(url: URL): { readonly agent: http.Agent; readonly shelf: Shelf } {
    const proxy = proxyFor(url)
    const key = `${url.protocol} ${proxy ?? ''}`
    const known = agents.get(key)
    if (known !== undefined) return known
    const entry = createEntry(url, proxy)
    agents.set(key, entry)
    return entry
  }

  return {
    request: (url, { method, headers }) => {
      const { host: hostname, port } = targetOf(url)
      const begin = url.protocol === 'https:' ? https.request : http.request
      return begin({ hostname, port, path: url.pathname, method, headers, agent: entryFor(url).agent })
    },
    isProxied: (url) => proxyFor(url) !== null,
    warm: (url) => entryFor(url).shelf.open(url),
    dropIdle: (url) => entryFor(url).shelf.dropIdle(url),
    wasWarmed: (socket) => [...agents.values()].some(({ shelf }) => shelf.had(socket)),
    close: () => {
      for (const { agent, shelf } of agents.values()) {
        shelf.close()
        agent.destroy()
      }
    },
  }
}
