import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ask, seed } from '../electron/steps/bridge.ts'
import { goTo, newPreset, savePreset, stopAndSave, untilRecording } from '../electron/steps/desk.ts'
import { accountOf, expect, test } from './fixtures.ts'

test('a preset is made, duplicated, exported, deleted, imported and started', async ({
  desk,
  service,
  userData,
  shot,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [] })
  await newPreset(page, { name: 'Town hall', channel: 'town-hall', uid: '4711', token: 'canary-channel-token' })
  await savePreset(page, { name: 'Town hall' })
  await page.getByRole('button', { name: 'Duplicate' }).click()
  await page.getByRole('heading', { level: 1, name: 'Town hall (copy)' }).waitFor()

  await goTo(page, 'Presets')
  await page.getByRole('checkbox', { name: 'Select all presets shown' }).check()
  await page.getByRole('button', { name: 'Export…' }).click()
  await page.getByRole('button', { name: 'Choose where to save…' }).click()
  const file = join(userData, 'presets.json')
  await expect.poll(async () => (await desk.dialogs()).map(({ kind }) => kind)).toEqual(['save'])
  await desk.answerDialog({ files: [file] })
  await page.getByText(`Saved to ${file}`).waitFor()
  expect(readFileSync(file, 'utf8')).not.toContain('canary')

  await page.getByRole('button', { name: 'Delete…' }).click()
  await page.getByRole('button', { name: 'Delete 2 presets' }).click()
  await page.getByText('No presets yet.').waitFor()
  await shot(page, 'presets-deleted')

  await desk.clickMenu('File', 'Import presets…')
  await page.getByLabel('Choose a file…').setInputFiles(file)
  await page.getByRole('button', { name: 'Import 2 records' }).click()
  await page.getByText('2 records were imported.').waitFor()
  await shot(page, 'presets-imported')
  await page.getByRole('button', { name: 'Close', exact: true }).click()

  await goTo(page, 'Presets')
  await page.getByRole('button', { name: 'Start Town hall', exact: true }).click()
  await untilRecording(page, 'Town hall')
  await stopAndSave(page, 'Town hall')
  expect(service.recordings()).toHaveLength(1)
})

test('what was typed into a preset is there again after the desk was killed, the token is not', async ({
  launch,
  service,
}) => {
  const first = await launch()
  await seed(first.page, { account: accountOf(service), presets: [] })
  await newPreset(first.page, { name: 'Half a show', channel: 'half-a-sh', uid: '', token: 'canary-channel-token' })
  await expect
    .poll(async () => (await ask(first.page, 'drafts.read', { key: 'preset/new' }))?.body ?? '')
    .toContain('half-a-sh')
  await first.kill()

  const { page } = await launch()
  await goTo(page, 'Presets')
  await page.getByRole('button', { name: 'Go on with it' }).click()
  await page.getByText(/^Draft from .* restored\./).waitFor()
  await expect(page.getByRole('textbox', { name: 'Channel name' })).toHaveValue('half-a-sh')
  await expect(page.getByRole('textbox', { name: 'Channel token' })).toHaveValue('')
})
