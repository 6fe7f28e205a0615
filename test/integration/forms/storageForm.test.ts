import { describe, expect, it } from 'vitest'
import { aStorageProfile } from '../../builders/account.ts'
import { furnished, nothing } from '../../renderer/forms/scenes.ts'
import { put } from './heldCalls.ts'
import { draftCalls, editMasters, goToStorage } from './settingsStage.ts'
import { everythingInPage, useStage, yes } from './stage.ts'

const { open, calls } = useStage()

describe('a storage profile', () => {
  it('that presets use is not removed, and says so before', async () => {
    const page = await open(furnished)
    await goToStorage(page)
    await page.getByRole('button', { name: 'More about Northlight masters' }).click()
    await page.getByRole('menuitem', { name: 'Remove…' }).click()
    const ask = page.getByRole('dialog')
    await ask.getByText(/^4 presets use it and could not start a recording without it\./).waitFor()
    expect(await ask.getByRole('button', { name: 'Remove storage profile' }).getAttribute('aria-disabled')).toBe('true')
  })

  it('is chosen by names and sent as the service’s numbers', async () => {
    const page = await open(nothing, { 'storage.create': [put('storageProfiles', aStorageProfile())] })
    await goToStorage(page)
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
    await goToStorage(page)
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
    await editMasters(page)
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
    await editMasters(page)
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
    await editMasters(page)
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
