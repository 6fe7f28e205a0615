import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PendingStop, Session } from '../../../shared/recording/session.ts'
import type { StopPolicy } from '../../../shared/state/snapshot.ts'
import { noon } from '../../builders/session.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { decisions, disowned } from '../../renderer/visual/takeScenes.ts'
import { calls, focused, push, put, useWindow } from './stage.ts'

const open = useWindow()

const found = Object.values(disowned.snapshot.sessions).find(({ name }) => name === 'Town hall Q3')
if (found === undefined) throw new Error('The scene has no Town hall Q3.')
const town = found

const openTile = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe('a recording whose ids Agora does not accept any more', () => {
  it('offers on its tile, beside Stop, the way to what can be done, and says on its screen what each means', async () => {
    const page = await open(disowned)
    const tile = page.getByRole('article', { name: town.name })
    await tile.getByRole('button', { name: 'Stop Town hall Q3' }).waitFor()
    await tile.getByRole('button', { name: 'Choices for Town hall Q3' }).click()
    const choices = page.getByRole('region', { name: 'What to do' })
    await choices.getByText('both run side by side').waitFor()
    await choices.getByRole('button', { name: 'Stop Town hall Q3' }).click()
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([{ sessionId: town.id, gesture: 'press' }])
    expect(await calls(page, 'sessions.reroll')).toEqual([])
  })

  it('starts another recorder only after a question that names both uids', async () => {
    const page = await open(disowned)
    await openTile(page, town.name)
    await page.getByRole('button', { name: 'Re-roll Town hall Q3' }).click()
    await page.getByRole('dialog').getByText(`uid ${town.recorderUid}`).waitFor()
    await expect.poll(() => focused(page)).toBe('Cancel')
    expect(await calls(page, 'sessions.reroll')).toEqual([])
    await page.getByRole('button', { name: 'Re-roll anyway' }).click()
    await expect.poll(() => calls(page, 'sessions.reroll')).toEqual([{ sessionId: town.id }])
  })

  it('can be dismissed at once, and main asks before', async () => {
    const page = await open(disowned)
    await openTile(page, town.name)
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await expect.poll(() => calls(page, 'sessions.dismiss')).toEqual([{ sessionId: town.id }])
  })

  it('offers nothing of that while Agora still knows it', async () => {
    const page = await open(decisions)
    await openTile(page, town.name)
    await page.getByRole('button', { name: 'Stop Town hall Q3' }).waitFor()
    expect(await page.getByRole('region', { name: 'What to do' }).count()).toBe(0)
    expect(await page.getByRole('button', { name: 'Dismiss', exact: true }).count()).toBe(0)
  })
})

/** The desk with that way to stop, open on the recording. */
const withPolicy = async (stopPolicy: StopPolicy): Promise<{ readonly page: Page; readonly choices: Locator }> => {
  const { snapshot } = disowned
  const scene: Scene = { ...disowned, snapshot: { ...snapshot, settings: { ...snapshot.settings, stopPolicy } } }
  const page = await open(scene)
  await openTile(page, town.name)
  return { page, choices: page.getByRole('region', { name: 'What to do' }) }
}
const waiting = (policy: PendingStop['policy'], ms: number) =>
  put({ ...town, pendingStop: { at: noon + ms, surface: 'window', policy } })
const press = { sessionId: town.id, gesture: 'press' }

describe('its stop among what can be done', () => {
  it('by pressing twice: takes the keyboard for the second press, and a double-click for one', async () => {
    const { page, choices } = await withPolicy('pressTwice')
    await choices.getByRole('button', { name: 'Stop Town hall Q3' }).click()
    await push(page, waiting('pressTwice', 1_500))
    const again = choices.getByRole('button', { name: 'Press again to stop Town hall Q3' })
    await expect.poll(() => again.evaluate((one) => one === document.activeElement)).toBe(true)
    await again.click()
    expect(await calls(page, 'sessions.stop')).toEqual([press])
    await page.clock.setFixedTime(noon + 500)
    await again.press('Enter')
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([press, press])
  })

  it('by pressing twice: is asked for anew once the second press did not come', async () => {
    const { page, choices } = await withPolicy('pressTwice')
    await choices.getByRole('button', { name: 'Stop Town hall Q3' }).press('Enter')
    await push(page, waiting('pressTwice', 1_500))
    await choices.getByRole('button', { name: 'Press again to stop Town hall Q3' }).waitFor()
    await push(page, put(town, 3))
    await expect.poll(() => focused(page)).toBe('Stop Town hall Q3')
    expect(await calls(page, 'sessions.stop')).toEqual([press])
  })

  it('by holding: after 1.2 s, and not when the pointer leaves before; a key counts down instead', async () => {
    const { page, choices } = await withPolicy('hold')
    const stop = choices.getByRole('button', { name: 'Hold to stop Town hall Q3' })
    await stop.hover()
    await page.mouse.down()
    await page.mouse.move(5, 5)
    await page.mouse.up()
    expect(await calls(page, 'sessions.stop')).toEqual([])
    await stop.press('Enter')
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([press])
    await stop.hover()
    await page.mouse.down()
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([press, { ...press, gesture: 'hold' }])
    await page.mouse.up()
  })

  it('by a countdown: one Escape keeps recording, whichever of the two Stops was pressed', async () => {
    const { page, choices } = await withPolicy('countdown')
    await choices.getByRole('button', { name: 'Stop Town hall Q3' }).press('Enter')
    await push(page, waiting('countdown', 5_000))
    const keep = choices.getByRole('button', { name: /Keep recording Town hall Q3$/ })
    await expect.poll(() => keep.evaluate((one) => one === document.activeElement)).toBe(true)
    expect(await page.getByRole('button', { name: 'Stop now Town hall Q3' }).count()).toBe(2)
    const words = keep.getByText('Keep recording', { exact: true })
    expect(await words.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0)
    await page.keyboard.press('Escape')
    await expect.poll(() => calls(page, 'sessions.keepRecording')).toEqual([{ sessionId: town.id }])
    await push(page, put(town, 3))
    await expect.poll(() => focused(page)).toBe('Stop Town hall Q3')
  })

  it('leaves the keyboard with the recording, once the stop has left and the choices are gone, and until it has ended', async () => {
    const { page, choices } = await withPolicy('countdown')
    await choices.getByRole('button', { name: 'Stop Town hall Q3' }).press('Enter')
    await push(page, waiting('countdown', 5_000))
    await expect.poll(() => focused(page)).toContain('Keep recording')
    const stopping: Session = { ...town, phase: 'stopping', stopRequestedAt: noon }
    await push(page, put(stopping, 3))
    await choices.waitFor({ state: 'detached' })
    expect(await focused(page)).toBe(town.name)
    await page.keyboard.press('Tab')
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.hero') !== null)).toBe(true)
    await page.getByRole('button', { name: 'Stopping…' }).focus()
    await push(page, put({ ...stopping, phase: 'ended', outcome: 'saved', endedAt: noon }, 4))
    await page.getByRole('region', { name: town.name }).getByRole('button', { name: 'Dismiss' }).waitFor()
    expect(await focused(page)).toBe(town.name)
  })

  it('leaves the keyboard where it is, while somebody works elsewhere', async () => {
    const { page, choices } = await withPolicy('countdown')
    await choices.getByRole('button', { name: 'Stop Town hall Q3' }).focus()
    await page.getByLabel('Search sessions').focus()
    await push(page, put({ ...town, phase: 'stopping', stopRequestedAt: noon }))
    await choices.waitFor({ state: 'detached' })
    expect(await page.getByLabel('Search sessions').evaluate((box) => box === document.activeElement)).toBe(true)
  })

  it('by a countdown: Stop now cuts it short, after a moment', async () => {
    const { page, choices } = await withPolicy('countdown')
    await push(page, waiting('countdown', 5_000))
    const now = choices.getByRole('button', { name: 'Stop now Town hall Q3' })
    await now.click()
    expect(await calls(page, 'sessions.stop')).toEqual([])
    await page.clock.setFixedTime(noon + 801)
    await now.click()
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([{ ...press, gesture: 'now' }])
  })
})
