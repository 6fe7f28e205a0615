import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ask, seed } from '../electron/steps/bridge.ts'
import { accountOf, expect, test } from './fixtures.ts'

test('two recordings change hands: one by its card, saved as a file, the other by its ids', async ({
  desk,
  launch,
  service,
  shot,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-second-'))
  const names = ['By card', 'By ids']
  const presets = names.map((name, index) => ({ name, channel: `show${index}`, recorderUid: String(index + 1) }))
  const account = accountOf(service)
  const saved = await seed(desk.page, { account, presets })
  await ask(desk.page, 'sessions.startMany', { presetIds: saved.map(({ id }) => id) })
  for (const name of names) await expect(desk.page.getByRole('article', { name })).toContainText('REC')

  await desk.page.getByRole('button', { name: 'By card', exact: true }).click()
  await desk.page.getByRole('button', { name: 'Hand-over card' }).click()
  await desk.page.getByRole('button', { name: 'Copy the card' }).click()
  await expect.poll(() => desk.clipboardText()).toContain('"sid"')
  await desk.page.getByRole('button', { name: 'Save as a file…' }).click()
  await expect.poll(async () => (await desk.dialogs()).length).toBe(1)
  const file = join(folder, 'card.json')
  await desk.answerDialog({ files: [file] })
  await expect(desk.page.getByText(`Saved to ${file}`)).toBeVisible()
  await shot(desk.page, 'hand-over-card')
  const card = readFileSync(file, 'utf8')
  const { writtenAt: _saved, ...onFile } = JSON.parse(card) as Record<string, unknown>
  const { writtenAt: _copied, ...onClipboard } = JSON.parse(await desk.clipboardText()) as Record<string, unknown>
  expect(onFile).toEqual(onClipboard)
  for (const secret of ['canary', account.customerId]) expect(card).not.toContain(secret)

  const other = await launch({ userData: join(folder, 'desk') })
  const { page } = other
  await seed(page, { account, presets: [] })
  await page.keyboard.press('Control+Shift+A')
  const dialog = page.getByRole('dialog', { name: 'Adopt a running recording' })
  await dialog.getByRole('textbox', { name: 'Hand-over card' }).fill(card)
  await shot(page, 'adopt-card')
  await dialog.getByRole('button', { name: 'Adopt' }).click()
  await expect(page.getByRole('region', { name: 'By card', exact: true })).toContainText('REC')

  const { resourceId, sid } = service.recordings().find(({ channel }) => channel === 'show1')!
  await page.keyboard.press('Control+1')
  await page.keyboard.press('Control+Shift+A')
  await dialog.getByRole('radio', { name: 'Ids' }).click()
  for (const [field, value] of Object.entries({
    Name: 'By ids',
    Channel: 'show1',
    'Recorder uid': '2',
    'Resource id': resourceId,
    sid,
  }))
    await dialog.getByRole('textbox', { name: field, exact: true }).fill(value)
  await shot(page, 'adopt-ids')
  await dialog.getByRole('button', { name: 'Adopt' }).click()
  await expect(page.getByRole('region', { name: 'By ids', exact: true })).toContainText('REC')
  await page.getByRole('button', { name: 'Stop By ids' }).click()
  await expect(page.getByRole('region', { name: 'By ids', exact: true })).toContainText('Saved')
  await other.close()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})
