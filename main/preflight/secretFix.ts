import type { Problem } from '../../shared/problem.ts'
import type { PreflightFix } from '../../shared/recording/preflight/check.ts'
import type { SecretRef } from '../secrets/port.ts'

/** Where a secret is entered. */
export function entryOf(ref: SecretRef): PreflightFix {
  if (ref.startsWith('account/')) return { kind: 'openAccount' }
  if (ref.startsWith('storage/')) return { kind: 'openStorage' }
  return { kind: 'openField', field: ref.endsWith('/token') ? 'token' : 'decryptionSecret' }
}

/** What helps where a secret could not be read: one that is lost or of another store is entered anew, a keychain in the way is asked again. */
export const secretFix = ({ code }: Problem, ref: SecretRef): PreflightFix =>
  code === 'secretsLost' || code === 'storageKeysNeededAgain' ? entryOf(ref) : { kind: 'retryKeychain' }
