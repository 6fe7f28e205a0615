import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { predefinedRegions } from '../../../shared/layout/convert.ts'
import { defaultLayout } from '../../../shared/layout/layoutState.ts'
import { customLayout } from '../../builders/layout.ts'
import { aSession, sessionId } from '../../builders/session.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { calls, push, put, useWindow } from './stage.ts'
import { at, box, chosen, draft, openStudio, places, row, stage, two } from './studioStage.ts'

/** What becomes of a whole layout in the studio: where it begins, how it comes back, what a Take sends. */
const open = useWindow()

const studio = (answers: Scene['answers'] = {}): Promise<Page> => openStudio(open, two, answers)

describe('whole layouts', () => {
  it('begin from a template, without a question, and can be taken back', async () => {
    const page = await studio()
    await page.getByRole('button', { name: 'Templates' }).click()
    await page.getByRole('menuitem', { name: '2 × 2' }).click()
    await expect
      .poll(() => places(page))
      .toEqual([
        [0, 0, 640, 360],
        [640, 0, 640, 360],
        [0, 360, 640, 360],
        [640, 360, 640, 360],
      ])
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(2)
  })

  it('can be tried with any number of people without changing the draft, then used or turned into regions', async () => {
    const page = await studio()
    await page.getByRole('radio', { name: 'Best fit' }).click()
    await page.getByRole('slider', { name: 'People in the channel' }).fill('7')
    await expect.poll(() => page.locator('.test-card').count()).toBe(7)
    await expect.poll(() => draft(page)).toBeNull()
    await page.getByRole('button', { name: 'Leave…' }).click()
    await page.getByRole('menuitem', { name: 'Person 2 leaves' }).click()
    await expect.poll(() => page.locator('.card-number').allTextContents()).toEqual(['1', '3', '4', '5', '6', '7'])
    await page.getByRole('button', { name: 'Turn into regions' }).click()
    await expect.poll(async () => (await draft(page))?.mixedVideoLayout).toBe(3)
    await expect.poll(() => page.getByRole('option').count()).toBe(6)
  })

  it('that are tried out are what is converted, and undo brings them back with their people', async () => {
    const page = await openStudio(open, defaultLayout)
    await page.getByRole('radio', { name: 'Best fit' }).click()
    await page.getByRole('slider', { name: 'People in the channel' }).fill('7')
    const bestFit = [...predefinedRegions(1, 7)].map(({ x, y }) => [x * 1280, y * 720].map(Math.round))
    const corners = async () => (await places(page)).map(([x, y]) => [x, y].map((value) => Math.round(value ?? -1)))
    await page.getByText('Best fit arranges people by itself.').waitFor()
    await page.getByRole('button', { name: 'Convert for 7 people' }).click()
    await expect.poll(corners).toEqual(bestFit)
    await page.getByRole('button', { name: 'Undo', exact: true }).click()
    await expect.poll(() => page.locator('.test-card').count()).toBe(7)
    await page.getByRole('button', { name: 'Turn into regions' }).click()
    await expect.poll(corners).toEqual(bestFit)
    await expect.poll(() => page.getByRole('option').count()).toBe(7)
  })
})

describe('the page', () => {
  it('begins with the tools, also with text at 200 % and a region selected', async () => {
    const page = await studio()
    await row(page, /uid 2/).click()
    await page.getByRole('button', { name: 'Back to Show' }).click()
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await page.getByRole('button', { name: 'Edit in studio' }).click()
    await stage(page).waitFor()
    const scrolled = () => page.locator('.studio-grid').evaluate((box) => box.scrollTop)
    const height = await page.locator('.studio-grid').evaluate((box) => box.scrollHeight - box.clientHeight)
    expect(height).toBeGreaterThan(0)
    expect(await scrolled()).toBe(0)
    // Choosing on the canvas leaves the canvas where it is.
    await page.mouse.click(...(await at(page, 300, 200)))
    await expect.poll(() => chosen(page)).toEqual(['1'])
    expect(await scrolled()).toBe(0)
  })
})

describe('what was done', () => {
  it('survives a look at another screen, with its undo', async () => {
    const page = await studio()
    await row(page, /uid 1/).click()
    await page.keyboard.press('Control+d')
    await page.getByRole('button', { name: 'Back to Show' }).click()
    await page.getByRole('button', { name: 'Edit in studio' }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(3)
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('option').count()).toBe(2)
  })

  it('is brought back from the disk after a crash, as a step that can be undone', async () => {
    const body = JSON.stringify({ layout: customLayout([box('7', 0, 0, 0.5, 0.5)]) })
    const page = await studio({ 'drafts.read': { ok: true, value: { body, at: 1 }, rev: 1 } })
    await row(page, /uid 7/).waitFor()
    await page.keyboard.press('Control+z')
    await row(page, /uid 2/).waitFor()
  })
})

describe('a Take', () => {
  const sent = (page: Page) => calls(page, 'sessions.updateLayout')

  it('takes along the number that is still being typed', async () => {
    const page = await studio()
    await page.getByRole('option').first().click()
    await page.getByRole('textbox', { name: 'Width', exact: true }).fill('640')
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await sent(page)).length).toBe(1)
    expect((await sent(page))[0]).toMatchObject({ layout: { regions: [{ width: 0.5 }, { width: 0.3 }] } })
  })

  it('sends what was on the screen, not the default, after one that nobody answered', async () => {
    const page = await studio()
    const session = { ...aSession({ id: sessionId(1), name: 'Show', layout: two }), layout: null }
    await push(page, put(session))
    await page
      .getByRole('figure', { name: /Program/ })
      .getByText(/unknown/i)
      .first()
      .waitFor()
    await expect.poll(() => page.getByRole('option').count()).toBe(2)
    await page.keyboard.press('Control+Enter')
    await expect.poll(async () => (await sent(page)).length).toBe(1)
    expect((await sent(page))[0]).toMatchObject({
      layout: { mixedVideoLayout: 3, regions: [{ uid: '1' }, { uid: '2' }] },
    })
  })
})
