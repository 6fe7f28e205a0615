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
/** Saves the record that was made: another name and another customer, bucket or channel. */
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
    account: () => accounts.change({ ...account, ...renamed.account, id: accountId(), keep, check: false }),
    storage: () => storage.change({ ...place, ...renamed.storage, id: storageProfileId(), keys: null }),
    preset: () => presets.change({ id: presetId(), settings: { ...settings, ...renamed.preset } }),
  }
})

/** What a window that is gone by now had written down. */
const write = (key: DraftKey, typed: object): void =>
  journal.drafts.put({ id: key, at: noon, body: JSON.stringify({ typed, base: {} }) })

const { accountId: ownAccount, storageProfileId: ownStorage, channel, recorderUid } = settings
/** What the form of each new record holds, then one in which somebody typed on. */
const cases = [
  ['account', { label, appId: 'app', customerId: 'customer' }, { label: 'Town hall B', appId: 'app' }],
  ['storage', { label, region: '7', bucket: 'masters' }, { label, region: '7', bucket: 'other-bucket' }],
  [
    'preset',
    { name: label, accountId: ownAccount, storageProfileId: ownStorage, channel, recorderUid },
    { name: label, channel: 'corrected' },
  ],
] as const

const renamed = {
  account: { label: 'Renamed', customerId: 'another' },
  storage: { label: 'Renamed', bucket: 'another' },
  preset: { name: 'Renamed', channel: 'another' },
} as const
/** What was typed of that, and what stands for less: the name was typed back since. */
const changes = [
  ['account', renamed.account, { customerId: 'another' }],
  ['storage', renamed.storage, { bucket: 'another' }],
  ['preset', renamed.preset, { channel: 'another' }],
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
  it.each(changes)('takes its own draft with it, and no other: %s', async (noun, typed) => {
    const { id } = await make[noun]()
    write(`${noun}/${id}`, typed)
    write(`${noun}/new`, typed)
    await save[noun]()
    expect(journal.drafts.all().map((draft) => draft.id)).toEqual([`${noun}/new`])
  })

  it.each(changes)('leaves its draft with what was typed since: %s', async (noun, typed) => {
    const { id } = await make[noun]()
    write(`${noun}/${id}`, { ...typed, ...(noun === 'preset' ? { name: 'Since' } : { label: 'Since' }) })
    await save[noun]()
    expect(journal.drafts.get(`${noun}/${id}`)).not.toBeNull()
  })

  it.each(changes)('leaves its draft, in which a part was typed back since: %s', async (noun, _typed, since) => {
    const { id } = await make[noun]()
    write(`${noun}/${id}`, since)
    await save[noun]()
    expect(journal.drafts.get(`${noun}/${id}`)).not.toBeNull()
  })
})
