import { beforeEach, describe, expect, it } from 'vitest'
import { createHub, type Hub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import type { StorageProfiles } from '../../../main/storage/port.ts'
import { createStorageProfiles } from '../../../main/storage/storageProfiles.ts'
import { aPreset, storageProfileId } from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { type MemoryJournal, createMemoryJournal } from '../../fakes/journal.ts'
import { type MemorySecretStore, createMemorySecretStore } from '../../fakes/secrets.ts'

const id = storageProfileId()
const where = { label: 'Town hall bucket', vendor: 2, region: 3, bucket: 'town-hall' }
const input = { ...where, accessKey: 'access-key', secretKey: 'secret-key', keep: 'keychain' } as const

let journal: MemoryJournal
let secrets: MemorySecretStore
let hub: Hub
let storage: StorageProfiles

const keys = async () => [await secrets.get(`storage/${id}/accessKey`), await secrets.get(`storage/${id}/secretKey`)]
const shown = () => hub.snapshot().storageProfiles[id]

beforeEach(() => {
  const clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  secrets = createMemorySecretStore({ clock })
  hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  storage = createStorageProfiles({ clock, journal, hub, secrets, newId: () => id })
})

describe('a storage profile', () => {
  it('keeps its keys in the keychain and everything else in the journal', async () => {
    const profile = await storage.create(input)
    expect(profile).toMatchObject({ ...where, accessKey: { state: 'stored' }, secretKey: { state: 'stored' } })
    expect(await keys()).toEqual(['access-key', 'secret-key'])
    expect(JSON.stringify(journal.storageProfiles.all())).not.toMatch(/access-key|secret-key/)
    expect(shown()).toEqual(profile)
  })

  it('is saved whole or not at all', async () => {
    expect((await refusalOf(storage.create({ ...input, secretKey: '' }))).code).toBe('secretEmpty')
    expect(await keys()).toEqual([null, null])
    expect(shown()).toBeUndefined()
  })

  it.each(['accessKey', 'secretKey'] as const)(
    'refuses an %s beyond the limits at its field, before one is stored',
    async (field) => {
      let changes = 0
      secrets.onChange(() => (changes += 1))
      const long = { ...input, [field]: 'x'.repeat(3000) }
      expect(await refusalOf(storage.create(long))).toMatchObject({ code: 'secretTooLong', field })
      expect(changes).toBe(0)
      await storage.create(input)
      expect(changes).toBe(2)
      const replaced = storage.replaceKeys({
        id,
        accessKey: long.accessKey,
        secretKey: long.secretKey,
        keep: 'keychain',
      })
      expect(await refusalOf(replaced)).toMatchObject({ code: 'secretTooLong', field })
      expect(changes).toBe(2)
    },
  )

  it('changes where it points to without its keys', async () => {
    await storage.create(input)
    expect(await storage.change({ id, ...where, bucket: 'elsewhere' })).toMatchObject({ bucket: 'elsewhere' })
    expect(await keys()).toEqual(['access-key', 'secret-key'])
  })

  it.each([
    ['vendor', { ...where, vendor: 1 }],
    ['endpoint', { ...where, endpoint: 'https://elsewhere.example.test' }],
  ])('forgets its keys with another %s, so that they go nowhere unseen', async (_what, to) => {
    await storage.create(input)
    expect(await storage.change({ id, ...to })).toMatchObject({ accessKey: { state: 'none' } })
    expect(await keys()).toEqual([null, null])
  })

  it('keeps the address of a store as long as it is given', async () => {
    const compatible = { ...where, vendor: 11, region: 0, endpoint: 'https://store.example' }
    expect(await storage.create({ ...input, ...compatible })).toMatchObject({ endpoint: 'https://store.example' })
    expect(await storage.change({ id, ...compatible })).toMatchObject({ endpoint: 'https://store.example' })
    expect(await storage.change({ id, ...where })).toMatchObject({ endpoint: null })
  })

  it('replaces both keys or neither', async () => {
    await storage.create(input)
    const refused = storage.replaceKeys({ id, accessKey: 'new-access-key', secretKey: '', keep: 'keychain' })
    expect((await refusalOf(refused)).code).toBe('secretEmpty')
    expect(await keys()).toEqual(['access-key', 'secret-key'])
    await storage.replaceKeys({ id, accessKey: 'new-access-key', secretKey: 'new-secret-key', keep: 'keychain' })
    expect(await keys()).toEqual(['new-access-key', 'new-secret-key'])
  })

  it('that presets use is not removed', async () => {
    await storage.create(input)
    journal.presets.put(aPreset())
    expect(await refusalOf(storage.remove({ id }))).toMatchObject({ code: 'storageInUse', params: { count: 1 } })
    journal.presets.remove(aPreset().id)
    journal.drafts.put({ id: `storage/${id}`, at: noon, body: '{}' })
    await storage.remove({ id })
    expect(journal.drafts.all()).toEqual([])
    expect(await keys()).toEqual([null, null])
    expect(shown()).toBeUndefined()
    expect((await refusalOf(storage.change({ id, ...where }))).code).toBe('storageNotFound')
  })

  it('is shown at launch with the present state of its keys', async () => {
    await storage.create(input)
    secrets.relaunch()
    secrets.setKeychain('locked')
    storage.load()
    expect(shown()).toMatchObject({ accessKey: { state: 'locked' }, secretKey: { state: 'locked' } })
  })
})
