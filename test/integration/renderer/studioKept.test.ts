import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { problem } from '../../../shared/problem.ts'
import { aPreset, presetSettings } from '../../builders/account.ts'
import { aCue, aRegion, aSavedLayout, customLayout, layoutId } from '../../builders/layout.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { aDesk } from '../../renderer/visual/scenes.ts'
import { calls, useWindow } from './stage.ts'
import { draft, field, openStudio, row, stage, two } from './studioStage.ts'

/** Where a layout goes when it is saved or taken, and what stays when it is not. */
const open = useWindow()

const wide = { width: 1280, height: 720 }
const saved = aSavedLayout({ name: 'Two-shot', layout: two })
const preset = aPreset({
  settings: presetSettings({
    name: 'Evening show',
    canvas: { ...wide, fps: 30, bitrate: 2260 },
    layout: two,
    cues: [aCue({ name: 'Opening', key: '1', layout: two })],
  }),
})
const desk = (answers: Scene['answers'] = {}, more = preset): Scene => ({
  snapshot: aDesk([], { presets: { [more.id]: more }, layouts: { [saved.id]: saved } }),
  timelines: {},
  answers,
})
const go = (page: Page, entry: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: entry }).click()

async function library(answers?: Scene['answers']): Promise<Page> {
  const page = await open(desk(answers))
  await go(page, 'Layouts')
  await page.getByRole('button', { name: 'Open Two-shot in the studio' }).click()
  await stage(page).waitFor()
  return page
}
async function presetStudio(more = preset): Promise<Page> {
  const page = await open(desk({}, more))
  await go(page, 'Presets')
  await page.getByRole('button', { name: 'Open Evening show' }).click()
  await page.getByRole('button', { name: 'Open in the studio' }).click()
  await stage(page).waitFor()
  return page
}

/** Makes the first region as wide as half the canvas. */
async function widen(page: Page): Promise<void> {
  await row(page, /uid 1/).click()
  await field(page, 'Width').fill('50%')
  await field(page, 'Width').press('Enter')
  await page.getByRole('button', { name: 'Save', exact: true }).and(page.locator(':not([aria-disabled])')).waitFor()
}
const widths = (layout: LayoutState): readonly number[] => layout.regions.map(({ width }) => width)
const isSaved = (page: Page) => page.getByRole('button', { name: 'Saved', exact: true }).waitFor()

describe('Save', () => {
  it('writes a layout of the library, with its name and its canvas', async () => {
    const page = await library()
    await widen(page)
    await page.keyboard.press('Control+s')
    await isSaved(page)
    const [input] = (await calls(page, 'layouts.change')) as readonly [typeof saved]
    expect(input).toMatchObject({ id: saved.id, name: 'Two-shot', canvas: wide })
    expect(widths(input.layout)).toEqual([0.5, 0.3])
    expect(await calls(page, 'presets.change')).toEqual([])
  })

  it('writes the own layout of a preset, and nothing else of it', async () => {
    const page = await presetStudio()
    await widen(page)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await isSaved(page)
    const [input] = (await calls(page, 'presets.change')) as readonly [typeof preset]
    expect(widths(input.settings.layout)).toEqual([0.5, 0.3])
    expect({ ...input.settings, layout: null }).toEqual({ ...preset.settings, layout: null })
  })

  it('writes one cue of a preset', async () => {
    const page = await presetStudio()
    await page.getByRole('button', { name: 'Opening: open it in the studio' }).click()
    await page.getByRole('heading', { level: 1, name: 'Layout studio: Opening' }).waitFor({ state: 'attached' })
    await widen(page)
    // The draft goes where no other preset looks for it, also not a copy with the same cue.
    const draftKeys = async () =>
      ((await calls(page, 'drafts.write')) as readonly { key: string }[]).map(({ key }) => key)
    await expect.poll(draftKeys).toEqual([`layout/cue/${preset.id}/${preset.settings.cues[0]?.id ?? ''}`])
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await isSaved(page)
    const [input] = (await calls(page, 'presets.change')) as readonly [typeof preset]
    expect(input.settings.cues.map(({ layout }) => widths(layout))).toEqual([[0.5, 0.3]])
    expect(input.settings.layout).toEqual(two)
  })

  it('that is refused says why, and keeps what was drawn', async () => {
    const page = await library({ 'layouts.change': { ok: false, problem: problem('journalUnavailable') } })
    await widen(page)
    await page.keyboard.press('Control+s')
    await page.getByRole('alert').first().waitFor()
    await page.getByRole('button', { name: 'Save', exact: true }).and(page.locator(':not([aria-disabled])')).waitFor()
    await expect.poll(() => field(page, 'Width').inputValue()).toBe('640')
    await expect.poll(async () => widths((await draft(page)) ?? two)).toEqual([0.5, 0.3])
  })
})

describe('a Take that the service refuses', () => {
  const service = { call: 'updateLayout', http: 400, code: 1028, reason: 'layout parameters' } as const
  const refused = problem('layoutRefused', { params: { detail: 1028, reason: 'layout parameters' }, service })

  it('leaves Program as it was, keeps the draft, and says why', async () => {
    const page = await openStudio(open, two, { 'sessions.updateLayout': { ok: false, problem: refused } })
    await row(page, /uid 1/).click()
    await field(page, 'Width').fill('50%')
    const before = await stage(page).boundingBox()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('alert').getByText(/1028/).first().waitFor()
    await page.getByText('Nothing was changed. The draft is kept.').waitFor()
    expect(await page.getByRole('alert').textContent()).not.toContain('{{')
    // It lies over the stage: the canvas keeps its size.
    expect(await stage(page).boundingBox()).toEqual(before)
    await expect.poll(() => field(page, 'Width').inputValue()).toBe('640')
    await expect.poll(async () => widths((await draft(page)) ?? two)).toEqual([0.5, 0.3])
    await expect.poll(() => calls(page, 'sessions.updateLayout')).toHaveLength(1)
    await page.getByRole('button', { name: /^Take/ }).and(page.locator(':not([aria-disabled])')).waitFor()
    await page.getByRole('button', { name: 'Dismiss' }).click()
    await expect.poll(() => page.getByRole('alert').count()).toBe(0)
  })
})

describe('a layout of the library that was drawn for another shape', () => {
  it('says that it is stretched and what to do, until it is saved for this one', async () => {
    const upright = { ...preset.settings, canvas: { ...preset.settings.canvas, width: 720, height: 1280 } }
    const page = await presetStudio({
      ...preset,
      settings: {
        ...upright,
        cues: [aCue({ name: 'Opening', libraryLayoutId: layoutId(), layout: customLayout([aRegion()]) })],
      },
    })
    await page.getByRole('button', { name: 'Opening: open it in the studio' }).click()
    await page.getByText(/“Two-shot” was drawn for 1280 × 720.* stretched/).waitFor()
    await widen(page)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await isSaved(page)
  })
})

describe('a number that cannot be had', () => {
  it('says why in words and aloud, and stays with its region until it is mended or given up', async () => {
    const page = await openStudio(open, two)
    const wrong = page
      .locator('.studio-inspector')
      .getByText(/^Y “a lot”: “a” means nothing here\. Nothing has changed\./)
    await row(page, /uid 1/).click()
    await field(page, 'Y').fill('a lot')
    await field(page, 'Y').press('Enter')
    await wrong.waitFor()
    expect(await field(page, 'Y').getAttribute('aria-invalid')).toBe('true')
    const words = await field(page, 'Y').getAttribute('aria-describedby')
    expect(await page.locator(`[id="${words ?? ''}"]`).textContent()).toContain('means nothing here')
    await expect.poll(() => page.locator('[data-said]').textContent()).toContain('means nothing here')

    await row(page, /uid 2/).click()
    await expect.poll(() => field(page, 'Y').inputValue()).toBe('360')
    await expect.poll(() => wrong.count()).toBe(0)
    await row(page, /uid 1/).click()
    await expect.poll(() => field(page, 'Y').inputValue()).toBe('a lot')
    await field(page, 'Y').press('Escape')
    await expect.poll(() => field(page, 'Y').inputValue()).toBe('72')
    await expect.poll(() => draft(page)).toBeNull()
  })

  it.each([
    ['Width', '9000', '1280', 'The canvas is no larger. Set to 1280 px.'],
    ['Height', '2', '16', 'A region is at least 16 px. Set to 16 px.'],
    ['X', '1000', '896', 'The region would leave the canvas. Set to 896 px.'],
  ])('says what it was set to: %s %s', async (name, typed, became, words) => {
    const page = await openStudio(open, two)
    await row(page, /uid 1/).click()
    await field(page, name).fill(typed)
    await field(page, name).press('Enter')
    await page.locator('.studio-inspector').getByText(`${name} “${typed}”: ${words}`).waitFor()
    await expect.poll(() => field(page, name).inputValue()).toBe(became)
    await expect.poll(() => page.locator('[data-said]').textContent()).toContain(words)
    await field(page, 'Width').fill('200')
    await field(page, 'Width').press('Enter')
    await expect.poll(() => page.getByText(words).count()).toBe(0)
  })

  it('of opacity is told as well', async () => {
    const page = await openStudio(open, two)
    await row(page, /uid 1/).click()
    await field(page, 'Opacity').fill('300')
    await field(page, 'Opacity').press('Enter')
    await page
      .locator('.studio-inspector')
      .getByText(/^Opacity “300” is none\./)
      .waitFor()
    await field(page, 'Opacity').press('Escape')
    await expect.poll(() => field(page, 'Opacity').inputValue()).toBe('1.00')
  })
})

describe('somebody', () => {
  it('has one colour on the canvas, in the list and in Program, whatever stands first', async () => {
    const page = await openStudio(open, two)
    await row(page, /uid 1/).click()
    await page.getByRole('radio', { name: 'Orange' }).check({ force: true })
    await page.keyboard.press('Control+Shift+BracketRight')
    const colours = () =>
      page.evaluate(() => {
        const program = [...document.querySelectorAll('.program-picture [data-colour]')]
        const cards = [...document.querySelectorAll('.test-card')]
        const of = (parts: readonly Element[], uid: string) =>
          parts.find((part) => part.textContent.includes(uid))?.getAttribute('data-colour') ?? 'nowhere'
        return {
          program: program.map((part) => part.getAttribute('data-colour')),
          cards: cards.map((part) => part.getAttribute('data-colour')),
          first: of(cards, '1'),
        }
      })
    await expect.poll(async () => (await colours()).cards).toEqual(['teal', 'orange'])
    await expect.poll(async () => (await colours()).program).toEqual(['orange', 'teal'])
  })
})
