import type { Browser, Disposable, Page } from 'playwright-core'
import { noon } from '../../builders/session.ts'
import { type Script, installScript } from '../forms/scriptedAnswers.ts'
import { type Scene, installFakeBridge } from './fakeBridge.ts'
import { origin, serveRenderer } from './serve.ts'

export interface OpenOptions {
  readonly scene: Scene
  readonly theme?: 'dark' | 'light'
  /** Of the page, CSS px. */
  readonly size?: { readonly width: number; readonly height: number }
  /** Grows the text as the system setting does. */
  readonly textScale?: number
  /** What main answers, call by call. */
  readonly script?: Script
}

/** The built renderer in one page that shows scene after scene: to open a page each time costs three times as much. */
export interface BuiltWindow {
  readonly page: Page
  /** Shows the scene from its beginning, at noon, on a fake of main: nothing is left of the one before. */
  open(options: OpenOptions): Promise<Page>
  /** Lets go of every key and of the mouse, and returns what the page complained of since the last time. */
  leave(): Promise<readonly string[]>
}

/** Keys that tests hold down. Letting go of one that is up does nothing. */
const held = ['Shift', 'Control', 'Alt', 'Meta', 'Space', 'Enter']

/** Opens the page. `folder`: the built renderer. */
export async function createWindow(browser: Browser, folder: string): Promise<BuiltWindow> {
  const context = await browser.newContext({ timezoneId: 'UTC', reducedMotion: 'reduce' })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  let complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await serveRenderer(page, folder)
  let installed: readonly Disposable[] = []

  return {
    page,
    open: async ({ scene, theme, size = { width: 1440, height: 900 }, textScale = 1, script }) => {
      for (const last of installed) await last.dispose()
      const { snapshot } = scene
      const settings = theme === undefined ? snapshot.settings : { ...snapshot.settings, theme }
      installed = [
        await page.addInitScript(installFakeBridge, { ...scene, snapshot: { ...snapshot, settings } }),
        ...(script === undefined ? [] : [await page.addInitScript(installScript, script)]),
      ]
      await page.setViewportSize(size)
      await page.emulateMedia({ media: null, forcedColors: null, colorScheme: theme ?? null, reducedMotion: 'reduce' })
      await page.clock.setFixedTime(noon)
      await page.goto(`${origin}/`)
      await page.locator('html[data-ready="true"]').waitFor()
      if (textScale !== 1) {
        await page.evaluate(
          (scale) => document.documentElement.style.setProperty('font-size', `${scale * 100}%`),
          textScale,
        )
      }
      return page
    },
    leave: async () => {
      for (const key of held) await page.keyboard.up(key)
      await page.mouse.up()
      await page.mouse.move(0, 0)
      const heard = complaints
      complaints = []
      return heard
    },
  }
}
