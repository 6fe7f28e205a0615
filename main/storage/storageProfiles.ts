import type { StorageProfileId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { StorageProfile } from '../../shared/recording/account.ts'
import { afterSession } from '../../shared/secretStatus.ts'
import { draftKeys } from '../../shared/recording/draft.ts'
import { isMadeStorage } from '../../shared/recording/madeDraft.ts'
import { sameStore } from '../../shared/recording/storePlace.ts'
import { forgettingMade } from '../drafts/madeDraft.ts'
import { forgetDrafts } from '../drafts/forgetDrafts.ts'
import type { NewSecret, SecretRef } from '../secrets/port.ts'
import { shelf } from '../state/shelf.ts'
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

  const typed = (id: string, { accessKey, secretKey }: Keys): readonly NewSecret[] => [
    { ref: accessKeyOf(id), value: accessKey },
    { ref: secretKeyOf(id), value: secretKey },
  ]

  /** The profile now, if it still is of the store that keys were typed for. @throws ProblemError storageNotFound, secretOvertaken */
  const unmoved = (before: StorageProfile): StorageProfile => {
    const now = records.get(before.id)
    if (!sameStore(now, before)) throw new ProblemError('secretOvertaken')
    return now
  }

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
      const isMade = (draft: string): boolean => isMadeStorage(draft, null, profile)
      return secrets.putWith(typed(profile.id, keys), { place: keep }, (notes) =>
        records.put(profile, [...notes, ...forgettingMade(journal, draftKeys.storage('new'), isMade)]),
      )
    },
    change: async ({ id, endpoint = null, keys, ...fields }) => {
      const before = records.get(id)
      const to = { ...fields, endpoint }
      const moved = !sameStore(before, to)
      if (moved && keys === null && hasKeys(id))
        throw new ProblemError('storageKeysNeededAgain', { field: 'accessKey' })
      const keeping = { place: keys?.keep ?? 'keychain', moved }
      return secrets.putWith(keys === null ? [] : typed(id, keys), keeping, (notes) => {
        const now = unmoved(before)
        const profile = { ...now, ...to }
        const isMade = (draft: string): boolean => isMadeStorage(draft, now, profile)
        return records.put(profile, [...notes, ...forgettingMade(journal, draftKeys.storage(id), isMade)])
      })
    },
    replaceKeys: async ({ id, keep, ...keys }) => {
      const before = records.get(id)
      return secrets.putWith(typed(id, keys), { place: keep }, (notes) => records.put(unmoved(before), notes))
    },
    take: async (anId, record) => {
      const id = anId as StorageProfileId
      const before = journal.storageProfiles.get(id)
      const none = { state: 'none' } as const
      const keyless = { ...record, id, accessKey: none, secretKey: none, createdAt: before?.createdAt ?? clock.now() }
      if (before !== null && sameStore(before, record))
        records.put({ ...keyless, accessKey: before.accessKey, secretKey: before.secretKey })
      // Forgotten before anything could send them to another store; also those that a record left which could not be read.
      else await secrets.forgetWith(refsOf(id), (notes) => records.put(keyless, notes))
      return records.get(id)
    },
    remove: async ({ id }) => {
      records.get(id)
      const count = journal.presets.all().filter(({ settings }) => settings.storageProfileId === id).length
      if (count > 0) throw new ProblemError('storageInUse', { params: { count } })
      const gone = secrets.forgetWith(refsOf(id), (notes) => records.remove(id, notes))
      forgetDrafts(journal, [draftKeys.storage(id)])
      await gone
    },
  }
}
