import { type Problem, problem } from './problem.ts'
import type { secretNames } from './strings/en/secretNames.ts'

/** The secrets the desk is given, by the last part of their names in the keychain. */
export type SecretKind = keyof typeof secretNames

/** Longest secret, in bytes of UTF-8. Windows refuses credentials above 2,560; the margin is for its own bookkeeping. */
export const SECRET_LIMIT_BYTES = 2048

/** Longest text that is taken for a secret at all, characters: what is too long for a keychain is refused in words, not by shape. */
export const SECRET_TEXT_LENGTH = 16_384

/** How many bytes a text is in UTF-8. Half of a surrogate pair counts as the mark that takes its place. */
export function utf8Bytes(text: string): number {
  let bytes = 0
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4
  }
  return bytes
}

/**
 * Why no keychain would keep this value: secretEmpty, secretHasNul, secretTooLong; null when it would. `name`: what the
 * secret is called in a sentence. Says nothing of the value but its length.
 */
export function secretProblem(kind: string, name: string, value: string): Problem | null {
  if (value === '') return problem('secretEmpty', { params: { name }, field: kind })
  if (value.includes('\0')) return problem('secretHasNul', { params: { name }, field: kind })
  const bytes = utf8Bytes(value)
  if (bytes <= SECRET_LIMIT_BYTES) return null
  return problem('secretTooLong', { params: { name, bytes, limit: SECRET_LIMIT_BYTES }, field: kind })
}
