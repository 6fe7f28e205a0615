/** A piece of what was typed. `at`: its place in the text, from 0. */
export type Token =
  | { readonly kind: 'number'; readonly at: number; readonly text: string; readonly value: number }
  | { readonly kind: 'unit'; readonly at: number; readonly text: 'px' | '%' }
  | { readonly kind: 'sign'; readonly at: number; readonly text: string }
  /** Means nothing. */
  | { readonly kind: 'odd'; readonly at: number; readonly text: string }

/** Signs as people type or paste them. */
const signs: ReadonlyMap<string, string> = new Map([
  ['+', '+'],
  ['-', '-'],
  ['−', '-'],
  ['–', '-'],
  ['*', '*'],
  ['×', '*'],
  ['·', '*'],
  ['/', '/'],
  ['÷', '/'],
  [':', '/'],
  ['(', '('],
  [')', ')'],
])

const pieces = /(?<space>\s+)|(?<number>\d+(?:[.,]\d*)?|[.,]\d+)|(?<unit>px|%)|(?<word>\p{L}+)|(?<other>.)/giu

/** Cuts what was typed into numbers, units and signs. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(pieces)].flatMap((match): readonly Token[] => {
    const at = match.index
    const { space, number, unit } = match.groups ?? {}
    const [piece] = match
    if (space !== undefined) return []
    if (number !== undefined) {
      return [{ kind: 'number', at, text: piece, value: Number(number.replace(',', '.')) }]
    }
    if (unit !== undefined) return [{ kind: 'unit', at, text: unit === '%' ? '%' : 'px' }]
    const sign = signs.get(piece)
    return [sign === undefined ? { kind: 'odd', at, text: piece } : { kind: 'sign', at, text: sign }]
  })
}
