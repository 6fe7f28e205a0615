import type { Journal } from '../journal/port.ts'
import type { SecretStore } from './port.ts'

interface ForgetOwnerlessDeps {
  readonly secrets: Pick<SecretStore, 'stored' | 'forget'>
  readonly journal: Pick<
    Journal,
    'accounts' | 'storageProfiles' | 'presets' | 'removedPresets' | 'problem' | 'setAside'
  >
}

/**
 * Forgets what the keychain holds for records that are not there: a desk that ended badly between a secret and its record
 * leaves it, and no screen could show or forget it. A journal that could not read all of itself has no say in what is missing,
 * and a record that was ever set aside is not missing: it may still be rescued, its secret could not. Call once at launch. Never
 * fails.
 */
export async function forgetOwnerless({ secrets, journal }: ForgetOwnerlessDeps): Promise<void> {
  const aside = journal.setAside()
  if (journal.problem() !== null || aside === null) return
  const { accounts, storageProfiles, presets, removedPresets } = journal
  const owners = new Set([
    ...accounts.all().map(({ id }) => `account/${id}`),
    ...storageProfiles.all().map(({ id }) => `storage/${id}`),
    ...[...presets.all(), ...removedPresets.all()].map(({ id }) => `preset/${id}`),
  ])
  const isOwned = (owner: string): boolean => owners.has(owner) || aside.has(owner.slice(owner.indexOf('/') + 1))
  const ownerless = secrets.stored().filter((ref) => !isOwned(ref.slice(0, ref.lastIndexOf('/'))))
  for (const ref of ownerless) await secrets.forget(ref)
}
