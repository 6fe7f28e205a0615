import type http from 'node:http'
import { isIP, Socket } from 'node:net'

/** Connections opened ahead of time for one agent, each taken by the first request to its host. */
export interface Shelf {
  /** Opens a connection unless one lies ready. Never throws: a host that cannot be reached shows with the first request. */
  open(url: URL): void
  /** Whether this connection came from here, complete: like a reused one it may have died unnoticed. */
  had(socket: Socket): boolean
  /** Closes what lies ready for the host of a URL, here and with the agent. */
  dropIdle(url: URL): void
  close(): void
}

/** Where a URL leads, as node:net takes it. `servername` is empty for an address in digits. */
interface Target {
  readonly host: string
  readonly port: number
  readonly servername: string
}

function place(host: string | null | undefined, port: unknown): string {
  return `${host ?? ''}:${String(port)}`
}

/** The target of a URL. */
export function targetOf(url: URL): Target {
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
  /** Place → its connection, perhaps still being made, and what stops the shelf from watching it. */
  const ready = new Map<string, { readonly socket: Socket; readonly release: () => void }>()
  /** Places to which a proxy is still opening a tunnel: there is no connection to hand out yet. */
  const opening = new Set<string>()
  const made = new WeakSet<Socket>()
  const handedOut = new WeakSet<Socket>()

  function keep(key: string, socket: Socket, secure: boolean): void {
    const drop = (): void => {
      if (ready.get(key)?.socket === socket) ready.delete(key)
      socket.destroy()
    }
    // A tunnel through a proxy hands over its plain part connected, so that only the secure event counts there.
    const event = secure ? 'secureConnect' : 'connect'
    const connected = (): void => void made.add(socket)
    socket.once(event, connected)
    const ends = ['error', 'close', 'timeout'] as const
    for (const end of ends) socket.on(end, drop)
    const release = (): void => {
      socket.off(event, connected)
      for (const end of ends) socket.off(end, drop)
    }
    socket.setTimeout(idleMs)
    socket.unref()
    ready.set(key, { socket, release })
  }

  function take(key: string): Socket | null {
    const entry = ready.get(key)
    if (entry === undefined) return null
    ready.delete(key)
    const { socket, release } = entry
    if (!socket.writable && !socket.connecting) return null
    release()
    socket.setTimeout(0)
    socket.ref()
    // One that is still being made is as good as new; only a finished one may have died unnoticed.
    if (made.has(socket)) handedOut.add(socket)
    return socket
  }

  function idle(key: string): readonly Socket[] {
    const pools = Object.entries(agent.freeSockets).filter(([name]) => name.startsWith(`${key}:`))
    return pools.flatMap(([, sockets]) => sockets ?? [])
  }

  function open(url: URL): void {
    const target = targetOf(url)
    const key = place(target.host, target.port)
    if (idle(key).length > 0 || ready.has(key) || opening.has(key)) return
    opening.add(key)
    const arrive = (connection: unknown): void => {
      if (opening.delete(key) && connection instanceof Socket) keep(key, connection, url.protocol === 'https:')
    }
    try {
      const now = connect({ ...settings, ...target }, (_error, connection) => arrive(connection))
      if (now !== undefined && now !== null) arrive(now)
    } catch {
      // An address of a proxy that cannot be used: the first request will say so.
      opening.delete(key)
    }
  }

  agent.createConnection = (options, callback) => take(place(options.host, options.port)) ?? connect(options, callback)

  return {
    open,
    dropIdle: (url) => {
      const { host, port } = targetOf(url)
      const key = place(host, port)
      ready.get(key)?.socket.destroy()
      ready.delete(key)
      for (const socket of idle(key)) socket.destroy()
    },
    had: (socket) => handedOut.has(socket),
    close: () => {
      for (const { socket } of ready.values()) socket.destroy()
      ready.clear()
    },
  }
}
