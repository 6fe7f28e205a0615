import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { newPreset, saveAndStart, setUp, stopAndSave, untilRecording } from '../electron/steps/desk.ts'
import { choose } from '../electron/steps/forms.ts'
import { accountOf, exampleStorage, expect, test } from './fixtures.ts'

const example = { name: 'Example', channel: 'httpClient463224', uid: '527841', token: 'canary-channel-token' }

/** Every file below a folder that is still there when it is read. */
function filesBelow(folder: string): readonly string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
}

function bytesOf(path: string): Buffer {
  try {
    return readFileSync(path)
  } catch {
    return Buffer.alloc(0)
  }
}

/** How a secret could be written down: as it is, in two-byte letters, in base64 (three alignments), in hexadecimal. */
function disguises(secret: string): readonly Buffer[] {
  const base64 = [0, 1, 2].map((shift) => {
    const text = Buffer.from('x'.repeat(shift) + secret).toString('base64')
    return text.slice(shift === 0 ? 0 : 4, Math.floor((text.length - 4) / 4) * 4)
  })
  return [secret, Buffer.from(secret).toString('hex'), ...base64].flatMap((text) => [
    Buffer.from(text),
    Buffer.from(text, 'utf16le'),
  ])
}

/** Two refusals: a certificate that the service does not know, and a token that no keychain could keep. */
const refused = {
  wrongCertificate: 'canary-certificate-of-nobody',
  longToken: `canary-token-too-long ${'x'.repeat(2048)}`,
} as const

/** Every screen that has, had or could have to do with a secret; each ends with what shows that it is there. */
const screens: readonly (readonly [name: string, open: (page: Page) => Promise<void>])[] = [
  ['desk', (page) => rail(page, 'Desk')],
  ['presets', (page) => rail(page, 'Presets')],
  ['preset', (page) => page.getByRole('button', { name: `Open ${example.name}` }).click()],
  ['history', (page) => rail(page, 'History')],
  ['take', (page) => page.getByRole('row', { name: example.name }).first().click()],
  ...['Accounts', 'Storage', 'Secrets', 'Safety'].map(
    (part) =>
      [
        `settings: ${part}`,
        async (page: Page) => {
          await rail(page, 'Settings')
          await page
            .getByRole('navigation', { name: 'Parts of the settings' })
            .getByRole('button', { name: part, exact: true })
            .click()
          await expect(page.getByRole('heading', { name: part, level: 2, exact: true })).toBeVisible()
        },
      ] as const,
  ),
]

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

test('the secrets go in once and are nowhere afterwards', async ({ desk, service, userData }) => {
  const { page } = desk
  const account = accountOf(service)
  const secrets = {
    certificate: account.certificate,
    accessKey: exampleStorage.accessKey,
    secretKey: exampleStorage.secretKey,
    token: example.token,
    decryptionSecret: 'canary-decryption-password',
    ...refused,
  }
  await setUp(page, account, exampleStorage)
  await newPreset(page, example)
  await choose(page, 'Decryption', 'AES-128, XTS')
  await page.getByRole('textbox', { name: 'Decryption password', exact: true }).fill(secrets.decryptionSecret)
  await saveAndStart(page, example)
  await untilRecording(page, example.name)
  await stopAndSave(page, example.name)
  await beRefused(page)

  const found = (bytes: Buffer) =>
    Object.entries(secrets)
      .filter(([, secret]) => disguises(secret).some((form) => bytes.includes(form)))
      .map(([name]) => name)

  // They really were used.
  const sent = service.ledger.entries().find(({ call }) => call === 'start')
  expect(found(Buffer.from(JSON.stringify(sent?.body)))).toEqual([
    'accessKey',
    'secretKey',
    'token',
    'decryptionSecret',
  ])

  // Inbound once each, in the call that sets it; outbound never.
  const crossed = (await desk.ipcLog()).map(({ direction, channel, content }) => ({
    direction,
    channel,
    secrets: found(Buffer.from(JSON.stringify([content]))),
  }))
  expect(crossed.length).toBeGreaterThan(20)
  expect(crossed.filter(({ secrets: held }) => held.length > 0)).toEqual([
    { direction: 'toMain', channel: 'desk:accounts.create', secrets: ['certificate'] },
    { direction: 'toMain', channel: 'desk:storage.create', secrets: ['accessKey', 'secretKey'] },
    { direction: 'toMain', channel: 'desk:presets.create', secrets: ['token', 'decryptionSecret'] },
    { direction: 'toMain', channel: 'desk:accounts.replaceCertificate', secrets: ['wrongCertificate'] },
    { direction: 'toMain', channel: 'desk:presets.replaceToken', secrets: ['longToken'] },
  ])

  // Not in the page, on any screen that has something to do with them, nor in what a page could keep.
  const pageText = () =>
    page.evaluate(() =>
      [
        document.documentElement.outerHTML,
        ...[...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value),
        JSON.stringify(localStorage),
        JSON.stringify(sessionStorage),
      ].join('\n'),
    )
  expect(found(Buffer.from(await pageText()))).toEqual([])
  for (const [name, open] of screens) {
    await open(page)
    expect(found(Buffer.from(await pageText())), name).toEqual([])
  }

  // Not in any file of the desk: journal, its WAL, logs, the browser's profile; while it runs, and after it quit.
  const inFiles = () =>
    filesBelow(userData)
      .map((path) => ({ path, held: found(bytesOf(path)) }))
      .filter(({ held }) => held.length > 0)
  const names = filesBelow(userData).map((path) => path.slice(userData.length))
  expect(names.filter((name) => /journal.*(\.db|\.sqlite)/.test(name)).length).toBeGreaterThan(0)
  expect(names.filter((name) => name.endsWith('-wal')).length).toBeGreaterThan(0)
  for (const kind of ['logs', 'live.jsonl'])
    expect(names.filter((name) => name.includes(kind)).length, kind).toBeGreaterThan(0)
  expect(inFiles()).toEqual([])
  expect(found(Buffer.from(desk.logs()))).toEqual([])
  await desk.quit()
  expect(inFiles()).toEqual([])
  expect(found(Buffer.from(desk.logs()))).toEqual([])
})
