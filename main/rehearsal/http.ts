import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'

/** A request with its complete body. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  body: Buffer,
  /** Whether the connection carried a request before. */
  reused: boolean,
) => void | Promise<void>

export interface Listener {
  readonly port: number
  /** Drops the connections on which nothing is under way, as proxies do after a while. */
  dropIdle(): void
  /** Ends every connection and takes no new one, as when a cable is pulled out. */
  pullOut(): void
  /** Listens again on its port. Resolves once it does, or cannot: another program may have taken the port. */
  plugIn(): Promise<void>
  /** Ends every connection and frees the port. */
  close(): Promise<void>
}

/**
 * Serves HTTP on 127.0.0.1. `port` 0 takes a free one.
 * @throws the system's error when the port cannot be had.
 */
export async function listen(port: number, largestBody: number, handler: Handler): Promise<Listener> {
  const used = new WeakSet<Socket>()
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const reused = used.has(request.socket)
    used.add(request.socket)
    void serve(request, response, reused, largestBody, handler)
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject)
      resolve()
    })
  })
  const own = (server.address() as AddressInfo).port
  return {
    port: own,
    pullOut: () => {
      server.close()
      server.closeAllConnections()
    },
    plugIn: () =>
      new Promise((resolve) => {
        if (server.listening) {
          resolve()
          return
        }
        const settle = () => {
          server.off('error', settle)
          server.off('listening', settle)
          resolve()
        }
        server.once('error', settle)
        server.once('listening', settle)
        server.listen(own, '127.0.0.1')
      }),
    dropIdle: () => server.closeIdleConnections(),
    close: () => closed(server),
  }
}

async function serve(
  request: IncomingMessage,
  response: ServerResponse,
  reused: boolean,
  largestBody: number,
  handler: Handler,
) {
  try {
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length
      if (size > largestBody) {
        response.writeHead(413, { Connection: 'close' }).end()
        return
      }
      chunks.push(chunk)
    }
    await handler(request, response, Buffer.concat(chunks), reused)
  } catch {
    // The caller went away in the middle, or the answer could not be made: nothing can be said over this connection.
    response.destroy()
  }
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
