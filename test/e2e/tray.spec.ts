import { seed } from '../electron/steps/bridge.ts'
import { startPreset, untilRecording } from '../electron/steps/desk.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

test('with no window open the tray shows what records, stops it, and brings the desk back', async ({
  desk,
  service,
  shot,
}) => {
  await seed(desk.page, { account: accountOf(service), presets: [example], settings: { stopPolicy: 'countdown' } })
  const idle = await desk.tray()
  await startPreset(desk.page, example.name)
  await untilRecording(desk.page, example.name)
  await desk.closeWindow()

  const labels = async () => (await desk.trayMenu()).map(({ label }) => label)
  await expect.poll(labels).toContainEqual(expect.stringMatching(/^● Example {3}00:00:\d\d$/))
  expect(await labels()).toContain('1 recording')
  expect((await desk.tray()).icon).not.toBe(idle.icon)

  const entry = (await labels()).find((label) => label.includes(example.name)) ?? ''
  await desk.clickTray(entry, 'Stop')
  await expect.poll(() => service.ledger.counts().stop).toBe(1)
  await expect.poll(labels).toContain('Nothing is recording')
  expect(service.recordings().map(({ running }) => running)).toEqual([false])

  await desk.clickTray('Show desk')
  const page = await desk.window()
  await expect(page.getByRole('heading', { name: 'Desk', level: 1 })).toBeVisible()
  await expect(page.getByRole('list', { name: 'Sessions' })).toContainText('Saved')
  await shot(page, 'after-tray')
})

test('quitting from the tray leaves the recording running', async ({ desk, service }) => {
  await seed(desk.page, { account: accountOf(service), presets: [example] })
  await startPreset(desk.page, example.name)
  await untilRecording(desk.page, example.name)
  const quit = 'Quit (recordings keep running)'
  // The tray is drawn anew once a second at most.
  await expect.poll(async () => (await desk.trayMenu()).map(({ label }) => label)).toContain(quit)
  await desk.clickTray(quit)
  await expect.poll(async () => (await desk.dialogs()).length).toBe(1)
  const [question] = await desk.dialogs()
  expect(question?.buttons[question.defaultId ?? -1]).toBe('Keep recording and quit')
  await desk.answerDialog({ button: 'Keep recording and quit' })
  expect(await desk.ended()).toBe(0)
  expect(service.recordings().map(({ running }) => running)).toEqual([true])
  expect(service.ledger.counts().stop).toBe(0)
})
