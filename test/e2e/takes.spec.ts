import { ask, seed } from '../electron/steps/bridge.ts'
import { openNewRecording, session, startPreset, untilRecording } from '../electron/steps/desk.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

test('a slot is reserved before the show, shown with its expiry, started with one request, or let go', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [example] })
  const reserve = async (): Promise<void> => {
    const dialog = await openNewRecording(page)
    await dialog.getByRole('button', { name: 'Reserve a slot' }).click()
    await expect(session(page, example.name)).toContainText('Armed')
  }
  await reserve()
  await expect(session(page, example.name)).toContainText(/expires in \d:\d\d/)
  await shot(page, 'session-armed')
  await page.getByRole('button', { name: 'Let go Example' }).click()
  await expect(page.getByRole('heading', { name: 'Desk', level: 1 })).toBeVisible()
  expect(service.ledger.counts()).toMatchObject({ acquire: 1, start: 0 })

  await reserve()
  await page.getByRole('button', { name: 'Start now Example' }).click()
  await untilRecording(page, example.name)
  expect(service.ledger.counts()).toMatchObject({ acquire: 2, start: 1 })
})

test('a recording that ends by itself is told once, and the next take is linked to it with the gap', async ({
  desk,
  service,
  shot,
}) => {
  await seed(desk.page, { account: accountOf(service), presets: [{ ...example, alternateUid: '527842' }] })
  await startPreset(desk.page, example.name)
  await untilRecording(desk.page, example.name)
  await desk.closeWindow()
  service.script.end(service.recordings()[0]!.sid, 'abnormal')
  await expect
    .poll(async () => (await desk.notifications()).map(({ title }) => title), { timeout: 40_000 })
    .toEqual([expect.stringMatching(/^“Example” /)])

  await desk.clickTray('Show desk')
  const page = await desk.window()
  await page.getByRole('button', { name: 'Re-roll Example' }).click()
  const anyway = page.getByRole('button', { name: 'Re-roll anyway' })
  const second = page.getByRole('article').filter({ has: page.getByRole('button', { name: /show the take before/ }) })
  await expect(anyway.or(second).first()).toBeVisible()
  if (await anyway.isVisible()) await anyway.click()
  await expect(second).toContainText('REC')
  await expect(second).toContainText(/gap \d+:\d\d/)
  // What failed needs nobody any more: no bar above, and no second Re-roll under a nervous hand.
  await expect(page.getByRole('list', { name: 'What needs you' })).toBeEmpty()
  await expect(page.getByRole('button', { name: 'Re-roll Example' })).toHaveCount(0)
  await shot(page, 'reroll')
  await second.getByRole('button', { name: /show the take before/ }).click()
  await expect(page.getByRole('button', { name: 'take 2 followed' })).toBeVisible()
  await shot(page, 'session-ended')
})

test('a planned end reminds and then stops by itself', async ({ desk, service, shot }) => {
  const { page } = desk
  const [preset] = await seed(page, { account: accountOf(service), presets: [example] })
  const { id: sessionId } = await ask(page, 'sessions.start', { presetId: preset!.id })
  const tile = page.getByRole('article', { name: example.name })
  await expect(tile).toContainText('REC')
  await ask(page, 'sessions.plan', { sessionId, plannedEnd: { at: Date.now() + 304_000, action: 'stop' } })
  await expect(tile).toContainText(/Stops \d\d:\d\d/)
  await shot(page, 'planned-end')
  await desk.closeWindow()
  await expect
    .poll(async () => (await desk.notifications()).map(({ title }) => title))
    .toEqual([expect.stringMatching(/^“Example” .*5 min/)])
  await desk.clickTray('Show desk')
  const again = await desk.window()
  await ask(again, 'sessions.plan', { sessionId, plannedEnd: { at: Date.now() + 1_000, action: 'stop' } })
  await expect(again.getByRole('article', { name: example.name })).toContainText('Saved')
  expect(service.ledger.counts()).toMatchObject({ start: 1, stop: 1 })
})
