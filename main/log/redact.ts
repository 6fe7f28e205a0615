const HIDDEN = '[redacted]'

/** Fields that hold a secret by their name, wherever they stand: ours, the wire's, and HTTP's. */
const secretKeys = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'certificate',
  'customerCertificate',
  'customerSecret',
  'password',
  'secret',
  'decryptionSecret',
  'secretKey',
  'accessKey',
  'token',
]
const isSecretKey = new Set(secretKeys.map((key) => key.toLowerCase()))

/** The same fields inside text that is JSON itself, such as the body of a request. */
const embedded = new RegExp(`("(?:${secretKeys.join('|')})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'gi')

/** `Basic` and `Bearer` headers, wherever they were printed. */
const credentials = /\b(Basic|Bearer)\s+[A-Za-z0-9+/=._~-]+/gi

/** Shorter secrets are hidden only where they are the whole text: replacing every "a" would tell more than it hides. */
const SHORTEST_WITHIN_TEXT = 4

/** Takes secrets out of data that is about to be written. `values`: what is secret right now. */
export type Redactor = (data: unknown) => unknown

/** Creates the redactor: by the name of the field, by the shape of the text, and by the secrets themselves. */
export function createRedactor(values: () => readonly string[]): Redactor {
  return (data) => {
    const secrets = values()
      .filter((value) => value !== '')
      .flatMap((value) => [value, encodeURIComponent(value.toWellFormed()), JSON.stringify(value).slice(1, -1)])
      .sort((a, b) => b.length - a.length)

    const text = (raw: string): string => {
      if (secrets.includes(raw)) return HIDDEN
      let clean = raw.replace(embedded, `$1"${HIDDEN}"`).replace(credentials, `$1 ${HIDDEN}`)
      for (const secret of secrets)
        if (secret.length >= SHORTEST_WITHIN_TEXT) clean = clean.replaceAll(secret, () => HIDDEN)
      return clean
    }
    const walk = (value: unknown): unknown => {
      if (typeof value === 'string') return text(value)
      if (Array.isArray(value)) return value.map(walk)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [text(key), hides(key, inner) ? HIDDEN : walk(inner)]),
      )
    }
    return walk(data)
  }
}

/** A status such as `{state: 'stored'}` under such a name is no secret. */
function hides(key: string, value: unknown): boolean {
  return isSecretKey.has(key.toLowerCase()) && (typeof value === 'string' || typeof value === 'number')
}
