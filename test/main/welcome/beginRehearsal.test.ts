import { describe, expect, it } from 'vitest'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createRehearsal, type RehearsalDeps } from '../../../main/welcome/beginRehearsal.ts'
import type { RehearsalHandle } from '../../../main/rehearsal/port.ts'
import type { Account, StorageProfile } from '../../../shared/recording/account.ts'
import type { Preset } from '../../../shared/recording/preset.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { aSession } from '../../builders/session.ts'
import { accountId, anAccount, aPreset, aStorageProfile, presetId, storageProfileId } from '../../builders/account.ts'

const credentials = {
  appId: 'rehearsal-app',
  customerId: 'rehearsal-customer',
  customerCertificate: 'rehearsal-certificate',
  storage: { vendor: 1, region: 0, bucket: 'rehearsal', accessKey: 'rehearsal-access', secretKey: 'rehearsal-secret' },
}
const place = { vendor: 1, region: 0, bucket: 'rehearsal' } as const
const noKeys = { accessKey: { state: 'none' }, secretKey: { state: 'none' } } as const
const stored = { state: 'stored', at: 0, place: 'session' } as const

/** A desk whose services show what they made in the hub, and write down what they were asked. */
function desk() {
  const hub = createHub(emptySnapshot({ version: '0', platform: 'linux', host: 'stand-in' }))
  const asked: string[] = []
  const put = {
    account: (value: Account) => (hub.apply({ kind: 'put', collection: 'accounts', value }), value),
    profile: (value: StorageProfile) => (hub.apply({ kind: 'put', collection: 'storageProfiles', value }), value),
    preset: (value: Preset) => (hub.apply({ kind: 'put', collection: 'presets', value }), value),
  }
  const account = (input: { readonly keep: string }, facts: Partial<Account>) => {
    expect(input.keep).toBe('session')
    return Promise.resolve(put.account(anAccount({ host: { kind: 'rehearsal' }, certificate: stored, ...facts })))
  }
  const deps: RehearsalDeps = {
    hub,
    t: createTranslator('en', mainWords),
    host: {
      ensure: () => {
        asked.push('ensure')
        return Promise.resolve({ credentials } as RehearsalHandle)
      },
    },
    accounts: {
      create: (input) => {
        asked.push('accounts.create')
        return account(input, { label: input.label, appId: input.appId, customerId: input.customerId })
      },
      change: (input) => {
        asked.push('accounts.change')
        return account(input, { label: input.label, appId: input.appId, customerId: input.customerId })
      },
      replaceCertificate: (input) => {
        asked.push('accounts.replaceCertificate')
        return account(input, { appId: credentials.appId, customerId: credentials.customerId })
      },
    },
    storage: {
      create: ({ label, vendor, region, bucket }) => {
        asked.push('storage.create')
        const id = storageProfileId(Object.keys(hub.snapshot().storageProfiles).length + 1)
        const keys = { accessKey: stored, secretKey: stored }
        return Promise.resolve(put.profile(aStorageProfile({ id, label, vendor, region, bucket, ...keys })))
      },
      change: () => Promise.reject(new Error('a rehearsal never moves a bucket')),
      replaceKeys: () => {
        asked.push('storage.replaceKeys')
        return Promise.resolve(put.profile(aStorageProfile({ vendor: 1, region: 0, bucket: 'rehearsal' })))
      },
    },
    presets: {
      create: ({ settings }) => {
        asked.push('presets.create')
        const id = presetId(Object.keys(hub.snapshot().presets).length + 1)
        return Promise.resolve(put.preset(aPreset({ id, settings })))
      },
    },
  }
  return { hub, asked, put, rehearsal: createRehearsal(deps) }
}

const lastTime = { host: { kind: 'rehearsal' }, appId: credentials.appId, customerId: credentials.customerId } as const

describe('trying a rehearsal', () => {
  it('makes an account, a storage profile and a preset that can start', async () => {
    const { hub, asked, rehearsal } = desk()
    expect(await rehearsal.begin()).toEqual({ accountId: accountId(), presetId: presetId() })
    expect(asked).toEqual(['ensure', 'accounts.create', 'storage.create', 'presets.create'])
    const { settings } = hub.snapshot().presets[presetId()]!
    expect(settings).toMatchObject({
      accountId: accountId(),
      storageProfileId: storageProfileId(),
      channel: 'rehearsal',
    })
    expect(JSON.stringify(hub.snapshot())).not.toMatch(/rehearsal-(certificate|access|secret)/)
  })

  it('uses what it made before instead of making it again', async () => {
    const { asked, rehearsal } = desk()
    await rehearsal.begin()
    asked.length = 0
    await rehearsal.begin()
    expect(asked).toEqual(['ensure'])
  })

  it('leaves a preset that somebody pointed at a bucket of their own, and makes one that rehearses beside it', async () => {
    const { hub, asked, put, rehearsal } = desk()
    const { presetId: first } = await rehearsal.begin()
    const elsewhere = put.profile(aStorageProfile({ id: storageProfileId(7), bucket: 'masters' }))
    const made = hub.snapshot().presets[first]!
    const pointed = put.preset({ ...made, settings: { ...made.settings, storageProfileId: elsewhere.id } })
    asked.length = 0

    const { presetId: second } = await rehearsal.begin()
    expect(asked).toEqual(['ensure', 'presets.create'])
    const { presets } = hub.snapshot()
    expect(presets[first]).toEqual(pointed)
    expect(presets[second]?.settings).toMatchObject({
      accountId: accountId(),
      storageProfileId: storageProfileId(),
      channel: pointed.settings.channel,
      recorderUid: String(Number(pointed.settings.recorderUid) + 1),
    })
    await rehearsal.begin()
    expect(asked).toEqual(['ensure', 'presets.create', 'ensure'])
  })

  it('gives the secrets again after a restart, since they are kept for one session only', async () => {
    const { asked, put, rehearsal } = desk()
    put.account(anAccount({ ...lastTime, certificate: { state: 'none' } }))
    put.profile(aStorageProfile({ ...place, label: 'Rehearsal bucket', ...noKeys }))
    await rehearsal.resume()
    expect(asked).toEqual(['ensure', 'accounts.replaceCertificate', 'storage.replaceKeys'])
  })

  it('knows the profile that its preset uses under another name', async () => {
    const { asked, put, rehearsal } = desk()
    put.account(anAccount({ ...lastTime, certificate: { state: 'none' } }))
    put.profile(aStorageProfile({ ...place, label: 'My try-outs', ...noKeys }))
    put.preset(aPreset())
    await rehearsal.resume()
    expect(asked).toEqual(['ensure', 'accounts.replaceCertificate', 'storage.replaceKeys'])
  })

  it.each<[string, Partial<StorageProfile>]>([
    ['in the keychain', {}],
    ['in a locked keychain, under the same name', { label: 'Rehearsal bucket', accessKey: { state: 'locked', at: 0 } }],
    ['for the session', { accessKey: stored, secretKey: stored }],
  ])('makes a profile of its own beside one of the user for the same place, with keys %s', async (_which, facts) => {
    const { hub, asked, put, rehearsal } = desk()
    const own = put.profile(aStorageProfile({ ...place, ...facts }))
    const { presetId: made } = await rehearsal.begin()
    expect(asked).toEqual(['ensure', 'accounts.create', 'storage.create', 'presets.create'])
    const { presets, storageProfiles } = hub.snapshot()
    expect(presets[made]?.settings.storageProfileId).toBe(storageProfileId(2))
    expect(storageProfiles[own.id]).toEqual(own)
    asked.length = 0
    await rehearsal.resume()
    expect(asked).toEqual(['ensure'])
  })

  it('follows a rehearsal service that was set up anew, and keeps the name the account was given', async () => {
    const { hub, asked, put, rehearsal } = desk()
    put.account(anAccount({ ...lastTime, appId: 'old-app', label: 'My rehearsals' }))
    await rehearsal.resume()
    expect(asked).toEqual(['ensure', 'accounts.change'])
    expect(hub.snapshot().accounts[accountId()]).toMatchObject({ appId: 'rehearsal-app', label: 'My rehearsals' })
  })

  it('brings the account back at launch where only a recording of it is left, so that it can be stopped', async () => {
    const { hub, asked, rehearsal } = desk()
    const stray = aSession({ rehearsal: true, accountId: accountId(9) })
    hub.apply({ kind: 'put', collection: 'sessions', value: stray })
    await rehearsal.resume()
    expect(asked).toEqual(['ensure', 'accounts.create'])
    hub.apply({ kind: 'remove', collection: 'accounts', id: Object.keys(hub.snapshot().accounts)[0]! })
    hub.apply({ kind: 'put', collection: 'sessions', value: { ...stray, phase: 'ended', outcome: 'saved' } })
    await rehearsal.resume()
    expect(asked).toEqual(['ensure', 'accounts.create'])
  })

  it('does not start anything at launch for those who never rehearsed', async () => {
    const { asked, put, rehearsal } = desk()
    put.account(anAccount())
    await rehearsal.resume()
    expect(asked).toEqual([])
  })
})
