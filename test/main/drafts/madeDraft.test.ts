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
let make: Readonly<Record<'account' | 'storage' | 'preset', () => Promise<unknown>>>

beforeEach(() => {
  const clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  secrets = createMemorySecretStore({ clock })
  const hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  const shared = { clock, journal, hub, secrets, client: createFakeAgora({ clock }), rehearsalUrl: () => null }
  const account = { label, appId: 'app', customerId: 'customer', host: { kind: 'agora' }, certificate: 'c' } as const
  const place = { label, vendor: 1, region: 7, bucket: 'masters', accessKey: 'a', secretKey: 's', keep }
  make = {
    account: () => createAccounts({ ...shared, newId: () => accountId() }).create({ ...account, keep, check: false }),
    storage: () => createStorageProfiles({ ...shared, newId: () => storageProfileId() }).create(place),
    preset: () =>
      createPresets({ ...shared, newId: () => presetId() }).create({
        settings,
        token: 'channel-token',
        decryptionSecret: null,
        keep,
      }),
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
