import { rmSync } from 'node:fs'
import { type Server, type Socket, createServer } from 'node:net'
import type { ControlApi, ControlMethod, ControlReply, Hello } from '../standin/control/contract.ts'
import { onLine, sendLine } from '../standin/control/lines.ts'

/** The driver's end of the line to a stand-in. */
export interface ControlLine {
  /** Settles when the desk's app is ready. */
  readonly hello: Promise<Hello['hello']>
  call<M extends ControlMethod>(method: M, ...args: Parameters<ControlApi[M]>): Promise<ReturnType<ControlApi[M]>>
  close(): void
}

/** Waits for a stand-in at `path`. */
export async function listenForStandIn(path: string): Promise<ControlLine> {
  rmSync(path, { force: true })
  const waiting = new Map<number, (reply: ControlReply) => void>()
  const hello = Promise.withResolvers<Hello['hello']>()
  hello.promise.catch(() => undefined)
  let socket: Socket | null = null
  let last = 0
  const gone = (): ControlReply => ({ id: 0, ok: false, message: 'the desk has ended' })

  const server: Server = createServer((connection) => {
    socket = connection
    onLine(connection, (value) => {
      const message = value as Hello | ControlReply
      if ('hello' in message) {
        hello.resolve(message.hello)
        return
      }
      waiting.get(message.id)?.(message)
      waiting.delete(message.id)
    })
    connection.on('error', () => undefined)
    connection.on('close', () => {
      socket = null
      hello.reject(new Error('the desk ended before it was ready'))
      for (const answer of waiting.values()) answer(gone())
      waiting.clear()
    })
  })
  await new Promise<void>((resolve) => server.listen(path, resolve))

  return {
    hello: hello.promise,
    call: async (method, ...args) => {
      const reply = await new Promise<ControlReply>((resolve) => {
        if (socket === null) {
          resolve(gone())
          return
        }
        const id = ++last
        waiting.set(id, resolve)
        sendLine(socket, { id, method, args })
      })
      if (!reply.ok) throw new Error(`${method}: ${reply.message}`)
      return reply.value as ReturnType<ControlApi[typeof method]>
    },
    close: () => {
      socket?.destroy()
      server.close()
    },
  }
}
