import { beforeEach, describe, expect, it } from 'vitest'
import { createAccounts } from '../../../main/accounts/accounts.ts'
import { createPresets } from '../../../main/presets/presets.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createStorageProfiles } from '../../../main/storage/storageProfiles.ts'
import type { DraftKey } from '../../../shared/recording/draft.ts'
import { accountId, presetId, presetSettings, storageProfileId } from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { createFakeAgora } from '../../fakes/agora.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { type MemoryJournal, createMemoryJournal } from '../../fakes/journal.ts'
import { type MemorySecretStore, createMemorySecretStore } from '../../fakes/secrets.ts'

const keep = 'keychain' as const
const label = 'Town hall'
const settings = presetSettings({ name: label, channel: 'town-hall' })

let journal: MemoryJournal
let secrets: MemorySecretStore
type Noun = 'account' | 'storage' | 'preset'
let make: Readonly<Record<Noun, () => Promise<{ readonly id: string }>>>
/** Saves the record that was made, as it is. */
let save: Readonly<Record<Noun, () => Promise<unknown>>>

beforeEach(() => {
  const clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  secrets = createMemorySecretStore({ clock })
  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  const shared = { clock, journal, hub, secrets, client: createFakeAgora({ clock }), rehearsalUrl: () => null }
  const account = { label, appId: 'app', customerId: 'customer', host: { kind: 'agora' }, certificate: 'c' } as const
  const place = { label, vendor: 1, region: 7, bucket: 'masters', accessKey: 'a', secretKey: 's', keep }
  const accounts = createAccounts({ ...shared, newId: () => accountId() })
  const storage = createStorageProfiles({ ...shared, newId: () => storageProfileId() })
  const presets = createPresets({ ...shared, newId: () => presetId() })
  make = {
    account: () => accounts.create({ ...account, keep, check: false }),
    storage: () => storage.create(place),
    preset: () => presets.create({ settings, token: 'channel-token', decryptionSecret: null, keep }),
  }
  save = {
    account: () => accounts.change({ ...account, id: accountId(), keep, check: false }),
    storage: () => storage.change({ ...place, id: storageProfileId(), keys: null }),
    preset: () => presets.change({ id: presetId(), settings }),
  }
})

/** What a window that is gone by now had written down. */
const write = (key: DraftKey, typed: object): void =>
  journal.drafts.put({ id: key, at: noon, body: JSON.stringify({ typed, base: {} }) })

const cases = [
  ['account', { label, appId: 'app' }, { label: 'Town hall B' }],
  ['storage', { label, region: '7', bucket: 'masters' }, { label, bucket: 'other-bucket' }],
  ['preset', { name: label, channel: 'town-hall' }, { name: label, channel: 'corrected' }],
] as const

describe('a new record', () => {
  it.each(cases)('takes its draft with it, whatever became of the window: %s', async (noun, typed) => {
    write(`${noun}/new`, typed)
    write(`${noun}/1`, typed)
    await make[noun]()
    expect(journal.drafts.all().map(({ id }) => id)).toEqual([`${noun}/1`])
  })

  it.each(cases)('leaves a draft that holds anything else: %s', async (noun, _typed, since) => {
    write(`${noun}/new`, since)
    await make[noun]()
    expect(journal.drafts.get(`${noun}/new`)).not.toBeNull()
  })

  it.each(cases)('that could not be stored leaves its draft: %s', async (noun, typed) => {
    write(`${noun}/new`, typed)
    secrets.setKeychain('locked')
    expect((await refusalOf(make[noun]())).code).toBe('secretsLocked')
    expect(journal.drafts.get(`${noun}/new`)).not.toBeNull()
  })
})

describe('a record that is saved again', () => {
  it.each(cases)('takes its own draft with it, and no other: %s', async (noun, typed) => {
    const { id } = await make[noun]()
    write(`${noun}/${id}`, typed)
    write(`${noun}/new`, typed)
    await save[noun]()
    expect(journal.drafts.all().map((draft) => draft.id)).toEqual([`${noun}/new`])
  })

  it.each(cases)('leaves its draft with what was typed since: %s', async (noun, _typed, since) => {
    const { id } = await make[noun]()
    write(`${noun}/${id}`, since)
    await save[noun]()
    expect(journal.drafts.get(`${noun}/${id}`)).not.toBeNull()
  })
})
