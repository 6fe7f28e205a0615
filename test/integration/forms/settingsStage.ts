import type { Page } from 'playwright-core'

/** What is typed as the certificate of an account. */
export const CERTIFICATE = 'rehearsal-certificate-typed-by-hand'

/** What main was told of drafts, oldest first. */
export const draftCalls = async (page: Page): Promise<readonly string[]> =>
  (await page.evaluate(() => window.deskCalls)).map(({ method }) => method).filter((name) => /^drafts\.[wf]/.test(name))

/** Goes to the list of storage profiles. */
export async function goToStorage(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Storage', exact: true }).click()
}

/** Opens the form of the storage profile “Northlight masters”. */
export async function editMasters(page: Page): Promise<void> {
  await goToStorage(page)
  await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
}
