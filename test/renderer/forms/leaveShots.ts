import type { Page } from 'playwright-core'
import { problem } from '../../../shared/problem.ts'
import type { Scene } from '../visual/fakeBridge.ts'
import { type FormShot, go } from './formShot.ts'
import { furnished } from './scenes.ts'

const openPreset = (name: string) => async (page: Page) => {
  await go('Presets')(page)
  await page.getByRole('button', { name: `Open ${name}` }).click()
}

/** A token on its way to the keychain, and a start behind it. */
const saveAndStart = async (page: Page) => {
  await openPreset('Parents’ evening')(page)
  await page.getByRole('button', { name: 'Replace channel token' }).click()
  await page.getByLabel('Channel token', { exact: true }).fill('canary-token')
  await page.getByRole('button', { name: 'Save and start' }).click()
  await page.getByRole('button', { name: 'Desk', exact: true }).click()
  await page.getByRole('dialog', { name: 'Leave while it is being saved?' }).waitFor()
}
const tokenRefused: Scene = {
  ...furnished,
  held: ['presets.replaceToken'],
  answers: { 'presets.replaceToken': { ok: false, problem: problem('secretsLocked', { retryable: true }) } },
}

/** The question before a form is left; a save that is refused while it stands there, and after it was answered. */
export const leaveShots: readonly FormShot[] = [
  {
    name: 'preset-leave',
    scene: furnished,
    sizes: ['large'],
    act: async (page) => {
      await openPreset('Town hall')(page)
      await page.getByLabel('Name', { exact: true }).fill('Town hall Q4')
      await page.getByRole('button', { name: 'Desk' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
  { name: 'preset-leave-saving', scene: tokenRefused, act: saveAndStart },
  {
    name: 'preset-leave-refused',
    scene: tokenRefused,
    act: async (page) => {
      await saveAndStart(page)
      await page.getByRole('button', { name: 'Leave', exact: true }).focus()
      await page.evaluate(() => window.answerHeld())
      await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
    },
  },
  {
    name: 'preset-left-refused',
    scene: tokenRefused,
    act: async (page) => {
      await saveAndStart(page)
      await page.getByRole('button', { name: 'Leave', exact: true }).click()
      await page.evaluate(() => window.answerHeld())
      await page.getByRole('alert').waitFor()
    },
  },
]
