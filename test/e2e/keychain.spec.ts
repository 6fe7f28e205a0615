import { noKeyring, startKeyring } from '../electron/keyring.ts'
import { seed } from '../electron/steps/bridge.ts'
import { startPreset, stopAndSave, untilRecording } from '../electron/steps/desk.ts'
import { fillAccount } from '../electron/steps/forms.ts'
import { wordsOf } from '../electron/steps/words.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

test('without a keychain the desk says so and keeps secrets for this session when told to', async ({
  launch,
  service,
  shot,
}) => {
  const { page } = await launch({ env: noKeyring })
  await page.getByRole('button', { name: 'Add your account' }).click()
  await fillAccount(page, accountOf(service))
  await page.getByRole('radio', { name: 'the keychain of this computer' }).click()
  await page.getByRole('button', { name: 'Check and save' }).click()
  for (const words of wordsOf('secretsAbsent')) await expect(page.getByText(words).first()).toBeVisible()
  await shot(page, 'keychain-absent')
  await page.getByRole('button', { name: 'Keep for this session only' }).click()
  await expect(page.getByRole('heading', { name: 'Where recordings go' })).toBeVisible()
})

test('with a locked keychain nothing is lost: the recording is shown, and controlled again after unlocking', async ({
  launch,
  service,
  shot,
}) => {
  const keyring = await startKeyring()
  try {
    const first = await launch({ env: keyring.env })
    await seed(first.page, { account: accountOf(service), presets: [example] })
    await startPreset(first.page, example.name)
    await untilRecording(first.page, example.name)
    await first.kill()

    await keyring.lock()
    const second = await launch({ env: keyring.env })
    const { page } = second
    const needs = page.getByRole('list', { name: 'What needs you' })
    const [locked, , unlockIt] = wordsOf('secretsLocked')
    await expect(needs).toContainText(`“${example.name}” goes on, and the desk cannot stop it.`)
    for (const words of [locked!, unlockIt!]) await expect(needs).toContainText(words)
    await expect(page.getByRole('contentinfo', { name: 'Status' })).toContainText('Keychain locked')
    await expect(page.getByRole('list', { name: 'Sessions' })).toContainText(example.name)
    const tile = page.getByRole('list', { name: 'Sessions' })
    await tile.getByRole('button', { name: /^Stop/ }).click()
    for (const words of wordsOf('stopKeychain')) await expect(page.getByRole('alert')).toContainText(words)
    await page
      .getByRole('alert')
      .getByRole('button', { name: /^Enter certificate of/ })
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
    expect(service.ledger.counts()).toMatchObject({ stop: 0 })
    await shot(page, 'keychain-locked')

    await keyring.unlock()
    await needs.getByRole('button', { name: 'Try again' }).click()
    await expect(needs).not.toContainText(wordsOf('secretsLocked')[0]!)
    await page.getByRole('list', { name: 'Sessions' }).getByRole('button', { name: example.name, exact: true }).click()
    await untilRecording(page, example.name)
    await stopAndSave(page, example.name)
    expect(service.ledger.counts()).toMatchObject({ start: 1, stop: 1 })
    await second.close()
  } finally {
    await keyring.close()
  }
})
