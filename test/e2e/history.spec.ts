import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { seed } from '../electron/steps/bridge.ts'
import { startPreset, stopAndSave, untilRecording } from '../electron/steps/desk.ts'
import type { RunningDesk } from '../electron/driver/port.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

/** Answers the dialog that asks where to save, and reads what was written. */
async function savedAs(desk: RunningDesk, file: string): Promise<string[]> {
  await expect.poll(async () => (await desk.dialogs()).map(({ kind }) => kind)).toEqual(['save'])
  await desk.answerDialog({ files: [file] })
  await expect(desk.page.getByRole('status').filter({ hasText: file })).toBeVisible()
  return readFileSync(file, 'utf8').replace('\uFEFF', '').trim().split('\r\n')
}

test('moments are marked while it records, and the take is found in the history afterwards, both as CSV', async ({
  desk,
  service,
  userData,
  shot,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [example] })
  await startPreset(page, example.name)
  await untilRecording(page, example.name)
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: /^Note at/ })).toBeFocused()
  await page.keyboard.type('Applause; cut "here"')
  await page.keyboard.press('Enter')
  await page.keyboard.press('m')
  await expect(page.getByRole('textbox', { name: /^Note at/ })).toHaveCount(2)
  await page.keyboard.press('Escape')
  await page.getByTitle('Save the markers for the cutter').click()
  const markers = await savedAs(desk, join(userData, 'markers.csv'))
  expect(markers).toHaveLength(3)
  expect(markers[1]).toContain('"Applause; cut ""here"""')
  await shot(page, 'session-recording')
  await stopAndSave(page, example.name)
  await shot(page, 'session-saved')

  await page.keyboard.press('Control+3')
  const row = page.getByRole('row', { name: example.name })
  await expect(row).toContainText('Saved')
  await expect(row).toContainText(/\d files? in xxxxx/)
  await page.getByRole('searchbox', { name: 'Search the history' }).fill('no such take')
  await expect(page.getByText('Nothing matches')).toBeVisible()
  await page.getByRole('searchbox', { name: 'Search the history' }).fill(example.channel)
  await page.getByRole('button', { name: 'Saved 1' }).click()
  await expect(row).toBeVisible()
  await shot(page, 'history')
  await page.getByRole('button', { name: 'Export CSV' }).click()
  const takes = await savedAs(desk, join(userData, 'takes.csv'))
  expect(takes).toHaveLength(2)
  expect(takes[1]).toContain(example.channel)
})
