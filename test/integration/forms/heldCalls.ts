import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import type { Account } from '../../../shared/recording/account.ts'
import type { Change } from '../../../shared/state/snapshot.ts'

/** Main's yes to a save, with the record as it is stored now. */
export const put = (collection: 'accounts' | 'storageProfiles' | 'presets', value: object, rev = 2) => ({
  answer: { ok: true as const, value, rev },
  changes: [{ kind: 'put', rev, collection, value } as Change],
})

/** Main answers what it was made to work on. */
export const answer = (page: Page): Promise<void> => page.evaluate(() => window.answerHeld())

/** Leaves a form whose save is on its way: nothing of it is called unsaved. */
export async function leaveWhileSaving(page: Page): Promise<void> {
  const question = page.getByRole('dialog', { name: 'Leave while it is being saved?' })
  await question.getByText(/^Saving is under way, and goes on when you leave/).waitFor()
  expect(await question.getByRole('button').allInnerTexts()).toEqual(['Leave', 'Stay here'])
  await question.getByRole('button', { name: 'Leave' }).click()
}

/** Types a new account and sends it off. */
export async function saveNewAccount(
  page: Page,
  { label, appId, customerId }: Pick<Account, 'label' | 'appId' | 'customerId'>,
): Promise<void> {
  const field = (name: string) => page.getByLabel(name, { exact: true })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Add account' }).click()
  await field('Name').fill(label)
  await field('App ID').fill(appId)
  await field('Customer ID').fill(customerId)
  await field('Customer certificate').fill('canary-certificate')
  await page.getByRole('button', { name: 'Check and save' }).click()
}
