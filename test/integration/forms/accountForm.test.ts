import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { anAccount } from '../../builders/account.ts'
import { nothing } from '../../renderer/forms/scenes.ts'
import { put } from './heldCalls.ts'
import { CERTIFICATE, draftCalls } from './settingsStage.ts'
import { everythingInPage, no, useStage, yes } from './stage.ts'

const unreachable = problem('networkUnreachable', { params: { host: 'api.agora.io' }, retryable: true })
const { open, calls } = useStage()

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
