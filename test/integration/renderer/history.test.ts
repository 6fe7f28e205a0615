import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { givenUpStarts, longHistory, markedWall, noHistory } from '../../renderer/visual/historyScenes.ts'
import { aMarker, markerId } from '../../builders/marker.ts'
import { calls, focused, useWindow } from './stage.ts'

/** The history and the markers in the built window, by hand and by key. */
const open = useWindow()

async function openHistory(scene = longHistory): Promise<Page> {
  const page = await open(scene)
  await page.keyboard.press('Control+3')
  await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
  return page
}

async function openSession(): Promise<Page> {
  const page = await open(markedWall)
  await page.getByRole('button', { name: 'Town hall Q3', exact: true }).click()
  await page.getByRole('textbox', { name: 'Note at 00:12:34' }).waitFor()
  return page
}

const focusedTake = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

describe('the history by keyboard', () => {
  it('goes from the search into the list, opens a take, and comes back to where it was', async () => {
    const page = await openHistory()
    await page.getByRole('row', { name: 'Gospel Brunch' }).first().waitFor()
    await page.getByRole('searchbox', { name: 'Search the history' }).focus()
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp']) await page.keyboard.press(key)
    await expect.poll(() => focusedTake(page)).toContain('Poetry slam')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Gallery talk' }).waitFor()
    await page.getByText('predicted', { exact: true }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => focusedTake(page)).toContain('Gallery talk')
  })

  it('asks for what is typed, chosen and dated, and keeps it on the way back', async () => {
    const page = await openHistory()
    await page.getByRole('row', { name: 'Gospel Brunch' }).first().waitFor()
    await page.getByRole('searchbox', { name: 'Search the history' }).fill('hall')
    await page.getByRole('button', { name: 'Failed 40' }).click()
    await page.getByLabel('From').fill('2026-05-01')
    const midnight = Date.UTC(2026, 4, 1)
    const asked = { text: 'hall', verdicts: ['failed'], from: midnight, to: null }
    await expect.poll(async () => (await calls(page, 'history.search')).at(-1)).toMatchObject(asked)
    await page.keyboard.press('Control+1')
    await page.keyboard.press('Control+3')
    await expect.poll(async () => (await calls(page, 'history.search')).at(-1)).toMatchObject(asked)
    await page.getByRole('button', { name: 'Export CSV' }).click()
    await expect.poll(() => calls(page, 'history.export')).toEqual([asked])
  })

  it('gives starts that were given up a chip of their own', async () => {
    const page = await openHistory(givenUpStarts)
    await page.getByRole('button', { name: /^Upload unknown \d+$/ }).waitFor()
    await page.getByRole('button', { name: /^Given up \d+$/ }).click()
    const row = page.getByRole('row').filter({ has: page.getByText('Given up', { exact: true }) })
    const cells = [row.first().locator('.verdict'), row.first().locator('.history-name')]
    const [left, right] = await Promise.all(cells.map((cell) => cell.boundingBox()))
    expect((left?.x ?? Infinity) + (left?.width ?? 0)).toBeLessThanOrEqual(right?.x ?? 0)
    await expect.poll(async () => (await calls(page, 'history.search')).at(-1)).toMatchObject({ verdicts: ['givenUp'] })
  })

  it('writes days with the year first, says what is wrong with them, and swaps them', async () => {
    const page = await openHistory()
    const [from, to] = [page.getByLabel('From'), page.getByLabel('To', { exact: true })]
    await from.fill('05/03/2026')
    await page.getByText('“05/03/2026” is not understood and limits nothing.').waitFor()
    await from.fill('2026-05-03')
    await to.fill('2026-05-01')
    await page.getByText('2026-05-03 lies after 2026-05-01').waitFor()
    await page.getByRole('button', { name: 'Swap the days' }).click()
    await expect.poll(() => from.inputValue()).toBe('2026-05-01')
    expect(await to.inputValue()).toBe('2026-05-03')
    await expect
      .poll(async () => (await calls(page, 'history.search')).at(-1))
      .toMatchObject({ from: Date.UTC(2026, 4, 1), to: Date.UTC(2026, 4, 4) })
  })

  it('reads on where the list ended', async () => {
    const page = await openHistory()
    await page.getByRole('button', { name: 'Show more' }).click()
    await expect
      .poll(async () => (await calls(page, 'history.search')).at(-1))
      .toMatchObject({
        cursor: { at: expect.any(Number) as number },
        limit: 100,
      })
  })

  it('offers the way on while there is nothing', async () => {
    const page = await openHistory(noHistory)
    await page.getByRole('button', { name: 'Go to the desk' }).click()
    await page.getByRole('heading', { level: 1, name: 'Desk' }).waitFor()
  })
})

describe('the key M', () => {
  it('marks and takes the note at once; held down or typed it marks nothing more', async () => {
    const page = await openSession()
    for (let press = 0; press < 4; press += 1) await page.keyboard.down('m')
    await page.keyboard.up('m')
    await expect.poll(() => focused(page)).toBe('Note at 01:23:45')
    await page.keyboard.type('mm hm')
    await page.keyboard.press('Enter')
    await expect.poll(() => calls(page, 'markers.add')).toHaveLength(1)
    await expect.poll(() => calls(page, 'markers.change')).toEqual([{ id: markerId(4), note: 'mm hm' }])
    await page.keyboard.press('m')
    await expect.poll(() => calls(page, 'markers.add')).toHaveLength(2)
  })

  it('forgets what was written when Escape is pressed, and saves it when the screen is left', async () => {
    const page = await openSession()
    const note = page.getByRole('textbox', { name: 'Note at 00:12:34' })
    await note.fill('something else')
    await page.keyboard.press('Escape')
    await expect.poll(() => note.inputValue()).toBe('Applause, cut here')
    expect(await calls(page, 'markers.change')).toEqual([])
    await note.fill('Applause')
    await page.keyboard.press('Control+1')
    await expect.poll(() => calls(page, 'markers.change')).toEqual([{ id: markerId(2), note: 'Applause' }])
  })

  it('belongs to a dialog while one is open', async () => {
    const page = await openSession()
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.press('m')
    expect(await calls(page, 'markers.add')).toEqual([])
  })
})

describe('a removed marker', () => {
  it('can be put back at once, by the key under the hand, with its own time', async () => {
    const page = await openSession()
    await page.getByRole('button', { name: 'Remove the marker at 00:12:34' }).press('Enter')
    await expect.poll(() => focusedTake(page)).toBe('Undo')
    await page.keyboard.press('Enter')
    await expect.poll(async () => (await calls(page, 'markers.restore')).length).toBe(1)
    const [restored] = (await calls(page, 'markers.restore')) as { readonly marker: unknown }[]
    expect(restored?.marker).toMatchObject({ id: aMarker({ id: markerId(2) }).id, note: 'Applause, cut here' })
  })
})

describe('the requests of a session', () => {
  it('show what was sent and answered when one is opened', async () => {
    const page = await openSession()
    await page.getByRole('button', { name: 'updateLayout' }).click()
    await page.getByText('"mixedVideoLayout": 3').waitFor()
    expect((await calls(page, 'sessions.requests')).at(-1)).toMatchObject({ limit: 50 })
  })
})
