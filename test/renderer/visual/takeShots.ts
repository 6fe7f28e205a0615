import type { Page } from 'playwright-core'
import { problem } from '../../../shared/problem.ts'
import { type Shot, both, large, small } from './shot.ts'
import { aCard, decisions, disowned, disownedStopping, refusedStart } from './takeScenes.ts'

const scene = decisions
const tokenGone = problem('showTokenGone', { params: { name: 'Board room' } })

const openTile = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

/** The choices about a recording whose ids are not accepted, in sight. */
const choices = async (page: Page): Promise<void> => {
  await openTile('Town hall Q3')(page)
  await page.getByRole('region', { name: 'What to do' }).scrollIntoViewIfNeeded()
}

const fromMenu = (entry: string) => async (page: Page) => {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: entry }).click()
  await page.getByRole('dialog').waitFor()
}

const plan = async (page: Page): Promise<void> => {
  await openTile('Town hall Q3')(page)
  await page.getByRole('button', { name: 'Change the planned end' }).click()
  await page.getByRole('button', { name: 'in 1 h' }).click()
}

/** The screens about one recording: what to decide, when to end, handing over and taking over. */
export const takeShots: readonly Shot[] = [
  ...both({ name: 'decisions-1440', scene, size: large }),
  ...both({ name: 'decisions-1024', scene, size: small }),
  ...both({ name: 'session-gaps', scene, size: large, act: openTile('Town hall Q3') }),
  ...both({ name: 'session-gaps-1024', scene, size: small, act: openTile('Town hall Q3') }),
  ...both({ name: 'session-unknown', scene, size: large, act: openTile('Board room') }),
  ...both({ name: 'desk-disowned', scene: disowned, size: small }),
  ...both({ name: 'session-disowned', scene: disowned, size: large, act: openTile('Town hall Q3') }),
  ...both({ name: 'session-disowned-1024', scene: disowned, size: small, act: openTile('Town hall Q3') }),
  ...both({
    name: 'disowned-again',
    scene: disownedStopping('pressTwice'),
    size: large,
    act: openTile('Town hall Q3'),
  }),
  ...both({ name: 'disowned-again-1024', scene: disownedStopping('pressTwice'), size: small, act: choices }),
  ...both({
    name: 'disowned-counts',
    scene: disownedStopping('countdown'),
    size: large,
    act: openTile('Town hall Q3'),
  }),
  ...both({ name: 'disowned-counts-1024', scene: disownedStopping('countdown'), size: small, act: choices }),
  ...both({ name: 'session-runaway', scene, size: small, act: openTile('Studio C') }),
  ...both({ name: 'session-armed', scene, size: small, act: openTile('Gallery tour') }),
  ...both({ name: 'session-take', scene, size: small, act: openTile('Chess Masters, board 1') }),
  ...both({
    name: 'next-take-token',
    scene: { ...scene, answers: { ...scene.answers, 'sessions.resolveUnknown': { ok: false, problem: tokenGone } } },
    size: small,
    act: async (page) => {
      await openTile('Board room')(page)
      await page.getByRole('button', { name: 'Try again' }).click()
      await page.getByRole('textbox', { name: 'Channel token' }).fill('"canary-token"')
    },
  }),
  ...both({
    name: 'reroll-warning',
    scene,
    size: large,
    act: async (page) => {
      await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  ...both({
    name: 'reroll-refused',
    scene: refusedStart,
    size: small,
    act: async (page) => {
      await openTile('Gospel Brunch')(page)
      await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).click()
      await page.getByRole('dialog').waitFor()
    },
  }),
  ...both({ name: 'plan', scene, size: large, act: plan }),
  ...both({
    name: 'card',
    scene,
    size: large,
    act: async (page) => {
      await openTile('Town hall Q3')(page)
      await page.getByRole('button', { name: 'Hand-over card' }).click()
      await page.getByRole('textbox', { name: 'Hand-over card' }).waitFor()
    },
  }),
  ...both({
    name: 'adopt-card',
    scene,
    size: small,
    act: async (page) => {
      await page.keyboard.press('Control+Shift+A')
      await page.getByRole('textbox', { name: 'Hand-over card' }).fill(aCard)
    },
  }),
  ...both({
    name: 'adopt-ids',
    scene,
    size: small,
    act: async (page) => {
      await fromMenu('Adopt…')(page)
      await page.getByRole('radio', { name: 'Ids' }).click()
      await page.getByRole('textbox', { name: 'Channel' }).fill('böard')
      await page.getByRole('textbox', { name: 'Recorder uid' }).fill('12a')
      await page.getByRole('button', { name: 'Adopt', exact: true }).click()
    },
  }),
  ...both({
    name: 'start-sheet',
    scene,
    size: small,
    act: async (page) => {
      await fromMenu('Start several…')(page)
      await page.getByRole('checkbox', { name: /^Sunday service/ }).check()
      await page.getByRole('checkbox', { name: /^Gospel Brunch/ }).check()
    },
  }),
  ...both({
    name: 'start-sheet-done',
    scene,
    size: small,
    act: async (page) => {
      await fromMenu('Start several…')(page)
      await page.getByRole('checkbox', { name: /^Sunday service/ }).check()
      await page.getByRole('checkbox', { name: /^Gospel Brunch/ }).check()
      await page.getByRole('button', { name: 'Start 2 recordings' }).click()
      await page.getByText('1 refused').waitFor()
    },
  }),
  ...both({
    name: 'safety',
    scene,
    size: small,
    act: async (page) => {
      await page.getByRole('button', { name: 'Settings' }).click()
      await page.getByRole('button', { name: 'Safety' }).click()
    },
  }),
]
