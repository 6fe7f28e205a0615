import { type OwnerlessSecret, readSecretName } from '../../shared/ownerlessSecret.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretRef, SecretStore } from './port.ts'

/** Where the records lie that secrets belong to. */
export type OwnersJournal = Pick<
  Journal,
  'accounts' | 'storageProfiles' | 'presets' | 'removedPresets' | 'problem' | 'setAside'
>

interface OwnerlessDeps {
  readonly secrets: Pick<SecretStore, 'stored' | 'status'>
  readonly journal: OwnersJournal
}

/** Every item of the keychain whose record is not there. A preset that can be put back is: its secrets go with it by themselves. */
export function ownerlessSecrets({ secrets, journal }: OwnerlessDeps): OwnerlessSecret[] {
  const { accounts, storageProfiles, presets, removedPresets } = journal
  const owners = new Set([
    ...accounts.all().map(({ id }) => `account/${id}`),
    ...storageProfiles.all().map(({ id }) => `storage/${id}`),
    ...[...presets.all(), ...removedPresets.all()].map(({ id }) => `preset/${id}`),
  ])
  const aside = journal.setAside()
  const isOwned = (ref: SecretRef): boolean => owners.has(ref.slice(0, ref.lastIndexOf('/')))
  const ownerless = secrets.stored().filter((ref) => !isOwned(ref))
  return ownerless.map((key) => {
    const { owner, id, kind } = readSecretName(key)
    const record = aside?.get(id)
    const why = aside === null ? 'unknown' : record === undefined ? 'missing' : 'aside'
    return { key, kind, owner, name: record?.name ?? null, why, status: secrets.status(key) }
  })
}
