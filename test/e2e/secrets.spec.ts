import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { newPreset, saveAndStart, setUp, stopAndSave, untilRecording } from '../electron/steps/desk.ts'
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

test('the secrets go in once and are nowhere afterwards', async ({ desk, service, userData }) => {
  const { page } = desk
  const account = accountOf(service)
  const secrets = {
    certificate: account.certificate,
    accessKey: exampleStorage.accessKey,
    secretKey: exampleStorage.secretKey,
    token: example.token,
  }
  await setUp(page, account, exampleStorage)
  await newPreset(page, example)
  await saveAndStart(page, example)
  await untilRecording(page, example.name)
  await stopAndSave(page, example.name)

  const found = (bytes: Buffer) =>
    Object.entries(secrets)
      .filter(([, secret]) => disguises(secret).some((form) => bytes.includes(form)))
      .map(([name]) => name)

  // They really were used.
  const sent = service.ledger.entries().find(({ call }) => call === 'start')
  expect(found(Buffer.from(JSON.stringify(sent?.body)))).toEqual(['accessKey', 'secretKey', 'token'])

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
    { direction: 'toMain', channel: 'desk:presets.create', secrets: ['token'] },
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
  for (const screen of ['Settings', 'Presets', 'Desk']) {
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
    await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible()
    expect(found(Buffer.from(await pageText())), screen).toEqual([])
  }

  // Not in any file of the desk: journal, its WAL, logs, the browser's profile; while it runs, and after it quit.
  const inFiles = () =>
    filesBelow(userData)
      .map((path) => ({ path, held: found(bytesOf(path)) }))
      .filter(({ held }) => held.length > 0)
  const names = filesBelow(userData).map((path) => path.slice(userData.length))
  expect(names.filter((name) => /journal.*(\.db|\.sqlite)/.test(name)).length).toBeGreaterThan(0)
  expect(names.filter((name) => name.endsWith('-wal')).length).toBeGreaterThan(0)
  expect(names.filter((name) => name.includes('logs')).length).toBeGreaterThan(0)
  expect(inFiles()).toEqual([])
  expect(found(Buffer.from(desk.logs()))).toEqual([])
  await desk.quit()
  expect(inFiles()).toEqual([])
  expect(found(Buffer.from(desk.logs()))).toEqual([])
})
