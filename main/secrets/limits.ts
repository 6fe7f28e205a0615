import { errorOf } from '../../shared/problemOf.ts'
import { secretProblem } from '../../shared/secretLimits.ts'
import { secretNames } from '../../shared/strings/en/secretNames.ts'
import type { SecretRef } from './port.ts'

const kindOf = (ref: SecretRef): string => ref.slice(ref.lastIndexOf('/') + 1)

/** What a secret is called in a sentence. */
export function secretName(ref: SecretRef): string {
  const kind = kindOf(ref)
  return isNamed(kind) ? secretNames[kind] : kind
}

function isNamed(kind: string): kind is keyof typeof secretNames {
  return kind in secretNames
}

/**
 * Refuses what a keychain would cut off or not take. Ask it before a secret is sent anywhere or anything is stored.
 * @throws ProblemError secretEmpty, secretHasNul, secretTooLong, each with the field it belongs to
 */
export function checkSecret(ref: SecretRef, value: string): void {
  const found = secretProblem(kindOf(ref), secretName(ref), value)
  if (found !== null) throw errorOf(found)
}
