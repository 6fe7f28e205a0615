import http, { type IncomingHttpHeaders, type ServerResponse } from 'node:http'
import https from 'node:https'
import type { AddressInfo, Socket } from 'node:net'
import { afterEach } from 'vitest'
import type { SelfSigned } from './selfSigned.ts'

/** One request as it arrived. */
export interface Received {
  readonly method: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly socket: Socket
}

/** Answers one request, or does something worse. */
export type Reaction = (response: ServerResponse, received: Received) => void

/** A server that answers request after request as a test says; what comes beyond the list gets the last one. */
export interface ScriptedServer {
  readonly url: string
  readonly port: number
  readonly received: readonly Received[]
  /** Connections ever made. */
  connections(): number
  /** Closes the kept-alive connections from this side. */
  dropConnections(): void
  close(): Promise<void>
}

/** Answers with JSON. */
export const json =
  (body: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Reaction =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }

/** Answers with any text. */
export const text =
  (body: string, status = 200, headers: Readonly<Record<string, string>> = {}): Reaction =>
  (response) => {
    response.writeHead(status, headers)
    response.end(body)
  }

/** Takes the request and says nothing. */
export const silence: Reaction = () => undefined

/** Takes the request and breaks the connection. */
export const reset: Reaction = (_response, { socket }) => {
  socket.resetAndDestroy()
}

/** Starts one on loopback. It ends with the test. */
export async function createScriptedServer(
  reactions: readonly Reaction[],
  secure: SelfSigned | null = null,
): Promise<ScriptedServer> {
  const received: Received[] = []
  const sockets = new Set<Socket>()
  let connections = 0
  const handle: http.RequestListener = (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const entry: Received = {
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body: Buffer.concat(chunks).toString('utf8'),
        socket: request.socket,
      }
      const reaction = reactions[Math.min(received.length, reactions.length - 1)] ?? silence
      received.push(entry)
      reaction(response, entry)
    })
  }
  const server = secure === null ? http.createServer(handle) : https.createServer({ ...secure }, handle)
  server.on(secure === null ? 'connection' : 'secureConnection', (socket: Socket) => {
    connections += 1
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('error', () => sockets.delete(socket))
  })
  server.on('clientError', (_error, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const dropConnections = () => {
    for (const socket of sockets) socket.destroy()
  }
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve())
      dropConnections()
    })
  open.push(close)
  return {
    url: `${secure === null ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    received,
    connections: () => connections,
    dropConnections,
    close,
  }
}

const open: (() => Promise<void>)[] = []

afterEach(async () => {
  await Promise.all(open.splice(0).map((close) => close()))
})
