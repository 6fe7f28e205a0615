import type http from 'node:http'
import { isIP, Socket } from 'node:net'

/** Connections opened ahead of time for one agent, each taken by the first request to its host. */
export interface Shelf {
  /** Opens a connection unless one lies ready. Never throws: a host that cannot be reached shows with the first request. */
  open(url: URL): void
  /** Whether this connection came from here. */
  had(socket: Socket): boolean
  close(): void
}

interface Target {
  readonly host: string
  readonly port: number
  readonly servername: string
}

function place(host: string | null | undefined, port: unknown): string {
  return `${host ?? ''}:${String(port)}`
}

function targetOf(url: URL): Target {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  const usual = url.protocol === 'https:' ? 443 : 80
  return { host, port: url.port === '' ? usual : Number(url.port), servername: isIP(host) === 0 ? host : '' }
}

/**
 * Puts a shelf between an agent and the network. Agents have no way to connect without a request, but they ask
 * `createConnection`, which may hand out a connection that is already there. Unused ones are closed after `idleMs`.
 * `settings`: what the agent adds to every connection (its trusted roots).
 */
export function createShelf(agent: http.Agent, settings: http.ClientRequestArgs, idleMs: number): Shelf {
  const connect = agent.createConnection.bind(agent)
  /** Place → its connection and what stops the shelf from watching it. */
  const ready = new Map<string, { readonly socket: Socket; readonly release: () => void }>()
  const opening = new Set<string>()
  const handedOut = new WeakSet<Socket>()

  function watch(key: string, socket: Socket, secure: boolean): void {
    const drop = (): void => {
      opening.delete(key)
      if (ready.get(key)?.socket === socket) ready.delete(key)
      socket.destroy()
    }
    const events = ['error', 'close', 'timeout'] as const
    for (const event of events) socket.on(event, drop)
    const release = (): void => {
      for (const event of events) socket.off(event, drop)
    }
    socket.setTimeout(idleMs)
    // A tunnel through a proxy hands over its plain part connected, so that only the secure event counts there.
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      opening.delete(key)
      ready.set(key, { socket, release })
      socket.unref()
    })
  }

  function take(key: string): Socket | null {
    const entry = ready.get(key)
    if (entry === undefined) return null
    ready.delete(key)
    if (!entry.socket.writable) return null
    entry.release()
    entry.socket.setTimeout(0)
    entry.socket.ref()
    handedOut.add(entry.socket)
    return entry.socket
  }

  function hasIdle(key: string): boolean {
    return Object.entries(agent.freeSockets).some(
      ([name, sockets]) => name.startsWith(`${key}:`) && (sockets?.length ?? 0) > 0,
    )
  }

  function open(url: URL): void {
    const target = targetOf(url)
    const key = place(target.host, target.port)
    if (hasIdle(key) || ready.has(key) || opening.has(key)) return
    opening.add(key)
    let arrived = false
    const arrive = (connection: unknown): void => {
      if (arrived) return
      arrived = true
      if (connection instanceof Socket) watch(key, connection, url.protocol === 'https:')
      else opening.delete(key)
    }
    const now = connect({ ...settings, ...target }, (_error, connection) => arrive(connection))
    if (now !== undefined && now !== null) arrive(now)
  }

  agent.createConnection = (options, callback) => take(place(options.host, options.port)) ?? connect(options, callback)

  return {
    open,
    had: (socket) => handedOut.has(socket),
    close: () => {
      for (const { socket } of ready.values()) socket.destroy()
      ready.clear()
    },
  }
}
