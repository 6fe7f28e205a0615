import type { Socket } from 'node:net'
import { createWire } from '../inPage/wire.ts'

const wire = createWire()

/** Calls back for every value that arrives, one a line. */
export function onLine(socket: Socket, received: (value: unknown) => void): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) received(wire.decode(line))
  })
}

/** Sends one value as a line. It may hold whatever crosses between windows and main, which JSON alone could not carry. */
export function sendLine(socket: Socket, value: unknown): void {
  socket.write(`${wire.encode(value)}\n`)
}
