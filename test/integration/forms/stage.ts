import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, expect } from 'vitest'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Problem } from '../../../shared/problem.ts'
import { launchBrowser } from '../../renderer/forms/page.ts'
import type { Script } from '../../renderer/forms/scriptedAnswers.ts'
import { type BuiltWindow, createWindow } from '../../renderer/visual/builtWindow.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { builtRenderer } from '../built.ts'

/** The real renderer in a real browser, on a main that only records what it is asked. */
export interface Stage {
  readonly open: (scene: Scene, script?: Script) => Promise<Page>
  /** What the page asked of main under this name, oldest first. */
  readonly calls: (page: Page, method: MethodName) => Promise<readonly unknown[]>
}

/** One window for all tests of the file; none of them may make it complain. */
export function useStage(): Stage {
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

  return {
    open: (scene, script = {}) => built.open({ scene, script, theme: 'dark' }),
    calls: async (page, method) =>
      (await page.evaluate(() => window.deskCalls)).filter((call) => call.method === method).map(({ input }) => input),
  }
}

/** An answer that says yes. `rev` is the one of the scene: nothing to wait for. */
export const yes = (value: unknown, rev = 1) => ({ answer: { ok: true as const, value, rev } })

/** An answer that says no. */
export const no = (problem: Problem) => ({ answer: { ok: false as const, problem } })

/** Everything a person, an extension or a crash report could find in the page: markup and what inputs hold. */
export async function everythingInPage(page: Page): Promise<string> {
  return page.evaluate(() => {
    const held = [...document.querySelectorAll('input, textarea')].map((input) => (input as HTMLInputElement).value)
    return [document.documentElement.outerHTML, ...held].join('\n')
  })
}
