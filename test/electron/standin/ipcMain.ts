import { EventEmitter } from 'node:events'
import { strict } from './strict.ts'

/** Answers `ipcRenderer.invoke`. */
export type InvokeHandler = (event: unknown, ...args: unknown[]) => unknown

/** `ipcMain` of Electron. */
export class IpcMain extends EventEmitter {
  private readonly handlers = new Map<string, InvokeHandler>()

  /** @throws Error when the channel already has a handler, as Electron does. */
  handle(channel: string, handler: InvokeHandler): void {
    if (this.handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    if (typeof handler !== 'function')
      throw new Error(`Expected handler to be a function, but found type '${typeof handler}'`)
    this.handlers.set(channel, handler)
  }

  /** Answers once, then forgets. */
  handleOnce(channel: string, handler: InvokeHandler): void {
    this.handle(channel, (...args) => {
      this.removeHandler(channel)
      return handler(...args)
    })
  }

  removeHandler(channel: string): void {
    this.handlers.delete(channel)
  }

  /** The handler of a channel, for the stand-in alone. */
  static handlerOf(ipc: IpcMain, channel: string): InvokeHandler | undefined {
    return ipc.handlers.get(channel)
  }
}

/** Creates `ipcMain`: unknown members fail loudly. */
export function createIpcMain(): IpcMain {
  return strict('ipcMain', new IpcMain())
}
