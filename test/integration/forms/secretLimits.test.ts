import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { MethodName } from '../../../shared/ipc/names.ts'
import { furnished, nothing } from '../../renderer/forms/scenes.ts'
import { useStage } from './stage.ts'

const { open, calls } = useStage()
const LONG = 'x'.repeat(3000)

const settings = async (page: Page, part?: string): Promise<void> => {
  await page.getByRole('button', { name: 'Settings' }).click()
  if (part !== undefined) await page.getByRole('button', { name: part, exact: true }).click()
}
/** What is said at a field: it is marked, has the focus after a try to save, and names the limit. */
async function isRefused(page: Page, label: string, name: string): Promise<void> {
  const input = page.getByLabel(label, { exact: true })
  await page.getByText(`The ${name} is 3000 bytes long; at most 2048 can be stored.`).first().waitFor()
  expect(await input.getAttribute('aria-invalid')).toBe('true')
  await expect.poll(() => input.evaluate((it) => it === document.activeElement)).toBe(true)
}
async function nothingSent(page: Page, ...methods: readonly MethodName[]): Promise<void> {
  for (const method of methods) expect(await calls(page, method)).toEqual([])
}

describe('a secret beyond the limits is refused at its field while it is typed, and nothing is sent', () => {
  it('the certificate of a new account', async () => {
    const page = await open(nothing)
    await settings(page)
    await page.getByRole('button', { name: 'Add account' }).click()
    await page.getByLabel('Name', { exact: true }).fill('Northlight Live')
    await page.getByLabel('App ID').fill('app')
    await page.getByLabel('Customer ID').fill('customer')
    await page.getByLabel('Customer certificate', { exact: true }).fill(LONG)
    await page.getByRole('button', { name: 'Check and save' }).click()
    await isRefused(page, 'Customer certificate', 'customer certificate')
    await nothingSent(page, 'accounts.create')
  })

  it('the certificate that replaces another', async () => {
    const page = await open(furnished)
    await settings(page)
    await page.getByRole('button', { name: 'More about Northlight Live' }).click()
    await page.getByRole('menuitem', { name: 'Replace certificate…' }).click()
    await page.getByLabel('Customer certificate', { exact: true }).fill(LONG)
    await page.getByRole('button', { name: 'Check and save' }).click()
    await isRefused(page, 'Customer certificate', 'customer certificate')
    await nothingSent(page, 'accounts.replaceCertificate')
  })

  it('the secret key of a storage profile, for saving and for testing', async () => {
    const page = await open(furnished)
    await settings(page, 'Storage')
    await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
    await page.getByRole('button', { name: 'Replace access key' }).click()
    await page.getByLabel('Access key', { exact: true }).fill('canary-access-key')
    await page.getByLabel('Secret key', { exact: true }).fill(LONG)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await isRefused(page, 'Secret key', 'secret key')
    await page.getByRole('button', { name: 'Test by writing' }).click()
    await isRefused(page, 'Secret key', 'secret key')
    await nothingSent(page, 'storage.change', 'storage.replaceKeys', 'preflight.testBucket')
  })

  it('the token of a preset', async () => {
    const page = await open(furnished)
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Town hall' }).click()
    await page.getByRole('button', { name: 'Replace channel token' }).click()
    await page.getByLabel('Channel token', { exact: true }).fill(LONG)
    await page.getByRole('button', { name: /^Save/ }).first().click()
    await isRefused(page, 'Channel token', 'channel token')
    await nothingSent(page, 'presets.change', 'presets.replaceToken')
  })

  it('the token for one show', async () => {
    const page = await open(furnished)
    await page.keyboard.press('Control+n')
    const dialog = page.getByRole('dialog', { name: 'New recording' })
    await dialog.getByText('Only for this show').click()
    const token = dialog.getByLabel('Channel token', { exact: true })
    await token.fill(LONG)
    await dialog.getByText('The channel token is 3000 bytes long').waitFor()
    expect(await dialog.getByRole('button', { name: 'Start recording' }).isDisabled()).toBe(true)
    await token.fill('x'.repeat(2048))
    await dialog.getByText('The channel token is 3000 bytes long').waitFor({ state: 'detached' })
  })
})
