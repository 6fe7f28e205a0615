import { type OwnersJournal, ownerlessSecrets } from './ownerless.ts'
import type { SecretRef, SecretStore } from './port.ts'

interface ForgetOwnerlessDeps {
  readonly secrets: Pick<SecretStore, 'stored' | 'status' | 'forget'>
  readonly journal: OwnersJournal
}

/**
 * Forgets what the keychain holds for records that are not there: a desk that ended badly between a secret and its record
 * leaves it. A journal that could not read all of itself has no say in what is missing, nor has one whose loss nobody has
 * acknowledged; and a record that was ever set aside is not missing: it may still be rescued, its secret could not. Call once
 * at launch. Never fails.
 */
export async function forgetOwnerless({ secrets, journal }: ForgetOwnerlessDeps): Promise<void> {
  if (journal.problem() !== null) return
  const missing = ownerlessSecrets({ secrets, journal }).filter(({ why }) => why === 'missing')
  for (const { key } of missing) await secrets.forget(key as SecretRef)
}
