import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import { aPreset, presetSettings } from '../../builders/account.ts'
import { aCue, cueId } from '../../builders/layout.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { noon } from '../../builders/session.ts'
import { aDesk } from '../../renderer/visual/scenes.ts'
import { calls, push, put, useWindow } from './stage.ts'
import { field, fromDesk, row, show, two } from './studioStage.ts'

/** A Take while nobody has answered it, and the cues of the show under the hands of whoever draws. */
const open = useWindow()

const opening = aCue({ name: 'Opening', key: '1' })
const closing = aCue({ id: cueId(2), name: 'Closing', key: '2' })
const service = { call: 'updateLayout', http: 400, code: 1028, reason: 'layout parameters' } as const
const refused = {
  ok: false,
  problem: problem('layoutRefused', { params: { detail: 1028, reason: 'layout parameters' }, service }),
} as const
const preset = aPreset({ settings: presetSettings({ name: 'Evening show', layout: two, cues: [opening, closing] }) })
const session = { ...show(two), presetId: preset.id }
const scene = (more: Partial<Scene> = {}): Scene => ({
  snapshot: aDesk([session], { presets: { [preset.id]: preset } }),
  timelines: {},
  ...more,
})
async function studio(more: Partial<Scene> = {}): Promise<Page> {
  const page = await open(scene(more))
  await fromDesk(page)
  return page
}
async function widen(page: Page): Promise<void> {
  await row(page, /uid 1/).click()
  await field(page, 'Width').fill('50%')
  await field(page, 'Width').press('Enter')
}
const same = (page: Page) => page.getByText('Preview and Program are the same.')
const underway = (page: Page) => page.getByText('On its way. Until Agora has answered, Program is the old picture.')

describe('a Take that is not answered yet', () => {
  it('is on its way in the studio, with its time, and never the same as Program', async () => {
    const page = await studio({ pending: ['sessions.updateLayout'] })
    await same(page).waitFor()
    await widen(page)
    await page.keyboard.press('Control+Enter')
    await underway(page).waitFor()
    await page.getByRole('button', { name: /^Taking…/ }).waitFor()
    expect(await same(page).count()).toBe(0)
    await page.clock.setFixedTime(noon + 4_200)
    await page.getByText('for 4 s', { exact: true }).waitFor()
    // Whoever looks elsewhere meanwhile sees the same Take there.
    await page.getByRole('button', { name: 'Back to Show' }).click()
    await page.getByText('for 4 s', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Taking…' }).waitFor()
  })

  it('is reported where one is when it is refused, and told again on the screen of the recording', async () => {
    const page = await studio({ held: ['sessions.updateLayout'], answers: { 'sessions.updateLayout': refused } })
    await widen(page)
    await page.keyboard.press('Control+Enter')
    await underway(page).waitFor()
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Presets' }).click()
    await underway(page).waitFor({ state: 'detached' })
    await page.evaluate(() => window.answerHeld())
    await page.getByRole('alert').getByText(/1028/).first().waitFor()
    await page.getByRole('navigation', { name: 'Screens' }).getByRole('button', { name: 'Desk' }).click()
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.locator('.layout-panel').getByText(/1028/).first().waitFor()
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await expect.poll(() => page.locator('.layout-panel').getByText(/1028/).count()).toBe(0)
  })

  it('is on its way on the screen of the recording as well', async () => {
    const page = await open(scene({ pending: ['sessions.updateLayout'] }))
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('button', { name: /^Opening: put it into Preview/ }).click()
    await page.keyboard.press('Control+Enter')
    await underway(page).waitFor()
    expect(await same(page).count()).toBe(0)
    await page.clock.setFixedTime(noon + 12_000)
    await page.getByText('for 12 s', { exact: true }).waitFor()
  })
})

describe('cue keys in the studio', () => {
  const takenCues = async (page: Page) =>
    (await calls(page, 'sessions.takeCue')).map((input) => (input as { cueId: string }).cueId)

  it('take a cue by its digit and the next one by N, wherever in the studio the keyboard is', async () => {
    const page = await studio()
    await row(page, /uid 1/).click()
    await page.keyboard.press('2')
    await expect.poll(() => takenCues(page)).toEqual([closing.id])
    await expect.poll(() => page.locator('[data-said]').textContent()).toBe('Taken: the cue is Program now.')
    await page.getByRole('application').focus()
    await page.keyboard.press('n')
    await expect.poll(() => calls(page, 'sessions.takeNextCue')).toHaveLength(1)
    await push(page, put({ ...session, layout: closing.layout }))
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
  })

  it('are letters where somebody types, and count once while they are held', async () => {
    const page = await studio()
    await row(page, /uid 1/).click()
    await field(page, 'Uid').fill('')
    await field(page, 'Uid').press('1')
    await field(page, 'Name').press('n')
    await page.getByRole('application').focus()
    await page.keyboard.down('1')
    await page.keyboard.down('1')
    await page.keyboard.up('1')
    await expect.poll(() => takenCues(page)).toEqual([opening.id])
    expect(await calls(page, 'sessions.takeNextCue')).toEqual([])
  })

  it('are in the list of keys', async () => {
    const page = await studio()
    await page.getByRole('application').focus()
    await page.keyboard.press('Shift+?')
    const keys = page.getByRole('dialog', { name: 'Keys of the layout studio' })
    await keys.getByText('Take the cue of this key (for a running recording)').waitFor()
    await keys.getByText('Take the next cue (for a running recording)').waitFor()
  })
})

describe('another uid', () => {
  it('is said as it is now, and to Take it is one region that stays', async () => {
    const page = await studio()
    await row(page, /uid 2/).click()
    await field(page, 'Uid').fill('79')
    await field(page, 'Uid').press('Enter')
    await expect.poll(() => page.locator('[data-said]').textContent()).toContain('Who is in uid 79.')
    await page.getByText('uid 2 becomes 79', { exact: true }).waitFor()
  })
})
