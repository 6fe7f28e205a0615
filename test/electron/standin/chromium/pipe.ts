import type { Readable, Writable } from 'node:stream'
import type { Commands, Events } from './protocol.ts'

/** One conversation with Chromium: with the browser itself, or with one page. */
export interface CdpSession {
  /** @throws Error with Chromium's message, or when Chromium is gone. */
  send<M extends keyof Commands>(
    method: M,
    ...params: Commands[M]['params'] extends undefined ? [] : [Commands[M]['params']]
  ): Promise<Commands[M]['result']>
  on<E extends keyof Events>(event: E, listener: (payload: Events[E]) => void): void
}

/** A connection to Chromium over its debugging pipe. */
export interface Cdp {
  readonly browser: CdpSession
  /** The conversation with an attached page, by the id that attaching gave. */
  page(sessionId: string): CdpSession
}

interface Incoming {
  readonly id?: number
  readonly sessionId?: string
  readonly method?: string
  readonly params?: unknown
  readonly result?: unknown
  readonly error?: { readonly message: string }
}

interface Waiting {
  readonly method: string
  readonly resolve: (result: unknown) => void
  readonly reject: (error: Error) => void
}

type Listener = (payload: unknown) => void

/** Speaks the protocol over two streams, messages ending in NUL. Chromium exits by itself when they close. */
export function connectPipe(input: Writable, output: Readable): Cdp {
  const waiting = new Map<number, Waiting>()
  const listeners = new Map<string, Set<Listener>>()
  const sessions = new Map<string, CdpSession>()
  let lastId = 0
  let open = true
  let rest = Buffer.alloc(0)

  const key = (sessionId: string, event: string) => `${sessionId} ${event}`

  const receive = (message: Incoming) => {
    if (message.id === undefined) {
      for (const listener of listeners.get(key(message.sessionId ?? '', message.method ?? '')) ?? [])
        listener(message.params)
      return
    }
    const request = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.error === undefined) request?.resolve(message.result)
    else request?.reject(new Error(`${request.method}: ${message.error.message}`))
  }

  output.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk])
    for (let end = rest.indexOf(0); end >= 0; end = rest.indexOf(0)) {
      const text = rest.subarray(0, end).toString('utf8')
      rest = rest.subarray(end + 1)
      receive(JSON.parse(text) as Incoming)
    }
  })

  const close = () => {
    open = false
    for (const { method, reject } of waiting.values()) reject(new Error(`${method}: Chromium is gone`))
    waiting.clear()
  }
  output.on('close', close)
  output.on('error', close)
  input.on('error', close)

  const session = (sessionId: string): CdpSession => ({
    send: (method, ...params) =>
      new Promise((resolve, reject) => {
        if (!open) {
          reject(new Error(`${method}: Chromium is gone`))
          return
        }
        const id = ++lastId
        waiting.set(id, { method, resolve: resolve as (result: unknown) => void, reject })
        const target = sessionId === '' ? {} : { sessionId }
        input.write(`${JSON.stringify({ id, method, params: params[0] ?? {}, ...target })}\0`)
      }),
    on: (event, listener) => {
      const name = key(sessionId, event)
      const set = listeners.get(name) ?? new Set<Listener>()
      listeners.set(name, set.add(listener as Listener))
    },
  })

  return {
    browser: session(''),
    page: (sessionId) => {
      const known = sessions.get(sessionId) ?? session(sessionId)
      sessions.set(sessionId, known)
      return known
    },
  }
}
