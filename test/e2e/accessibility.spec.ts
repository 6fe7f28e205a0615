import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { seed } from '../electron/steps/bridge.ts'
import { goTo, newPreset, openNewRecording, startPreset, untilRecording } from '../electron/steps/desk.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

/** What axe complains about, one line each. Legacy mode: it needs no second page, which a desk would not allow. */
async function complaints(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

for (const theme of ['Dark', 'Light'] as const) {
  test(`every screen is accessible in the ${theme.toLowerCase()} theme`, async ({ desk, service, shot }) => {
    // Looking at a screen takes axe seconds, and there are many.
    test.slow()
    const { page } = desk
    const found: Record<string, readonly string[]> = {}
    const look = async (screen: string) => {
      found[screen] = await complaints(page)
      await shot(page, `${screen}-${theme.toLowerCase()}`)
    }
    await page.emulateMedia({ colorScheme: theme === 'Dark' ? 'dark' : 'light', reducedMotion: 'reduce' })
    await look('axe-first-run')
    // The check can fail: an unnamed picture is found.
    await page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')))
    expect((await complaints(page)).join()).toContain('image-alt')
    await page.evaluate(() => document.querySelector('main > img')?.remove())
    await seed(page, { account: accountOf(service), presets: [example] })
    await goTo(page, 'Settings')
    await page
      .getByRole('navigation', { name: 'Parts of the settings' })
      .getByRole('button', { name: 'Appearance' })
      .click()
    await page.getByRole('radio', { name: theme }).click()
    await look('axe-appearance')
    await goTo(page, 'Desk')
    await look('axe-empty-desk')
    await newPreset(page, { name: 'Another', channel: 'another', uid: '7' })
    await look('axe-preset')
    await goTo(page, 'Desk')
    await page.getByRole('button', { name: 'Leave without saving' }).click()
    await startPreset(page, example.name)
    await untilRecording(page, example.name)
    await look('axe-session')
    await goTo(page, 'Desk')
    await look('axe-desk')
    await openNewRecording(page)
    await look('axe-new-recording')
    await page.keyboard.press('Escape')
    await goTo(page, 'Presets')
    await look('axe-presets')
    await goTo(page, 'Settings')
    for (const part of ['Accounts', 'Storage']) {
      await page.getByRole('navigation', { name: 'Parts of the settings' }).getByRole('button', { name: part }).click()
      await look(`axe-${part.toLowerCase()}`)
    }
    expect(Object.fromEntries(Object.entries(found).filter(([, list]) => list.length > 0))).toEqual({})
  })
}
