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
})
