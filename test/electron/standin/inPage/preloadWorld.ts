import type { Wire } from './wire.ts'
import type { WorldLink, WorldLinkOptions } from './worldLink.ts'

/** From the preload's world to the main process. */
export type FromPreload =
  | { readonly kind: 'invoke'; readonly id: number; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'send'; readonly channel: string; readonly args: readonly unknown[] }
  | { readonly kind: 'preloadError'; readonly message: string; readonly stack: string }

/** From the main process to the preload's world. */
export type ToPreload =
  | { readonly kind: 'answer'; readonly id: number; readonly ok: true; readonly value: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly ok: false; readonly message: string }
  | { readonly kind: 'push'; readonly channel: string; readonly args: readonly unknown[] }

/** Facts for the preload's `process`, and the names of the lines to the page and to the main process. */
export interface PreloadFacts {
  readonly toPage: string
  readonly toPreload: string
  /** Global function of this world that Chromium carries to the main process. */
  readonly binding: string
  /** Global function of this world that the main process calls. */
  readonly receiver: string
  readonly platform: string
  readonly versions: Readonly<Record<string, string>>
}

type Preload = (
  require: (name: string) => unknown,
  process: object,
  module: { exports: object },
  exports: object,
) => void

/**
 * Runs a sandboxed preload in a world of its own, with the little of Electron that such a preload has.
 * Self-contained, because its source text runs inside pages.
 */
export function runInPreloadWorld(
  createWire: () => Wire,
  createWorldLink: (options: WorldLinkOptions) => WorldLink,
  facts: PreloadFacts,
  preload: Preload,
): void {
  // Like Electron: no preload in frames inside the page.
  if (window !== window.top) return
  type Listener = (...args: unknown[]) => void
  const globals = globalThis as unknown as Record<string, (text: string) => void>
  const wire = createWire()
  const listeners = new Map<string, Listener[]>()
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>()
  let last = 0

  const notHere = (what: string) => {
    throw new Error(`stand-in: ${what} is not available in a preload here`)
  }
  const strict = <T extends object>(name: string, known: T): T =>
    new Proxy(known, {
      get: (target, key) =>
        key in target || typeof key === 'symbol' || key === 'then'
          ? (Reflect.get(target, key) as unknown)
          : notHere(`${name}.${key}`),
    })

  const send = (message: FromPreload) => {
    globals[facts.binding]?.(wire.encode(message))
  }
  const link = createWorldLink({ inbox: facts.toPreload, outbox: facts.toPage, onGiven: () => undefined })

  const ipcRenderer = strict('ipcRenderer', {
    invoke: (channel: string, ...args: unknown[]) =>
      new Promise((resolve, reject) => {
        const id = ++last
        // A value that cannot be cloned rejects here, before anything is sent.
        send({ kind: 'invoke', id, channel, args })
        waiting.set(id, { resolve, reject })
      }),
    send: (channel: string, ...args: unknown[]) => {
      send({ kind: 'send', channel, args })
    },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener])
      return ipcRenderer
    },
    once: (channel: string, listener: Listener) => {
      const once: Listener = (...args) => {
        ipcRenderer.off(channel, once)
        listener(...args)
      }
      return ipcRenderer.on(channel, once)
    },
    off: (channel: string, listener: Listener) => {
      const left = [...(listeners.get(channel) ?? [])]
      const index = left.lastIndexOf(listener)
      if (index >= 0) left.splice(index, 1)
      listeners.set(channel, left)
      return ipcRenderer
    },
    removeListener: (channel: string, listener: Listener): unknown => ipcRenderer.off(channel, listener),
    addListener: (channel: string, listener: Listener): unknown => ipcRenderer.on(channel, listener),
    removeAllListeners: (channel: string) => {
      listeners.delete(channel)
      return ipcRenderer
    },
  })

  const exposed = new Set<string>()
  const contextBridge = strict('contextBridge', {
    exposeInMainWorld: (name: string, api: unknown) => {
      if (exposed.has(name) || name in window) {
        throw new Error('Cannot bind an API on top of an existing property on the window object')
      }
      exposed.add(name)
      link.give(name, api)
    },
  })

  globals[facts.receiver] = (text) => {
    const message = wire.decode(text) as ToPreload
    if (message.kind === 'push') {
      const event = { sender: ipcRenderer, ports: [], senderId: 0 }
      for (const listener of listeners.get(message.channel) ?? []) listener(event, ...message.args)
      return
    }
    const call = waiting.get(message.id)
    waiting.delete(message.id)
    if (message.ok) call?.resolve(message.value)
    else call?.reject(new Error(message.message))
  }

  const modules: Readonly<Record<string, object>> = {
    electron: strict('electron', { contextBridge, ipcRenderer }),
    timers: { setTimeout, setInterval, clearTimeout, clearInterval },
    url: { URL, URLSearchParams },
  }
  const require = (name: string) => {
    const found = modules[name.replace(/^node:|\/renderer$|\/common$/g, '')]
    if (found === undefined) throw new Error(`module not found: ${name}`)
    return found
  }
  const process = strict('process', {
    platform: facts.platform,
    versions: facts.versions,
    type: 'renderer',
    sandboxed: true,
    contextIsolated: true,
    env: {},
    argv: [],
  })
  const module = { exports: {} }
  try {
    preload(require, process, module, module.exports)
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error))
    send({ kind: 'preloadError', message, stack })
  }
}
