import { ask, seed } from '../electron/steps/bridge.ts'
import { accountOf, expect, test } from './fixtures.ts'

const names = ['First', 'Second', 'Third']

test('each way to stop keeps its promise, and nothing stops by accident', async ({ desk, service, shot }) => {
  const { page } = desk
  const presets = names.map((name, index) => ({ name, channel: `show${index}`, recorderUid: String(index + 1) }))
  const saved = await seed(page, {
    account: accountOf(service),
    presets,
    settings: { stopPolicy: 'countdown', countdownSeconds: 30 },
  })
  await ask(page, 'sessions.startMany', { presetIds: saved.map(({ id }) => id) })
  const tile = (name: string) => page.getByRole('article', { name })
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const policy = (stopPolicy: 'pressTwice' | 'hold' | 'atOnce') => ask(page, 'settings.change', { stopPolicy })
  const stops = () => service.ledger.counts().stop
  for (const name of names) await expect(tile(name)).toContainText('REC')

  // A countdown can be taken back, and while it runs the tile says what is true: it records.
  await button('Stop First').click()
  await expect(tile('First')).toContainText('Stopping in')
  await expect(tile('First')).toContainText('REC')
  await shot(page, 'tile-countdown')
  // Longer than a double-click after it appeared: sooner it would not count.
  await page.waitForTimeout(450)
  await page.getByRole('button', { name: /Keep recording First/ }).click()
  await expect(tile('First')).not.toContainText('Stopping in')
  expect(stops()).toBe(0)

  // Twice means twice: neither a double-click nor a held key is a second press. The second one has a second and a half: it is
  // watched and pressed inside the page, where no slow machine comes between.
  await policy('pressTwice')
  const pressAgain = (then: 'lapse' | 'press') =>
    page.evaluate(async (what) => {
      const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
      const again = () => document.querySelector<HTMLElement>('[aria-label="Press again to stop First"]')
      while (again() === null) await wait(20)
      // Sooner it would be the second half of a double-click.
      if (what === 'press') await wait(450).then(() => again()?.click())
      else while (again() !== null) await wait(20)
    }, then)
  const lapsed = pressAgain('lapse')
  await button('Stop First').dblclick()
  await lapsed
  await expect(button('Stop First')).toBeVisible()
  expect(stops()).toBe(0)
  await button('Stop First').focus()
  for (let repeat = 0; repeat < 20; repeat += 1) await page.keyboard.down('Space')
  await page.keyboard.up('Space')
  await expect(button('Stop First')).toBeVisible()
  expect(stops()).toBe(0)
  const pressed = pressAgain('press')
  await button('Stop First').click()
  await pressed
  await expect.poll(stops).toBe(1)
  await expect(tile('First')).toContainText('Saved')
  expect(stops()).toBe(1)

  // Holding is for the pointer, and long enough.
  await policy('hold')
  await button('Hold to stop Second').click()
  await button('Hold to stop Second').hover()
  await page.mouse.down()
  await expect.poll(stops).toBe(2)
  await page.mouse.up()

  await policy('atOnce')
  await button('Stop Third').click()
  await expect.poll(stops).toBe(3)
  for (const name of names) await expect(tile(name)).toContainText('Saved')
})
