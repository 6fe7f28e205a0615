import type { StorageProfileId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { StorageProfile } from '../../shared/recording/account.ts'
import { keepSecrets } from '../accounts/keepSecrets.ts'
import { shelf } from '../accounts/shelf.ts'
import type { SecretRef } from '../secrets/port.ts'
import type { StorageProfiles, StorageProfilesDeps } from './port.ts'

interface Keys {
  readonly accessKey: string
  readonly secretKey: string
}

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
    change: async ({ id, endpoint, ...fields }) => {
      const before = records.get(id)
      return Promise.resolve(records.put({ ...before, ...fields, endpoint: endpoint ?? null }))
    },
    replaceKeys: async ({ id, keep, ...keys }) => {
      records.get(id)
      return keepSecrets(secrets, entries(id, keys), keep, () => records.put(records.get(id)))
    },
    take: (anId, record) => {
      const id = anId as StorageProfileId
      const none = { state: 'none' } as const
      const createdAt = journal.storageProfiles.get(id)?.createdAt ?? clock.now()
      return records.put({ ...record, id, accessKey: none, secretKey: none, createdAt })
    },
    remove: async ({ id }) => {
      records.get(id)
      const count = journal.presets.all().filter(({ settings }) => settings.storageProfileId === id).length
      if (count > 0) throw new ProblemError('storageInUse', { params: { count } })
      records.remove(id)
      await secrets.forget(accessKeyOf(id))
      await secrets.forget(secretKeyOf(id))
    },
  }
}
