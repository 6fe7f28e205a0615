import { beforeEach, describe, expect, it } from 'vitest'
import { createAccounts } from '../../../main/accounts/accounts.ts'
import { createCredentials } from '../../../main/accounts/credentials.ts'
import type { Accounts } from '../../../main/accounts/port.ts'
import type { SecretStore } from '../../../main/secrets/port.ts'
import { storeOf } from '../secrets/storeOf.ts'
import { createHub, type Hub } from '../../../main/state/hub.ts'
import { emptySnapshot } from '../../../main/state/initialSnapshot.ts'
import { problemOf } from '../../../shared/problemOf.ts'
import type { Credentials } from '../../../main/sessions/port.ts'
import { accountId } from '../../builders/account.ts'
import { refusalOf } from '../../builders/refusal.ts'
import { noon } from '../../builders/session.ts'
import { createFakeAgora } from '../../fakes/agora.ts'
import { createFakeClock, type FakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal, type MemoryJournal } from '../../fakes/journal.ts'
import { type HeldKeychain, heldKeychain } from '../secrets/heldKeychain.ts'

const id = accountId()
const ref = `account/${id}/certificate` as const
const here = { label: 'Town hall team', appId: 'app', customerId: 'customer', host: { kind: 'agora' } } as const
const elsewhere = { ...here, host: { kind: 'custom', url: 'https://other.example' } } as const
const typed = { keep: 'keychain', check: false } as const

let clock: FakeClock
let journal: MemoryJournal
let keychain: HeldKeychain
let secrets: SecretStore
let hub: Hub
let accounts: Accounts

/** The desk starts again: same keychain, same journal, empty memory. */
function launch(): void {
  secrets = storeOf(journal, keychain, clock)
  hub = createHub(emptySnapshot({ version: '0.0.0', platform: 'test', host: 'stand-in' }))
  const client = createFakeAgora({ clock })
  accounts = createAccounts({ clock, journal, hub, client, secrets, rehearsalUrl: () => null, newId: () => id })
  accounts.load()
}

const credentials = (): Promise<Credentials> => createCredentials({ journal, secrets, rehearsalUrl: () => null })(id)
const items = () => [...keychain.items.keys()].filter((name) => name !== 'sentinel')

/** Lets every call of the keychain that is held end, as often as there is one. */
async function letGo(): Promise<void> {
  keychain.be('open')
  keychain.end('done')
  await clock.settle()
}

beforeEach(async () => {
  clock = createFakeClock(noon)
  journal = createMemoryJournal({ clock })
  keychain = heldKeychain()
  launch()
  await accounts.create({ ...here, ...typed, certificate: 'first' })
})

describe('a certificate that is being read', () => {
  beforeEach(async () => {
    launch()
    keychain.be('holding')
    void secrets.unlock()
    await clock.settle()
    keychain.end('done')
    await clock.settle()
    expect(keychain.held()).toBe(`get ${ref}`)
  })

  it('is given to nobody once its account was moved by an import', async () => {
    const starting = refusalOf(credentials())
    const taking = accounts.take(id, elsewhere)
    await letGo()
    expect(await taking).toMatchObject({ ...elsewhere, certificate: { state: 'none' } })
    expect(await starting).toMatchObject({ code: 'certificateMissing' })
    expect(await refusalOf(credentials())).toMatchObject({ code: 'certificateMissing' })
    expect(items()).toEqual([])
  })

  it('goes where its account was moved meanwhile only if it is the one of that place', async () => {
    const starting = credentials()
    await accounts.change({ id, ...elsewhere, ...typed, keep: 'session', certificate: 'of the other place' })
    await letGo()
    expect(await starting).toMatchObject({ certificate: 'of the other place', hosts: ['https://other.example'] })
  })
})

describe('a certificate that is being stored', () => {
  /** What becomes of a replacement whose keychain takes its time, and is then let go. */
  const replacing = (): (() => Promise<string>) => {
    keychain.be('holding')
    const outcome = accounts.replaceCertificate({ id, ...typed, certificate: 'second' }).then(
      () => 'saved',
      (error: unknown) => problemOf(error).code,
    )
    return async () => {
      await letGo()
      return outcome
    }
  }

  it('does not bring its account back when that was removed', async () => {
    const replaced = replacing()
    await clock.settle()
    const removing = accounts.remove({ id })
    expect(hub.snapshot().accounts).toEqual({})
    expect(await replaced()).toBe('secretOvertaken')
    await removing
    expect(hub.snapshot().accounts).toEqual({})
    expect(journal.accounts.all()).toEqual([])
    expect(secrets.status(ref)).toEqual({ state: 'none' })
    expect(items()).toEqual([])
  })

  it.each([
    ['an import', () => accounts.take(id, elsewhere), 'certificateMissing'],
    [
      'a change for this session',
      () => accounts.change({ id, ...elsewhere, ...typed, keep: 'session', certificate: 'third' }),
      'third',
    ],
  ] as const)('is not joined with the place that %s has moved its account to', async (_name, move, given) => {
    const replaced = replacing()
    await clock.settle()
    const moving = move()
    expect(await replaced()).toBe('secretOvertaken')
    await moving
    expect(journal.accounts.get(id)).toMatchObject(elsewhere)
    const sent = await credentials().catch((error: unknown) => ({ certificate: problemOf(error).code }))
    expect(sent.certificate).toBe(given)
    expect(items()).toEqual([])
  })

  it('leaves another label alone that was given meanwhile', async () => {
    const replaced = replacing()
    await clock.settle()
    await accounts.change({ id, ...here, ...typed, label: 'Renamed', certificate: null })
    expect(await replaced()).toBe('saved')
    expect(hub.snapshot().accounts[id]).toMatchObject({ label: 'Renamed', certificate: { state: 'stored' } })
    expect((await credentials()).certificate).toBe('second')
  })
})

describe('a certificate for this session', () => {
  it('of a change that was refused is not used, with the keychain locked as before', async () => {
    keychain.be('locked')
    launch()
    await secrets.unlock()
    journal.breakDisk('disk full')
    const change = { id, ...here, appId: 'other', ...typed, keep: 'session', certificate: 'of the other' } as const
    expect(await refusalOf(accounts.change(change))).toMatchObject({ code: 'journalUnavailable' })
    expect(journal.accounts.get(id)).toMatchObject({ appId: 'app' })
    expect(secrets.status(ref)).toEqual({ state: 'locked', at: noon })
    expect(await refusalOf(credentials())).toMatchObject({ code: 'secretsLocked' })
  })

  it('of an account that moved leaves nothing behind that would go to the new place after it', async () => {
    await accounts.change({ id, ...elsewhere, ...typed, keep: 'session', certificate: 'for now' })
    await clock.settle()
    expect(items()).toEqual([])
    launch()
    await secrets.unlock()
    expect(await refusalOf(credentials())).toMatchObject({ code: 'certificateMissing' })
  })

  it('stands in for one that was being stored since before, and not for one that is stored later', async () => {
    keychain.be('holding')
    const storing = accounts.replaceCertificate({ id, ...typed, certificate: 'second' })
    await clock.settle()
    await accounts.replaceCertificate({ id, ...typed, keep: 'session', certificate: 'for now' })
    await letGo()
    await storing
    expect((await credentials()).certificate).toBe('for now')
    await accounts.replaceCertificate({ id, ...typed, certificate: 'third' })
    expect((await credentials()).certificate).toBe('third')
  })
})

describe('a verdict', () => {
  it('on a certificate that was replaced while the service was asked says nothing of the new one', async () => {
    const checking = accounts.check({ id })
    clock.sleep(1)
    await accounts.replaceCertificate({ id, ...typed, certificate: 'second' })
    await clock.pass(1_000)
    expect(await checking).toMatchObject({ check: { state: 'unchecked' } })
  })
})

it('from a file comes without the certificate that an account of the same id has left', async () => {
  journal.accounts.remove(id)
  launch()
  expect(await accounts.take(id, elsewhere)).toMatchObject({ certificate: { state: 'none' } })
  await secrets.unlock()
  expect(await refusalOf(credentials())).toMatchObject({ code: 'certificateMissing' })
})
