import dns from 'node:dns'
import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net'

/** A cable between the desk and a service on this computer, which can be pulled out. */
export interface Cable {
  /** Where the desk finds the service. */
  readonly url: string
  /** Ends what is under way; whoever calls is refused until it is plugged in again. */
  pull(): Promise<void>
  /** Ends what is under way; until it is plugged in again no name is found, as on a computer without network. */
  cut(): Promise<void>
  plug(): Promise<void>
}

/** Names are looked up by this function of the system, which every connection asks anew. */
const { lookup } = dns
const findsNothing = (name: string, ...rest: readonly unknown[]): void => {
  const told = rest.at(-1) as (error: Error) => void
  // Never in the same turn, as it is with the system's.
  setImmediate(() => told(Object.assign(new Error(`getaddrinfo ENOTFOUND ${name}`), { code: 'ENOTFOUND' })))
}

/** Leads from an address of its own to the service at `target`. `byName`: the address is a name, which has to be found. */
export async function layCable(target: string, byName = false): Promise<Cable> {
  const { port: far } = new URL(target)
  const sockets = new Set<Socket>()
  let server: Server | null = null

  const plug = async (port: number): Promise<number> => {
    const listening = createServer((near) => {
      const there = connect(Number(far), '127.0.0.1')
      for (const socket of [near, there]) {
        sockets.add(socket)
        socket.on('error', () => undefined)
        socket.on('close', () => sockets.delete(socket))
      }
      near.pipe(there).pipe(near)
    })
    await new Promise<void>((resolve, reject) => {
      listening.once('error', reject)
      listening.listen(port, '127.0.0.1', resolve)
    })
    server = listening
    return (listening.address() as AddressInfo).port
  }
  const pull = (): Promise<void> =>
    new Promise((resolve) => {
      dns.lookup = lookup
      if (server === null) resolve()
      else server.close(() => resolve())
      server = null
      for (const socket of sockets) socket.destroy()
    })
  const port = await plug(0)
  return {
    url: `http://${byName ? 'localhost' : '127.0.0.1'}:${port}`,
    pull,
    cut: async () => {
      await pull()
      dns.lookup = findsNothing as typeof dns.lookup
    },
    plug: async () => {
      dns.lookup = lookup
      await plug(port)
    },
  }
}
