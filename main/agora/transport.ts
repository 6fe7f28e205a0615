import type { ClientRequest, IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'
import got, { type Got, type Request } from 'got'
import type { Clock } from '../clock.ts'
import type { Connections } from './connections.ts'
import { isProxyRefusal, isStaleError, isTrustError, provesNetwork, wordFor } from './networkErrors.ts'

/**
 * One request as it goes out. `connectMs` is for name, route and handshake, `timeoutMs` for everything up to the last byte
 * of the answer.
 */
export interface OutgoingRequest {
  readonly method: 'GET' | 'POST'
  readonly url: URL
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly connectMs: number
  readonly timeoutMs: number
  readonly signal: AbortSignal
  /** Where an answer is still wanted when the time is over: for how many ms more, and who takes what becomes of it. */
  readonly late: { readonly forMs: number; readonly begin: () => (exchange: Exchange) => void } | null
  /** Called once when the request has been written out, or has failed. */
  readonly onLeft: () => void
}

/**
 * What became of it. An `answer` has a status; its text may be incomplete. `failed`: no status arrived. `word` is a short
 * technical name such as `ECONNRESET`; errors themselves stay in here, since got's carry headers and body. `networkProven`:
 * somebody was there who refused.
 */
export type Exchange =
  | {
      readonly kind: 'answer'
      readonly http: number
      readonly headers: IncomingMessage['headers']
      readonly text: string
      readonly complete: boolean
      readonly word: string | null
    }
  | {
      readonly kind: 'failed'
      readonly why: 'unreachable' | 'untrusted' | 'proxy' | 'stale' | 'lost'
      readonly word: string
      readonly networkProven: boolean
    }

/** Sends single requests: no redirect, no repetition, no thrown error. */
export interface Transport {
  send(request: OutgoingRequest): Promise<Exchange>
}

/** More is not an answer of this service, bytes. */
export const MAX_ANSWER_BYTES = 1_048_576

function createGot(connections: Connections): Got {
  return got.extend({
    request: (url, options) => connections.request(url, options),
    followRedirect: false,
    throwHttpErrors: false,
    // Every request gets a copy of these lists; nobody reads them.
    retry: { limit: 0, methods: [], statusCodes: [], errorCodes: [] },
    decompress: false,
    headers: { 'user-agent': 'recording-desk' },
  })
}

/**
 * Follows a request until it can have reached the service: from then on its failure proves nothing. (got has time-outs for
 * these steps, but sets them up for connections that are long since open as well.)
 */
function watchDeparture(request: ClientRequest, wasWarmed: (socket: Socket) => boolean, onDeparture: () => void): void {
  if (request.reusedSocket) {
    onDeparture()
    return
  }
  request.once('socket', (socket: Socket) => {
    // A request that stood in line gets a connection of another one, which is open already and says so nowhere else.
    const opening = socket.connecting || Reflect.get(socket, 'secureConnecting') === true
    if (request.reusedSocket || wasWarmed(socket) || !opening) onDeparture()
    else socket.once('encrypted' in socket ? 'secureConnect' : 'connect', onDeparture)
  })
}

/** Creates the transport on got. */
export function createTransport(clock: Clock, connections: Connections): Transport {
  const client = createGot(connections)
  /** Connections that have carried a request: like warmed ones they may have died unnoticed. */
  const used = new WeakSet<Socket>()

  function open({ method, url, headers, body }: OutgoingRequest): Request {
    return client.stream(url, body === null ? { method, headers } : { method, headers, body })
  }

  return {
    send: (outgoing) =>
      new Promise((resolve) => {
        const stream = open(outgoing)
        const chunks: Buffer[] = []
        let size = 0
        let departed = false
        let warmed = false
        let request: ClientRequest | null = null
        let response: IncomingMessage | null = null
        let settled = false
        let deliver: (exchange: Exchange) => void = resolve

        /** Too late for whoever waits; a request that left may still be answered. */
        function expire(): void {
          if (settled || !departed || outgoing.late === null) {
            finish('ETIMEDOUT', false)
            return
          }
          const { forMs, begin } = outgoing.late
          outgoing.onLeft()
          deliver(exchange('ETIMEDOUT', false))
          deliver = begin()
          stopTimer = clock.after(forMs, () => finish('ETIMEDOUT', false))
        }

        function finish(error: unknown, complete: boolean): void {
          if (settled) return
          settled = true
          stopTimer()
          stopConnectTimer?.()
          outgoing.signal.removeEventListener('abort', cancel)
          outgoing.onLeft()
          if (!complete) stream.destroy()
          const outcome = exchange(error, complete)
          if (outcome.kind === 'failed' && outcome.why === 'stale') connections.dropIdle(outgoing.url)
          deliver(outcome)
        }

        function exchange(error: unknown, complete: boolean): Exchange {
          const word = complete ? null : wordFor(error)
          if (response?.statusCode !== undefined) {
            const text = Buffer.concat(chunks).toString('utf8')
            return { kind: 'answer', http: response.statusCode, headers: response.headers, text, complete, word }
          }
          return {
            kind: 'failed',
            why: whyFailed(error),
            word: word ?? 'EMPTY',
            networkProven: !departed && provesNetwork(error, outgoing.url, connections.proxyOf(outgoing.url)),
          }
        }

        function whyFailed(error: unknown): 'unreachable' | 'untrusted' | 'proxy' | 'stale' | 'lost' {
          if (departed) return (request?.reusedSocket === true || warmed) && isStaleError(error) ? 'stale' : 'lost'
          if (isTrustError(error)) return 'untrusted'
          return connections.proxyOf(outgoing.url) !== null && isProxyRefusal(error) ? 'proxy' : 'unreachable'
        }

        const cancel = (): void => finish('CANCELLED', false)
        let stopTimer = clock.after(outgoing.timeoutMs, expire)
        let stopConnectTimer: (() => void) | null = null
        outgoing.signal.addEventListener('abort', cancel, { once: true })

        stream.on('request', (started: ClientRequest) => {
          request = started
          watchDeparture(
            started,
            (socket) => {
              warmed = used.has(socket) || connections.wasWarmed(socket)
              used.add(socket)
              return warmed
            },
            () => {
              departed = true
              stopConnectTimer?.()
            },
          )
          if (!departed && !settled)
            stopConnectTimer = clock.after(outgoing.connectMs, () => finish('ETIMEDOUT', false))
          started.once('finish', outgoing.onLeft)
        })
        stream.on('response', (arrived: IncomingMessage) => (response = arrived))
        stream.on('data', (chunk: Buffer) => {
          size += chunk.length
          if (size > MAX_ANSWER_BYTES) finish('ETOOLARGE', false)
          else chunks.push(chunk)
        })
        stream.on('error', (error: unknown) => finish(error, false))
        stream.once('end', () => finish(null, true))
        stream.once('close', () => finish('ECLOSED', false))
        if (outgoing.signal.aborted) cancel()
      }),
  }
}
