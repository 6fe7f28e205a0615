import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { afterEach } from 'vitest'

/** The password in a proxy's address: it may come out nowhere. */
export const proxyPassword = 'rehearsal-proxy-word'

export interface TunnelProxy {
  /** Where the tunnels led, oldest first. */
  readonly tunnels: readonly string[]
  readonly authorizations: readonly (string | undefined)[]
  readonly proxyFor: () => string
}

const running: Server[] = []

afterEach(() => {
  for (const proxy of running.splice(0)) {
    proxy.close()
    proxy.closeAllConnections()
  }
})

/** A proxy on loopback that opens tunnels, or refuses to with another status. It ends with the test. */
export async function createProxy(status = 200): Promise<TunnelProxy> {
  const tunnels: string[] = []
  const authorizations: (string | undefined)[] = []
  const proxy = createServer()
  proxy.on('connect', (request, socket: Socket) => {
    tunnels.push(request.url ?? '')
    authorizations.push(request.headers['proxy-authorization'])
    if (status !== 200) {
      socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
      return
    }
    const [host = '', port = ''] = (request.url ?? '').split(':')
    const onward = connect(Number(port), host, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      onward.pipe(socket).pipe(onward)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy())
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  running.push(proxy)
  const address = `http://guest:${proxyPassword}@127.0.0.1:${(proxy.address() as AddressInfo).port}`
  return { tunnels, authorizations, proxyFor: () => address }
}
