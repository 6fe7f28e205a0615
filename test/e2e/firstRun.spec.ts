import { goTo, session, stopAndSave, take, untilRecording } from '../electron/steps/desk.ts'
import { chooseLayout } from '../electron/steps/forms.ts'
import { expect, test } from './fixtures.ts'

test('from first run to saved files in a rehearsal, with nothing typed', async ({ desk, shot }) => {
  const { page } = desk
  const name = 'First rehearsal'
  await expect(page.getByRole('heading', { name: 'Practise first, or connect your account' })).toBeVisible()
  await shot(page, 'first-run')
  await page.getByRole('button', { name: 'Try a rehearsal' }).click()
  const dialog = page.getByRole('dialog', { name: 'New recording' })
  await expect(dialog.getByRole('option', { name })).toBeVisible()
  await shot(page, 'new-recording')
  await dialog.getByRole('button', { name: 'Start recording' }).click()
  await untilRecording(page, name)
  await chooseLayout(page, 'Vertical')
  await take(page, 'Vertical')
  await goTo(page, 'Desk')
  await expect(page.getByRole('list', { name: 'Sessions' }).getByRole('timer')).toHaveText(/^00:00:\d\d$/)
  await shot(page, 'desk-recording')
  await page.getByRole('list', { name: 'Sessions' }).getByRole('button', { name, exact: true }).click()
  await stopAndSave(page, name)
  await expect(session(page, name)).toContainText('Saved')
  await expect(page.getByRole('list', { name: 'Files' }).getByRole('listitem').first()).toContainText('.m3u8')
})

test('the desk opens on the wall the next time', async ({ launch }) => {
  const first = await launch()
  await first.page.getByRole('button', { name: 'Go to the empty desk' }).click()
  await expect(first.page.getByRole('heading', { name: 'Desk', level: 1 })).toBeVisible()
  expect(await first.quit()).toBe(0)
  const second = await launch()
  await expect(second.page.getByRole('heading', { name: 'Desk', level: 1 })).toBeVisible()
})
