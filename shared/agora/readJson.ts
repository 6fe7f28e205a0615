/** A JSON object whose contents nobody vouches for. */
export type Fields = Readonly<Record<string, unknown>>

/** Whether a value is a JSON object. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The object in a text, or null when it is anything else. Never throws. */
export function parseFields(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return isFields(value) ? value : null
  } catch {
    return null
  }
}

/** An own property, so that a hostile `__proto__` or a missing key cannot bring in anything else. */
export function field(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined
}

/** A text that is not empty, or null. */
export function textField(fields: Fields, name: string): string | null {
  const value = field(fields, name)
  return typeof value === 'string' && value !== '' ? value : null
}

/** A finite number, also when it is written as text; null otherwise. */
export function readNumber(value: unknown): number | null {
  const number = typeof value === 'string' && /^\s*-?\d{1,20}(\.\d{1,20})?\s*$/.test(value) ? Number(value) : value
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** A truth value, also when it is written as text; null otherwise. */
export function readBoolean(value: unknown): boolean | null {
  if (value === true || value === 'true') return true
  return value === false || value === 'false' ? false : null
}
