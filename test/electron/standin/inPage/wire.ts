/** Turns structured data into text and back: what Chromium's debugging channel can carry. */
export interface Wire {
  /** @throws Error `An object could not be cloned.` for functions, promises, DOM nodes and the like, as Electron does. */
  encode(value: unknown): string
  decode(text: string): unknown
}

type Packed = null | string | number | boolean | readonly unknown[]

/**
 * Structured clone over JSON: keeps undefined, NaN, bigint, dates, maps, sets, bytes, errors and cycles.
 * Self-contained, because its source text also runs inside pages.
 */
export function createWire(): Wire {
  const refuse = () => new Error('An object could not be cloned.')

  const bytesToText = (bytes: Uint8Array) => {
    let text = ''
    for (const byte of bytes) text += String.fromCharCode(byte)
    return btoa(text)
  }
  const textToBytes = (text: string) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))

  const pack = (root: unknown): string => {
    const table: unknown[] = []
    const seen = new Map<object, number>()
    const primitive = (value: unknown): Packed | undefined => {
      if (value === null || typeof value === 'string' || typeof value === 'boolean') return value
      if (value === undefined) return ['u']
      if (typeof value === 'bigint') return ['i', value.toString()]
      if (typeof value !== 'number') return undefined
      return Number.isFinite(value) && !Object.is(value, -0)
        ? value
        : ['n', Object.is(value, -0) ? '-0' : String(value)]
    }
    const describe = (value: object): unknown[] => {
      if (Array.isArray(value)) return ['a', Array.from(value, visit)]
      if (value instanceof Date) return ['d', visit(value.getTime())]
      if (value instanceof RegExp) return ['x', value.source, value.flags]
      if (value instanceof Map) return ['m', Array.from(value, ([key, item]) => [visit(key), visit(item)])]
      if (value instanceof Set) return ['s', Array.from(value, visit)]
      if (value instanceof Error) return ['e', value.name, value.message, value.stack ?? '']
      if (value instanceof ArrayBuffer) return ['b', 'ArrayBuffer', bytesToText(new Uint8Array(value))]
      if (ArrayBuffer.isView(value)) {
        const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
        return ['b', value.constructor.name, bytesToText(bytes)]
      }
      if (Object.prototype.toString.call(value) !== '[object Object]') throw refuse()
      return ['o', Object.entries(value).map(([key, item]) => [key, visit(item)])]
    }
    const visit = (value: unknown): Packed => {
      const plain = primitive(value)
      if (plain !== undefined) return plain
      if (typeof value !== 'object' || value === null) throw refuse()
      const known = seen.get(value)
      if (known !== undefined) return ['r', known]
      const index = table.push(null) - 1
      seen.set(value, index)
      table[index] = describe(value)
      return ['r', index]
    }
    const start = visit(root)
    return JSON.stringify([start, table])
  }

  const unpack = (text: string): unknown => {
    const [start, table] = JSON.parse(text) as [Packed, (readonly unknown[])[]]
    const built = new Map<number, unknown>()
    const build = (index: number): unknown => {
      if (built.has(index)) return built.get(index)
      const [tag, first, second] = table[index] as [string, never, never]
      const keep = <T>(value: T): T => {
        built.set(index, value)
        return value
      }
      if (tag === 'd') return keep(new Date(read(first) as number))
      if (tag === 'x') return keep(new RegExp(first, second))
      if (tag === 'e') return keep(Object.assign(new Error(second), { name: first }))
      if (tag === 'b') {
        const { buffer } = textToBytes(second)
        if (first === 'ArrayBuffer') return keep(buffer)
        const view = (globalThis as unknown as Record<string, new (buffer: ArrayBuffer) => unknown>)[first]
        return keep(view === undefined || (first as string) === 'Buffer' ? new Uint8Array(buffer) : new view(buffer))
      }
      if (tag === 'm') {
        const map = keep(new Map())
        for (const [key, item] of first as [Packed, Packed][]) map.set(read(key), read(item))
        return map
      }
      if (tag === 's') {
        const set = keep(new Set())
        for (const item of first as Packed[]) set.add(read(item))
        return set
      }
      if (tag === 'a') {
        const list: unknown[] = keep([])
        for (const item of first as Packed[]) list.push(read(item))
        return list
      }
      const object = keep({})
      for (const [key, item] of first as [string, Packed][]) {
        Object.defineProperty(object, key, { value: read(item), enumerable: true, configurable: true, writable: true })
      }
      return object
    }
    const read = (value: Packed): unknown => {
      if (!Array.isArray(value)) return value
      const [tag, first] = value as [string, never]
      if (tag === 'u') return undefined
      if (tag === 'i') return BigInt(first)
      if (tag === 'n') return Number(first)
      return build(first)
    }
    return read(start)
  }

  return {
    encode: (value) => {
      let copy: unknown
      try {
        copy = structuredClone(value)
      } catch {
        throw refuse()
      }
      return pack(copy)
    },
    decode: unpack,
  }
}
