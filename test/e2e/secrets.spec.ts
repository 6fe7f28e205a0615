import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { ExchangeFile } from '../../shared/recording/exchange/exchangeFile.ts'
import { newPreset, saveAndStart, setUp, stopAndSave, untilRecording } from '../electron/steps/desk.ts'
import { choose } from '../electron/steps/forms.ts'
import type { RunningDesk } from '../electron/driver/port.ts'
import { filesBelow, searchFor } from './canary.ts'
import { accountOf, exampleStorage, expect, test } from './fixtures.ts'

const example = { name: 'Example', channel: 'httpClient463224', uid: '527841', token: 'canary-channel-token' }

/** Two refusals: a certificate that the service does not know, and a token that no keychain could keep. */
const refused = {
  wrongCertificate: 'canary-certificate-of-nobody',
  longToken: `canary-token-too-long ${'x'.repeat(2048)}`,
} as const

async function rail(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
  await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible()
}

async function beRefused(page: Page): Promise<void> {
  await rail(page, 'Settings')
  await page.getByRole('button', { name: /^More about Example account/ }).click()
  await page.getByRole('menuitem', { name: 'Replace certificate…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox', { name: 'Customer certificate' }).fill(refused.wrongCertificate)
  await dialog.getByRole('button', { name: 'Check and save' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByRole('button', { name: 'Cancel' }).click()

  await rail(page, 'Presets')
  await page.getByRole('button', { name: `Open ${example.name}` }).click()
  await page.getByRole('button', { name: 'Replace channel token' }).click()
  await page.getByRole('textbox', { name: 'Channel token', exact: true }).fill(refused.longToken)
  await page
    .getByRole('main')
    .getByRole('button', { name: /^Save\b/ })
    .first()
    .click()
  await expect(
    page
      .getByRole('main')
      .getByText(/at most 2048 can be stored/)
      .first(),
  ).toBeVisible()
  await page.getByRole('button', { name: 'Keep the stored one: channel token' }).click()
}

/** Exports everything, and answers with the file. */
async function exportAll(desk: RunningDesk, file: string): Promise<string> {
  const { page } = desk
  await rail(page, 'Presets')
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('button', { name: 'Choose where to save…' }).click()
  await expect.poll(async () => (await desk.dialogs()).map(({ kind }) => kind)).toEqual(['save'])
  await desk.answerDialog({ files: [file] })
  await page.getByText(`Saved to ${file}`).waitFor()
  return readFileSync(file, 'utf8')
}

/** Looks into a file that is to be imported; ends with what is said about it. */
async function lookInto(page: Page, text: string): Promise<void> {
  await page.getByLabel('Choose a file…').setInputFiles({
    name: 'presets.json',
    mimeType: 'application/json',
    buffer: Buffer.from(text),
  })
}

/** A file in which somebody has put something where a secret would be. */
function withSecret(text: string, secret: string): string {
  const file = JSON.parse(text) as ExchangeFile
  Object.assign(file.presets[0] ?? {}, { token: secret })
  return JSON.stringify(file, null, 2)
}

/** Imports the file as a second set of records, so that everything in it is written. */
async function importBeside(page: Page, text: string): Promise<void> {
  const file = JSON.parse(text) as ExchangeFile
  for (const one of file.accounts) one.label = 'Guest account'
  for (const one of file.storageProfiles) one.label = 'Guest storage'
  for (const one of file.presets) one.settings.notes = 'from another desk'
  await lookInto(page, JSON.stringify(file))
  const plan = page.getByRole('list', { name: 'What the import would do' })
  // One account, one storage profile, one preset.
  const records = plan.locator(':scope > li')
  await expect(records).toHaveCount(3)
  for (const item of await records.all()) await item.getByRole('radio', { name: 'Keep both' }).click()
  await page.getByRole('button', { name: 'Import 3 records' }).click()
  await page.getByText('records were imported.').waitFor()
}

test('the secrets go in once and are nowhere afterwards', async ({ desk, service, userData }) => {
  const { page } = desk
  const account = accountOf(service)
  const secrets = {
    certificate: account.certificate,
    accessKey: exampleStorage.accessKey,
    secretKey: exampleStorage.secretKey,
    token: example.token,
    decryptionSecret: 'canary-decryption-password',
    ofAStranger: 'canary-token-of-a-stranger',
    ...refused,
  }
  const search = searchFor(secrets)
  const seenNow = () => search.onPage(page)

  await setUp(page, account, exampleStorage)
  await newPreset(page, example)
  await choose(page, 'Decryption', 'AES-128, XTS')
  await page.getByRole('textbox', { name: 'Decryption password', exact: true }).fill(secrets.decryptionSecret)
  await saveAndStart(page, example)
  await untilRecording(page, example.name)
  await stopAndSave(page, example.name)
  await beRefused(page)

  // Out into a file, in again beside what is here, and once from a stranger who put something where a secret would be.
  const exported = await exportAll(desk, join(userData, 'exported.json'))
  await rail(page, 'Presets')
  await page.getByRole('button', { name: 'Import…' }).click()
  await lookInto(page, withSecret(exported, secrets.ofAStranger))
  await page.getByText(/Something stands where a secret would be \(token\)/).waitFor()
  expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0)
  expect(await seenNow()).toEqual([])
  await importBeside(page, exported)
  await page.getByText('Secrets that are still missing').waitFor()
  expect(await seenNow()).toEqual([])
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  // They really were used.
  const sent = service.ledger.entries().find(({ call }) => call === 'start')
  expect(search.inText(JSON.stringify(sent?.body))).toEqual(['accessKey', 'secretKey', 'token', 'decryptionSecret'])

  // The file says that there were some, and of what; it holds none.
  expect(exported).toContain('"decryptionSecret": true')
  expect(search.inText(exported)).toEqual([])

  // Inbound once each, in the call that sets it; outbound never. What no keychain could keep does not even set out.
  expect((await desk.ipcLog()).length).toBeGreaterThan(20)
  expect(await search.crossed(desk)).toEqual([
    { direction: 'toMain', channel: 'desk:accounts.create', secrets: ['certificate'] },
    { direction: 'toMain', channel: 'desk:storage.create', secrets: ['accessKey', 'secretKey'] },
    { direction: 'toMain', channel: 'desk:presets.create', secrets: ['token', 'decryptionSecret'] },
    { direction: 'toMain', channel: 'desk:accounts.replaceCertificate', secrets: ['wrongCertificate'] },
  ])

  // Not in the page, nor in what a page could keep; the other screens have a test of their own.
  expect(await seenNow()).toEqual([])

  // Not in any file of the desk: journal, its WAL, logs, the browser's profile; while it runs, and after it quit.
  const names = filesBelow(userData).map((path) => path.slice(userData.length))
  expect(names.filter((name) => /journal.*(\.db|\.sqlite)/.test(name)).length).toBeGreaterThan(0)
  expect(names.filter((name) => name.endsWith('-wal')).length).toBeGreaterThan(0)
  for (const kind of ['logs', 'live.jsonl'])
    expect(names.filter((name) => name.includes(kind)).length, kind).toBeGreaterThan(0)
  expect(search.inFiles(userData)).toEqual([])
  expect(search.inText(desk.logs())).toEqual([])
  await desk.quit()
  expect(search.inFiles(userData)).toEqual([])
  expect(search.inText(desk.logs())).toEqual([])
})
