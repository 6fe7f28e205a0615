import type { Page } from 'playwright-core'
import {
  evening,
  eveningDesk,
  holdToStop,
  many,
  offline,
  pending,
  pressedOnce,
  stoppingMany,
  twoUnreachable,
  unreachable,
} from './deskScenes.ts'
import { type Shot, both, large, small } from './shot.ts'

const scene = eveningDesk(evening)

const table = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Table' }).click()
  await page.getByRole('grid').waitFor()
}

const details = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /^Details: 2 services/ }).click()
  await page.getByRole('dialog').waitFor()
}

/** Selects four recordings that can be stopped. */
const select = async (page: Page): Promise<void> => {
  for (const name of ['Town hall Q3', 'Parents’ evening', 'Harbour Nights', 'Morning Brief EU']) {
    await page.getByRole('checkbox', { name: `Select ${name}` }).click({ force: true })
  }
}

/** The same, with the wall back at its top. */
const selectOnWall = async (page: Page): Promise<void> => {
  await select(page)
  await page.locator('.desk').evaluate((desk) => desk.scrollTo(0, 0))
}

const selectInTable = async (page: Page): Promise<void> => {
  await table(page)
  await select(page)
  await page.getByRole('row', { name: 'Town hall Q3' }).focus()
  await page.keyboard.press('ArrowDown')
}

const stopSheet = async (page: Page): Promise<void> => {
  await selectInTable(page)
  await page.getByRole('button', { name: 'Stop 4…' }).click()
  await page.getByRole('dialog').waitFor()
}

/** The desk itself: table, selection, sheets, countdowns. */
export const deskShots: readonly Shot[] = [
  ...both({ name: 'table-1440', scene, size: large, act: selectInTable }),
  ...both({ name: 'table-1024', scene, size: small, act: selectInTable }),
  ...both({ name: 'evening-1440', scene, size: large, act: selectOnWall }),
  ...both({ name: 'evening-1024', scene, size: small }),
  ...both({ name: 'pending-1024', scene: pending, size: small }),
  ...both({ name: 'pending-1440', scene: pending, size: large }),
  ...both({ name: 'stopping-many', scene: stoppingMany, size: large }),
  ...both({ name: 'stopping-many-1024', scene: stoppingMany, size: small, act: table }),
  ...both({ name: 'press-twice', scene: pressedOnce, size: small }),
  ...both({ name: 'stop-sheet', scene, size: large, act: stopSheet }),
  ...both({ name: 'stop-sheet-1024', scene, size: small, act: stopSheet }),
  ...both({ name: 'desk-one', scene: many(1), size: small }),
  ...both({ name: 'desk-six', scene: many(6), size: large }),
  ...both({ name: 'desk-forty', scene: many(40), size: large }),
  ...both({ name: 'table-forty', scene: many(40), size: small, act: table }),
  ...both({ name: 'offline', scene: offline, size: small }),
  ...both({ name: 'unreachable', scene: unreachable, size: small }),
  ...both({ name: 'unreachable-two', scene: twoUnreachable, size: large }),
  ...both({ name: 'unreachable-two-1024', scene: twoUnreachable, size: small, act: details }),
  ...both({
    name: 'dismissed',
    scene,
    size: small,
    act: async (page) => {
      await page.getByRole('button', { name: /^Dismiss \d+ finished/ }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Dismiss them' }).click()
      await page.getByRole('button', { name: 'Put back' }).waitFor()
    },
  }),
  ...both({
    name: 'dismiss-finished',
    scene,
    size: small,
    act: async (page) => {
      await page.getByRole('button', { name: /^Dismiss \d+ finished/ }).click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  ...both({
    name: 'countdown-elsewhere',
    scene: stoppingMany,
    size: small,
    act: async (page) => {
      await page.keyboard.press('Control+3')
      await page.getByRole('button', { name: 'Keep all recording' }).waitFor()
    },
  }),
  ...both({
    name: 'session-long-name',
    scene,
    size: small,
    act: async (page) => {
      await page
        .getByRole('button', { name: /^Lighthouse/ })
        .first()
        .click()
      await page.getByRole('heading', { level: 1, name: /^Lighthouse/ }).waitFor()
    },
  }),
  {
    name: 'hold',
    scene: holdToStop,
    size: small,
    theme: 'dark',
    act: async (page) => {
      await page.getByRole('button', { name: 'Hold to stop Town hall Q3' }).hover()
      await page.mouse.down()
      await page.waitForTimeout(650)
    },
  },
  { name: 'table-text-200', scene, size: large, theme: 'dark', textScale: 2, act: table },
  {
    name: 'table-forced',
    scene,
    size: large,
    theme: 'dark',
    act: async (page) => {
      await page.emulateMedia({ forcedColors: 'active' })
      await selectInTable(page)
    },
  },
]
