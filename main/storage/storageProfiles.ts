import type { StorageProfileId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { StorageProfile } from '../../shared/recording/account.ts'
import { keepSecrets } from '../accounts/keepSecrets.ts'
import { shelf } from '../accounts/shelf.ts'
import { forgetDrafts } from '../drafts/forgetDrafts.ts'
import type { SecretRef } from '../secrets/port.ts'
import type { StorageProfiles, StorageProfilesDeps } from './port.ts'

interface Keys {
  readonly accessKey: string
  readonly secretKey: string
}

/** What keys are for: they are never sent anywhere else. */
type Place = Pick<StorageProfile, 'vendor' | 'endpoint'>

/** Creates the service of the places where recorded files go. */
export function createStorageProfiles({ clock, journal, hub, secrets, newId }: StorageProfilesDeps): StorageProfiles {
  const accessKeyOf = (id: string): SecretRef => `storage/${id}/accessKey`
  const secretKeyOf = (id: string): SecretRef => `storage/${id}/secretKey`

  const records = shelf({
    hub,
    secrets,
    collection: 'storageProfiles',
    repository: journal.storageProfiles,
    withStatus: (profile: StorageProfile) => ({
      ...profile,
      accessKey: secrets.status(accessKeyOf(profile.id)),
      secretKey: secrets.status(secretKeyOf(profile.id)),
    }),
    missing: () => new ProblemError('storageNotFound'),
  })

  const entries = (id: string, { accessKey, secretKey }: Keys) => [
    { ref: accessKeyOf(id), value: accessKey },
    { ref: secretKeyOf(id), value: secretKey },
  ]

  const forgetKeys = async (id: StorageProfileId): Promise<void> => {
    await secrets.forget(accessKeyOf(id))
    await secrets.forget(secretKeyOf(id))
  }
  /** Forgets the keys before anything could send them to another store. */
  const forgetKeysIfMoved = async (id: StorageProfileId, to: Place): Promise<void> => {
    const before = journal.storageProfiles.get(id)
    if (before !== null && (before.vendor !== to.vendor || before.endpoint !== to.endpoint)) await forgetKeys(id)
  }

  return {
    load: () => records.load(),
    create: ({ label, vendor, region, bucket, endpoint = null, keep, ...keys }) => {
      const none = { state: 'none' } as const
      const profile: StorageProfile = {
        id: newId() as StorageProfileId,
        label,
        vendor,
        region,
        bucket,
        endpoint,
        accessKey: none,
        secretKey: none,
        createdAt: clock.now(),
      }
      return keepSecrets(secrets, entries(profile.id, keys), keep, () => records.put(profile))
    },
    change: async ({ id, endpoint = null, ...fields }) => {
      records.get(id)
      await forgetKeysIfMoved(id, { ...fields, endpoint })
      return records.put({ ...records.get(id), ...fields, endpoint })
    },
    replaceKeys: async ({ id, keep, ...keys }) => {
      records.get(id)
      return keepSecrets(secrets, entries(id, keys), keep, () => records.put(records.get(id)))
    },
    take: async (anId, record) => {
      const id = anId as StorageProfileId
      await forgetKeysIfMoved(id, record)
      const none = { state: 'none' } as const
      const createdAt = journal.storageProfiles.get(id)?.createdAt ?? clock.now()
      return records.put({ ...record, id, accessKey: none, secretKey: none, createdAt })
    },
    remove: async ({ id }) => {
      records.get(id)
      const count = journal.presets.all().filter(({ settings }) => settings.storageProfileId === id).length
      if (count > 0) throw new ProblemError('storageInUse', { params: { count } })
      records.remove(id)
      forgetDrafts(journal, [`storage/${id}`])
      await forgetKeys(id)
    },
  }
}
