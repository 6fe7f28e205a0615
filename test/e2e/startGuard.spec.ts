import { seed } from '../electron/steps/bridge.ts'
import { openNewRecording, startPreset, untilRecording } from '../electron/steps/desk.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

test('a double click on Start starts one recording and does not stop it', async ({ desk, service }) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [example] })
  const start = (await openNewRecording(page)).getByRole('button', { name: 'Start recording' })
  const place = (await start.boundingBox())!
  // Where the pointer is, whatever appears under it: three clicks as fast as a nervous hand.
  await page.mouse.click(place.x + place.width / 2, place.y + place.height / 2, { clickCount: 3, delay: 20 })
  await page.keyboard.press('Enter')
  await page.keyboard.press('Space')
  await untilRecording(page, example.name)
  expect(service.ledger.counts()).toMatchObject({ start: 1, stop: 0 })
})

test('the same channel and uid is not started a second time; the way to the running one is shown', async ({
  desk,
  service,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [example] })
  await startPreset(page, example.name)
  await untilRecording(page, example.name)
  const dialog = await openNewRecording(page)
  await expect(dialog).toContainText('already records this channel with this uid')
  await dialog.getByRole('button', { name: 'Go to the running recording' }).click()
  await expect(page.getByRole('heading', { name: example.name, level: 1 })).toBeVisible()
  expect(service.ledger.counts()).toMatchObject({ start: 1 })
})
