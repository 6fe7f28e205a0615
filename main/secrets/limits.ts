import { Buffer } from 'node:buffer'
import { ProblemError } from '../../shared/problem.ts'
import { secretNames } from '../../shared/strings/en/secretNames.ts'
import type { SecretRef } from './port.ts'

/** Longest secret, in bytes of UTF-8. Windows refuses credentials above 2,560; the margin is for its own bookkeeping. */
export const SECRET_LIMIT_BYTES = 2048

/** What a secret is called in a sentence. */
export function secretName(ref: SecretRef): string {
  const kind = ref.slice(ref.lastIndexOf('/') + 1)
  return isNamed(kind) ? secretNames[kind] : kind
}

function isNamed(kind: string): kind is keyof typeof secretNames {
  return kind in secretNames
}

/**
 * Refuses what a keychain would cut off or not take.
 * @throws ProblemError secretEmpty, secretHasNul, secretTooLong
 */
export function checkSecret(ref: SecretRef, value: string): void {
  const name = secretName(ref)
  if (value === '') throw new ProblemError('secretEmpty', { params: { name } })
  if (value.includes('\0')) throw new ProblemError('secretHasNul', { params: { name } })
  const bytes = Buffer.byteLength(value, 'utf8')
  if (bytes > SECRET_LIMIT_BYTES)
    throw new ProblemError('secretTooLong', { params: { name, bytes, limit: SECRET_LIMIT_BYTES } })
}
