import { beforeEach, describe, expect, it } from 'vitest'
import { createAccounts } from '../../../main/accounts/accounts.ts'
import { createCredentials } from '../../../main/accounts/credentials.ts'
import type { Accounts } from '../../../main/accounts/port.ts'
import { type Hub, createHub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { RESOURCE_SESSION_MS } from '../../../shared/recording/accountUse.ts'
import { problem } from '../../../shared/problem.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { type FakeAgora, aFault, createFakeAgora, unreachable } from '../../fakes/agora.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { type MemoryJournal, createMemoryJournal } from '../../fakes/journal.ts'
import { type MemorySecretStore, createMemorySecretStore } from '../../fakes/secrets.ts'

const refOf = `account/${accountId()}/certificate` as const
const fields = { label: 'Town hall team', appId: 'app-id', customerId: 'customer-id', host: { kind: 'agora' } } as const
const input = { ...fields, certificate: 'first-certificate', keep: 'keychain', check: true } as const

let clock: FakeClock
let journal: MemoryJournal
let secrets: MemorySecretStore
let agora: FakeAgora
let hub: Hub
let accounts: Accounts

beforeEach(() => {
  clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  secrets = createMemorySecretStore({ clock })
  agora = createFakeAgora({ clock })
  hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  let ids = 0
  accounts = createAccounts({
    clock,
    journal,
    hub,
    client: agora,
    secrets,
    rehearsalUrl: () => null,
    newId: () => accountId(++ids),
  })
})

/** Lets the service answer while something waits for it. */
async function answered<T>(work: Promise<T>): Promise<T> {
  // Failures are looked at where the result is used, not while time passes.
  work.catch(() => undefined)
  await clock.pass(1_000)
  return work
}

const shown = () => hub.snapshot().accounts[accountId()]

describe('a certificate for one session', () => {
  it('takes its verdict with it when the session is over, and the former one is said to be back', async () => {
    await answered(accounts.create(input))
    const { certificate: kept } = shown() ?? {}
    await answered(accounts.replaceCertificate({ id: accountId(), certificate: 'other', keep: 'session', check: true }))
    expect(shown()?.check).toMatchObject({ state: 'passed' })

    secrets.relaunch()
    accounts = createAccounts({
      clock,
      journal,
      hub,
      client: agora,
      secrets,
      rehearsalUrl: () => null,
      newId: accountId,
    })
    accounts.load()
    const back = { certificate: { ...kept, former: true }, check: { state: 'unchecked' } }
    for (const account of [shown(), journal.accounts.get(accountId())]) expect(account).toMatchObject(back)
    expect((await answered(accounts.check({ id: accountId() }))).check).toMatchObject({ state: 'passed' })
    expect(shown()).toMatchObject({ certificate: back.certificate, check: { state: 'passed' } })
  })
})

describe('adding an account', () => {
  it('asks the service once with these credentials, then keeps the certificate in the keychain', async () => {
    const account = await answered(accounts.create(input))
    expect(account).toMatchObject({ ...fields, check: { state: 'passed' }, certificate: { state: 'stored' } })
    expect(agora.ledger.map(({ call, appId }) => [call, appId])).toEqual([['acquire', 'app-id']])
    expect(await secrets.get(refOf)).toBe('first-certificate')
    expect(journal.accounts.get(accountId())).toEqual(account)
    expect(shown()).toEqual(account)
  })

  it.each([
    ['too long', 'x'.repeat(3000), 'secretTooLong'],
    ['with a NUL', 'canary\0certificate', 'secretHasNul'],
    ['empty', '', 'secretEmpty'],
  ])(
    'with a certificate that is %s is refused at its field, before anybody is asked',
    async (_what, certificate, code) => {
      const refused = { code, field: 'certificate' }
      expect(await refusalOf(answered(accounts.create({ ...input, certificate })))).toMatchObject(refused)
      expect(agora.ledger).toEqual([])
      const { id } = await answered(accounts.create(input))
      const replaced = accounts.replaceCertificate({ id, certificate, keep: 'keychain', check: true })
      expect(await refusalOf(answered(replaced))).toMatchObject(refused)
      const changed = accounts.change({ ...input, id, certificate })
      expect(await refusalOf(answered(changed))).toMatchObject(refused)
      expect(agora.ledger).toHaveLength(1)
    },
  )

  it.each([
    ['credentialsRefused', 'credentialsNotAccepted'],
    ['appIdRefused', 'appIdNotAccepted'],
  ] as const)('that the service refuses saves nothing at all, and says so: %s', async (answer, said) => {
    agora.script('acquire', () => aFault('acquire', answer))
    expect((await refusalOf(answered(accounts.create(input)))).code).toBe(said)
    expect(journal.accounts.all()).toEqual([])
    expect(secrets.status(refOf)).toEqual({ state: 'none' })
    expect(shown()).toBeUndefined()
  })

  it('while offline is refused, unless it is saved unchecked', async () => {
    agora.always('acquire', () => unreachable('acquire'))
    expect((await refusalOf(answered(accounts.create(input)))).code).toBe('networkUnreachable')
    const account = await accounts.create({ ...input, check: false })
    expect(account.check).toEqual({ state: 'unchecked' })
  })

  it('with a locked keychain saves nothing; for this session only it works', async () => {
    secrets.setKeychain('locked')
    expect((await refusalOf(answered(accounts.create(input)))).code).toBe('secretsLocked')
    expect(journal.accounts.all()).toEqual([])
    const account = await answered(accounts.create({ ...input, keep: 'session' }))
    expect(account.certificate).toMatchObject({ state: 'stored', place: 'session' })
  })

  it('on a full disk keeps no certificate behind', async () => {
    journal.breakDisk('disk full')
    expect((await refusalOf(answered(accounts.create(input)))).code).toBe('journalUnavailable')
    expect(secrets.status(refOf)).toEqual({ state: 'none' })
  })

  it.each([
    'http://example.org',
    'ftp://example.org',
    'api.example.org',
    'https://user:word@example.org',
    'https://x/?a=1',
  ])('refuses to send secrets to %s', async (url) => {
    const host = { kind: 'custom', url } as const
    const found = await refusalOf(accounts.create({ ...input, host }))
    expect(found).toMatchObject({ code: 'accountHostInvalid', field: 'host.url', params: { host: url } })
    expect(agora.ledger).toEqual([])
  })

  it.each([
    ['https://recorder.example.org/', 'https://recorder.example.org'],
    ['http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['http://[::1]:8080/api/', 'http://[::1]:8080/api'],
  ])('accepts %s', async (url, stored) => {
    const account = await accounts.create({ ...input, check: false, host: { kind: 'custom', url } })
    expect(account.host).toEqual({ kind: 'custom', url: stored })
  })
})

describe('changing an account', () => {
  const change = (overrides: Partial<Parameters<Accounts['change']>[0]> = {}) =>
    answered(
      accounts.change({ id: accountId(), ...fields, certificate: null, keep: 'keychain', check: false, ...overrides }),
    )

  beforeEach(async () => {
    await answered(accounts.create(input))
  })

  it('of its label needs no certificate and keeps the verdict', async () => {
    const account = await change({ label: 'New name' })
    expect(account).toMatchObject({ label: 'New name', check: { state: 'passed' } })
    expect(await secrets.get(refOf)).toBe('first-certificate')
  })

  it.each([
    { appId: 'other-app' },
    { customerId: 'other-customer' },
    { host: { kind: 'custom', url: 'https://elsewhere.example.org' } },
  ] as const)('of where it goes or who asks needs the certificate again: %o', async (overrides) => {
    expect(await refusalOf(change(overrides))).toMatchObject({ code: 'certificateNeededAgain', field: 'certificate' })
    const account = await change({ ...overrides, certificate: 'second-certificate' })
    expect(account).toMatchObject({ ...overrides, check: { state: 'unchecked' } })
    expect(await secrets.get(refOf)).toBe('second-certificate')
  })

  it('to what the service refuses changes nothing, certificate included', async () => {
    agora.script('acquire', () => aFault('acquire', 'appIdRefused'))
    const refused = change({ appId: 'other-app', certificate: 'second-certificate', check: true })
    expect((await refusalOf(refused)).code).toBe('appIdNotAccepted')
    expect(shown()?.appId).toBe('app-id')
    expect(await secrets.get(refOf)).toBe('first-certificate')
  })

  it('on a full disk puts the old certificate back', async () => {
    journal.breakDisk('disk full')
    expect((await refusalOf(change({ appId: 'other-app', certificate: 'second-certificate' }))).code).toBe(
      'journalUnavailable',
    )
    expect(await secrets.get(refOf)).toBe('first-certificate')
  })

  it('of App ID or host is refused while it records; the certificate can be renewed', async () => {
    hub.apply({ kind: 'put', collection: 'sessions', value: aSession() })
    const refused = change({ appId: 'other-app', certificate: 'second-certificate' })
    expect(await refusalOf(refused)).toMatchObject({ code: 'accountIdentityInUse', params: { count: 1 } })
    const account = await change({ customerId: 'other-customer', certificate: 'second-certificate' })
    expect(account.customerId).toBe('other-customer')
  })

  it('is refused as well when a recording begins while the service is asked, and the old certificate stays', async () => {
    const work = accounts.change({ ...input, id: accountId(), appId: 'other-app', certificate: 'second-certificate' })
    hub.apply({ kind: 'put', collection: 'sessions', value: aSession() })
    expect(await refusalOf(answered(work))).toMatchObject({ code: 'accountIdentityInUse' })
    expect(shown()?.appId).toBe('app-id')
    expect(await secrets.get(refOf)).toBe('first-certificate')
  })

  it('is refused while a recording that was given up could still be stopped', async () => {
    const lost = aSession({ phase: 'ended', outcome: 'failed', reason: problem('recorderAborted') })
    hub.apply({ kind: 'put', collection: 'sessions', value: lost })
    const refused = change({ appId: 'other-app', certificate: 'second-certificate' })
    expect((await refusalOf(refused)).code).toBe('accountIdentityInUse')
  })
})

describe('the certificate', () => {
  beforeEach(async () => {
    await answered(accounts.create(input))
  })

  it('is refused for the App ID that is saved in other words: that one is used for what records', async () => {
    agora.script('acquire', () => aFault('acquire', 'appIdRefused'))
    const replacement = { id: accountId(), certificate: 'second-certificate', keep: 'keychain', check: true } as const
    expect((await refusalOf(answered(accounts.replaceCertificate(replacement)))).code).toBe('appIdRefused')
  })

  it('can be replaced, checked first', async () => {
    agora.script('acquire', () => aFault('acquire', 'credentialsRefused', { http: 401 }))
    const replacement = { id: accountId(), certificate: 'second-certificate', keep: 'keychain', check: true } as const
    expect((await refusalOf(answered(accounts.replaceCertificate(replacement)))).code).toBe('credentialsNotAccepted')
    expect(await secrets.get(refOf)).toBe('first-certificate')
    await answered(accounts.replaceCertificate(replacement))
    expect(await secrets.get(refOf)).toBe('second-certificate')
  })

  it('typed for this session gives control back while the keychain is locked', async () => {
    secrets.relaunch()
    secrets.setKeychain('locked')
    expect(shown()?.certificate.state).toBe('locked')
    await answered(
      accounts.replaceCertificate({ id: accountId(), certificate: 'first-certificate', keep: 'session', check: true }),
    )
    expect(shown()?.certificate).toMatchObject({ state: 'stored', place: 'session' })
    const credentials = createCredentials({ journal, secrets, rehearsalUrl: () => null })
    expect(await credentials(accountId())).toEqual({
      appId: 'app-id',
      customerId: 'customer-id',
      certificate: 'first-certificate',
      hosts: ['https://api.agora.io', 'https://api.sd-rtn.com'],
    })
  })

  it('that got lost is shown as lost', () => {
    secrets.lose(refOf)
    secrets.setKeychain('ready')
    expect(shown()?.certificate.state).toBe('lost')
  })
})

describe('checking an account', () => {
  beforeEach(async () => {
    await answered(accounts.create({ ...input, check: false }))
  })

  it('shows a refusal with the account instead of throwing it', async () => {
    agora.script('acquire', () => aFault('acquire', 'credentialsRefused', { http: 401 }))
    const account = await answered(accounts.check({ id: accountId() }))
    expect(account.check).toMatchObject({ state: 'refused', problem: { code: 'credentialsRefused' } })
    expect((await answered(accounts.check({ id: accountId() }))).check.state).toBe('passed')
  })

  it('without an answer changes nothing', async () => {
    agora.script('acquire', () => unreachable('acquire'))
    expect((await refusalOf(answered(accounts.check({ id: accountId() })))).code).toBe('networkUnreachable')
    expect(shown()?.check.state).toBe('unchecked')
  })

  it('is what a refused call comes to as well, even on a full disk', () => {
    journal.breakDisk('disk full')
    accounts.noteRefused(accountId(), problem('credentialsRefused'))
    expect(shown()?.check.state).toBe('refused')
    accounts.noteAccepted(accountId())
    expect(shown()?.check.state).toBe('passed')
  })
})

describe('removing an account', () => {
  beforeEach(async () => {
    await answered(accounts.create(input))
  })

  it('is refused while a recording uses it', async () => {
    hub.apply({ kind: 'put', collection: 'sessions', value: aSession() })
    expect(await refusalOf(accounts.remove({ id: accountId() }))).toMatchObject({
      code: 'accountInUse',
      params: { count: 1 },
    })
  })

  it('is refused while a recording that was lost and dismissed may run on, for as long as its ids can stop it', async () => {
    const lost = { phase: 'ended', outcome: 'failed', reason: problem('recorderLost'), dismissed: true } as const
    journal.sessions.commit(aSession({ ...lost, accountId: accountId() }), [])
    journal.sessions.commit(aSession({ ...lost, id: sessionId(2), serviceStatus: 7, accountId: accountId() }), [])
    expect(await refusalOf(accounts.remove({ id: accountId() }))).toMatchObject({
      code: 'accountInUse',
      params: { count: 1 },
    })
    await clock.pass(RESOURCE_SESSION_MS)
    await accounts.remove({ id: accountId() })
    expect(shown()).toBeUndefined()
  })

  it('forgets its certificate too', async () => {
    hub.apply({ kind: 'put', collection: 'sessions', value: aSession({ phase: 'ended', outcome: 'saved' }) })
    await accounts.remove({ id: accountId() })
    expect(shown()).toBeUndefined()
    expect(journal.accounts.all()).toEqual([])
    expect(await secrets.get(refOf)).toBeNull()
    expect((await refusalOf(accounts.remove({ id: accountId() }))).code).toBe('accountNotFound')
  })
})

describe('at launch', () => {
  it('accounts are shown with the present state of their certificates', () => {
    journal.accounts.put(anAccount())
    accounts.load()
    expect(shown()?.certificate).toEqual({ state: 'none' })
  })
})

describe('credentials for a call', () => {
  const resolve = (rehearsalUrl: () => string | null) => createCredentials({ journal, secrets, rehearsalUrl })

  it('of the rehearsal go to the built-in service, while it runs', async () => {
    journal.accounts.put(anAccount({ host: { kind: 'rehearsal' } }))
    await secrets.put(refOf, 'rehearsal-certificate', 'session')
    expect((await resolve(() => 'http://127.0.0.1:4711')(accountId())).hosts).toEqual(['http://127.0.0.1:4711'])
    expect((await refusalOf(resolve(() => null)(accountId()))).code).toBe('rehearsalUnavailable')
  })

  it('say what is missing', async () => {
    expect((await refusalOf(resolve(() => null)(accountId()))).code).toBe('accountNotFound')
    journal.accounts.put(anAccount())
    expect(await refusalOf(resolve(() => null)(accountId()))).toMatchObject({
      code: 'certificateMissing',
      params: { label: 'Town hall team' },
    })
  })
})
