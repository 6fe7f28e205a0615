import type { Page } from '@playwright/test'
import { aCue, aRegion, customLayout } from '../builders/layout.ts'
import { ask, callMain, seed } from '../electron/steps/bridge.ts'
import { openNewRecording, session, untilRecording } from '../electron/steps/desk.ts'
import { canvas } from '../electron/steps/studio.ts'
import { searchFor } from './canary.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

const typed = {
  token: 'canary-channel-token',
  accessKey: 'canary-access-key',
  secretKey: 'canary-secret-key',
  decryptionSecret: 'canary-decryption-password',
  showToken: 'canary-token-of-one-show',
  nextToken: 'canary-token-of-the-next-take',
  wrongCertificate: 'canary-certificate-of-nobody',
  wrongKey: 'canary-key-of-nobody',
  testedAccessKey: 'canary-access-key-of-a-test',
  testedSecretKey: 'canary-secret-key-of-a-test',
  lookedToken: 'canary-token-of-a-preflight',
  lookedPassword: 'canary-password-of-a-preflight',
} as const

const tooLong = (secret: string): string => secret.padEnd(2100, 'x')

async function rail(page: Page, screen: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: screen, exact: true }).click()
  await expect(page.getByRole('heading', { name: screen, level: 1 })).toBeVisible()
}

/** Opens a dialog, and answers with how to leave it. */
async function dialog(page: Page, name: string | RegExp, open: () => Promise<unknown>): Promise<() => Promise<void>> {
  await open()
  const opened = page.getByRole('dialog', { name })
  await opened.waitFor()
  return async () => {
    await page.keyboard.press('Escape')
    await opened.waitFor({ state: 'detached' })
  }
}

const row = (page: Page) => page.getByRole('row', { name: example.name, exact: true })
const button = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' })

test('no screen, dialog or failure of a desk that records shows a secret', async ({ launch, service, userData }) => {
  const desk = await launch({ env: { RECORDING_DESK_BUCKETS: `2=${service.bucket.url}` } })
  const { page } = desk
  const account = accountOf(service)
  const search = searchFor({ ...typed, certificate: account.certificate })
  const see = async (where: string): Promise<void> => expect(await search.onPage(page), where).toEqual([])
  const inDialog = async (name: string | RegExp, open: () => Promise<unknown>): Promise<void> => {
    const close = await dialog(page, name, open)
    await see(String(name))
    await close()
  }

  const cues = [aCue({ name: 'Opening', layout: customLayout([aRegion({ width: 0.5 })]) })]
  const [preset] = await seed(page, { account, presets: [{ ...example, cues, alternateUid: '527842' }] })
  if (preset === undefined) throw new Error('There is no preset.')
  const { id: presetId, settings } = preset
  const { accountId, storageProfileId } = settings
  if (accountId === null || storageProfileId === null) throw new Error('The preset is tied to nothing.')
  const layout = { name: 'Two-shot', canvas: { width: 640, height: 360 }, layout: customLayout([aRegion()]) }
  await ask(page, 'layouts.create', layout)
  const decryption = { ...settings, recording: { ...settings.recording, decryptionMode: 3 as const } }
  await ask(page, 'presets.change', { id: presetId, settings: decryption })
  const password = { id: presetId, secret: typed.decryptionSecret, keep: 'keychain' } as const
  await ask(page, 'presets.replaceDecryptionSecret', password)

  // Recording, with a token for this show alone.
  const start = await openNewRecording(page)
  await start.getByRole('option', { name: example.name }).click()
  await start.getByText('Only for this show').click()
  await start.getByRole('textbox', { name: 'Channel token' }).fill(typed.showToken)
  await start.getByRole('button', { name: 'Start recording' }).click()
  await untilRecording(page, example.name)
  await see('session')
  await inDialog(/Hand over/, () => button(page, 'Hand-over card').click())
  await button(page, 'Edit in studio').click()
  await canvas(page).waitFor()
  await see('studio of the session')

  await rail(page, 'Desk')
  await see('wall')
  await inDialog('Adopt a running recording', () => page.keyboard.press('Control+Shift+A'))
  await inDialog('New recording', () => page.keyboard.press('Control+n'))
  await inDialog('Start several recordings', async () => {
    await button(page, 'More').click()
    await page.getByRole('menuitem', { name: 'Start several…' }).click()
  })
  await page.getByRole('radio', { name: 'Table' }).click()
  await row(page).first().focus()
  await page.keyboard.press('Control+a')
  await see('table')
  await inDialog(/^Stop 1 recording/, () => button(page, 'Stop 1…').click())
  await page.keyboard.press('Escape')

  await rail(page, 'Layouts')
  await see('layouts')
  await button(page, 'Open Two-shot in the studio').click()
  await canvas(page).waitFor()
  await see('studio of the library')

  await rail(page, 'Presets')
  await see('presets')
  await page.getByLabel(`Select ${example.name}`).check()
  await inDialog('Change 1 preset', () => button(page, 'Change…').click())
  await inDialog(/^Delete the preset/, () => button(page, 'Delete…').click())
  await inDialog('Preflight', async () => {
    await button(page, 'Preflight…').last().click()
    await expect(page.getByRole('dialog', { name: 'Preflight' })).toContainText(/A test file was written to/)
  })
  await inDialog('Export 1 preset', () => button(page, 'Export…').click())
  await button(page, `Open ${example.name}`).click()
  await expect(button(page, 'Replace channel token')).toBeVisible()
  await see('preset')

  for (const part of ['Accounts', 'Storage', 'Secrets', 'Network', 'Safety', 'Appearance']) {
    await rail(page, 'Settings')
    await page
      .getByRole('navigation', { name: 'Parts of the settings' })
      .getByRole('button', { name: part, exact: true })
      .click()
    await expect(page.getByRole('heading', { name: part, level: 2, exact: true })).toBeVisible()
    await see(`settings: ${part}`)
    if (part !== 'Accounts' && part !== 'Storage') continue
    await button(page, /^Edit Example/).click()
    await expect(button(page, /^Replace/).first()).toBeVisible()
    await see(`form: ${part}`)
  }

  // What the service, the keychain and the desk itself refuse. An echo repeats everything that it was sent.
  const identity = { label: 'Wrong', appId: account.appId, customerId: account.customerId }
  const host = { kind: 'custom', url: service.url } as const
  const wrong = { ...identity, host, certificate: typed.wrongCertificate, keep: 'keychain', check: true } as const
  const keys = { accessKey: typed.wrongKey, secretKey: tooLong(typed.wrongKey), keep: 'keychain' } as const
  const refusals = [
    await callMain(page, 'accounts.create', wrong),
    await callMain(page, 'accounts.create', { ...wrong, host: { kind: 'custom', url: 'http://gateway.example' } }),
    await callMain(page, 'accounts.create', { ...wrong, surprise: typed.wrongCertificate } as typeof wrong),
    await callMain(page, 'storage.replaceKeys', { id: storageProfileId, ...keys }),
    await callMain(page, 'presets.replaceToken', { id: presetId, token: tooLong(typed.nextToken), keep: 'keychain' }),
  ]
  expect(refusals.map((answer) => (answer.ok ? 'taken' : answer.problem.code))).toEqual([
    'credentialsNotAccepted',
    'accountHostInvalid',
    'inputInvalid',
    'secretTooLong',
    'secretTooLong',
  ])
  // Keys on their way to a bucket that names them in its refusal, and secrets that only a preflight looks at.
  const { vendor, region, bucket } = service.credentials().storage
  const tested = { accessKey: typed.testedAccessKey, secretKey: typed.testedSecretKey }
  const place = { runId: 'canary-test', profileId: null, vendor, region, bucket, address: null }
  expect(await ask(page, 'preflight.testBucket', { ...place, ...tested })).toMatchObject({ verdict: 'fix' })
  const looked = { token: typed.lookedToken, decryptionSecret: typed.lookedPassword }
  const order = { presetId, settings: decryption, ...looked, show: null }
  expect(await ask(page, 'preflight.run', { runId: 'canary-run', orders: [order] })).toMatchObject({ cancelled: false })
  service.faults.add({ fault: { kind: 'echo', of: 'authorization', status: 400 }, call: 'acquire', times: 1 })
  await callMain(page, 'accounts.check', { id: accountId })
  service.faults.add({ fault: { kind: 'echo', of: 'body', status: 400 }, call: 'start', times: 1 })
  const nobody = { channel: null, recorderUid: '527899', plannedEnd: null, token: typed.nextToken }
  const { id: failed } = await ask(page, 'sessions.start', { presetId, overrides: nobody })
  await rail(page, 'Desk')
  await expect(row(page).filter({ hasText: 'Failed' })).toBeVisible()
  await see('a start that failed')
  expect((await ask(page, 'sessions.requests', { sessionId: failed, limit: 50 })).length).toBeGreaterThan(1)

  await row(page).filter({ hasText: 'Failed' }).focus()
  await page.keyboard.press('Enter')
  await expect(session(page, example.name)).toContainText('Failed')
  await see('session that failed')
  await rail(page, 'History')
  await page.getByRole('row', { name: example.name }).first().click()
  await see('take')

  const { presetId: drill } = await ask(page, 'rehearsal.begin', null)
  await ask(page, 'sessions.start', { presetId: drill })
  await button(page, /^REHEARSAL/).click()
  const controls = page.getByRole('complementary', { name: 'Rehearsal controls' })
  await expect(controls.getByRole('listitem').filter({ hasText: 'start' })).toContainText('200')
  await see('rehearsal')

  const setters = ['accounts.create', 'storage.create', 'storage.replaceKeys', 'presets.create', 'presets.replaceToken']
  const allowed = new Set(
    [...setters, 'presets.replaceDecryptionSecret', 'sessions.start', 'preflight.testBucket', 'preflight.run'].map(
      (method) => `desk:${method}`,
    ),
  )
  const crossed = await search.crossed(desk)
  expect(crossed.filter(({ direction, channel }) => direction === 'toPage' || !allowed.has(channel))).toEqual([])
  expect(new Set(crossed.map(({ channel }) => channel))).toEqual(allowed)
  expect(search.inFiles(userData)).toEqual([])
  const quitting = desk.quit()
  await expect.poll(async () => (await desk.dialogs()).length).toBe(1)
  await desk.answerDialog({ button: 'Keep recording and quit' })
  await quitting
  expect(search.inFiles(userData)).toEqual([])
  expect(search.inText(desk.logs())).toEqual([])
})
