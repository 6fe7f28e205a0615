import type { StorageProfileId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { StorageProfile } from '../../shared/recording/account.ts'
import { afterSession } from '../../shared/secretStatus.ts'
import { draftKeys } from '../../shared/recording/draft.ts'
import { sameStore } from '../../shared/recording/storePlace.ts'
import { keepSecrets } from '../accounts/keepSecrets.ts'
import { shelf } from '../accounts/shelf.ts'
import { forgetDrafts } from '../drafts/forgetDrafts.ts'
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
    secretsOf: (profile: StorageProfile) => ({
      accessKey: afterSession(profile.accessKey, secrets.status(accessKeyOf(profile.id))),
      secretKey: afterSession(profile.secretKey, secrets.status(secretKeyOf(profile.id))),
    }),
    missing: () => new ProblemError('storageNotFound'),
  })

  const entries = (id: string, { accessKey, secretKey }: Keys) => [
    { ref: accessKeyOf(id), value: accessKey },
    { ref: secretKeyOf(id), value: secretKey },
  ]

  const refsOf = (id: string): readonly SecretRef[] => [accessKeyOf(id), secretKeyOf(id)]
  const hasKeys = (id: string): boolean => refsOf(id).some((ref) => secrets.status(ref).state !== 'none')

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
    change: async ({ id, endpoint = null, keys, ...fields }) => {
      const to = { ...fields, endpoint }
      if (!sameStore(records.get(id), to) && keys === null && hasKeys(id))
        throw new ProblemError('storageKeysNeededAgain', { field: 'accessKey' })
      return keepSecrets(secrets, keys === null ? [] : entries(id, keys), keys?.keep ?? 'keychain', () =>
        records.put({ ...records.get(id), ...to }),
      )
    },
    replaceKeys: async ({ id, keep, ...keys }) => {
      records.get(id)
      return keepSecrets(secrets, entries(id, keys), keep, () => records.put(records.get(id)))
    },
    take: async (anId, record) => {
      const id = anId as StorageProfileId
      const before = journal.storageProfiles.get(id)
      const none = { state: 'none' } as const
      const keyless = { ...record, id, accessKey: none, secretKey: none, createdAt: before?.createdAt ?? clock.now() }
      if (before === null) records.put(keyless)
      else if (sameStore(before, record))
        records.put({ ...keyless, accessKey: before.accessKey, secretKey: before.secretKey })
      // Forgotten before anything could send them to another store.
      else await secrets.forgetWith(refsOf(id), (notes) => records.putWith(keyless, notes))
      return records.get(id)
    },
    remove: async ({ id }) => {
      records.get(id)
      const count = journal.presets.all().filter(({ settings }) => settings.storageProfileId === id).length
      if (count > 0) throw new ProblemError('storageInUse', { params: { count } })
      const gone = secrets.forgetWith(refsOf(id), (notes) => records.removeWith(id, notes))
      forgetDrafts(journal, [draftKeys.storage(id)])
      await gone
    },
  }
}
