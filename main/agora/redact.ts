/** What stands where a secret was. */
export const REDACTED = '[redacted]'

/** Most characters of a body that are kept for the inspector. */
const KEPT = 16_384

const secretKeys: ReadonlySet<string> = new Set([
  'accesskey',
  'secretkey',
  'token',
  'secret',
  'authorization',
  'password',
  'certificate',
])

const secretFields = new RegExp(`("(?:${[...secretKeys].join('|')})"\\s*:\\s*")(?:[^"\\\\]|\\\\.)*("?)`, 'gi')

/** Shorter ones would tear holes into every word; they are replaced where they stand alone between quotes. */
const SHORTEST_ANYWHERE = 4

/** Removes secrets from texts. */
export type Redactor = (text: string) => string

function spellings(secret: string): readonly string[] {
  const inJson = JSON.stringify(secret).slice(1, -1)
  const inUrl = secret.isWellFormed() ? encodeURIComponent(secret) : secret
  const base64 = Buffer.from(secret, 'utf8').toString('base64')
  return [...new Set([secret, inJson, inUrl, base64])]
}

/** A text without these secrets, in whatever spelling they come back, and without values of keys that hold secrets. */
export function createRedactor(secrets: readonly string[]): Redactor {
  const known = secrets
    .filter((secret) => secret !== '')
    .flatMap((secret) =>
      secret.length < SHORTEST_ANYWHERE ? spellings(secret).map((text) => `"${text}"`) : spellings(secret),
    )
    // The longest first: a secret may begin with another one.
    .sort((a, b) => b.length - a.length)
  return (text) => {
    const clean = known.reduce(
      (rest, secret) => (rest.includes(secret) ? rest.replaceAll(secret, REDACTED) : rest),
      text,
    )
    return clean.replace(secretFields, `$1${REDACTED}$2`)
  }
}

/** A body as JSON without the values of keys that hold secrets. */
export function redactedBody(body: unknown): string {
  return capped(
    JSON.stringify(body, (key: string, value: unknown) => (secretKeys.has(key.toLowerCase()) ? REDACTED : value)),
  )
}

/** The beginning of a text that is too long to keep. */
export function capped(text: string, limit: number = KEPT): string {
  return text.length <= limit ? text : `${text.slice(0, limit)}…`
}
