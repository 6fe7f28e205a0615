import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** What a client asked a SOCKS proxy for. `user`: its name and password (version 5) or its id (version 4). */
export interface SocksVisit {
  readonly version: 4 | 5
  readonly host: string
  readonly port: number
  readonly user: string | null
}

export interface SocksProxyServer {
  readonly port: number
  readonly visits: readonly SocksVisit[]
  close(): void
}

/** Reads bytes from a socket as they are asked for. */
function createReader(socket: Socket) {
  let bytes = Buffer.alloc(0)
  const arrived = (chunk: Buffer): void => {
    bytes = Buffer.concat([bytes, chunk])
  }
  socket.on('data', arrived)
  const take = async (count: number): Promise<Buffer> => {
    while (bytes.length < count) await once(socket, 'data')
    const taken = bytes.subarray(0, count)
    bytes = bytes.subarray(count)
    return taken
  }
  const text = async (): Promise<string> => {
    const parts: Buffer[] = []
    for (let part = await take(1); part[0] !== 0; part = await take(1)) parts.push(part)
    return Buffer.concat(parts).toString()
  }
  return { take, text, end: () => socket.off('data', arrived) }
}

type Reader = ReturnType<typeof createReader>

async function readFour(reader: Reader): Promise<SocksVisit> {
  const [, ...rest] = await reader.take(7)
  const [high = 0, low = 0, ...address] = rest
  const user = await reader.text()
  const named = address[0] === 0 && address[1] === 0 && address[2] === 0
  return { version: 4, host: named ? await reader.text() : address.join('.'), port: high * 256 + low, user }
}

async function readFive(reader: Reader, socket: Socket, wantsUser: boolean): Promise<SocksVisit> {
  const [methods = 0] = await reader.take(1)
  const wanted = wantsUser ? 2 : 0
  const offered = (await reader.take(methods)).includes(wanted)
  socket.write(Buffer.from([5, offered ? wanted : 0xff]))
  let user: string | null = null
  if (wantsUser) {
    const [, nameLength = 0] = await reader.take(2)
    const name = (await reader.take(nameLength)).toString()
    const [wordLength = 0] = await reader.take(1)
    user = `${name}:${(await reader.take(wordLength)).toString()}`
    socket.write(Buffer.from([1, 0]))
  }
  const [, , , kind = 0] = await reader.take(4)
  const [length = 0] = kind === 3 ? await reader.take(1) : [4]
  const address = await reader.take(length)
  const port = (await reader.take(2)).readUInt16BE()
  return { version: 5, host: kind === 3 ? address.toString() : address.join('.'), port, user }
}

/** A SOCKS proxy on this computer for versions 4, 4a and 5, which opens every way to this computer, or refuses all, version 5 with this `reply`. */
export async function createSocksProxy({
  refuses = false,
  reply = 2,
  wantsUser = false,
} = {}): Promise<SocksProxyServer> {
  const visits: SocksVisit[] = []
  const sockets = new Set<Socket>()

  async function serve(socket: Socket): Promise<void> {
    const reader = createReader(socket)
    const [version] = await reader.take(1)
    const visit = version === 4 ? await readFour(reader) : await readFive(reader, socket, wantsUser)
    visits.push(visit)
    const granted = Buffer.from(version === 4 ? [0, 90, 0, 0, 0, 0, 0, 0] : [5, 0, 0, 1, 0, 0, 0, 0, 0, 0])
    const refused = Buffer.from(version === 4 ? [0, 91, 0, 0, 0, 0, 0, 0] : [5, reply, 0, 1, 0, 0, 0, 0, 0, 0])
    if (refuses) {
      socket.end(refused)
      return
    }
    const onward = connect(visit.port, '127.0.0.1', () => {
      reader.end()
      socket.write(granted)
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('close', () => onward.destroy())
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    void serve(socket).catch(() => socket.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    visits,
    close: () => {
      server.close()
      for (const socket of sockets) socket.destroy()
    },
  }
}
