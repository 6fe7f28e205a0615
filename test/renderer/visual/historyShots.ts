import type { Page } from 'playwright-core'
import { givenUpStarts, longHistory, markedWall, noHistory, stopsLost } from './historyScenes.ts'
import { type Shot, both, large, small } from './shot.ts'

const openHistory = async (page: Page): Promise<void> => {
  await page.getByRole('navigation').getByRole('button', { name: 'History' }).click()
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
}

const openTake = async (page: Page): Promise<void> => {
  await openHistory(page)
  await page.getByRole('row', { name: 'Gallery talk' }).first().click()
  await page.getByRole('heading', { level: 2, name: 'Requests' }).waitFor()
}

const openSession = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Town hall Q3', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Town hall Q3' }).waitFor()
}

const openEnded = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'All-hands London', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'All-hands London' }).waitFor()
}

const table = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Table' }).click()
  await page.getByRole('grid').waitFor()
}

/** The history, a take of it, and the panels of markers and requests. */
export const historyShots: readonly Shot[] = [
  ...both({
    name: 'history-1440',
    scene: longHistory,
    size: large,
    act: async (page) => {
      await openHistory(page)
      await page.getByRole('row', { name: 'Gospel Brunch' }).first().waitFor()
      await page.keyboard.press('Tab')
      await page.getByRole('searchbox', { name: 'Search the history' }).focus()
      await page.keyboard.press('ArrowDown')
      await page.keyboard.press('ArrowDown')
    },
  }),
  ...both({
    name: 'history-1024',
    scene: longHistory,
    size: small,
    act: async (page) => {
      await openHistory(page)
      await page.getByRole('button', { name: 'Export CSV' }).click()
      await page.getByText('Saved 240 records').waitFor()
    },
  }),
  ...both({
    name: 'history-given-up',
    scene: givenUpStarts,
    size: large,
    act: async (page) => {
      await openHistory(page)
      await page.getByRole('button', { name: /^Given up/ }).hover()
    },
  }),
  ...both({
    name: 'history-days',
    scene: longHistory,
    size: small,
    act: async (page) => {
      await openHistory(page)
      await page.getByLabel('From').fill('2026-05-03')
      await page.getByLabel('To', { exact: true }).fill('2026-05-01')
      await page.getByRole('button', { name: 'Swap the days' }).waitFor()
    },
  }),
  ...both({ name: 'stop-lost-history', scene: stopsLost, size: large, act: openHistory }),
  ...both({ name: 'stop-lost-history-1024', scene: stopsLost, size: small, act: openHistory }),
  ...both({ name: 'stop-lost-session', scene: stopsLost, size: small, act: openEnded }),
  ...both({ name: 'stop-lost-table', scene: stopsLost, size: small, act: table }),
  ...both({ name: 'history-empty', scene: noHistory, size: large, act: openHistory }),
  ...both({ name: 'take-1440', scene: longHistory, size: large, act: openTake }),
  ...both({
    name: 'markers-1440',
    scene: markedWall,
    size: large,
    act: async (page) => {
      await openSession(page)
      await page.getByRole('textbox', { name: 'Note at 00:12:34' }).waitFor()
      await page.keyboard.press('m')
      await page.getByRole('textbox', { name: 'Note at 01:23:45' }).fill('Standing ovation')
      await page.getByRole('button', { name: 'query · status 5' }).first().click()
      await page.getByRole('textbox', { name: 'Note at 01:23:45' }).focus()
    },
  }),
  {
    name: 'markers-1024',
    scene: markedWall,
    size: small,
    theme: 'dark',
    act: async (page) => {
      await openSession(page)
      await page.getByRole('button', { name: 'Remove the marker at 00:12:34' }).click()
      await page.getByRole('button', { name: 'Undo' }).waitFor()
      await page.getByRole('heading', { level: 2, name: 'Markers' }).scrollIntoViewIfNeeded()
    },
  },
  {
    name: 'history-text-200',
    scene: longHistory,
    size: large,
    theme: 'dark',
    textScale: 2,
    act: async (page) => {
      await openHistory(page)
      await page.getByRole('row', { name: 'Gospel Brunch' }).first().waitFor()
    },
  },
]
