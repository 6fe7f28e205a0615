import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { Account } from '../../../shared/recording/account.ts'
import { result } from '../../../shared/recording/preflight/check.ts'
import { accountId, aPreset, aStorageProfile, anAccount } from '../../builders/account.ts'
import { firstLaunch, furnished, nothing, recordingNow } from '../../renderer/forms/scenes.ts'
import { put } from './heldCalls.ts'
import { everythingInPage, no, useStage, yes } from './stage.ts'

const CERTIFICATE = 'rehearsal-certificate-typed-by-hand'
const unreachable = problem('networkUnreachable', { params: { host: 'api.agora.io' }, retryable: true })
const { open, calls } = useStage()

/** What main was told of drafts, oldest first. */
const draftCalls = async (page: Page) =>
  (await page.evaluate(() => window.deskCalls)).map(({ method }) => method).filter((name) => /^drafts\.[wf]/.test(name))

const newAccount = async (...[scene, script]: Parameters<typeof open>) => {
  const page = await open(scene, script)
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add account' }).click()
  await page.getByLabel('Name', { exact: true }).fill('Northlight Live')
  await page.getByLabel('App ID').fill(' app-of-northlight ')
  await page.getByLabel('Customer ID').fill('customer-7')
  await page.getByLabel('Customer certificate', { exact: true }).fill(CERTIFICATE)
  return page
}

describe('adding an account', () => {
  it('sends the certificate in one call and leaves no trace of it in the page', async () => {
    const page = await newAccount(nothing, { 'accounts.create': [yes(anAccount())] })
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor()

    expect(await calls(page, 'accounts.create')).toEqual([
      {
        label: 'Northlight Live',
        appId: 'app-of-northlight',
        customerId: 'customer-7',
        host: { kind: 'agora' },
        certificate: CERTIFICATE,
        keep: 'keychain',
        check: true,
      },
    ])
    expect(await everythingInPage(page)).not.toContain(CERTIFICATE)
  })

  it('leaves no draft once it is saved', async () => {
    const page = await newAccount(nothing, { 'accounts.create': [put('accounts', anAccount())] })
    await expect.poll(() => calls(page, 'drafts.write')).not.toEqual([])
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('button', { name: 'Add account' }).waitFor()
    expect((await draftCalls(page)).at(-1)).toBe('drafts.forget')
  })

  it('is written down while somebody types without a pause', async () => {
    const page = await open(nothing)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByLabel('App ID').click()
    await page.clock.install()
    for (const key of 'app-of-northlight') {
      await page.keyboard.press(key)
      await page.clock.runFor(100)
    }
    const written = (await calls(page, 'drafts.write')) as readonly { readonly body: string }[]
    // After a second at the latest; how many keys the page has drawn by then is the machine's affair.
    expect(written.map(({ body }) => body).join()).toContain('"app-of')
  })

  it('offers to save unchecked when the service could not be asked, without typing again', async () => {
    const page = await newAccount(nothing, { 'accounts.create': [no(unreachable), yes(anAccount())] })
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('alert').getByText('api.agora.io cannot be reached from this computer.').waitFor()
    await page.getByRole('button', { name: 'Save unchecked' }).click()
    await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor()

    const sent = await calls(page, 'accounts.create')
    expect(sent).toMatchObject([{ check: true }, { check: false, certificate: CERTIFICATE }])
    expect(await everythingInPage(page)).not.toContain(CERTIFICATE)
  })

  it('does not offer that when the service refused, and keeps what was typed', async () => {
    const refused = problem('credentialsNotAccepted', {
      params: { detail: '401' },
      service: { call: 'acquire', http: 401, code: null, reason: 'Unauthorized' },
    })
    const page = await newAccount(nothing, { 'accounts.create': [no(refused)] })
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('button', { name: 'Save unchecked' }).count()).toBe(0)
    expect(await page.getByLabel('App ID').inputValue()).toContain('app-of-northlight')
    expect(await page.getByLabel('Customer certificate', { exact: true }).inputValue()).toBe(CERTIFICATE)
  })

  it('takes a refusal back as soon as something else is typed, but not one that is not about that', async () => {
    const refused = problem('credentialsNotAccepted', { params: { detail: '401' } })
    const page = await newAccount(nothing, { 'accounts.create': [no(refused), no(unreachable)] })
    const alert = page.getByRole('alert')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await alert.getByText('Nothing was saved, and nothing that records depends on what you typed.').waitFor()
    expect(await page.getByText('Nothing was saved').count()).toBe(1)
    await page.getByLabel('Customer certificate', { exact: true }).fill(`${CERTIFICATE}-corrected`)
    await alert.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('button', { name: 'Save unchecked' }).waitFor()
    await page.getByLabel('Customer ID').fill('another-customer')
    expect(await page.getByRole('button', { name: 'Save unchecked' }).count()).toBe(1)
  })

  it.each(['absent', 'unavailable'] as const)(
    'proposes this session only where the keychain is %s and nothing is stored, and says so without alarm',
    async (state) => {
      const health = { ...nothing.snapshot.health, keychain: { state, problem: null } }
      const scene = { ...nothing, snapshot: { ...nothing.snapshot, health } }
      const page = await newAccount(scene, { 'accounts.create': [yes(anAccount())] })
      await page.getByText(/The desk keeps what you enter in memory for this session only/).waitFor()
      expect(await page.getByText(/not saved|could not be/).count()).toBe(0)
      const session = page.getByRole('radio', { name: 'memory, for this session only' })
      expect(await session.isChecked()).toBe(true)
      await page.getByText('Proposed because no keychain answers on this computer.').waitFor()
      await page.getByRole('button', { name: 'Check and save' }).click()
      await expect.poll(() => calls(page, 'accounts.create')).toMatchObject([{ keep: 'session' }])
    },
  )

  it('offers this session only when the keychain is locked', async () => {
    const locked = problem('secretsLocked', { retryable: true })
    const page = await newAccount(nothing, { 'accounts.create': [no(locked), yes(anAccount())] })
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('button', { name: 'Keep for this session only' }).click()
    await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor()
    expect(await calls(page, 'accounts.create')).toMatchObject([{ keep: 'keychain' }, { keep: 'session' }])
  })

  it.each([
    ['http://gateway.example', 'Use an https:// address.'],
    ['ftp://gateway.example', 'Use an https:// address.'],
    ['gateway', 'Use an https:// address.'],
    ['https://user:word@gateway.example', 'Leave out the user and the password'],
    ['https://gateway.example/agora?x=1', 'Leave out “?” or “#”'],
  ])('sends nothing to %s and says why', async (address, why) => {
    const page = await newAccount(nothing)
    await page.getByRole('radio', { name: 'Another address' }).check()
    await page.getByLabel('Address', { exact: true }).fill(address)
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByText(why).first().waitFor()
    expect(await page.getByLabel('Address', { exact: true }).getAttribute('aria-invalid')).toBe('true')
    expect(await calls(page, 'accounts.create')).toEqual([])
  })

  it('forgets the certificate when the form is left', async () => {
    const page = await newAccount(nothing)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Leave without saving' }).click()
    await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor()
    expect(await everythingInPage(page)).not.toContain(CERTIFICATE)
  })
})

describe('an account that exists', () => {
  it('is asked for its certificate again when it shall go to another address', async () => {
    const page = await open(furnished)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Edit Northlight Live' }).click()
    await page.getByRole('radio', { name: 'Another address' }).check()
    await page.getByLabel('Address', { exact: true }).fill('https://gateway.example')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByText('enter the certificate again').waitFor()
    expect(await calls(page, 'accounts.change')).toEqual([])
  })

  it('is renamed without its certificate', async () => {
    const page = await open(furnished, { 'accounts.change': [yes(anAccount())] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Edit Northlight Live' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Northlight')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor()
    expect(await calls(page, 'accounts.change')).toMatchObject([{ label: 'Northlight', certificate: null }])
  })

  it.each(['none', 'lost'] as const)('asks for its certificate on its card when there is %s', async (state) => {
    const account = anAccount({ certificate: state === 'none' ? { state } : { state, at: 1 } })
    const page = await open(
      { ...furnished, snapshot: { ...furnished.snapshot, accounts: { [account.id]: account } } },
      { 'accounts.replaceCertificate': [yes(account)] },
    )
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Enter certificate…' }).click()
    await page.getByLabel('Customer certificate', { exact: true }).fill(CERTIFICATE)
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls(page, 'accounts.replaceCertificate')).toMatchObject([{ certificate: CERTIFICATE, check: true }])
  })

  it('is removed only after a question whose default is Cancel', async () => {
    const page = await open(furnished)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'More about Northlight Live' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    await page.getByRole('dialog', { name: 'Remove the account “Northlight Live”?' }).waitFor()
    await page.keyboard.press('Enter')
    expect(await calls(page, 'accounts.remove')).toEqual([])

    await page.getByRole('button', { name: 'More about Northlight Live' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    await page.getByRole('button', { name: 'Remove account' }).click()
    await expect.poll(() => calls(page, 'accounts.remove')).toEqual([{ id: accountId() }])
  })

  it('that a recording uses is not removed, and says so before', async () => {
    const page = await open(recordingNow)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'More about Northlight Live' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    const ask = page.getByRole('dialog', { name: 'Remove the account “Northlight Live”?' })
    await ask.getByText(/^A running recording uses it and could no longer be controlled without it\./).waitFor()
    expect(await ask.getByRole('button', { name: 'Remove account' }).getAttribute('aria-disabled')).toBe('true')
  })
})

describe('a storage profile', () => {
  it('that presets use is not removed, and says so before', async () => {
    const page = await open(furnished)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'More about Northlight masters' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    const ask = page.getByRole('dialog')
    await ask.getByText(/^4 presets use it and could not start a recording without it\./).waitFor()
    expect(await ask.getByRole('button', { name: 'Remove storage profile' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('is chosen by names and sent as the service’s numbers', async () => {
    const page = await open(nothing, { 'storage.create': [put('storageProfiles', aStorageProfile())] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Add storage profile' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Masters')
    await page.getByLabel('Vendor').click()
    await page.getByRole('option', { name: 'Alibaba Cloud' }).click()
    await page.getByLabel('Region').click()
    await page.getByRole('option', { name: 'China (Beijing)' }).click()
    await page.getByLabel('Bucket').fill('northlight-masters')
    await page.getByLabel('Access key', { exact: true }).fill('rehearsal-access-key')
    await page.getByLabel('Secret key', { exact: true }).fill('rehearsal-secret-key')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Add storage profile' }).waitFor()

    expect(await calls(page, 'storage.create')).toEqual([
      {
        label: 'Masters',
        vendor: 2,
        region: 3,
        bucket: 'northlight-masters',
        endpoint: null,
        accessKey: 'rehearsal-access-key',
        secretKey: 'rehearsal-secret-key',
        keep: 'keychain',
      },
    ])
    // Nothing of it comes back as a draft.
    expect((await draftCalls(page)).at(-1)).toBe('drafts.forget')
    const page_ = await everythingInPage(page)
    expect(page_).not.toContain('rehearsal-access-key')
    expect(page_).not.toContain('rehearsal-secret-key')
  })

  it('marks everything that is missing at once, and no longer once it is there', async () => {
    const page = await open(nothing)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Add storage profile' }).click()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Enter the name of the bucket.').waitFor()
    await page.getByText('Enter the access key.').waitFor()
    await page.getByText('Enter the secret key.').waitFor()
    await page.getByLabel('Access key', { exact: true }).fill('canary-access-key')
    await page.getByText('Enter the access key.').waitFor({ state: 'detached' })
  })

  it('neither tests nor saves with an address in place of the bucket’s name', async () => {
    const page = await open(furnished)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
    const bucket = page.getByLabel('Bucket', { exact: true })
    await bucket.fill('My Bucket/x')
    const alone = page.getByText('Enter the name of the bucket alone: no address, no folder.')
    await alone.waitFor()
    await page.getByRole('button', { name: 'Test by writing' }).click()
    await expect.poll(() => bucket.evaluate((field) => field === document.activeElement)).toBe(true)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect(await calls(page, 'preflight.testBucket')).toEqual([])
    expect(await calls(page, 'storage.change')).toEqual([])
    await bucket.fill('my-bucket')
    await alone.waitFor({ state: 'detached' })
  })

  it('replaces its two keys together', async () => {
    const page = await open(furnished, { 'storage.change': [yes(aStorageProfile())] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
    await page.getByRole('button', { name: 'Replace access key' }).click()
    await page.getByLabel('Access key', { exact: true }).fill('rehearsal-access-key')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByText('Enter the secret key.').waitFor()
    expect(await calls(page, 'storage.change')).toEqual([])

    await page.getByLabel('Secret key', { exact: true }).fill('rehearsal-secret-key')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Add storage profile' }).waitFor()
    const keys = { accessKey: 'rehearsal-access-key', secretKey: 'rehearsal-secret-key', keep: 'keychain' }
    expect(await calls(page, 'storage.change')).toMatchObject([{ keys }])
  })

  it('is asked for its keys again when it shall go to another vendor, for saving and for testing', async () => {
    const page = await open(furnished, { 'storage.change': [yes(aStorageProfile())] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
    await page.getByLabel('Vendor').click()
    await page.getByRole('option', { name: 'Alibaba Cloud' }).click()
    await page.getByLabel('Region').click()
    await page.getByRole('option', { name: 'China (Beijing)' }).click()
    await page.getByRole('button', { name: 'Test by writing' }).click()
    await page.getByText('enter both keys again').first().waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    expect(await calls(page, 'preflight.testBucket')).toEqual([])
    expect(await calls(page, 'storage.change')).toEqual([])

    await page.keyboard.type('rehearsal-access-key')
    await page.getByLabel('Secret key', { exact: true }).fill('rehearsal-secret-key')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('button', { name: 'Add storage profile' }).waitFor()
    const keys = { accessKey: 'rehearsal-access-key', secretKey: 'rehearsal-secret-key', keep: 'keychain' }
    expect(await calls(page, 'storage.change')).toMatchObject([{ vendor: 2, keys }])
  })
})

describe('an older draft of a storage profile', () => {
  const editing = async (typed: object, base: object) => {
    const kept = { ok: true as const, value: { body: JSON.stringify({ typed, base }), at: 1 }, rev: 1 }
    const scene = { ...furnished, answers: { 'drafts.read': kept } }
    const page = await open(scene, { 'storage.change': [yes(aStorageProfile())] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
    return page
  }
  const stored = Object.values(furnished.snapshot.storageProfiles).find(({ label }) => label === 'Northlight masters')

  it('brings back what was typed, and leaves the region that was mended since', async () => {
    const page = await editing({ bucket: 'typed-before' }, { bucket: stored?.bucket })
    await page.getByText('restored.').waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(() => calls(page, 'storage.change'))
      .toMatchObject([{ bucket: 'typed-before', region: stored?.region, keys: null }])
  })

  it('saves nothing over what was saved since before somebody has chosen', async () => {
    const page = await editing({ bucket: 'typed-before' }, { bucket: 'before-both' })
    await page.getByText('One setting was also changed elsewhere').waitFor()
    await page.getByText(`Saved meanwhile: ${stored?.bucket}`).waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    const notice = page.getByRole('region', { name: 'One setting was also changed elsewhere' })
    await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await calls(page, 'storage.change')).toEqual([])
    await page.getByRole('button', { name: 'Take theirs: Bucket' }).click()
    await page.getByText('also changed elsewhere').waitFor({ state: 'detached' })
    expect(await page.getByLabel('Bucket', { exact: true }).inputValue()).toBe(stored?.bucket)
  })
})

describe('the test of a bucket', () => {
  it('loses its verdict with every value that it was made with, and only with those', async () => {
    const verdict = result('bucket', 'passed', 'bucketWritable', { bucket: 'northlight-masters' })
    const page = await open(furnished, { 'preflight.testBucket': [yes(verdict), yes(verdict)] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
    const card = page.getByRole('article', { name: 'Bucket write test' })
    const changed = page.getByText('The values have changed since the test')
    const bucket = page.getByLabel('Bucket', { exact: true })
    const before = await bucket.inputValue()
    await page.getByRole('button', { name: 'Test by writing' }).click()
    await card.waitFor()
    // No line for what there is nothing to say about.
    expect(await card.getByText('bucketWritable').count()).toBe(0)

    await page.getByLabel('Name', { exact: true }).fill('Another name')
    await card.waitFor()
    await bucket.fill('elsewhere')
    await changed.waitFor()
    expect(await card.count()).toBe(0)
    await bucket.fill(before)
    await card.waitFor()
    await page.getByRole('button', { name: 'Replace access key' }).click()
    await changed.waitFor()
    await page.getByLabel('Access key', { exact: true }).fill('canary-access-key')
    await page.getByLabel('Secret key', { exact: true }).fill('canary-secret-key')
    await page.getByRole('button', { name: 'Test by writing' }).click()
    await card.waitFor()
    await page.getByLabel('Secret key', { exact: true }).fill('canary-secret-kez')
    await changed.waitFor()
    await page.getByLabel('Secret key', { exact: true }).fill('canary-secret-key')
    // Nobody keeps a secret to compare with: typed again is typed anew.
    await changed.waitFor()
    expect(await calls(page, 'preflight.testBucket')).toMatchObject([
      { accessKey: null },
      { accessKey: 'canary-access-key' },
    ])
  })
})

describe('the rehearsal among the accounts', () => {
  const practice = (certificate: Account['certificate']) => {
    const account = anAccount({
      label: 'Practice',
      host: { kind: 'rehearsal' },
      check: { state: 'unchecked' },
      certificate,
    })
    return { ...furnished, snapshot: { ...furnished.snapshot, accounts: { [account.id]: account } } }
  }

  it('is built in, not unchecked', async () => {
    const page = await open(practice({ state: 'stored', at: 1, place: 'session' }))
    await page.getByRole('button', { name: 'Settings' }).click()
    const card = page.getByRole('article', { name: 'Practice' })
    await card.getByText(/^Built in · Rehearsal on this computer/).waitFor()
    expect(await card.getByText('Not checked yet').count()).toBe(0)
  })

  it('is started from its card when it does not run', async () => {
    const page = await open(practice({ state: 'none' }))
    await page.getByRole('button', { name: 'Settings' }).click()
    const card = page.getByRole('article', { name: 'Practice' })
    await card.getByText(/^Does not run now/).waitFor()
    await card.getByRole('button', { name: 'Start the rehearsal' }).click()
    await expect.poll(() => calls(page, 'rehearsal.begin')).toEqual([null])
  })
})

describe('the first run', () => {
  it('leads from a rehearsal to the desk, with a new recording offered', async () => {
    const page = await open(firstLaunch)
    await page.getByRole('button', { name: 'Try a rehearsal' }).click()
    await page.getByRole('dialog', { name: 'New recording' }).waitFor()
    expect(await calls(page, 'rehearsal.begin')).toEqual([null])
    expect(await calls(page, 'settings.change')).toEqual([{ welcomed: true }])
  })

  it('goes to the empty desk on request', async () => {
    const page = await open(firstLaunch)
    await page.getByRole('button', { name: 'Go to the empty desk' }).click()
    await page.getByRole('navigation', { name: 'Screens' }).waitFor()
    expect(await calls(page, 'settings.change')).toEqual([{ welcomed: true }])
  })

  it('leads from account to storage to a first preset', async () => {
    const page = await open(firstLaunch, {
      'accounts.create': [put('accounts', anAccount())],
      'storage.create': [put('storageProfiles', aStorageProfile(), 3)],
      'presets.create': [put('presets', aPreset(), 4)],
    })
    await page.getByRole('button', { name: 'Add your account' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Northlight Live')
    await page.getByLabel('App ID').fill('app')
    await page.getByLabel('Customer ID').fill('customer')
    await page.getByLabel('Customer certificate', { exact: true }).fill(CERTIFICATE)
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('heading', { name: 'Where recordings go' }).waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Masters')
    await page.getByLabel('Region').click()
    await page.getByRole('option', { name: 'Europe (Frankfurt)' }).click()
    await page.getByLabel('Bucket').fill('masters')
    await page.getByLabel('Access key', { exact: true }).fill('rehearsal-access-key')
    await page.getByLabel('Secret key', { exact: true }).fill('rehearsal-secret-key')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await page.getByRole('heading', { name: 'Your first preset' }).waitFor()
    const drafts = await calls(page, 'drafts.forget')
    expect(drafts.map((input) => (input as { key: string }).key)).toEqual(
      expect.arrayContaining(['account/new', 'storage/new']),
    )
    expect((await draftCalls(page)).at(-1)).toBe('drafts.forget')
    expect(await everythingInPage(page)).not.toContain(CERTIFICATE)

    await page.getByRole('button', { name: 'Save and go to the desk' }).click()
    await page.getByRole('navigation', { name: 'Screens' }).waitFor()
    // Nothing that an Enter too many would start.
    expect(await page.getByRole('dialog').count()).toBe(0)
    await page.keyboard.press('Enter')
    expect(await calls(page, 'sessions.start')).toEqual([])
  })
})
