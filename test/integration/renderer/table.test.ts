import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { evening, eveningDesk } from '../../renderer/visual/deskScenes.ts'
import { problem } from '../../../shared/problem.ts'
import { aSession, sessionId } from '../../builders/session.ts'
import { calls, focused, sceneOf, useWindow } from './stage.ts'

/** The table, the selection and what is done with many at once. */
const open = useWindow()

const a = aSession({ id: sessionId(1), name: 'Alpha', createdAt: 1 })
const b = aSession({ id: sessionId(2), name: 'Bravo', createdAt: 2 })
const c = aSession({ id: sessionId(3), name: 'Charlie', createdAt: 3 })

const asTable = async (page: Page): Promise<Page> => {
  await page.getByRole('radio', { name: 'Table' }).click()
  await page.getByRole('grid').waitFor()
  return page
}
const selected = (page: Page): Promise<string[]> =>
  page
    .locator('[role="row"][aria-selected="true"]')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''))
const rows = (page: Page): Promise<string[]> =>
  page
    .locator('[role="row"][data-session]')
    .evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''))

describe('the table by keyboard', () => {
  it('moves with arrows, selects with Space, takes a range with Shift and opens with Enter', async () => {
    const page = await asTable(await open(sceneOf([a, b, c])))
    await page.getByRole('row', { name: 'Alpha' }).focus()
    await page.keyboard.press('Space')
    expect(await selected(page)).toEqual(['Alpha'])
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    expect(await selected(page)).toEqual(['Alpha', 'Bravo', 'Charlie'])
    await page.keyboard.press('ArrowUp')
    expect(await focused(page)).toBe('Bravo')
    await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('Stop Bravo')
    await page.getByRole('row', { name: 'Bravo' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Bravo' }).waitFor()
  })

  it('selects all with Ctrl+A and nothing with Escape', async () => {
    const page = await asTable(await open(sceneOf([a, b, c])))
    await page.keyboard.press('Control+a')
    expect(await selected(page)).toHaveLength(3)
    await page.keyboard.press('Escape')
    expect(await selected(page)).toEqual([])
  })

  it('is found again as it was left, after looking at a session', async () => {
    const page = await asTable(await open(sceneOf([a, b, c])))
    await page.getByRole('button', { name: 'Bravo', exact: true }).click()
    await page.getByRole('button', { name: 'Back to the desk' }).click()
    await page.getByRole('grid').waitFor()
  })
})

describe('the order', () => {
  it('puts the worst first, and back into its own order when pressed again', async () => {
    const page = await asTable(await open(eveningDesk(evening)))
    const own = await rows(page)
    await page.getByRole('button', { name: 'State' }).click()
    await page.getByRole('columnheader', { name: 'State' }).and(page.locator('[aria-sort="ascending"]')).waitFor()
    expect((await rows(page)).indexOf('Gospel Brunch')).toBeLessThan((await rows(page)).indexOf('Town hall Q3'))
    await page.getByRole('button', { name: 'State' }).click()
    expect(await rows(page)).toEqual(own)
  })

  it('is one’s own where tiles are moved by hand', async () => {
    const page = await open(sceneOf([a, b, c]))
    await page.getByRole('button', { name: 'More for Charlie' }).click()
    await page.getByRole('menuitem', { name: 'Move earlier' }).click()
    await expect
      .poll(() => page.getByRole('article').getByRole('heading').allTextContents())
      .toEqual(['Alpha', 'Charlie', 'Bravo'])
  })

  it('opens the first hit of a search with Enter', async () => {
    const page = await open(sceneOf([a, b, c]))
    await page.keyboard.press('Control+k')
    await page.keyboard.type('char')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Charlie' }).waitFor()
  })
})

describe('stopping many', () => {
  const answers = {
    'sessions.stopMany': {
      ok: true,
      value: [
        { ok: true, session: a },
        { ok: true, session: c },
      ],
      rev: 1,
    },
  } as const

  const sheet = async (page: Page): Promise<Page> => {
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Stop 3…' }).click()
    await page.getByRole('dialog').waitFor()
    return page
  }

  it('meets a hasty Enter with Cancel', async () => {
    const page = await sheet(await open(sceneOf([a, b, c], answers)))
    expect(await focused(page)).toBe('Cancel')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls(page, 'sessions.stopMany')).toEqual([])
  })

  it('asks once for all that are ticked', async () => {
    const page = await sheet(await open(sceneOf([a, b, c], answers)))
    await page.getByRole('checkbox', { name: 'Bravo', exact: true }).uncheck()
    await page.getByRole('button', { name: 'Stop 2 recordings' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls(page, 'sessions.stopMany')).toEqual([{ sessionIds: [a.id, c.id], gesture: 'press' }])
  })

  it('says which ones were refused, and stays', async () => {
    const refused = { ok: false, problem: problem('secretsLocked') } as const
    const mixed = {
      'sessions.stopMany': {
        ok: true,
        value: [{ ok: true, session: a }, refused, { ok: true, session: c }],
        rev: 1,
      },
    } as const
    const page = await sheet(await open(sceneOf([a, b, c], mixed)))
    await page.getByRole('button', { name: 'Stop 3 recordings' }).click()
    await page.getByRole('listitem').filter({ hasText: 'Bravo' }).getByText('keychain').waitFor()
  })

  it('never holds what a filter hides', async () => {
    const page = await open(sceneOf([a, b, c], answers))
    await page.keyboard.press('Control+a')
    await page.getByRole('textbox', { name: 'Search sessions' }).fill('alpha')
    await page.getByRole('button', { name: 'Stop 1…' }).waitFor()
  })
})

describe('the table for hands that are less sure', () => {
  it('has every target at least 24 px large, and never scrolls sideways, also with text at 200 %', async () => {
    const page = await asTable(await open(eveningDesk(evening), { width: 1024, height: 680 }))
    const tooSmall = await page.evaluate(() =>
      [...document.querySelectorAll('.desk-table button, .desk-table label')]
        .map((element) => ({ name: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
        .map(({ name, box }) => `${name} ${box.width}×${box.height}`),
    )
    expect(tooSmall).toEqual([])
    const sideways = () => page.locator('.desk').evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(await sideways()).toBeLessThanOrEqual(0)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    expect(await sideways()).toBeLessThanOrEqual(0)
  })
})
