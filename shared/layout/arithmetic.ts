import { type Token, tokensOf } from './arithmeticTokens.ts'

/** Why something typed is no measure. `at`: place of the fault in the text, from 0. */
export type MeasureFault =
  | { readonly kind: 'empty' }
  /** A character or word that means nothing here. */
  | { readonly kind: 'unexpected'; readonly at: number; readonly found: string }
  /** It ends too early: an open parenthesis, or nothing after a sign. */
  | { readonly kind: 'unfinished' }
  | { readonly kind: 'divisionByZero' }
  /** More parentheses in each other than anybody means. */
  | { readonly kind: 'tooDeep' }
  /** Pixels times pixels, or a number divided by pixels. */
  | { readonly kind: 'noLength' }

export type Measured =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly fault: MeasureFault }

/** What a bare number means, and what 100 % are: pixels of the canvas along that axis. */
export interface MeasureScale {
  readonly unit: 'px' | '%'
  readonly whole: number
}

/** A number, or a length in pixels. */
interface Amount {
  readonly value: number
  readonly isLength: boolean
}

/** So many parentheses may stand in each other. */
const DEEPEST = 64

class Fault extends Error {
  readonly fault: MeasureFault

  constructor(fault: MeasureFault) {
    super(fault.kind)
    this.fault = fault
  }
}

/** Reads sums, products, signs and parentheses, the usual way. */
class Reader {
  #next = 0
  #depth = 0
  readonly #tokens: readonly Token[]
  readonly #scale: MeasureScale

  constructor(tokens: readonly Token[], scale: MeasureScale) {
    this.#tokens = tokens
    this.#scale = scale
  }

  whole(): Amount {
    const amount = this.#sum()
    const left = this.#tokens[this.#next]
    if (left !== undefined) throw new Fault({ kind: 'unexpected', at: left.at, found: left.text })
    return amount
  }

  /** A bare number as the length it stands for. */
  length({ value, isLength }: Amount): number {
    return isLength || this.#scale.unit === 'px' ? value : (value / 100) * this.#scale.whole
  }

  #take(...texts: readonly string[]): string | null {
    const token = this.#tokens[this.#next]
    if (token?.kind !== 'sign' || !texts.includes(token.text)) return null
    this.#next += 1
    return token.text
  }

  #sum(): Amount {
    let left = this.#product()
    for (let sign = this.#take('+', '-'); sign !== null; sign = this.#take('+', '-')) {
      const right = this.#product()
      const isLength = left.isLength || right.isLength
      const [a, b] = isLength ? [this.length(left), this.length(right)] : [left.value, right.value]
      left = { value: sign === '+' ? a + b : a - b, isLength }
    }
    return left
  }

  #product(): Amount {
    let left = this.#signed()
    for (let sign = this.#take('*', '/'); sign !== null; sign = this.#take('*', '/')) {
      const right = this.#signed()
      left = sign === '*' ? times(left, right) : over(left, right)
    }
    return left
  }

  #signed(): Amount {
    let turn = 1
    for (let sign = this.#take('+', '-'); sign !== null; sign = this.#take('+', '-')) if (sign === '-') turn = -turn
    const { value, isLength } = this.#single()
    return { value: turn * value, isLength }
  }

  #single(): Amount {
    const token = this.#tokens[this.#next]
    if (token === undefined) throw new Fault({ kind: 'unfinished' })
    if (this.#take('(') !== null) {
      if (this.#depth === DEEPEST) throw new Fault({ kind: 'tooDeep' })
      this.#depth += 1
      const inside = this.#sum()
      this.#depth -= 1
      if (this.#take(')') !== null) return inside
      const found = this.#tokens[this.#next]
      throw new Fault(
        found === undefined ? { kind: 'unfinished' } : { kind: 'unexpected', at: found.at, found: found.text },
      )
    }
    if (token.kind !== 'number') throw new Fault({ kind: 'unexpected', at: token.at, found: token.text })
    this.#next += 1
    return this.#withUnit(token.value)
  }

  #withUnit(value: number): Amount {
    const token = this.#tokens[this.#next]
    if (token?.kind !== 'unit') return { value, isLength: false }
    this.#next += 1
    return { value: token.text === '%' ? (value / 100) * this.#scale.whole : value, isLength: true }
  }
}

function times(left: Amount, right: Amount): Amount {
  if (left.isLength && right.isLength) throw new Fault({ kind: 'noLength' })
  return { value: left.value * right.value, isLength: left.isLength || right.isLength }
}

function over(left: Amount, right: Amount): Amount {
  if (right.value === 0) throw new Fault({ kind: 'divisionByZero' })
  if (right.isLength && !left.isLength) throw new Fault({ kind: 'noLength' })
  return { value: left.value / right.value, isLength: left.isLength && !right.isLength }
}

/**
 * What somebody typed as a length, in canvas pixels: `120`, `120px`, `25%`, `1280/3`, `50% - 2*(16+8)`. A bare number counts in
 * the scale's unit; percents are of its whole. Comma and point both stand before decimals. Never throws.
 */
export function measure(text: string, scale: MeasureScale): Measured {
  const tokens = tokensOf(text)
  const [first] = tokens
  if (first === undefined) return { ok: false, fault: { kind: 'empty' } }
  const odd = tokens.find(({ kind }) => kind === 'odd')
  if (odd !== undefined) return { ok: false, fault: { kind: 'unexpected', at: odd.at, found: odd.text } }
  try {
    const reader = new Reader(tokens, scale)
    const value = reader.length(reader.whole())
    return Number.isFinite(value) ? { ok: true, value } : { ok: false, fault: { kind: 'noLength' } }
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault }
    throw error
  }
}
