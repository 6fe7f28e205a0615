import { EventEmitter } from 'node:events'

/** Asked for by the language and by Node's own tools rather than by the desk. */
const asked = new Set<PropertyKey>([
  'then',
  'toJSON',
  'constructor',
  'prototype',
  'inspect',
  'asymmetricMatch',
  'nodeType',
])

/** The desk used a part of Electron that the stand-in does not have. Better loud than silently doing nothing. */
export class NotInStandIn extends Error {
  constructor(what: string) {
    super(`stand-in: ${what} is not implemented (see test/electron/standin)`)
    this.name = 'NotInStandIn'
    // Whoever catches it, the driver reads it.
    process.stderr.write(`[stand-in] MISSING ${what}\n`)
  }
}

/** What still works on a destroyed window. */
const lasting = new Set<PropertyKey>([
  'isDestroyed',
  'id',
  'emit',
  'on',
  'once',
  'off',
  'addListener',
  'removeListener',
  'removeAllListeners',
])

/**
 * The same object, except that reading a member it does not have throws {@link NotInStandIn}, and that calling a method after
 * its end throws `Object has been destroyed`, as with Electron.
 */
export function strict<T extends object>(name: string, target: T, isDestroyed: () => boolean = () => false): T {
  return new Proxy(target, {
    get: (object, key, receiver) => {
      if (!(key in object || typeof key === 'symbol' || asked.has(key))) throw new NotInStandIn(`${name}.${key}`)
      const value = Reflect.get(object, key, receiver) as unknown
      if (typeof value === 'function' && !lasting.has(key) && typeof key === 'string' && isDestroyed()) {
        throw new TypeError('Object has been destroyed')
      }
      return value
    },
  })
}

/** An emitter that knows its events: subscribing to one that the stand-in never sends throws {@link NotInStandIn}. */
export class KnownEmitter extends EventEmitter {
  private readonly label: string
  private readonly known: ReadonlySet<string>

  constructor(label: string, known: readonly string[]) {
    super()
    this.label = label
    this.known = new Set(['newListener', 'removeListener', ...known])
  }

  override on(event: string, listener: (...args: never[]) => void): this {
    this.check(event)
    return super.on(event, listener as (...args: unknown[]) => void)
  }

  override addListener(event: string, listener: (...args: never[]) => void): this {
    return this.on(event, listener)
  }

  override once(event: string, listener: (...args: never[]) => void): this {
    this.check(event)
    return super.once(event, listener as (...args: unknown[]) => void)
  }

  private check(event: string): void {
    if (!this.known.has(event)) throw new NotInStandIn(`event '${event}' of ${this.label}`)
  }
}

/** The `event` argument of Electron's emitters. */
export interface StandInEvent {
  defaultPrevented: boolean
  preventDefault(): void
}

/** An event that listeners can prevent, with more facts on it. */
export function preventable<T extends object>(facts: T): StandInEvent & T {
  const event: StandInEvent = {
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true
    },
  }
  return Object.assign(event, facts)
}
