import type { Page } from 'playwright-core'
import { cued } from './layoutScenes.ts'
import { type Shot, both, large, small } from './shot.ts'

const scene = cued

const go = (entry: string) => async (page: Page) => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: entry }).click()
}

const session = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Town hall Q3', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Town hall Q3' }).waitFor()
  await page.getByRole('button', { name: /^Q&A grid: put it/ }).click()
  await page.locator('.session').evaluate((box) => {
    const panel = box.querySelector('.layout-panel')
    if (panel !== null) box.scrollTop += panel.getBoundingClientRect().top - box.getBoundingClientRect().top - 72
  })
}

const newLayout = async (page: Page): Promise<void> => {
  await go('Layouts')(page)
  await page.getByRole('button', { name: 'New layout' }).click()
  await page.getByRole('dialog').waitFor()
}

const preset = async (page: Page): Promise<void> => {
  await go('Presets')(page)
  await page.getByRole('button', { name: 'Open Town hall' }).click()
  await page.locator('#preset-part-layout').evaluate((head) => head.scrollIntoView({ block: 'start' }))
}

const studio = async (page: Page): Promise<void> => {
  await session(page)
  await page.getByRole('button', { name: 'Edit in studio' }).click()
  await page.locator('.studio').waitFor()
}

/** The library of layouts, and the cues of a show wherever they are seen. */
export const layoutShots: readonly Shot[] = [
  ...both({ name: 'layouts-1440', scene, size: large, act: go('Layouts') }),
  ...both({ name: 'layouts-1024', scene, size: small, act: go('Layouts') }),
  ...both({ name: 'layouts-new', scene, size: small, act: newLayout }),
  ...both({ name: 'cues-session-1440', scene, size: large, act: session }),
  ...both({ name: 'cues-session-1024', scene, size: small, act: session }),
  ...both({ name: 'cues-preset-1440', scene, size: large, act: preset }),
  ...both({ name: 'cues-preset-1024', scene, size: small, act: preset }),
  ...both({ name: 'cues-studio-1440', scene, size: large, act: studio }),
  { name: 'layouts-text-200', scene, size: large, theme: 'dark', textScale: 2, act: go('Layouts') },
  { name: 'cues-text-200', scene, size: large, theme: 'dark', textScale: 2, act: session },
]
