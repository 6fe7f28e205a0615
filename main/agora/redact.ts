import { REDACTED, credentials, isSecretName, secretNames } from '../log/secretNames.ts'

/** Most characters of a body that are kept for the inspector. */
const KEPT = 16_384

const fieldNames = secretNames.join('|')
const secretFields = new RegExp(`("(?:${fieldNames})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*("?)`, 'gi')

/** The same in JSON inside JSON, whole or cut off: the value ends where its quote is escaped as often as that of its name. */
const escapedFields = new RegExp(
  `(\\\\{1,8}"(?:${fieldNames})(\\\\{1,8}")\\s*:\\s*\\\\{1,8}")(?:(?!\\2)(?:[^"\\\\]|\\\\+[^\\\\]))*`,
  'gi',
)

/** So much of a secret is still one, in characters, where a text was cut off inside it. */
const SHORTEST_PART = 6

/** Shorter ones would tear holes into every word; they are replaced where they stand alone between quotes. */
const SHORTEST_ANYWHERE = 4

/** Removes secrets from texts. */
export type Redactor = (text: string) => string

/** Only a text with one of these can hold a secret that is not spelled as it is. */
const escaped = /[\\%&]/

const entities: Readonly<Record<string, string>> = { '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }

const literal = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Upper and lower case of hexadecimal digits. */
const hex = (value: number, digits: number): string =>
  value
    .toString(16)
    .padStart(digits, '0')
    .replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`)

/**
 * Every way to write one character: as it is, and escaped for JSON, for a URL and for HTML. Repetitions are bounded, or a body
 * full of backslashes would be searched anew from each of them, and the main process would stand still.
 */
function anySpelling(character: string): string {
  const code = character.codePointAt(0) ?? 0
  const units = [...Array(character.length).keys()]
    .map((at) => `\\\\{1,8}u${hex(character.charCodeAt(at), 4)}`)
    .join('')
  const bytes = [...Buffer.from(character, 'utf8')].map((byte) => `%(?:25){0,8}${hex(byte, 2)}`).join('')
  const name = entities[character]
  return `(?:${[
    ...('/"'.includes(character) ? [`\\\\{0,3}${literal(character)}`] : []),
    character === '\\' ? '\\\\{1,2}' : literal(character),
    units,
    bytes,
    `&#0{0,8}${code};?`,
    `&#[xX]0{0,8}${hex(code, 1)};?`,
    ...(name === undefined ? [] : [`&${name};`]),
  ].join('|')})`
}

function spellings(secret: string): readonly string[] {
  const base64 = Buffer.from(secret, 'utf8')
  return [...new Set([secret, base64.toString('base64'), base64.toString('base64url')])]
}

/** What finds one spelling: as it is, and in a text with escapes however each of its characters is written. */
function createFinder(text: string): (rest: string) => string {
  let pattern: RegExp | null = null
  return (rest) => {
    const clean = rest.includes(text) ? rest.replaceAll(text, REDACTED) : rest
    if (!escaped.test(clean)) return clean
    pattern ??= new RegExp(Array.from(text, anySpelling).join(''), 'g')
    return clean.replace(pattern, REDACTED)
  }
}

/** Where texts end, or were shortened by whoever sent them. */
const cuts = /…|\.\.\.|$/g

/** A text without the beginnings of these spellings at which it was cut off. */
function withoutParts(text: string, all: readonly string[]): string {
  let clean = ''
  let from = 0
  for (const { index, 0: mark } of text.matchAll(cuts)) {
    let piece = text.slice(from, index)
    for (const spelling of all) {
      for (let length = spelling.length; length >= SHORTEST_PART; length -= 1) {
        if (!piece.endsWith(spelling.slice(0, length))) continue
        piece = `${piece.slice(0, -length)}${REDACTED}`
        break
      }
    }
    clean += piece + mark
    from = index + mark.length
  }
  return clean
}

/** A parsed body, its texts and names cleaned; the very same where nothing had to be removed. */
function cleanValue(value: unknown, clean: Redactor): unknown {
  if (typeof value === 'string') return clean(value)
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) {
    const items = value.map((item) => cleanValue(item, clean))
    return items.every((item, at) => item === value[at]) ? value : items
  }
  const before = Object.entries(value)
  const after = before.map(([key, item]): [string, unknown] => [
    clean(key),
    isSecretName(key) && typeof item === 'string' && item !== '' ? REDACTED : cleanValue(item, clean),
  ])
  const same = before.every(([key, item], at) => {
    const [newKey, newItem] = after[at] ?? []
    return key === newKey && item === newItem
  })
  return same ? value : Object.fromEntries(after)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * A text without these secrets, however they are written when they come back (escaped for JSON, HTML or a URL, wholly or in
 * part, or as base64), without the part of one at which it was cut off, and without values of keys that hold secrets, or of
 * Authorization headers. JSON with a secret in it is written anew.
 */
export function createRedactor(secrets: readonly string[]): Redactor {
  const all = secrets.filter((secret) => secret !== '')
  const short = all.filter((secret) => secret.length < SHORTEST_ANYWHERE)
  const known = all
    .filter((secret) => secret.length >= SHORTEST_ANYWHERE)
    .flatMap(spellings)
    // The longest first: a secret may begin with another one.
    .sort((a, b) => b.length - a.length)
  const finders = known.map(createFinder)
  const written = known.flatMap((secret) => [secret, JSON.stringify(secret).slice(1, -1)])
  const clean: Redactor = (text) => (short.includes(text) ? REDACTED : finders.reduce((rest, find) => find(rest), text))
  return (text) => {
    // Without a backslash every string of a JSON text is written as it is, and cleaning the text cleans them all.
    const body = text.includes('\\') ? parsed(text) : undefined
    const safe = body === undefined ? body : cleanValue(body, clean)
    // What parsing dropped (a key that came twice) or what is no JSON at all is still cleaned as a text.
    const rest = clean(safe === body ? text : JSON.stringify(safe))
    const tight = short.reduce((left, secret) => left.replaceAll(JSON.stringify(secret), `"${REDACTED}"`), rest)
    const named = tight.replace(secretFields, `$1${REDACTED}$2`).replace(escapedFields, `$1${REDACTED}`)
    return withoutParts(named.replace(credentials, `$1 ${REDACTED}`), written)
  }
}

/** A body as JSON without the values of keys that hold secrets. */
export function redactedBody(body: unknown): string {
  return capped(JSON.stringify(body, (key: string, value: unknown) => (isSecretName(key) ? REDACTED : value)))
}

/** More than the longest secret needs in any spelling: what is cut off there cannot end in half of one. */
const BEYOND = 32_768

/** The part of an answer that the inspector keeps, without secrets. A long one is cut first, so that its rest costs nothing. */
export function keptAnswer(text: string, redact: Redactor): string {
  if (text.length <= KEPT + BEYOND) return capped(redact(text))
  const clean = redact(text.slice(0, KEPT + BEYOND))
  return capped(`${clean.slice(0, Math.max(0, clean.length - BEYOND))}…`)
}

/** The beginning of a text that is too long to keep. */
export function capped(text: string, limit: number = KEPT): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`
}
