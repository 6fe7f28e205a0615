import { blocks } from '../../shared/recording/finding.ts'
import { type CheckResult, findingResult, problemResult, result } from '../../shared/recording/preflight/check.ts'
import type { PreflightSubject } from '../../shared/recording/preflight/subject.ts'
import { problem } from '../../shared/problem.ts'
import { problemOf } from '../../shared/problemOf.ts'
import type { SecretRef, SecretStore } from '../secrets/port.ts'
import { entryOf, secretFix } from './secretFix.ts'

/** Secrets that came with the form. */
export interface TypedSecrets {
  readonly token: string | null
  readonly decryptionSecret: string | null
}

/** The stored secrets a start of this subject would read. */
function neededBy(
  { presetId, settings, account, storage, secrets }: PreflightSubject,
  typed: TypedSecrets,
): SecretRef[] {
  const needsDecryption = settings.recording.decryptionMode !== 0 && typed.decryptionSecret === null
  const hasToken = secrets.token
  return [
    ...(account === null ? [] : ([`account/${account.id}/certificate`] as const)),
    ...(storage === null ? [] : ([`storage/${storage.id}/accessKey`, `storage/${storage.id}/secretKey`] as const)),
    ...(presetId === null || !hasToken || typed.token !== null ? [] : ([`preset/${presetId}/token`] as const)),
    ...(presetId === null || !needsDecryption ? [] : ([`preset/${presetId}/decryptionSecret`] as const)),
  ]
}

/** A secret that was never given, in words; null where a start does without it. */
function missing(ref: SecretRef, { account, storage }: PreflightSubject): CheckResult | null {
  if (ref.endsWith('/decryptionSecret'))
    return findingResult('keychain', blocks('recording.decryptionMode', 'decryptionSecretMissing'))
  if (ref.startsWith('account/')) {
    const said = problem('certificateMissing', { params: { label: account?.label ?? '' } })
    return problemResult('keychain', 'fix', said, { fix: entryOf(ref) })
  }
  if (!ref.startsWith('storage/')) return null
  const said = problem('storageKeysMissing', { params: { label: storage?.label ?? '' } })
  return problemResult('keychain', 'fix', said, { fix: entryOf(ref) })
}

/** Reads every secret a start would need, one after the other. Never throws. */
export async function keychainCheck(
  secrets: Pick<SecretStore, 'get'>,
  subject: PreflightSubject,
  typed: TypedSecrets,
): Promise<CheckResult> {
  let count = 0
  for (const ref of neededBy(subject, typed)) {
    try {
      if ((await secrets.get(ref)) !== null) {
        count += 1
        continue
      }
      const lack = missing(ref, subject)
      if (lack !== null) return lack
    } catch (error) {
      const said = problemOf(error)
      return problemResult('keychain', 'fix', said, { fix: secretFix(said, ref) })
    }
  }
  return count === 0
    ? result('keychain', 'skipped', 'keychainNotNeeded')
    : result('keychain', 'passed', 'keychainReadable', { count })
}
