import { type PresetDraft, seed } from '../electron/steps/bridge.ts'
import { accountOf, expect, test } from './fixtures.ts'

const shows: readonly PresetDraft[] = ['Town hall', 'Studio B', 'Chess Masters'].map((name, index) => ({
  name,
  channel: `show${index + 1}`,
  recorderUid: String(527_841 + index),
}))

test('several recordings are started, found, looked at as a table and stopped together', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: shows, settings: { stopPolicy: 'countdown' } })
  const wall = page.getByRole('list', { name: 'Sessions' }).getByRole('article')

  await page.getByRole('button', { name: 'Start several…' }).click()
  const start = page.getByRole('dialog', { name: 'Start several recordings' })
  for (const { name } of shows) await start.getByRole('checkbox', { name }).check()
  await shot(page, 'start-several')
  await start.getByRole('button', { name: 'Start 3 recordings' }).click()
  await expect(start).toContainText('3 started')
  await start.getByRole('button', { name: 'Close' }).click()
  expect(service.ledger.counts()).toMatchObject({ acquire: 3, start: 3 })

  const chips = page.getByRole('group', { name: 'Filter by state' })
  await expect(chips.getByRole('button', { name: 'Recording 3' })).toBeVisible()
  await chips.getByRole('button', { name: 'Recording 3' }).click()
  await expect(wall).toHaveCount(3)
  await shot(page, 'wall')
  await page.getByRole('textbox', { name: 'Search sessions' }).fill('studio')
  await expect(wall).toHaveCount(1)
  await page.getByRole('textbox', { name: 'Search sessions' }).fill('')

  await chips.getByRole('button', { name: 'All 3' }).click()
  await page.getByRole('radio', { name: 'Table' }).click()
  await expect(page.getByRole('grid').getByRole('row', { name: 'Studio B' })).toContainText('show2')
  await page.getByRole('row', { name: 'Town hall' }).focus()
  await page.keyboard.press('Control+a')
  await shot(page, 'table')
  await page.getByRole('button', { name: 'Stop 3…' }).click()
  const stop = page.getByRole('dialog', { name: 'Stop 3 recordings?' })
  for (const { name } of shows)
    await expect(stop.getByRole('listitem').filter({ hasText: name })).toContainText('00:00:')
  await expect(stop.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await shot(page, 'stop-several')
  await page.getByRole('checkbox', { name: 'Chess Masters', exact: true }).uncheck()
  await page.getByRole('button', { name: 'Stop 2 recordings' }).click()
  await expect(page.getByText(/2 recordings stop in \d s/)).toBeVisible()
  expect(service.ledger.counts().stop).toBe(0)
  await shot(page, 'stop-several-countdown')
  await page.getByRole('button', { name: 'Stop all now' }).click()
  await expect.poll(() => service.ledger.counts().stop).toBe(2)
  await expect(page.getByRole('row', { name: 'Town hall' })).toContainText('Saved')
  await expect(page.getByRole('row', { name: 'Chess Masters' })).toContainText('REC')
  expect(service.recordings().filter(({ running }) => running)).toHaveLength(1)
})
