import type { InvokeHandler } from './ipcMain.ts'

/** What an invocation comes to. */
type InvocationReply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string }

/** Calls the handler and turns what it does into an answer that can cross; failures in the words of Electron. */
export async function answerInvocation(
  handler: InvokeHandler | undefined,
  event: object,
  channel: string,
  args: readonly unknown[],
  log: (line: string) => void,
): Promise<InvocationReply> {
  try {
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return { ok: true, value: cloned(await handler(event, ...args)) }
  } catch (error) {
    const message = `Error invoking remote method '${channel}': ${String(error)}`
    log(message)
    return { ok: false, message }
  }
}

/** A copy as the other side will get it. @throws Error `An object could not be cloned.` */
export function cloned(value: unknown): unknown {
  try {
    return structuredClone(value)
  } catch {
    throw new Error('An object could not be cloned.')
  }
}
