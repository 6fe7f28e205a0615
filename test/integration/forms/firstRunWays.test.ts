import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { furnished, nothing } from '../../renderer/forms/scenes.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { aSession } from '../../builders/session.ts'
import { answer, leaveWhileSaving, put } from './heldCalls.ts'
import { useStage } from './stage.ts'

/** Every way out of a step of the first run asks before it takes what was typed there. */
const { open, calls } = useStage()

const begin = async (): Promise<Page> => {
  const settings = { ...furnished.snapshot.settings, welcomed: false }
  const page = await open({ ...furnished, snapshot: { ...furnished.snapshot, presets: {}, settings } })
  await page.getByRole('button', { name: 'Add your account' }).click()
  return page
}
const inAccount = async (): Promise<Page> => {
  const page = await begin()
  await page.getByLabel('Customer certificate', { exact: true }).fill('canary-certificate')
  return page
}
const inStorage = async (): Promise<Page> => {
  const page = await begin()
  await page.getByRole('button', { name: 'Continue with “Northlight Live”' }).click()
  await page.getByLabel('Access key', { exact: true }).fill('canary-access-key')
  return page
}
const inPreset = async (): Promise<Page> => {
  const page = await begin()
  await page.getByRole('button', { name: 'Continue with “Northlight Live”' }).click()
  await page.getByRole('button', { name: 'Continue with “Northlight masters”' }).click()
  await page.getByLabel('Channel token', { exact: true }).fill('rehearsal-token')
  return page
}
const answerWith = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click()
const later = (page: Page) => page.getByRole('button', { name: 'Finish later, go to the desk' }).click()

describe('the first run', () => {
  it('stands behind a recording that runs without its account, whose App ID the alarm names', async () => {
    const stray = aSession({ accountId: accountId(9), appId: 'app-of-the-lost' })
    const settings = { ...furnished.snapshot.settings, welcomed: false }
    const snapshot = { ...furnished.snapshot, accounts: {}, sessions: { [stray.id]: stray }, settings }
    const page = await open({ ...furnished, snapshot })
    await page.getByRole('navigation', { name: 'Screens' }).waitFor()
    await page.getByText('The account with App ID app-of-the-lost is gone from this desk').first().waitFor()
    await page.getByRole('button', { name: 'Open accounts' }).first().click()
    await page.getByRole('heading', { level: 1, name: 'Settings' }).waitFor()
  })

  it.each([
    ['a certificate', inAccount, 'Northlight Live', 'Customer certificate', 'Where recordings go'],
    ['a key', inStorage, 'Northlight masters', 'Access key', 'Your first preset'],
  ] as const)(
    'asks before it goes on with what exists and leaves %s behind',
    async (_what, typed, name, label, next) => {
      const page = await typed()
      const field = page.getByLabel(label, { exact: true })
      const held = await field.inputValue()
      const goOn = page.getByRole('button', { name: `Continue with “${name}”` })
      await goOn.click()
      await answerWith(page, 'Stay here')
      expect(await field.inputValue()).toBe(held)
      await goOn.click()
      await answerWith(page, 'Leave, keep the draft')
      await page.getByRole('heading', { level: 1, name: next }).waitFor()
    },
  )

  it.each([
    ['the account', inAccount],
    ['the storage', inStorage],
    ['the first preset', inPreset],
  ] as const)('asks once at %s before it ends, and is over only once that is agreed', async (_step, typed) => {
    const page = await typed()
    await later(page)
    await answerWith(page, 'Stay here')
    expect(await calls(page, 'settings.change')).toEqual([])
    await later(page)
    await answerWith(page, 'Leave, keep the draft')
    await page.getByRole('navigation', { name: 'Screens' }).waitFor()
    expect(await page.getByRole('dialog').count()).toBe(0)
    expect(await calls(page, 'settings.change')).toEqual([{ welcomed: true }])
  })

  it.each([
    ['is asked for', true],
    ['was taken', false],
  ] as const)('goes no step on with an account that is saved after another way %s', async (_what, isAsked) => {
    const snapshot = { ...nothing.snapshot, settings: { ...nothing.snapshot.settings, welcomed: false } }
    const page = await open(
      { ...nothing, snapshot, held: ['accounts.create'] },
      { 'accounts.create': [put('accounts', anAccount({ label: 'Town hall' }))] },
    )
    await page.getByRole('button', { name: 'Add your account' }).click()
    for (const label of ['Name', 'App ID', 'Customer ID', 'Customer certificate'])
      await page.getByLabel(label, { exact: true }).fill('Town hall')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('button', { name: 'Back', exact: true }).click()
    if (isAsked) await page.getByRole('dialog', { name: 'Leave while it is being saved?' }).waitFor()
    else await leaveWhileSaving(page)
    await answer(page)
    await page.getByRole('button', { name: 'Add your account' }).click()
    await page.getByRole('button', { name: 'Continue with “Town hall”' }).waitFor()
  })
})
