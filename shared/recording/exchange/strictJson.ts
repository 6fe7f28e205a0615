import { ExchangeError, type ExchangeFaultKind, pathText, placeOf } from './fault.ts'

/** How deep objects and lists may stand in each other. */
export const DEEPEST = 24

/** Longest name of a value, characters; ours have far fewer. */
export const LONGEST_NAME = 200

/** Most entries of one list, and most values of a whole file: more than any desk writes. */
export const LONGEST_LIST = 5000
export const MOST_VALUES = 1_000_000

const forbidden: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype'])
const blank = /[\t\n\r ]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const words = [
  ['true', true],
  ['false', false],
  ['null', null],
] as const

/** A parsed text, and where in it each value stood. */
export interface StrictJson {
  readonly value: unknown
  /** Offset of the value at this path, or of the nearest one around it. */
  readonly offsetOf: (path: readonly PropertyKey[]) => number
}

/**
 * Reads JSON from a stranger: no name twice, none that reaches into JavaScript's own objects, not too deep, too long or too
 * many, no broken text, nothing behind the end. The work grows with the text alone. @throws ExchangeError with the place
 */
export function parseStrictJson(text: string): StrictJson {
  return { value: read(text, []).value, offsetOf: (wanted) => read(text, wanted).offset }
}

/** Reads the text; `offset` is where the value at `wanted` stood. Places are looked for by reading again, and only for a fault. */
function read(text: string, wanted: readonly PropertyKey[]): { readonly value: unknown; readonly offset: number } {
  const path: (string | number)[] = []
  /** How many leading parts of `wanted` the present path shares. */
  let shared = 0
  let offset = 0
  let values = 0
  let at = 0

  const enter = (part: string | number): void => {
    if (shared === path.length && wanted[shared] === part) shared += 1
    path.push(part)
  }
  const leave = (): void => {
    path.pop()
    shared = Math.min(shared, path.length)
  }

  const fail = (kind: ExchangeFaultKind, offset = at, detail = ''): never => {
    throw new ExchangeError({ kind, ...placeOf(text, offset), path: pathText(path), detail })
  }
  const skipBlank = (): void => {
    blank.lastIndex = at
    blank.exec(text)
    at = blank.lastIndex
  }
  const unexpected = (): never => (at >= text.length ? fail('endsEarly') : fail('unexpected', at, found()))
  const found = (): string => JSON.stringify(String.fromCodePoint(text.codePointAt(at) ?? 0))
  const take = (sign: string): boolean => {
    if (text[at] !== sign) return false
    at += 1
    return true
  }

  const readText = (): string => {
    const start = at
    at += 1
    while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
    if (at >= text.length) {
      at = text.length
      fail('endsEarly')
    }
    at += 1
    let value: string
    try {
      value = JSON.parse(text.slice(start, at)) as string
    } catch {
      return fail('badText', start)
    }
    return value.isWellFormed() ? value : fail('badText', start)
  }

  const readNumber = (): number => {
    number.lastIndex = at
    const match = number.exec(text)
    if (match === null) return unexpected()
    const value = Number(match[0])
    if (!Number.isFinite(value)) fail('badNumber')
    at = number.lastIndex
    return value
  }

  const readObject = (): unknown => {
    const value: Record<string, unknown> = {}
    at += 1
    skipBlank()
    if (take('}')) return value
    for (;;) {
      skipBlank()
      if (text[at] !== '"') unexpected()
      const start = at
      const name = readText()
      if (name.length > LONGEST_NAME) fail('wrongShape', start, 'too_big')
      enter(name)
      if (forbidden.has(name)) fail('forbiddenName', start)
      if (Object.hasOwn(value, name)) fail('twice', start)
      skipBlank()
      if (!take(':')) unexpected()
      value[name] = readValue()
      leave()
      skipBlank()
      if (take('}')) return value
      if (!take(',')) unexpected()
    }
  }

  const readList = (): unknown => {
    const value: unknown[] = []
    at += 1
    skipBlank()
    if (take(']')) return value
    for (;;) {
      if (value.length === LONGEST_LIST) fail('wrongShape', at, 'too_big')
      enter(value.length)
      value.push(readValue())
      leave()
      skipBlank()
      if (take(']')) return value
      if (!take(',')) unexpected()
    }
  }

  const readValue = (): unknown => {
    skipBlank()
    if (path.length > DEEPEST) fail('tooDeep')
    values += 1
    if (values > MOST_VALUES) fail('wrongShape', at, 'too_big')
    if (shared === path.length) offset = at
    const sign = text[at]
    if (sign === '{') return readObject()
    if (sign === '[') return readList()
    if (sign === '"') return readText()
    const word = words.find(([name]) => text.startsWith(name, at))
    if (word === undefined) return readNumber()
    at += word[0].length
    return word[1]
  }

  skipBlank()
  if (at >= text.length) fail('empty')
  const value = readValue()
  skipBlank()
  if (at < text.length) fail('trailing')

  return { value, offset }
}
