import type { Page } from '@playwright/test'
import type { ProblemCode } from '../../shared/problem.ts'
import {
  goTo,
  newPreset,
  openNewRecording,
  savePreset,
  session,
  setUp,
  startPreset,
  stopAndSave,
  untilRecording,
} from '../electron/steps/desk.ts'
import { ask, seed } from '../electron/steps/bridge.ts'
import { fillAccount } from '../electron/steps/forms.ts'
import { wordsOf } from '../electron/steps/words.ts'
import { accountOf, example, exampleStorage, expect, startService, test } from './fixtures.ts'

/** All three parts of a problem are on the screen, in one place. */
async function expectProblem(page: Page, code: ProblemCode): Promise<void> {
  const [what, meaning, action] = wordsOf(code)
  const notice = page.getByRole('alert').filter({ hasText: what! })
  await expect(notice).toContainText(meaning!)
  await expect(notice).toContainText(action!)
}

const addAccount = (page: Page) => page.getByRole('button', { name: 'Add your account' }).click()
const checkAndSave = (page: Page) => page.getByRole('button', { name: 'Check and save' }).click()

test('a wrong certificate is refused, nothing is saved, and the right one goes through', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  const right = accountOf(service)
  await addAccount(page)
  await fillAccount(page, { ...right, certificate: 'canary-wrong-certificate' })
  await checkAndSave(page)
  await expectProblem(page, 'credentialsNotAccepted')
  await shot(page, 'wrong-certificate')
  expect(service.ledger.counts()).toMatchObject({ acquire: 1, start: 0 })
  // What was typed stays, so that it can be corrected.
  await expect(page.getByRole('textbox', { name: 'App ID' })).toHaveValue(right.appId)
  await page.getByRole('textbox', { name: 'Customer certificate' }).fill(right.certificate)
  // It was about what stood there before.
  await expect(page.getByRole('alert')).toHaveCount(0)
  await checkAndSave(page)
  await expect(page.getByRole('heading', { name: 'Where recordings go' })).toBeVisible()
})

test('an unknown App ID is refused by the check', async ({ desk, service, shot }) => {
  const { page } = desk
  await addAccount(page)
  await fillAccount(page, { ...accountOf(service), appId: 'unknownapp0000000000000000000001' })
  await checkAndSave(page)
  await expectProblem(page, 'appIdNotAccepted')
  await shot(page, 'unknown-app-id')
  await expect(page.getByRole('heading', { name: 'Your account' })).toBeVisible()
})

test('a channel name with é and the uid 0 are pointed out while typing and never sent', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  await setUp(page, accountOf(service), exampleStorage)
  service.ledger.clear()
  await newPreset(page, { name: 'Café', channel: 'Caf\u00e9', uid: '0' })
  await expect(page.getByText('“é” (U+00E9) at place 4 is not allowed in a channel name.').first()).toBeVisible()
  await expect(page.getByText('0 is not allowed as a recorder uid.').first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save and start' })).toBeDisabled()
  await shot(page, 'channel-and-uid')
  await savePreset(page, { name: 'Café' })
  const dialog = await openNewRecording(page)
  await expect(dialog).toContainText('This preset cannot start yet')
  await expect(dialog.getByRole('button', { name: 'Start recording' })).toBeDisabled()
  expect(service.ledger.entries()).toEqual([])
})

test('while the service is down an account can be saved unchecked, and is checked when it is back', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  const account = accountOf(service)
  const { port } = service
  await service.close()
  await addAccount(page)
  await fillAccount(page, account)
  await checkAndSave(page)
  await expectProblem(page, 'networkUnreachable')
  await shot(page, 'service-down')
  await page.getByRole('button', { name: 'Save unchecked' }).click()
  await expect(page.getByRole('heading', { name: 'Where recordings go' })).toBeVisible()

  const again = await startService(port)
  try {
    await page.getByRole('button', { name: 'Finish later, go to the desk' }).click()
    await goTo(page, 'Settings')
    await page.getByRole('button', { name: 'Check again' }).click()
    await expect(page.getByText(/Checked .*: accepted/)).toBeVisible()
  } finally {
    await again.close()
  }
})

test('a start while the service is down says what happened, and another one goes through when it is back', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [example] })
  const { port } = service
  await service.close()
  await startPreset(page, example.name)
  for (const words of wordsOf('networkUnreachable')) await expect(page.getByRole('main')).toContainText(words)
  await shot(page, 'start-service-down')
  const again = await startService(port)
  try {
    await session(page, example.name).getByRole('button', { name: 'Re-roll' }).click()
    await expect.poll(() => again.ledger.counts().start).toBe(1)
    await untilRecording(page, example.name)
  } finally {
    await again.close()
  }
})

test('a service that goes away while recording leaves the recording unverified, not ended, and it can be stopped later', async ({
  desk,
  service,
  shot,
}) => {
  test.setTimeout(240_000)
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [example] })
  await startPreset(page, example.name)
  await untilRecording(page, example.name)
  service.faults.add({ fault: { kind: 'reset', when: 'beforeProcessing' }, call: 'any', times: null })
  await expect(session(page, example.name).getByText('Unverified', { exact: true })).toBeVisible({ timeout: 90_000 })
  await shot(page, 'unverified')
  expect(service.recordings().map(({ running }) => running)).toEqual([true])
  service.faults.clear()
  await stopAndSave(page, example.name)
  expect(service.ledger.counts()).toMatchObject({ acquire: 1, start: 1 })
})

test('a refused stop stays on the tile, and a service that is down is one banner, not an alarm for each and not an offline computer', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  const presets = ['One', 'Two'].map((name, index) => ({
    name,
    channel: `show${index}`,
    recorderUid: String(index + 1),
  }))
  const saved = await seed(page, { account: accountOf(service), presets })
  await ask(page, 'sessions.startMany', { presetIds: saved.map(({ id }) => id) })
  const one = page.getByRole('article', { name: 'One' })
  for (const { name } of presets) await expect(page.getByRole('article', { name })).toContainText('REC')

  service.faults.add({ fault: { kind: 'error', status: 401 }, call: 'stop', times: null })
  await page.getByRole('button', { name: 'Stop One' }).click()
  await expect(one).toContainText(wordsOf('credentialsRefused')[0]!)
  await shot(page, 'stop-refused')
  service.faults.clear()
  await service.close()
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Check all now' }).click()
  const alarms = page.getByRole('list', { name: 'What needs you' })
  await expect(alarms.getByText('cannot be reached from this computer')).toHaveCount(1)
  await expect(page.getByText('Your computer is offline.')).toHaveCount(0)
  await shot(page, 'service-not-reached')
})
