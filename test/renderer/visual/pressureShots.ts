import type { Page } from 'playwright-core'
import {
  bothFailed,
  endingSoon,
  givenUp,
  journalLost,
  rehearsalTrouble,
  startUnanswered,
  stopSameNames,
  stopsElsewhere,
} from './pressureScenes.ts'
import { trouble } from './scenes.ts'
import { type Shot, both, large, small } from './shot.ts'
import { select, studioScene } from './studioShots.ts'

const openTile = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).first().click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

const bottom = async (page: Page): Promise<void> => {
  await page.locator('.session').evaluate((box) => box.scrollTo(0, box.scrollHeight))
}

const stopSheet = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Table' }).click()
  await page.getByRole('grid').waitFor()
  await page.getByRole('checkbox', { name: 'Select all sessions' }).click({ force: true })
  await page.getByRole('button', { name: /^Stop \d…/ }).click()
  await page.getByRole('dialog').waitFor()
}

const allAlarms = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: /more alarms/ }).click()
}

const plan = async (page: Page): Promise<void> => {
  await openTile('Town hall Q3')(page)
  await page.getByRole('button', { name: 'Change the planned end' }).click()
  await page.getByRole('dialog').waitFor()
}

const requests = async (page: Page): Promise<void> => {
  await openTile('Board room')(page)
  await page.getByText('no answer').first().scrollIntoViewIfNeeded()
}

const ids = async (page: Page): Promise<void> => {
  await openTile('Board room')(page)
  await page.getByRole('button', { name: 'Enter its ids…' }).click()
  await page.getByRole('dialog').waitFor()
}

const takeUnderway = async (page: Page): Promise<void> => {
  await select('Guest')(page)
  await page.getByRole('textbox', { name: 'Width', exact: true }).fill('320')
  await page.keyboard.press('Control+Enter')
  await page.getByText('On its way', { exact: false }).first().waitFor()
}

const taking = { ...studioScene, pending: ['sessions.updateLayout'] as const }

/** What somebody must understand in a second: stops that count down, alarms, starts without an answer, ends that come. */
export const pressureShots: readonly Shot[] = [
  ...both({ name: 'bar-over-session', scene: stopsElsewhere, size: large, act: openTile('Harbour Nights') }),
  ...both({ name: 'bar-over-session-1024', scene: stopsElsewhere, size: small, act: openTile('Harbour Nights') }),
  ...both({
    name: 'bar-own-session-1024',
    scene: stopsElsewhere,
    size: small,
    act: async (page) => {
      await openTile('Parents’ evening')(page)
      await bottom(page)
    },
  }),
  {
    name: 'bar-text-200',
    scene: stopsElsewhere,
    size: small,
    theme: 'dark',
    textScale: 2,
    act: openTile('Harbour Nights'),
  },
  ...both({ name: 'stop-same-names', scene: stopSameNames, size: large, act: stopSheet }),
  ...both({ name: 'stop-same-names-1024', scene: stopSameNames, size: small, act: stopSheet }),
  ...both({ name: 'ending-soon', scene: endingSoon, size: large, act: openTile('Town hall Q3') }),
  ...both({ name: 'ending-soon-1024', scene: endingSoon, size: small }),
  ...both({ name: 'plan-soon', scene: endingSoon, size: large, act: plan }),
  ...both({ name: 'plan-soon-1024', scene: endingSoon, size: small, act: plan }),
  ...both({ name: 'rehearsal-failed-1024', scene: rehearsalTrouble, size: small }),
  ...both({ name: 'rehearsal-failed', scene: rehearsalTrouble, size: large, act: allAlarms }),
  { name: 'rehearsal-failed-text-200', scene: rehearsalTrouble, size: small, theme: 'dark', textScale: 2 },
  {
    name: 'rehearsal-alarms-text-200',
    scene: rehearsalTrouble,
    size: small,
    theme: 'dark',
    textScale: 2,
    act: allAlarms,
  },
  {
    name: 'rehearsal-alarms-light-200',
    scene: rehearsalTrouble,
    size: small,
    theme: 'light',
    textScale: 2,
    act: allAlarms,
  },
  ...both({ name: 'journal-lost', scene: journalLost, size: large }),
  ...both({ name: 'journal-lost-1024', scene: journalLost, size: small }),
  { name: 'journal-lost-text-200', scene: journalLost, size: small, theme: 'dark', textScale: 2 },
  ...both({ name: 'both-failed', scene: bothFailed, size: small }),
  { name: 'alarms-text-200', scene: trouble, size: small, theme: 'dark', textScale: 2, act: allAlarms },
  ...both({ name: 'given-up', scene: givenUp, size: small }),
  ...both({ name: 'given-up-session', scene: givenUp, size: large, act: openTile('Board room') }),
  ...both({ name: 'given-up-session-1024', scene: givenUp, size: small, act: openTile('Board room') }),
  ...both({ name: 'start-unanswered', scene: startUnanswered, size: large, act: requests }),
  ...both({ name: 'start-unanswered-1024', scene: startUnanswered, size: small, act: requests }),
  ...both({ name: 'enter-ids', scene: startUnanswered, size: large, act: ids }),
  ...both({ name: 'enter-ids-1024', scene: startUnanswered, size: small, act: ids }),
  { name: 'enter-ids-text-200', scene: startUnanswered, size: small, theme: 'dark', textScale: 2, act: ids },
  ...both({ name: 'studio-taking', scene: taking, size: large, act: takeUnderway }),
  ...both({ name: 'studio-taking-1024', scene: taking, size: small, act: takeUnderway }),
]
