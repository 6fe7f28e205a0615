import { connect } from 'node:net'
import type { ControlApi, ControlReply, ControlRequest, Hello } from './contract.ts'
import { onLine, sendLine } from './lines.ts'

/**
 * Connects to the driver that started this process and does what it asks. `lost` is called when the driver goes away: a desk
 * under test never outlives its test.
 */
export function serveControl(address: string, api: ControlApi, lost: () => void): { hello(facts: Hello): void } {
  const socket = connect(address)
  socket.on('error', lost)
  socket.on('close', lost)
  onLine(socket, (value) => sendLine(socket, run(api, value as ControlRequest)))
  return { hello: (facts) => sendLine(socket, facts) }
}

function run(api: ControlApi, { id, method, args }: ControlRequest): ControlReply {
  try {
    const call = api[method] as (...args: readonly unknown[]) => unknown
    return { id, ok: true, value: call(...args) ?? null }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}
