import { mkdir } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { axeComplaints, launchBrowser } from '../forms/page.ts'
import { createWindow } from './builtWindow.ts'
import { buildRenderer } from './build.ts'
import { deskShots } from './deskShots.ts'
import { historyShots } from './historyShots.ts'
import { layoutShots } from './layoutShots.ts'
import { pressureShots } from './pressureShots.ts'
import { rehearsalShots } from './rehearsalShots.ts'
import { bare, idle, trouble, wall } from './scenes.ts'
import { type Shot, both, large, small } from './shot.ts'
import { studioKeptShots } from './studioKeptShots.ts'
import { studioShots } from './studioShots.ts'
import { studioStateShots } from './studioStateShots.ts'
import { takeShots } from './takeShots.ts'

/**
 * Pictures of every screen and state of the renderer, with a fake of main behind it, checked with axe on the way.
 * `node test/renderer/visual/run.ts [part of a picture's name]` writes them to out/screens and fails on any violation.
 */
const root = resolve(import.meta.dirname, '../../..')
const screens = join(root, 'out/screens')

const openTile = (name: string) => async (page: Page) => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

const scrollTo = (fraction: number) => async (page: Page) => {
  await page.evaluate((share) => {
    const box = document.querySelector('.desk, .session')
    if (box !== null) box.scrollTop = box.scrollHeight * share
  }, fraction)
}

/** A recording's own screen, with its layout's form in sight. */
const edited = async (page: Page) => {
  await openTile('Town hall Q3')(page)
  await scrollTo(0.35)(page)
  await page.locator('.head-stop').waitFor()
}

const shots: readonly Shot[] = [
  ...deskShots,
  ...takeShots,
  ...studioShots,
  ...studioStateShots,
  ...studioKeptShots,
  ...rehearsalShots,
  ...pressureShots,
  ...both({ name: 'desk-1440', scene: wall, size: large }),
  ...both({ name: 'desk-1440-below', scene: wall, size: large, act: scrollTo(0.6) }),
  ...both({ name: 'desk-1024', scene: wall, size: small }),
  ...both({ name: 'session-1440', scene: wall, size: large, act: openTile('Town hall Q3') }),
  ...both({ name: 'session-1024', scene: wall, size: small, act: openTile('Town hall Q3') }),
  ...both({ name: 'session-edited-1440', scene: wall, size: large, act: edited }),
  ...both({ name: 'session-edited-1024', scene: wall, size: small, act: edited }),
  { name: 'session-edited-text-200', scene: wall, size: small, theme: 'dark', textScale: 2, act: edited },
  { name: 'session-edited-large-200', scene: wall, size: large, theme: 'light', textScale: 2, act: edited },
  ...both({ name: 'session-failed', scene: wall, size: large, act: openTile('Gospel Brunch') }),
  ...both({ name: 'session-saved', scene: wall, size: large, act: openTile('All-hands London') }),
  ...both({ name: 'session-joined', scene: wall, size: large, act: openTile('Morning Brief EU') }),
  ...both({ name: 'trouble', scene: trouble, size: large }),
  ...both({
    name: 'alarms',
    scene: trouble,
    size: small,
    act: async (page) => {
      await page.getByRole('button', { name: '3 more alarms' }).click()
    },
  }),
  ...both({ name: 'idle', scene: idle, size: large }),
  ...historyShots,
  ...layoutShots,
  { name: 'bare', scene: bare, size: small, theme: 'dark' },
  { name: 'desk-2560', scene: wall, size: { width: 2560, height: 1440 }, theme: 'dark' },
  { name: 'desk-text-200', scene: wall, size: large, theme: 'dark', textScale: 2 },
  { name: 'session-text-200', scene: wall, size: large, theme: 'dark', textScale: 2, act: openTile('Town hall Q3') },
  {
    name: 'desk-forced',
    scene: wall,
    size: large,
    theme: 'dark',
    act: (page) => page.emulateMedia({ forcedColors: 'active' }),
  },
  {
    name: 'desk-menu',
    unchecked: true,
    scene: wall,
    size: large,
    theme: 'dark',
    act: async (page) => {
      await page.getByRole('button', { name: 'More for All-hands London' }).click()
      await page.getByRole('menu').waitFor()
    },
  },
  {
    name: 'help',
    scene: idle,
    size: large,
    theme: 'dark',
    act: async (page) => {
      await page.getByRole('button', { name: 'Help and shortcuts' }).click()
      await page.getByRole('dialog').waitFor()
    },
  },
]

const wanted = process.argv.slice(2)
const folder = await buildRenderer(root)
await mkdir(screens, { recursive: true })
const browser = await launchBrowser()
const window = await createWindow(browser, folder)
let failures = 0
try {
  for (const shot of shots.filter(
    ({ name, theme }) => wanted.length === 0 || wanted.some((part) => `${name}-${theme}`.includes(part)),
  )) {
    const page = await window.open(shot)
    await shot.act?.(page)
    await page.evaluate(() => document.fonts.ready)
    await page.screenshot({ path: join(screens, `${shot.name}-${shot.theme}.png`) })
    const violations = shot.unchecked === true ? [] : await axeComplaints(page)
    const all = [...(await window.leave()), ...violations]
    failures += all.length
    console.log(`${all.length === 0 ? 'ok  ' : 'FAIL'} ${shot.name}-${shot.theme}`)
    for (const complaint of all) console.log(`     ${complaint}`)
  }
} finally {
  await browser.close()
}
process.exitCode = failures === 0 ? 0 : 1
