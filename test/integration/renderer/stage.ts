import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { Session } from '../../../shared/recording/session.ts'
import type { Change, DeskSettings } from '../../../shared/state/snapshot.ts'
import { launchBrowser } from '../../renderer/forms/page.ts'
import type { Script } from '../../renderer/forms/scriptedAnswers.ts'
import { type BuiltWindow, createWindow } from '../../renderer/visual/builtWindow.ts'
import type { RecordedCall, Scene } from '../../renderer/visual/fakeBridge.ts'
import { aDesk } from '../../renderer/visual/scenes.ts'
import { builtRenderer } from '../built.ts'

/** Opens the built window on a scene; its clock stands at noon until it is moved. */
export type OpenWindow = (
  scene: Scene,
  size?: { readonly width: number; readonly height: number },
  /** What main answers, call by call. */
  script?: Script,
) => Promise<Page>

/** The built window in Chromium with a fake of main behind it, one for all tests of a file; none of them may make it complain. */
export function useWindow(): OpenWindow {
  let browser: Browser
  let built: BuiltWindow

  beforeAll(async () => {
    browser = await launchBrowser()
    built = await createWindow(browser, builtRenderer)
  })
  afterAll(() => browser.close())
  afterEach(async () => {
    expect(await built.leave()).toEqual([])
  })

  return (scene, size, script = {}) => built.open({ scene, script, ...(size === undefined ? {} : { size }) })
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

/** Drops files of these names and contents on the window, at once. */
export const drop = (page: Page, files: Readonly<Record<string, string>>): Promise<void> =>
  page.evaluate((contents) => {
    const data = new DataTransfer()
    for (const [name, content] of Object.entries(contents)) data.items.add(new File([content], name))
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
  }, files)

/** The names on the tiles, in their order. */
export const tileNames = (page: Page): Promise<string[]> =>
  page.getByRole('article').getByRole('heading').allTextContents()

/** The name of what has the keyboard. */
export const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? null)
