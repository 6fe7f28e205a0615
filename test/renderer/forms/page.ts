import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type Page, chromium } from 'playwright-core'
import { noon } from '../../builders/session.ts'
import { chromiumExecutable } from '../../electron/standin/chromium/executable.ts'
import { type Scene, installFakeBridge } from '../visual/fakeBridge.ts'
import { type Script, installScript } from './scriptedAnswers.ts'
import { origin, serveRenderer } from '../visual/serve.ts'

interface OpenOptions {
  readonly scene: Scene
  readonly theme?: 'dark' | 'light'
  readonly size?: { readonly width: number; readonly height: number }
  /** Grows the text as the system setting does. */
  readonly textScale?: number
  /** What main answers. */
  readonly script?: Script
}

/** System Chromium, quiet. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumExecutable(process.env),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

/** Opens the built renderer on a fake of main. `complaints`: errors on the console, such as a broken policy. */
export async function openDesk(
  browser: Browser,
  folder: string,
  { scene, theme = 'dark', size = { width: 1440, height: 900 }, textScale = 1, script = {} }: OpenOptions,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({
    viewport: size,
    colorScheme: theme,
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(10_000)
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.clock.setFixedTime(noon)
  await serveRenderer(page, folder)
  await page.addInitScript(installFakeBridge, {
    ...scene,
    snapshot: { ...scene.snapshot, settings: { ...scene.snapshot.settings, theme } },
  })
  await page.addInitScript(installScript, script)
  await page.goto(`${origin}/`)
  await page.locator('html[data-ready="true"]').waitFor()
  if (textScale !== 1) {
    await page.evaluate(
      (scale) => document.documentElement.style.setProperty('font-size', `${scale * 100}%`),
      textScale,
    )
  }
  return { page, complaints }
}

/** What axe finds, one line each. */
export async function axeComplaints(page: Page): Promise<readonly string[]> {
  // An open list hangs outside the page's landmarks, between Base UI's guards, which catch focus and pass it on.
  const open = await page.locator('[role="listbox"].popup, .popup [role="listbox"]').count()
  const builder = new AxeBuilder({ page }).exclude('[data-base-ui-focus-guard]')
  const { violations } = await (open > 0 ? builder.disableRules(['region']) : builder).analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) =>
        `${id}: ${node.html.slice(0, 160)} — ${(node.failureSummary ?? '').replaceAll('\n', ' ').slice(0, 240)}`,
    ),
  )
}
