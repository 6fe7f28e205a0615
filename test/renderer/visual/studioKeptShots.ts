import type { Page } from 'playwright-core'
import { aSavedLayout, layoutId } from '../../builders/layout.ts'
import { cued } from './layoutScenes.ts'
import { type Shot, both, large, small } from './shot.ts'

const scene = cued

const go = async (page: Page, entry: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: entry }).click()
}

const ofLibrary = async (page: Page): Promise<void> => {
  await go(page, 'Layouts')
  await page.getByRole('button', { name: /^Open Speaker and strip/ }).click()
  await page.getByRole('application').waitFor()
}

const ofCue = async (page: Page): Promise<void> => {
  await go(page, 'Presets')
  await page.getByRole('button', { name: 'Open Town hall' }).click()
  await page.getByRole('button', { name: 'Open Opening in the studio' }).click()
  await page.getByRole('application').waitFor()
}

const live = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Town hall Q3', exact: true }).click()
  await page.getByRole('button', { name: 'Edit in studio' }).click()
  await page.getByRole('application').waitFor()
}

/** Somebody else saves the layout that is drawn here. */
const clash = async (page: Page): Promise<void> => {
  await ofLibrary(page)
  await page.getByRole('option').first().click()
  await page.getByRole('textbox', { name: 'Width', exact: true }).fill('50%')
  await page.keyboard.press('Enter')
  const saved = scene.snapshot.layouts[layoutId(1)] ?? aSavedLayout()
  const [first, ...others] = saved.layout.regions
  const regions = first === undefined ? [] : [{ ...first, width: 0.4 }, ...others]
  await page.evaluate((value) => window.pushChange({ kind: 'put', rev: 2, collection: 'layouts', value }), {
    ...saved,
    layout: { ...saved.layout, regions },
  })
  await page.getByRole('button', { name: /^Keep mine/ }).waitFor()
}

/** The studio on layouts that are kept: of the library, of a cue; and on a show with cues in a small window. */
export const studioKeptShots: readonly Shot[] = [
  ...both({ name: 'studio-library-1440', scene, size: large, act: ofLibrary }),
  ...both({ name: 'studio-library-1024', scene, size: small, act: ofLibrary }),
  ...both({ name: 'studio-cue-1024', scene, size: small, act: ofCue }),
  ...both({ name: 'studio-cues-1024', scene, size: small, act: live }),
  ...both({ name: 'studio-clash-1440', scene, size: large, act: clash }),
  ...both({ name: 'studio-clash-1024', scene, size: small, act: clash }),
]
