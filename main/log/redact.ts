import { REDACTED, credentials, isSecretName, secretNames } from './secretNames.ts'

/** Fields with secrets inside text that is JSON itself, such as the body of a request. */
const embedded = new RegExp(`("(?:${secretNames.join('|')})"\\s*:\\s*)"(?:[^"\\\\]|\\\\.)*"`, 'gi')

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
      if (secrets.includes(raw)) return REDACTED
      let clean = raw.replace(embedded, `$1"${REDACTED}"`).replace(credentials, `$1 ${REDACTED}`)
      for (const secret of secrets)
        if (secret.length >= SHORTEST_WITHIN_TEXT) clean = clean.replaceAll(secret, () => REDACTED)
      return clean
    }
    const walk = (value: unknown): unknown => {
      if (typeof value === 'string') return text(value)
      if (Array.isArray(value)) return value.map(walk)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [text(key), hides(key, inner) ? REDACTED : walk(inner)]),
      )
    }
    return walk(data)
  }
}

/** A status such as `{state: 'stored'}` under such a name is no secret. */
function hides(key: string, value: unknown): boolean {
  return isSecretName(key) && (typeof value === 'string' || typeof value === 'number')
}
