import type { Page } from 'playwright-core'
import type { Scene } from '../visual/fakeBridge.ts'

/** One picture of a form, in both themes. */
export interface FormShot {
  readonly name: string
  readonly scene: Scene
  readonly act?: (page: Page) => Promise<void>
  /** Only at the size where it matters, to keep the run short. */
  readonly sizes?: readonly ('large' | 'small')[]
  readonly textScale?: number
}

/** Goes to a screen by its entry in the rail. */
export const go = (screen: 'Presets' | 'Settings') => (page: Page) => page.getByRole('button', { name: screen }).click()

/** Goes to a part of the settings. */
export const part = (name: string) => async (page: Page) => {
  await go('Settings')(page)
  await page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('button', { name }).click()
}
