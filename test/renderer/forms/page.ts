import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, type Page, chromium } from 'playwright-core'
import { chromiumExecutable } from '../../electron/standin/chromium/executable.ts'

/** System Chromium, quiet. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: chromiumExecutable(process.env),
    args: ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  })

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
