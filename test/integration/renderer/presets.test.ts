import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Preset } from '../../../shared/recording/preset.ts'
import { editedSettings, noEdit } from '../../../shared/recording/presetEdit.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { furnished } from '../../renderer/forms/scenes.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { calls, push, useWindow } from './stage.ts'

const openWindow = useWindow()

const many: readonly Preset[] = Array.from({ length: 1000 }, (_, n) =>
  aPreset({
    id: presetId(n + 1),
    settings: presetSettings({
      name: `Show ${n + 1}`,
      channel: `channel-${n + 1}`,
      tags: n % 2 === 0 ? ['weekly'] : [],
      pinned: n === 700,
    }),
  }),
)

const sceneOf = (presets: readonly Preset[], answers: Scene['answers'] = {}): Scene => ({
  ...furnished,
  snapshot: { ...furnished.snapshot, presets: Object.fromEntries(presets.map((preset) => [preset.id, preset])) },
  answers,
})
const openPresets = async (presets = many, answers: Scene['answers'] = {}): Promise<Page> => {
  const page = await openWindow(sceneOf(presets, answers))
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('grid').waitFor()
  return page
}
const row = (page: Page, name: string) => page.getByRole('row', { name, exact: true })
const focusedRow = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
const ok = (value: unknown) => ({ ok: true as const, value, rev: 1 })

describe('a list of a thousand presets', () => {
  it('draws only what is in sight, and reaches the last one by one key', async () => {
    const page = await openPresets()
    expect(await page.getByRole('grid').getAttribute('aria-rowcount')).toBe('1001')
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    await row(page, 'Show 701').focus()
    await page.keyboard.press('End')
    await expect.poll(() => focusedRow(page)).toBe('Show 1000')
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => focusedRow(page)).toBe('Show 999')
    await page.keyboard.press('Home')
    await expect.poll(() => focusedRow(page)).toBe('Show 701')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Show 701' }).waitFor()
  })

  it('is narrowed by words and tags, and finds the same again after another screen', async () => {
    const page = await openPresets()
    await page.getByRole('button', { name: 'weekly', exact: true }).click()
    await page.getByText('500 of 1000').waitFor()
    await page.getByLabel('Search presets').fill('channel-99 show')
    await page.getByText('6 of 1000').waitFor()
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByText('6 of 1000').waitFor()
  })
})

describe('several presets at once', () => {
  const five = many.slice(0, 5)

  it('are selected by keyboard, and changed after what will change was said', async () => {
    const edit = { ...noEdit, addTags: ['weekly'], maxIdleTime: 120 }
    const page = await openPresets(five, {
      'presets.edit': ok(
        five.slice(0, 2).map((preset) => ({ ...preset, settings: editedSettings(preset.settings, edit) })),
      ),
      'presets.takeBack': ok({ kept: [{ id: presetId(2), kept: ['recording.maxIdleTime'] }], missing: [presetId(1)] }),
    })
    await row(page, 'Show 1').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText('2 selected').waitFor()
    await page.getByRole('button', { name: 'Change…' }).click()
    const sheet = page.getByRole('dialog')
    await sheet.getByText('Nothing will change.').waitFor()
    await sheet.getByLabel('Add tags').fill('weekly')
    await page.keyboard.press('Enter')
    await sheet.getByText('1 preset will change:').waitFor()
    await sheet.getByText('tags of 1').waitFor()
    await sheet.getByLabel('Idle stop').fill('99999999999')
    await sheet.getByText('A whole number of seconds from 5 to 2592000 (30 days).').waitFor()
    expect(await sheet.getByRole('button', { name: /^Change/ }).getAttribute('aria-disabled')).toBe('true')
    await sheet.getByLabel('Idle stop').fill('120')
    await sheet.getByText('the idle stop of 2').waitFor()
    await sheet.getByRole('button', { name: 'Change 2 presets' }).click()
    await page.getByText('2 presets were changed.').waitFor()
    expect(await calls(page, 'presets.edit')).toEqual([
      {
        ids: [presetId(1), presetId(2)],
        edit: {
          addTags: ['weekly'],
          removeTags: [],
          pinned: null,
          accountId: null,
          storageProfileId: null,
          maxIdleTime: 120,
        },
      },
    ])
    await page.getByRole('button', { name: 'Undo' }).click()
    await page.getByText('Undone, except for what was changed again since: Idle stop of “Show 2”.').waitFor()
    await page.getByText('Not undone in one preset that was deleted since: brought back, it still').waitFor()
    expect(await calls(page, 'presets.takeBack')).toEqual([
      {
        edits: [
          { id: presetId(1), before: { recording: { maxIdleTime: 300 } }, after: { recording: { maxIdleTime: 120 } } },
          {
            id: presetId(2),
            before: { tags: [], recording: { maxIdleTime: 300 } },
            after: { tags: ['weekly'], recording: { maxIdleTime: 120 } },
          },
        ],
      },
    ])
    expect(await calls(page, 'presets.change')).toEqual([])
  })

  it('are all selected with Ctrl+A from a checkbox and a button, and not from where text is typed', async () => {
    const page = await openPresets(five)
    const all = page.getByText('5 selected')
    for (const control of [
      page.getByRole('checkbox', { name: /Show 3/ }),
      page.getByRole('button', { name: 'Order: By name' }),
    ]) {
      await control.focus()
      await page.keyboard.press('Control+a')
      await all.waitFor()
      await page.keyboard.press('Escape')
      await all.waitFor({ state: 'detached' })
    }
    const search = page.getByRole('searchbox', { name: 'Search presets' })
    await search.fill('show')
    await page.keyboard.press('Control+a')
    expect(await search.evaluate((field: HTMLInputElement) => [field.selectionStart, field.selectionEnd])).toEqual([
      0, 4,
    ])
    expect(await all.count()).toBe(0)
  })

  it('are deleted after a question, and had back with Ctrl+Z', async () => {
    const page = await openPresets(five, { 'presets.restore': ok(five) })
    await row(page, 'Show 3').focus()
    await page.keyboard.press('Control+a')
    await page.getByText('5 selected').waitFor()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog', { name: 'Delete 5 presets?' }).waitFor()
    await page.keyboard.press('Escape')
    // The keyboard goes back to the row a moment after the dialog is gone.
    await expect
      .poll(() => row(page, 'Show 3').evaluate((element) => element === element.ownerDocument.activeElement))
      .toBe(true)
    expect(await calls(page, 'presets.remove')).toEqual([])
    await page.keyboard.press('Delete')
    await page.getByRole('button', { name: 'Delete 5 presets' }).click()
    await page.getByText('5 presets were deleted.').waitFor()
    await row(page, 'Show 3').focus()
    await page.keyboard.press('Control+z')
    const ids = five.map(({ id }) => id)
    await expect.poll(() => calls(page, 'presets.restore')).toEqual([{ ids }])
    expect(await calls(page, 'presets.remove')).toEqual([{ ids }])
    await page.getByText('5 presets were deleted.').waitFor({ state: 'detached' })
  })

  it('keep their way back when more is deleted and changed, each its own; what is gone is counted', async () => {
    const [one, two, three] = five
    const edited = { ...three!, settings: { ...three!.settings, pinned: true } }
    const page = await openPresets(five, { 'presets.edit': ok([edited]), 'presets.restore': ok([]) })
    const undo = (text: string) => page.locator('.undo-bar', { hasText: text }).getByRole('button', { name: 'Undo' })
    for (const { id, settings } of [one!, two!]) {
      await row(page, settings.name).focus()
      await page.keyboard.press('Delete')
      await page.getByRole('button', { name: 'Delete preset' }).click()
      await page.getByText(`“${settings.name}” was deleted.`).waitFor()
      await push(page, { kind: 'remove', rev: id === one!.id ? 2 : 3, collection: 'presets', id })
    }
    await row(page, 'Show 3').focus()
    await page.keyboard.press('Space')
    await page.getByRole('region', { name: 'Selected presets' }).getByRole('button', { name: 'Pin' }).click()
    await undo('One preset was changed.').waitFor()

    await undo('“Show 1” was deleted.').click()
    await page.getByText('One deleted preset could not be brought back').waitFor()
    await page.getByText('“Show 1” was deleted.').waitFor({ state: 'detached' })
    expect(await calls(page, 'presets.restore')).toEqual([{ ids: [one!.id] }])
    await undo('“Show 2” was deleted.').waitFor()
    await undo('One preset was changed.').waitFor()
  })
})

it('shows which preset has changes that were not saved, and leads back to them', async () => {
  const [first, second] = many
  const draft = { body: JSON.stringify({ typed: { name: 'Renamed' }, base: { name: 'Show 1' } }), at: 0 }
  const page = await openPresets([first!, second!], {
    'drafts.list': ok([{ key: `preset/${first!.id}`, at: 0 }]),
    'drafts.read': ok(draft),
  })
  await row(page, 'Show 1').getByText('unsaved changes').waitFor()
  expect(await row(page, 'Show 2').getByText('unsaved changes').count()).toBe(0)
  await page.getByRole('button', { name: 'Go on with the unsaved changes of Show 1' }).click()
  await page.getByRole('heading', { level: 1, name: 'Renamed' }).waitFor()
})

it('leads back to a new preset that was never saved', async () => {
  const draft = { body: JSON.stringify({ typed: { name: 'Half a show' }, base: { name: 'New preset' } }), at: 0 }
  const page = await openPresets(many.slice(0, 2), {
    'drafts.list': ok([{ key: 'preset/new', at: 0 }]),
    'drafts.read': ok(draft),
  })
  await page.getByRole('button', { name: 'Go on with it' }).click()
  await page.getByRole('heading', { level: 1, name: 'Half a show' }).waitFor()
})

describe('the menu of the list', () => {
  it('acts on the preset whose button opened it, by keyboard and by mouse, and gives the keyboard back', async () => {
    const page = await openPresets(many.slice(0, 5), { 'presets.edit': ok([]) })
    const more = (name: string) => page.getByRole('button', { name: `More about ${name}` })
    // A key that comes before the menu has the keyboard goes elsewhere.
    const marked = (name: string) =>
      page.getByRole('menuitem', { name }).and(page.locator('[data-highlighted]:focus')).waitFor()
    const hasKeyboard = (name: string) => more(name).and(page.locator(':focus')).waitFor()
    await more('Show 2').focus()
    await page.keyboard.press('Enter')
    await marked('Edit')
    await page.keyboard.press('Escape')
    await hasKeyboard('Show 2')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await more('Show 5').click()
    await more('Show 4').click()
    await page.getByRole('menuitem', { name: 'Pin to the top' }).click()
    await expect
      .poll(async () => (await calls(page, 'presets.edit')).map((call) => (call as { ids: unknown }).ids))
      .toEqual([[presetId(4)]])
    await page.getByRole('menu').waitFor({ state: 'detached' })
    await hasKeyboard('Show 4')
    await more('Show 3').focus()
    await page.keyboard.press('Enter')
    await marked('Edit')
    await page.keyboard.press('End')
    await marked('Delete')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog', { name: 'Delete the preset “Show 3”?' }).waitFor()
  })
})
