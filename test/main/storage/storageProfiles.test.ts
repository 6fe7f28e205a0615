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
const compatible = { ...where, vendor: 11, region: 0, endpoint: 'https://store.example' }
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
      const before = changes
      expect(before).toBeGreaterThan(0)
      const replaced = storage.replaceKeys({
        id,
        accessKey: long.accessKey,
        secretKey: long.secretKey,
        keep: 'keychain',
      })
      expect(await refusalOf(replaced)).toMatchObject({ code: 'secretTooLong', field })
      expect(changes).toBe(before)
    },
  )

  it('changes where it points to without its keys', async () => {
    await storage.create(input)
    expect(await storage.change({ id, ...where, bucket: 'elsewhere', keys: null })).toMatchObject({
      bucket: 'elsewhere',
    })
    expect(await keys()).toEqual(['access-key', 'secret-key'])
  })

  it.each([
    ['vendor', { ...compatible, vendor: 1 }],
    ['address', { ...compatible, endpoint: 'https://elsewhere.example' }],
    ['port', { ...compatible, endpoint: 'https://store.example:8443' }],
    ['scheme', { ...compatible, endpoint: 'http://store.example' }],
  ])('asks for its keys again with another %s, and keeps everything until it has them', async (_what, to) => {
    await storage.create({ ...input, ...compatible })
    const refused = await refusalOf(storage.change({ id, ...to, keys: null }))
    expect(refused).toMatchObject({ code: 'storageKeysNeededAgain', field: 'accessKey' })
    expect(shown()).toMatchObject(compatible)
    expect(await keys()).toEqual(['access-key', 'secret-key'])

    const fresh = { accessKey: 'new-access-key', secretKey: 'new-secret-key', keep: 'keychain' } as const
    expect(await storage.change({ id, ...to, keys: fresh })).toMatchObject(to)
    expect(await keys()).toEqual(['new-access-key', 'new-secret-key'])
  })

  it.each(['https://store.example/', 'HTTPS://Store.Example', 'store.example:443', ' store.example '])(
    'keeps its keys for the same store, written as “%s”',
    async (endpoint) => {
      await storage.create({ ...input, ...compatible })
      await storage.change({ id, ...compatible, endpoint, keys: null })
      expect(await keys()).toEqual(['access-key', 'secret-key'])
    },
  )

  it.each([
    ['the keychain refuses the new keys', () => secrets.setKeychain('locked'), 'secretsLocked'],
    ['the disk refuses the profile', () => journal.breakDisk('disk full'), 'journalUnavailable'],
  ])('is as before when %s', async (_when, happen, code) => {
    await storage.create(input)
    happen()
    const fresh = { accessKey: 'new-access-key', secretKey: 'new-secret-key', keep: 'keychain' } as const
    const moved = storage.change({ id, ...where, vendor: 1, keys: fresh })
    expect((await refusalOf(moved)).code).toBe(code)
    expect(shown()).toMatchObject(where)
    expect(await keys()).toEqual(['access-key', 'secret-key'])
  })

  it('from a file that names another store comes without the keys, and not at all when the disk refuses', async () => {
    const profile = await storage.create(input)
    const { id: _id, accessKey: _a, secretKey: _s, createdAt: _c, ...record } = profile
    journal.breakDisk('disk full')
    await refusalOf(storage.take(id, { ...record, vendor: 1 }))
    expect(await keys()).toEqual(['access-key', 'secret-key'])
    expect(shown()).toEqual(profile)
    journal.breakDisk(null)
    expect(await storage.take(id, { ...record, vendor: 1 })).toMatchObject({ vendor: 1, accessKey: { state: 'none' } })
    expect(await keys()).toEqual([null, null])
  })

  it('from a file that names the same store keeps what is known of its keys', async () => {
    const profile = await storage.create(input)
    journal.storageProfiles.put({
      ...profile,
      accessKey: { ...profile.accessKey, former: true } as typeof profile.accessKey,
    })
    const { id: _id, accessKey: _a, secretKey: _s, createdAt: _c, ...record } = profile
    expect(await storage.take(id, { ...record, label: 'Renamed' })).toMatchObject({
      label: 'Renamed',
      accessKey: { state: 'stored', former: true },
    })
  })

  it('keeps the address of a store as long as it is given', async () => {
    expect(await storage.create({ ...input, ...compatible })).toMatchObject({ endpoint: 'https://store.example' })
    expect(await storage.change({ id, ...compatible, keys: null })).toMatchObject({ endpoint: 'https://store.example' })
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
    expect((await refusalOf(storage.change({ id, ...where, keys: null }))).code).toBe('storageNotFound')
  })

  it('is shown at launch with the present state of its keys', async () => {
    await storage.create(input)
    secrets.relaunch()
    secrets.setKeychain('locked')
    storage.load()
    expect(shown()).toMatchObject({ accessKey: { state: 'locked' }, secretKey: { state: 'locked' } })
  })
})
