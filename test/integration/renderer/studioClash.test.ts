import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { problem } from '../../../shared/problem.ts'
import { aPreset, presetSettings } from '../../builders/account.ts'
import { aCue, aSavedLayout, cueId } from '../../builders/layout.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { aDesk } from '../../renderer/visual/scenes.ts'
import { calls, push, useWindow } from './stage.ts'
import { field, row, stage, two } from './studioStage.ts'

/** Drafts of layouts beside what others save, and where one hears of them. */
const open = useWindow()

const saved = aSavedLayout({ name: 'Two-shot', layout: two })
const preset = aPreset({
  settings: presetSettings({
    name: 'Evening show',
    canvas: { width: 1280, height: 720, fps: 30, bitrate: 2260 },
    layout: two,
    cues: [aCue({ name: 'Opening', layout: two }), aCue({ id: cueId(2), name: 'Closing', layout: two })],
  }),
})
const wide = (width: number, more: Partial<LayoutState> = {}): LayoutState => ({
  ...two,
  ...more,
  regions: two.regions.map((region, index) => (index === 0 ? { ...region, width } : region)),
})
const go = (page: Page, entry: string) =>
  page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: entry }).click()
const desk = (answers: Scene['answers'] = {}): Scene => ({
  snapshot: aDesk([], { presets: { [preset.id]: preset }, layouts: { [saved.id]: saved } }),
  timelines: {},
  answers,
})
async function library(answers?: Scene['answers']): Promise<Page> {
  const page = await open(desk(answers))
  await go(page, 'Layouts')
  await page.getByRole('button', { name: 'Open Two-shot in the studio' }).click()
  await stage(page).waitFor()
  return page
}
const savedElsewhere = (page: Page, layout: LayoutState) =>
  push(page, { kind: 'put', rev: 2, collection: 'layouts', value: { ...saved, layout } })
const note = (page: Page) => page.getByRole('region', { name: 'This layout was also changed elsewhere' })
const widths = (page: Page) =>
  calls(page, 'layouts.change').then((inputs) =>
    inputs.map((input) => (input as typeof saved).layout.regions.map(({ width }) => width)),
  )
async function widen(page: Page): Promise<void> {
  await row(page, /uid 1/).click()
  await field(page, 'Width').fill('50%')
  await field(page, 'Width').press('Enter')
}

const at = Date.UTC(2026, 4, 3, 8)
const drafts = (...keys: readonly string[]): Scene['answers'] => ({
  'drafts.list': { ok: true, value: keys.map((key) => ({ key, at })), rev: 1 },
})

describe('a layout that is saved elsewhere while it is drawn', () => {
  it('is not overwritten: both versions are shown, and one chooses before it is saved', async () => {
    const page = await library()
    await widen(page)
    await savedElsewhere(page, wide(0.2, { backgroundColor: '#ff0000' }))
    await note(page).waitFor()
    await page.keyboard.press('Control+s')
    await expect.poll(() => note(page).evaluate((box) => box === document.activeElement)).toBe(true)
    expect(await widths(page)).toEqual([])
    expect(await note(page).getByRole('button').count()).toBe(2)

    await note(page).getByRole('button', { name: 'Keep mine: Regions' }).click()
    await expect.poll(() => note(page).count()).toBe(0)
    await page.keyboard.press('Control+s')
    await expect.poll(() => widths(page)).toEqual([[0.5, 0.3]])
    const [input] = (await calls(page, 'layouts.change')) as readonly [typeof saved]
    expect(input.layout.backgroundColor).toBe('#ff0000')
  })

  it('shows what was saved when that is taken', async () => {
    const page = await library()
    await widen(page)
    await savedElsewhere(page, wide(0.2))
    await note(page).getByRole('button', { name: 'Take theirs: Regions' }).click()
    await page.getByRole('button', { name: 'Saved', exact: true }).waitFor()
    await row(page, /uid 1/).click()
    await expect.poll(() => field(page, 'Width').inputValue()).toBe('256')
  })

  it('is asked about as well when the draft comes back after a crash', async () => {
    const body = JSON.stringify({ layout: wide(0.5), base: wide(0.2) })
    const page = await library({ 'drafts.read': { ok: true, value: { body, at: 1 }, rev: 1 } })
    await note(page).waitFor()
  })
})

describe('a draft that cannot be written down', () => {
  it('is told in the studio', async () => {
    const page = await library({ 'drafts.write': { ok: false, problem: problem('journalUnavailable') } })
    await widen(page)
    await page.getByText('What is drawn here is not kept as a draft at the moment').waitFor()
  })
})

describe('what is typed into a field of text', () => {
  it.each(['Uid', 'Name'])('is saved by Ctrl+S: %s', async (name) => {
    const page = await library()
    await row(page, /uid 1/).click()
    await field(page, name).fill('77')
    await field(page, name).press('Control+s')
    await expect.poll(() => calls(page, 'layouts.change')).toHaveLength(1)
    expect(JSON.stringify(await calls(page, 'layouts.change'))).toContain('"77"')
  })
})

describe('a layout draft that is not saved', () => {
  it('is seen in the library', async () => {
    const page = await open(desk(drafts(`layout/library/${saved.id}`)))
    await go(page, 'Layouts')
    await page.getByText('draft, not saved').waitFor()
  })

  it.each([`layout/preset/${preset.id}`, `layout/cue/${preset.id}/${preset.settings.cues[0]?.id ?? ''}`])(
    'is seen in the list of presets, in the form and at the start: %s',
    async (key) => {
      const page = await open(desk(drafts(key)))
      const words = key.includes('/cue/')
        ? /A draft of cue “Opening” in the studio is not saved/
        : /show starts with the saved/
      await go(page, 'Presets')
      await page.getByRole('button', { name: 'Go on with the unsaved changes of Evening show' }).waitFor()
      await page.getByRole('button', { name: 'Open Evening show' }).click()
      await page.getByText(words).waitFor()
      await go(page, 'Desk')
      await page.getByRole('button', { name: 'New recording' }).first().click()
      await page.getByRole('dialog', { name: 'New recording' }).getByText(words).waitFor()
    },
  )
})

describe('a draft of a layout of the library', () => {
  it('is told of where a preset is about to start with it, new or not, and opened from there', async () => {
    const page = await open(desk(drafts(`layout/library/${saved.id}`)))
    const words = page.getByText(/show starts with the saved/)
    for (const way of ['Open Evening show', 'New preset']) {
      await go(page, 'Presets')
      if (way === 'New preset') await page.getByRole('button', { name: 'Leave, keep the draft' }).click()
      await page.getByRole('button', { name: way }).first().click()
      await page.getByRole('combobox', { name: 'Starts with' }).waitFor()
      expect(await words.count()).toBe(0)
      await page.getByRole('combobox', { name: 'Starts with' }).click()
      await page.getByRole('option', { name: saved.name }).click()
      await words.waitFor()
    }
    await page.getByRole('button', { name: 'Open the draft' }).click()
    await page.getByRole('button', { name: 'Leave, keep the draft' }).click()
    await page.getByRole('heading', { level: 1, name: saved.name }).waitFor()
  })
})

describe('removing a cue', () => {
  it('leaves the keyboard at the next one, and at the heading after the last', async () => {
    const page = await open(desk())
    await go(page, 'Presets')
    await page.getByRole('button', { name: 'Open Evening show' }).click()
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent)
    await page.locator('[data-remove]').first().press('Enter')
    await expect.poll(focused).toContain('Closing')
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('preset-cues')
  })
})
