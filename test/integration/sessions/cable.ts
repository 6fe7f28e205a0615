import { type AddressInfo, type Server, type Socket, connect, createServer } from 'node:net'

/** A cable between the desk and a service on this computer, which can be pulled out. */
export interface Cable {
  /** Where the desk finds the service. */
  readonly url: string
  /** Ends what is under way; whoever calls is refused until it is plugged in again. */
  pull(): Promise<void>
  plug(): Promise<void>
}

/** Leads from an address of its own to the service at `target`. */
export async function layCable(target: string): Promise<Cable> {
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
  const port = await plug(0)
  return {
    url: `http://127.0.0.1:${port}`,
    pull: () =>
      new Promise((resolve) => {
        if (server === null) resolve()
        else server.close(() => resolve())
        server = null
        for (const socket of sockets) socket.destroy()
      }),
    plug: async () => {
      await plug(port)
    },
  }
}
