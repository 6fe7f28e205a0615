import { describe, expect, it } from 'vitest'
import { aPreset, aStorageProfile, anAccount } from '../../builders/account.ts'
import { firstLaunch } from '../../renderer/forms/scenes.ts'
import { put } from './heldCalls.ts'
import { CERTIFICATE, draftCalls } from './settingsStage.ts'
import { everythingInPage, useStage } from './stage.ts'

const { open, calls } = useStage()

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
