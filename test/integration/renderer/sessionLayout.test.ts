import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { draftKeys } from '../../../shared/recording/draft.ts'
import { noon } from '../../builders/session.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { calls, push, put, sceneOf, useWindow } from './stage.ts'
import { box, draft, show, stage, two } from './studioStage.ts'

/** The layout of a running recording on its own screen: what is drawn there is kept as it is in the studio. */
const open = useWindow()

const session = show(two)
const key = draftKeys.sessionLayout(session.id)
const drawn = { ...two, regions: [box('7', 0.2, 0.2, 0.5, 0.5)] }
const kept = (layout = drawn): Scene['answers'] => ({
  'drafts.read': { ok: true, value: { body: JSON.stringify({ layout, base: null }), at: noon - 600_000 }, rev: 1 },
})
const restored = (page: Page) => page.getByText('Preview is a draft from 11:50 that was not taken.')
const preview = (page: Page) => page.locator('.monitor[data-bus="preview"]')

async function ownScreen(answers: Scene['answers'] = {}): Promise<Page> {
  const page = await open(sceneOf([session], answers))
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Show' }).waitFor()
  return page
}

describe('a layout that is edited on the screen of its recording', () => {
  it('is kept while it is typed, under the key of the studio, and forgotten with Back to Program', async () => {
    const page = await ownScreen()
    await page.getByRole('textbox', { name: 'Uid of region 1' }).fill('4711')
    await expect.poll(async () => (await draft(page))?.regions[0]?.uid).toBe('4711')
    expect((await calls(page, 'drafts.write')).map((input) => (input as { key: string }).key)).toContain(key)
    await page.getByRole('button', { name: 'Back to Program' }).click()
    await expect.poll(() => calls(page, 'drafts.forget')).toHaveLength(1)
  })

  it('is there again after the desk was killed, and is the draft of the studio', async () => {
    const page = await ownScreen(kept())
    await restored(page).waitFor()
    await preview(page).getByText('draft', { exact: true }).waitFor()
    expect(await page.getByRole('textbox', { name: 'Uid of region 1' }).inputValue()).toBe('7')
    expect(await calls(page, 'sessions.updateLayout')).toEqual([])
    await page.getByRole('button', { name: 'Edit in studio' }).click()
    await stage(page).waitFor()
    await page.getByRole('option', { name: /uid 7/ }).waitFor()
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
  })

  it('is no draft any more once it was taken', async () => {
    const page = await ownScreen(kept())
    await restored(page).waitFor()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => calls(page, 'sessions.updateLayout')).toHaveLength(1)
    await push(page, put({ ...session, layout: drawn }))
    await expect.poll(() => calls(page, 'drafts.forget')).toHaveLength(1)
    await restored(page).waitFor({ state: 'detached' })
  })

  it('is not called one that was not taken, where a Take was on its way when the desk was killed', async () => {
    const cut = { ...session, layout: null }
    const sent = { seq: 1, at: noon - 600_000, event: { type: 'intent', call: 'updateLayout', attempt: 1 } } as const
    const page = await open({ ...sceneOf([cut], kept()), timelines: { [cut.id]: [sent] } })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByText('Preview is a draft from 11:50. Nobody knows whether it was taken.').waitFor()
    await page.getByText(/a Take was on its way when the desk ended/).waitFor()
    expect(await restored(page).count()).toBe(0)
  })

  it.each([
    ['its own screen', 'Desk', () => Promise.resolve()],
    [
      'the studio',
      'Back to Show',
      async (page: Page) => {
        await page.getByRole('button', { name: 'Edit in studio' }).click()
        await stage(page).waitFor()
      },
    ],
  ] as const)('is forgotten on disk too where %s was left before the answer', async (_, back, go) => {
    const page = await open({ ...sceneOf([session], kept()), held: ['sessions.updateLayout'] })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await restored(page).waitFor()
    await go(page)
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => calls(page, 'sessions.updateLayout')).toHaveLength(1)
    await page.getByRole('button', { name: back, exact: true }).click()
    if (back !== 'Desk') await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await page.getByRole('article').first().waitFor()
    expect(await calls(page, 'drafts.forget')).toEqual([])
    await page.evaluate(() => window.answerHeld())
    // The studio gives every region a mark, and keeps the draft with it.
    const written = (await calls(page, 'drafts.write')) as readonly { readonly body: string }[]
    const held = written.at(-1)?.body ?? JSON.stringify({ layout: drawn, base: null })
    await expect.poll(() => calls(page, 'drafts.forget')).toEqual([{ key, held }])
  })

  it('is not called a draft where the desk was killed after Program had become it', async () => {
    const page = await ownScreen(kept(two))
    await expect.poll(() => calls(page, 'drafts.forget')).toHaveLength(1)
    await preview(page).getByText('as Program').waitFor()
    expect(await restored(page).count()).toBe(0)
  })

  it('says when it cannot be kept', async () => {
    const unkept = problem('journalUnavailable', { params: { detail: 'disk full' } })
    const page = await ownScreen({ 'drafts.write': { ok: false, problem: unkept } })
    await page.getByRole('textbox', { name: 'Uid of region 1' }).fill('4711')
    await page.getByText(/^This draft is not kept at the moment/).waitFor()
  })

  it('has its labels above its fields where the text is very large, and not one letter in a line', async () => {
    const page = await open(sceneOf([session]), { width: 1024, height: 680 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const label = page.locator('.layout-panel .form-label').first()
    await label.waitFor()
    expect((await label.boundingBox())?.width).toBeGreaterThan(400)
  })
})
