import { describe, expect, it } from 'vitest'
import type { Account } from '../../../shared/recording/account.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { furnished, recordingNow } from '../../renderer/forms/scenes.ts'
import { CERTIFICATE } from './settingsStage.ts'
import { useStage, yes } from './stage.ts'

const { open, calls } = useStage()

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
