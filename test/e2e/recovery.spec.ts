import { ask, seed } from '../electron/steps/bridge.ts'
import { session, startPreset, stopAndSave, untilRecording } from '../electron/steps/desk.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

test('a desk that is killed while recording shows the recording when it comes back, with its real time, and stops it', async ({
  launch,
  service,
  shot,
}) => {
  const first = await launch()
  await seed(first.page, { account: accountOf(service), presets: [example] })
  await startPreset(first.page, example.name)
  await untilRecording(first.page, example.name)
  await first.kill()
  expect(service.recordings().map(({ running }) => running)).toEqual([true])
  // The time goes on without the desk.
  service.clock.advance(3_600_000)

  const { page } = await launch()
  const tile = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem').filter({ hasText: example.name })
  await expect(tile).toContainText('REC')
  await expect(tile.getByRole('timer')).toHaveText(/^01:\d\d:\d\d$/)
  await shot(page, 'recovered')
  await tile.getByRole('button', { name: example.name, exact: true }).click()
  await expect(session(page, example.name).getByRole('timer')).toHaveText(/^01:\d\d:\d\d$/)
  await stopAndSave(page, example.name)
  expect(service.ledger.counts()).toMatchObject({ start: 1, stop: 1 })
  expect(service.recordings().map(({ running }) => running)).toEqual([false])
})

test('a desk that is killed before the start was answered does not start twice on its own', async ({
  launch,
  service,
  shot,
}) => {
  const first = await launch()
  const [preset] = await seed(first.page, { account: accountOf(service), presets: [example] })
  service.faults.add({ fault: { kind: 'hang', when: 'beforeHeaders' }, call: 'start' })
  await ask(first.page, 'sessions.start', { presetId: preset!.id })
  await expect.poll(() => service.ledger.counts().start).toBe(1)
  await first.kill()

  const { page } = await launch()
  const tile = page.getByRole('list', { name: 'Sessions' }).getByRole('listitem').filter({ hasText: example.name })
  await expect(tile).toContainText('Not confirmed')
  await shot(page, 'start-unknown')
  expect(service.ledger.counts()).toMatchObject({ start: 1 })

  // What to do is said in words, and nothing is given up by one press.
  await page.getByRole('button', { name: `Choices for ${example.name}` }).click()
  await expect(page.getByRole('heading', { name: 'What to do' })).toBeVisible()
  await expect(page.getByText('The preset has no second recorder uid')).toBeVisible()
  await page.getByRole('button', { name: 'Give up' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await shot(page, 'start-unknown-choices')
  await page.getByRole('button', { name: 'Try again' }).click()
  await expect.poll(() => service.ledger.counts().start).toBe(2)
  await expect(session(page, example.name)).not.toContainText('Not confirmed')
  expect(service.recordings().filter(({ running }) => running)).toHaveLength(1)
})

test('a desk that is quit before the start was answered waits for the id and leaves the recording in control', async ({
  launch,
  service,
}) => {
  const first = await launch()
  await seed(first.page, { account: accountOf(service), presets: [example] })
  const held = service.faults.add({ fault: { kind: 'hold' }, call: 'start' })
  await startPreset(first.page, example.name)
  await expect.poll(() => service.ledger.counts().start).toBe(1)
  const quit = 'Quit (recordings keep running)'
  // The tray is drawn anew once a second at most.
  await expect.poll(async () => (await first.trayMenu()).map(({ label }) => label)).toContain(quit)
  await first.clickTray(quit)
  await expect.poll(async () => (await first.dialogs()).length).toBe(1)
  await first.answerDialog({ button: 'Keep recording and quit' })
  const titles = async () => (await first.notifications()).map(({ title }) => title)
  await expect.poll(titles).toContain('1 start is still unanswered')
  service.faults.remove(held)
  expect(await first.ended()).toBe(0)

  const { page } = await launch()
  await page.getByRole('list', { name: 'Sessions' }).getByRole('button', { name: example.name, exact: true }).click()
  await untilRecording(page, example.name)
  await stopAndSave(page, example.name)
  expect(service.ledger.counts()).toMatchObject({ start: 1, stop: 1 })
})
