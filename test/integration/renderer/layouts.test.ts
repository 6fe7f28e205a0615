import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { SavedLayout } from '../../../shared/layout/savedLayout.ts'
import { aSavedLayout, layoutId } from '../../builders/layout.ts'
import { furnished, townHall } from '../../renderer/forms/scenes.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { noon } from '../../builders/session.ts'
import { calls, push, useWindow } from './stage.ts'

const openWindow = useWindow()
const ok = (value: unknown) => ({ ok: true as const, value, rev: 1 })

const shared = aSavedLayout({ name: 'Speaker and slides' })
const using = { ...townHall, settings: { ...townHall.settings, libraryLayoutId: shared.id } }
const openLayouts = async (preset = townHall, answers: Scene['answers'] = {}): Promise<Page> => {
  const { snapshot } = furnished
  const page = await openWindow({
    ...furnished,
    snapshot: { ...snapshot, layouts: { [shared.id]: shared }, presets: { [preset.id]: preset } },
    answers: { 'layouts.remove': ok(shared), 'layouts.restore': ok(shared), ...answers },
  })
  await page.getByRole('button', { name: 'Layouts', exact: true }).click()
  return page
}
const pressDelete = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: `More for ${shared.name}` }).click()
  await page.getByRole('menuitem', { name: 'Delete' }).click()
}

describe('a deleted layout', () => {
  it('that a preset uses is asked about first, and can be had back with Ctrl+Z after another screen', async () => {
    const page = await openLayouts(using)
    await pressDelete(page)
    const ask = page.getByRole('dialog', { name: `Delete the layout “${shared.name}”?` })
    await ask.getByText('1 preset starts with it or has it as a cue, and goes back to its own layout:').waitFor()
    await ask.getByText('Town hall').waitFor()
    await page.keyboard.press('Enter')
    await ask.waitFor({ state: 'detached' })
    expect(await calls(page, 'layouts.remove')).toEqual([])
    await pressDelete(page)
    await ask.getByRole('button', { name: 'Delete layout' }).click()
    await expect.poll(() => calls(page, 'layouts.remove')).toEqual([{ id: shared.id }])
    await push(page, { kind: 'remove', rev: 2, collection: 'layouts', id: shared.id })
    await page.getByText('1 preset that used it goes back to its own layout.').waitFor()
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await page.getByRole('button', { name: 'Layouts', exact: true }).click()
    await page.getByText(`“${shared.name}” was deleted.`).waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => calls(page, 'layouts.restore')).toEqual([{ layout: shared }])
    await page.getByText(`“${shared.name}” was deleted.`).waitFor({ state: 'detached' })
  })

  it('can be had back although another one was deleted since, with the other still on offer', async () => {
    const gallery = aSavedLayout({ id: layoutId(2), name: 'Gallery' })
    const { snapshot } = furnished
    const layouts = { [shared.id]: shared, [gallery.id]: gallery }
    const said = (value: SavedLayout, rev: number, kind: 'put' | 'remove') => ({
      answer: { ok: true as const, value, rev },
      changes: [
        kind === 'put'
          ? ({ kind, rev, collection: 'layouts', value } as const)
          : ({ kind, rev, collection: 'layouts', id: value.id } as const),
      ],
    })
    const page = await openWindow({ ...furnished, snapshot: { ...snapshot, layouts, presets: {} } }, undefined, {
      'layouts.remove': [said(shared, 2, 'remove'), said(gallery, 3, 'remove')],
      'layouts.restore': [said(shared, 4, 'put'), said(gallery, 5, 'put')],
    })
    await page.getByRole('button', { name: 'Layouts', exact: true }).click()
    for (const { name } of [shared, gallery]) {
      await page.getByRole('button', { name: `More for ${name}` }).click()
      await page.getByRole('menuitem', { name: 'Delete' }).click()
      await page.getByText(`“${name}” was deleted.`).waitFor()
    }
    const [first, last] = [page.getByRole('button', { name: 'Undo' }).first(), page.getByText('“Gallery” was deleted.')]
    await first.click()
    await page.getByText(`“${shared.name}” was deleted.`).waitFor({ state: 'detached' })
    await last.waitFor()
    await page.keyboard.press('Control+z')
    await last.waitFor({ state: 'detached' })
    expect(await calls(page, 'layouts.restore')).toEqual([{ layout: shared }, { layout: gallery }])
  })

  it('with a draft is asked about first, and one that nobody misses goes at once, for half a minute', async () => {
    const drafted = await openLayouts(townHall, {
      'drafts.list': ok([{ key: `layout/library/${shared.id}`, at: noon - 60_000 }]),
    })
    await drafted.getByText('draft, not saved').waitFor()
    await pressDelete(drafted)
    await drafted
      .getByRole('dialog')
      .getByText(/^A draft of it from .* is not saved\./)
      .waitFor()
    expect(await calls(drafted, 'layouts.remove')).toEqual([])

    const page = await openLayouts()
    await pressDelete(page)
    const word = page.getByText(`“${shared.name}” was deleted.`)
    await word.waitFor()
    const awayUntil = async (at: number): Promise<void> => {
      await page.getByRole('button', { name: 'Desk', exact: true }).click()
      await page.clock.setFixedTime(at)
      await page.getByRole('button', { name: 'Layouts', exact: true }).click()
    }
    await awayUntil(noon + 29_000)
    await word.waitFor()
    await awayUntil(noon + 31_000)
    await word.waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    expect(await calls(page, 'layouts.restore')).toEqual([])
  })
})
