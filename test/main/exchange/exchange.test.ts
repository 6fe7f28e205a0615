import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createAccounts } from '../../../main/accounts/accounts.ts'
import { createExchange } from '../../../main/exchange/exchange.ts'
import type { ExchangeDeps } from '../../../main/exchange/port.ts'
import { createLayouts } from '../../../main/layouts/layouts.ts'
import { createPresets } from '../../../main/presets/presets.ts'
import { createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { createStorageProfiles } from '../../../main/storage/storageProfiles.ts'
import { ProblemError, problem } from '../../../shared/problem.ts'
import type { ExchangeFile } from '../../../shared/recording/exchange/exchangeFile.ts'
import { everythingOf } from '../../../shared/recording/exchange/writeExchange.ts'
import { mainWords } from '../../../shared/strings/en/main.ts'
import { createTranslator } from '../../../shared/strings/translator.ts'
import { aPreset, aStorageProfile, aTokenReading, accountId, anAccount, presetId } from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { aSession, noon } from '../../builders/session.ts'
import { createFakeAgora } from '../../fakes/agora.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'

const CANARY = 'canary-of-the-exchange'
let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exchange-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function desk(instead: Partial<ExchangeDeps> = {}) {
  const clock = createFakeClock(noon)
  const journal = createMemoryJournal({ clock })
  const secrets = createMemorySecretStore({ clock })
  const hub = createHub(emptySnapshot({ version: '0.1.0', platform: 'test', host: 'stand-in' }))
  let ids = 0
  const shared = {
    clock,
    journal,
    secrets,
    hub,
    client: createFakeAgora({ clock }),
    rehearsalUrl: () => null,
    newId: () => `00000000-0000-4000-8009-${String(++ids).padStart(12, '0')}`,
  }
  const services = {
    accounts: createAccounts(shared),
    storage: createStorageProfiles(shared),
    presets: createPresets(shared),
    layouts: createLayouts(shared),
  }
  const exchange = createExchange({
    ...shared,
    ...services,
    choosePath: (name) => Promise.resolve(join(folder, name)),
    t: createTranslator('en', mainWords),
    ...instead,
  })
  return { ...shared, ...services, exchange }
}

/** A desk with one of everything, secrets included. */
async function furnished() {
  const full = desk()
  // What the desk knows of its records and a file must not: it would show if a record were written whole.
  const check = {
    state: 'refused',
    at: 1,
    problem: problem('credentialsRefused', { params: { detail: CANARY } }),
  } as const
  const refs = [
    `account/${accountId()}/certificate`,
    `preset/${presetId()}/token`,
    `preset/${presetId()}/decryptionSecret`,
    `storage/${aStorageProfile().id}/accessKey`,
    `storage/${aStorageProfile().id}/secretKey`,
  ] as const
  for (const ref of refs) await full.secrets.put(ref, `${CANARY} of ${ref}`, 'keychain')
  const certificate = full.secrets.status(`account/${accountId()}/certificate`)
  const token = full.secrets.status(`preset/${presetId()}/token`)
  const tokenReading = aTokenReading({ channel: `${CANARY}-channel`, uid: '1', endsAt: noon })
  full.journal.accounts.put(anAccount({ certificate, check }))
  full.journal.storageProfiles.put(aStorageProfile())
  full.journal.presets.put(aPreset({ token, tokenReading }))
  for (const service of [full.accounts, full.storage, full.presets]) service.load()
  return full
}

async function exported() {
  const from = await furnished()
  const choice = everythingOf([presetId()], from.hub.snapshot())
  const saved = await from.exchange.export({
    presetIds: [...choice.presetIds],
    accountIds: [...choice.accountIds],
    storageProfileIds: [...choice.storageProfileIds],
    layoutIds: [...choice.layoutIds],
  })
  return { from, saved, text: readFileSync(saved?.path ?? '', 'utf8') }
}

describe('presets as a file', () => {
  it('are written without any secret, and read by another desk as they were', async () => {
    const { from, saved, text } = await exported()
    expect(saved).toMatchObject({ records: 1 })
    expect(JSON.stringify(from.hub.snapshot())).toContain(CANARY)
    expect(text).not.toContain(CANARY)
    expect(text).not.toMatch(/"(certificate|accessKey|secretKey|check|tokenReading|createdAt|lastUsedAt)"/)
    expect(JSON.parse(text)).toMatchObject({ presets: [{ had: { token: true, decryptionSecret: true } }] })
    const to = desk()
    expect(await to.exchange.import({ text, choices: [] })).toMatchObject([
      { kind: 'account', problem: null },
      { kind: 'storageProfile', problem: null },
      { kind: 'preset', id: presetId(), problem: null },
    ])
    const { presets, accounts } = to.hub.snapshot()
    expect(presets[presetId()]?.settings).toEqual(from.hub.snapshot().presets[presetId()]?.settings)
    expect(accounts[accountId()]).toMatchObject({ certificate: { state: 'none' }, check: { state: 'unchecked' } })
    expect(await to.exchange.import({ text, choices: [] })).toEqual([])
  })

  it('are tied to no account that was refused', async () => {
    const { text } = await exported()
    const full = new ProblemError('journalUnavailable')
    const to = desk({ accounts: { take: () => Promise.reject(full) } })
    expect(await to.exchange.import({ text, choices: [] })).toMatchObject([
      { kind: 'account', id: null, problem: { code: 'journalUnavailable' } },
      { kind: 'storageProfile', problem: null },
      { kind: 'preset', problem: null },
    ])
    expect(to.journal.presets.get(presetId())?.settings).toMatchObject({
      accountId: null,
      storageProfileId: aStorageProfile().id,
    })
  })

  it('leave others a turn while many are written', async () => {
    const { text } = await exported()
    const file = JSON.parse(text) as ExchangeFile
    const [one] = file.presets
    file.presets = Array.from({ length: 120 }, (_, at) => ({ ...one!, id: presetId(at + 1) }))
    const to = desk()
    const seen: number[] = []
    const look = (): void => {
      seen.push(to.journal.presets.all().length)
      if (seen.at(-1) !== 120) setImmediate(look)
    }
    setImmediate(look)
    await to.exchange.import({ text: JSON.stringify(file), choices: [] })
    expect(seen.filter((count) => count > 0 && count < 120).length).toBeGreaterThan(0)
  })

  it('are not written where no desk could read them again, and the reason is said', async () => {
    const from = await furnished()
    const crowd = aPreset({ settings: { ...aPreset().settings, notes: '\u0001'.repeat(2000) } })
    for (let n = 1; n <= 1500; n += 1) from.journal.presets.put({ ...crowd, id: presetId(n) })
    from.presets.load()
    const presetIds = Object.values(from.hub.snapshot().presets).map(({ id }) => id)
    const choice = { presetIds, accountIds: [], storageProfileIds: [], layoutIds: [] }
    const refusal = await refusalOf(from.exchange.export(choice))
    expect(refusal).toMatchObject({ code: 'exportUnreadable', params: { detail: 'tooLarge' } })
    expect(readdirSync(folder)).toEqual([])
  })

  it('that are broken change nothing', async () => {
    const { text } = await exported()
    const to = desk()
    const refusal = await refusalOf(to.exchange.import({ text: text.slice(0, -20), choices: [] }))
    expect(refusal).toMatchObject({ code: 'importUnreadable', params: { detail: 'endsEarly' } })
    expect(to.journal.presets.all()).toEqual([])
  })
})

it('a storage profile from a file that would go elsewhere forgets the keys that are here', async () => {
  const { from, text } = await exported()
  const id = aStorageProfile().id
  const choices = [{ kind: 'storageProfile', id, choice: 'theirs' }] as const
  const changed = (change: object): string => {
    const file = JSON.parse(text) as ExchangeFile
    file.storageProfiles = file.storageProfiles.map((one) => ({ ...one, ...change }))
    return JSON.stringify(file)
  }
  await from.exchange.import({ text: changed({ bucket: 'other-bucket' }), choices: [...choices] })
  expect(await from.secrets.get(`storage/${id}/secretKey`)).toContain(CANARY)
  const elsewhere = changed({ vendor: 11, endpoint: 'https://elsewhere.example.test' })
  await from.exchange.import({ text: elsewhere, choices: [...choices] })
  expect(from.hub.snapshot().storageProfiles[id]).toMatchObject({ vendor: 11, secretKey: { state: 'none' } })
  expect(await from.secrets.get(`storage/${id}/secretKey`)).toBeNull()
})

describe('an account from a file that would go elsewhere', () => {
  const choices = [{ kind: 'account', id: accountId(), choice: 'theirs' }] as const
  const elsewhere = (text: string) =>
    text.replace('"kind": "agora"', '"kind": "custom",\n        "url": "https://elsewhere.example.test"')

  it('forgets the certificate that is here, so that it goes nowhere unseen', async () => {
    const { from, text } = await exported()
    await from.exchange.import({ text: elsewhere(text), choices: [...choices] })
    expect(from.hub.snapshot().accounts[accountId()]).toMatchObject({
      host: { kind: 'custom', url: 'https://elsewhere.example.test' },
      certificate: { state: 'none' },
      check: { state: 'unchecked' },
    })
    expect(await from.secrets.get(`account/${accountId()}/certificate`)).toBeNull()
  })

  it('is refused while a recording runs with it, and keeps what is here', async () => {
    const { from, text } = await exported()
    from.hub.apply({ kind: 'put', collection: 'sessions', value: aSession() })
    const results = await from.exchange.import({ text: elsewhere(text), choices: [...choices] })
    expect(results).toMatchObject([{ kind: 'account', id: null, problem: { code: 'accountIdentityInUse' } }])
    expect(await from.secrets.get(`account/${accountId()}/certificate`)).toContain(CANARY)
  })

  it('is left out where no secret may go, as the plan says, and refused if it came so far', async () => {
    const { from, text } = await exported()
    const open = elsewhere(text).replace('https://elsewhere', 'http://elsewhere')
    expect(await from.exchange.import({ text: open, choices: [...choices] })).toEqual([])
    const [account] = (JSON.parse(open) as ExchangeFile).accounts
    const refusal = await refusalOf(from.accounts.take(accountId(), account!))
    expect(refusal).toMatchObject({ code: 'accountHostInvalid' })
    expect(await from.secrets.get(`account/${accountId()}/certificate`)).toContain(CANARY)
  })
})
