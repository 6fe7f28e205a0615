/** A synchronous line between the page's world and the preload's world of the same document. */
export interface WorldLink {
  /** Makes something of this world usable in the other one, under a name. */
  give(name: string, value: unknown): void
}

/** What {@link createWorldLink} needs to know. */
export interface WorldLinkOptions {
  /** Event name on which this world listens, and the one on which the other does. Unguessable for scripts of the page. */
  readonly inbox: string
  readonly outbox: string
  /** Called when the other world gives something. */
  readonly onGiven: (name: string, value: unknown) => void
}

/**
 * Copies values between worlds by structured clone and turns functions and promises into proxies, which is what Electron's
 * contextBridge does. Self-contained, because its source text runs inside pages.
 */
export function createWorldLink(options: WorldLinkOptions): WorldLink {
  type Any = (...args: unknown[]) => unknown
  interface Message {
    readonly kind: 'give' | 'call' | 'answer' | 'settle'
    readonly id: number | string
    readonly of?: number
    readonly ok?: boolean
    readonly value: unknown
  }
  interface Mark {
    readonly is: 'function' | 'own' | 'promise' | 'error' | 'list' | 'object' | 'clone'
    id?: number
    value?: unknown
  }

  // Taken before any script of the page can replace them.
  const dispatch = window.dispatchEvent.bind(window)
  const { CustomEvent: Post, Promise: NativePromise, Error: NativeError } = window as unknown as typeof globalThis
  const clone = window.structuredClone.bind(window)
  const functions = new Map<number, Any>()
  const functionIds = new WeakMap<Any, number>()
  const foreignIds = new WeakMap<Any, number>()
  const promises = new Map<number, { resolve: (value: unknown) => void; reject: (reason: unknown) => void }>()
  const answers = new Map<number, Message>()
  let last = 0

  const post = (message: Message) => dispatch(new Post(options.outbox, { detail: message }))

  const markFunction = (value: Any): Mark => {
    const foreign = foreignIds.get(value)
    if (foreign !== undefined) return { is: 'own', id: foreign }
    const id = functionIds.get(value) ?? ++last
    functionIds.set(value, id)
    functions.set(id, value)
    return { is: 'function', id }
  }

  const markPromise = (value: Promise<unknown>): Mark => {
    const id = ++last
    value.then(
      (result) => post({ kind: 'settle', id, ok: true, value: pack(result) }),
      (reason: unknown) => post({ kind: 'settle', id, ok: false, value: pack(reason) }),
    )
    return { is: 'promise', id }
  }

  const pack = (value: unknown, seen = new Map<object, Mark>()): unknown => {
    if (typeof value === 'function') return markFunction(value as Any)
    if (typeof value === 'symbol') throw new NativeError('An object could not be cloned.')
    if (typeof value !== 'object' || value === null) return value
    const known = seen.get(value)
    if (known !== undefined) return known
    if (value instanceof NativePromise) return markPromise(value)
    if (value instanceof NativeError) return { is: 'error', value: value.message } satisfies Mark
    if (Array.isArray(value)) {
      const mark: Mark = { is: 'list' }
      seen.set(value, mark)
      mark.value = value.map((item) => pack(item, seen))
      return mark
    }
    if (Object.prototype.toString.call(value) === '[object Object]') {
      const mark: Mark = { is: 'object' }
      seen.set(value, mark)
      mark.value = Object.entries(value).map(([key, item]) => [key, pack(item, seen)])
      return mark
    }
    try {
      return { is: 'clone', value: clone(value) } satisfies Mark
    } catch {
      throw new NativeError('An object could not be cloned.')
    }
  }

  const unpack = (value: unknown, seen = new Map<object, unknown>()): unknown => {
    if (typeof value !== 'object' || value === null) return value
    if (seen.has(value)) return seen.get(value)
    const mark = value as Mark
    const id = mark.id ?? 0
    switch (mark.is) {
      case 'function':
        return foreignFunction(id)
      case 'own':
        return functions.get(id)
      case 'promise':
        return new NativePromise((resolve, reject) => promises.set(id, { resolve, reject }))
      case 'error':
        return new NativeError(mark.value as string)
      case 'clone':
        return mark.value
      case 'list': {
        const list: unknown[] = []
        seen.set(value, list)
        for (const item of mark.value as unknown[]) list.push(unpack(item, seen))
        return list
      }
      case 'object': {
        const object: Record<string, unknown> = {}
        seen.set(value, object)
        for (const [key, item] of mark.value as [string, unknown][]) object[key] = unpack(item, seen)
        return object
      }
    }
  }

  const foreignFunction = (of: number): Any => {
    const proxy: Any = (...args) => {
      const id = ++last
      post({ kind: 'call', id, of, value: pack(args) })
      const answer = answers.get(id)
      answers.delete(id)
      if (answer === undefined) throw new NativeError('The other world is gone.')
      const value = unpack(answer.value)
      if (answer.ok === true) return value
      throw value instanceof NativeError ? value : new NativeError(String(value))
    }
    foreignIds.set(proxy, of)
    return proxy
  }

  const run = (message: Message) => {
    const id = message.id
    try {
      const target = functions.get(message.of ?? 0)
      if (target === undefined) throw new NativeError('The function is gone.')
      post({ kind: 'answer', id, ok: true, value: pack(target(...(unpack(message.value) as unknown[]))) })
    } catch (error) {
      post({ kind: 'answer', id, ok: false, value: pack(error) })
    }
  }

  const settle = (message: Message) => {
    const promise = promises.get(Number(message.id))
    promises.delete(Number(message.id))
    const value = unpack(message.value)
    if (message.ok === true) promise?.resolve(value)
    else promise?.reject(value)
  }

  window.addEventListener(options.inbox, (event) => {
    event.stopImmediatePropagation()
    const message = (event as CustomEvent<Message>).detail
    if (message.kind === 'give') options.onGiven(String(message.id), unpack(message.value))
    else if (message.kind === 'call') run(message)
    else if (message.kind === 'answer') answers.set(Number(message.id), message)
    else settle(message)
  })

  return {
    give: (name, value) => void post({ kind: 'give', id: name, value: pack(value) }),
  }
}
