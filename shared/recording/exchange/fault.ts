/** Why a file cannot be imported. */
export type ExchangeFaultKind =
  | 'tooLarge'
  | 'notUtf8'
  | 'empty'
  | 'endsEarly'
  | 'unexpected'
  | 'badText'
  | 'badNumber'
  | 'tooDeep'
  | 'twice'
  | 'forbiddenName'
  | 'trailing'
  | 'notOurs'
  | 'newer'
  | 'wrongShape'
  | 'secretInside'

/** Where and why: `line` and `column` count characters from 1, `path` is the way to the value, such as `presets[3].settings.name`. */
export interface ExchangeFault {
  readonly kind: ExchangeFaultKind
  readonly line: number
  readonly column: number
  readonly path: string
  /** What was found or expected, without the file's own values; may be empty. */
  readonly detail: string
}

/** Carries a fault out of the reader. */
export class ExchangeError extends Error {
  readonly fault: ExchangeFault

  constructor(fault: ExchangeFault) {
    super(fault.kind)
    this.name = 'ExchangeError'
    this.fault = fault
  }
}

/** Line and column of a place in a text, both from 1. */
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return { line, column: offset - before.lastIndexOf('\n') }
}

/** A way to a value as people read it: `presets[3].settings.name`; the whole is `$`. */
export function pathText(path: readonly PropertyKey[]): string {
  const text = path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${String(part)}`)).join('')
  return text === '' ? '$' : text.replace(/^\./, '')
}
