import { type Browser, type Page, chromium } from 'playwright-core'
import { chromiumExecutable } from '../../electron/standin/chromium/executable.ts'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Session } from '../../../shared/recording/session.ts'
import type { Change, DeskSettings } from '../../../shared/state/snapshot.ts'
import { noon } from '../../builders/session.ts'
import { type RecordedCall, type Scene, installFakeBridge } from '../../renderer/visual/fakeBridge.ts'
import { aDesk } from '../../renderer/visual/scenes.ts'
import { origin, serveRenderer } from '../../renderer/visual/serve.ts'
import { builtRenderer } from '../built.ts'

/** Opens the built window on a scene; its clock stands at noon until it is moved. */
export type OpenWindow = (scene: Scene, size?: { readonly width: number; readonly height: number }) => Promise<Page>

/** The built window in Chromium with a fake of main behind it, for one test file. A complaint on the console fails the test. */
export function useWindow(): OpenWindow {
  let browser: Browser
  let complaints: string[] = []

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumExecutable(process.env), args: ['--no-sandbox'] })
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    for (const context of browser.contexts()) await context.close()
    const heard = complaints
    complaints = []
    expect(heard).toEqual([])
  })

  return async (scene, size = { width: 1440, height: 900 }) => {
    const context = await browser.newContext({ viewport: size, timezoneId: 'UTC', reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.setDefaultTimeout(10_000)
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
    page.on('pageerror', (error) => complaints.push(error.message))
    await page.clock.setFixedTime(noon)
    await serveRenderer(page, builtRenderer)
    await page.addInitScript(installFakeBridge, scene)
    await page.goto(`${origin}/`)
    await page.locator('html[data-ready="true"]').waitFor()
    return page
  }
}

/** A desk with these sessions; `answers` replace what the fake would say, `settings` those of a new desk. */
export function sceneOf(
  sessions: readonly Session[],
  answers: Scene['answers'] = {},
  settings: Partial<DeskSettings> = {},
): Scene {
  const snapshot = aDesk(sessions)
  return { snapshot: { ...snapshot, settings: { ...snapshot.settings, ...settings } }, timelines: {}, answers }
}

/** The inputs of every call of one method so far, oldest first. */
export const calls = async (page: Page, method: RecordedCall['method']): Promise<readonly unknown[]> =>
  (await page.evaluate(() => window.deskCalls)).filter((call) => call.method === method).map((call) => call.input)

/** Main says that something changed. */
export const push = (page: Page, change: Change): Promise<void> =>
  page.evaluate((news) => window.pushChange(news), change)

/** A session that changed. */
export const put = (value: Session, rev = 2): Change => ({ kind: 'put', rev, collection: 'sessions', value })

/** The names on the tiles, in their order. */
export const tileNames = (page: Page): Promise<string[]> =>
  page.getByRole('article').getByRole('heading').allTextContents()

/** The name of what has the keyboard. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null)
