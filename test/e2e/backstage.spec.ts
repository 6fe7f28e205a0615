import { untilRecording } from '../electron/steps/desk.ts'
import { expect, test } from './fixtures.ts'

const name = 'First rehearsal'

test('an emergency is rehearsed: the recorder crashes, and the desk says so', async ({ desk, shot }) => {
  const { page } = desk
  await page.getByRole('button', { name: 'Try a rehearsal' }).click()
  await page.getByRole('dialog', { name: 'New recording' }).getByRole('button', { name: 'Start recording' }).click()
  await untilRecording(page, name)

  await page.getByRole('button', { name: /^REHEARSAL/ }).click()
  const controls = page.getByRole('complementary', { name: 'Rehearsal controls' })
  await expect(controls.getByRole('listitem').filter({ hasText: '4000000001' })).toBeVisible()
  await expect(controls.getByRole('listitem').filter({ hasText: 'start' })).toContainText('200')
  await shot(page, 'controls')

  await controls.getByRole('button', { name: /^Recorder crashes/ }).click()
  await expect(page.getByRole('region', { name, exact: true })).toContainText('Failed')
  await page.keyboard.press('Escape')
  await expect(controls).toBeHidden()
})
