import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { evening, eveningDesk } from '../../renderer/visual/deskScenes.ts'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { calls, focused, push, put, sceneOf, tileNames, useWindow } from './stage.ts'

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

describe('recordings of one name in the table', () => {
  it('say their channel and uid where no column does, and only they', async () => {
    const twin = { ...a, id: sessionId(4), recorderUid: '610099' }
    const small = { width: 1024, height: 680 }
    const page = await asTable(await open(sceneOf([a, b, twin]), small))
    const places = page.locator('.row-place')
    await places.first().waitFor()
    expect((await places.allTextContents()).toSorted()).toEqual([
      `${a.channel} · ${a.recorderUid}`,
      `${a.channel} · 610099`,
    ])
    await page.setViewportSize({ width: 1440, height: 900 })
    await places.first().waitFor({ state: 'hidden' })
  })
})

describe('the table by keyboard', () => {
  it('moves with arrows, selects with Space, takes a range with Shift and opens with Enter', async () => {
    const page = await asTable(await open(sceneOf([a, b, c])))
    await page.getByRole('row', { name: 'Alpha' }).focus()
    await page.keyboard.press('Space')
    await expect.poll(() => selected(page)).toEqual(['Alpha'])
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => selected(page)).toEqual(['Alpha', 'Bravo', 'Charlie'])
    await page.keyboard.press('ArrowUp')
    await expect.poll(() => focused(page)).toBe('Bravo')
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('Stop Bravo')
    await page.getByRole('row', { name: 'Bravo' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Bravo' }).waitFor()
  })

  it('selects all with Ctrl+A and nothing with Escape', async () => {
    const page = await asTable(await open(sceneOf([a, b, c])))
    await page.keyboard.press('Control+a')
    await expect.poll(() => selected(page)).toHaveLength(3)
    await page.keyboard.press('Escape')
    await expect.poll(() => selected(page)).toEqual([])
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
    await expect.poll(() => rows(page)).toEqual(own)
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
    await expect.poll(() => focused(page)).toBe('Cancel')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls(page, 'sessions.stopMany')).toEqual([])
  })

  it('asks once for all that are ticked', async () => {
    const page = await sheet(await open(sceneOf([a, b, c], answers)))
    await page.getByRole('checkbox', { name: 'Bravo', exact: true }).uncheck()
    await page.getByRole('button', { name: 'Stop 2 recordings' }).click()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => calls(page, 'sessions.stopMany')).toEqual([{ sessionIds: [a.id, c.id], gesture: 'press' }])
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

  it('tells recordings of one name apart, and says where one that may still record is stopped', async () => {
    const twin = { ...b, name: 'Alpha', channel: 'foyer', recorderUid: '901' }
    const lost = { ...c, phase: 'ended', outcome: 'failed', reason: problem('recorderLost'), endedAt: noon } as const
    const page = await open(sceneOf([a, twin, lost], answers))
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Stop 2…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('checkbox', { name: `Alpha (${a.channel} · ${a.recorderUid})` }).waitFor()
    await dialog.getByRole('checkbox', { name: 'Alpha (foyer · 901)' }).waitFor()
    await dialog.getByText('May still record; Stop anyway is on its own screen: Charlie').waitFor()
    expect(await dialog.getByText('not recording').count()).toBe(0)
  })

  it('never holds what a filter hides', async () => {
    const page = await open(sceneOf([a, b, c], answers))
    await page.keyboard.press('Control+a')
    await page.getByRole('textbox', { name: 'Search sessions' }).fill('alpha')
    await page.getByRole('button', { name: 'Stop 1…' }).waitFor()
  })
})

describe('what is finished', () => {
  const over = (n: number, name: string, more: Partial<Session> = {}): Session => ({
    ...aSession({ id: sessionId(n), name, createdAt: n }),
    phase: 'ended',
    outcome: 'saved',
    endedAt: noon - 60_000,
    ...more,
  })
  const saved = [over(11, 'First'), over(12, 'Second')]
  const inDoubt = over(13, 'Out of sight', { outcome: 'endedByItself', reason: problem('recorderLost') })

  it('stands below what is live, and leaves the desk with one button and one question', async () => {
    const page = await open(sceneOf([...saved, { ...a, createdAt: 99 }, inDoubt]))
    await expect.poll(() => tileNames(page)).toEqual(['Alpha', 'First', 'Second', 'Out of sight'])
    await page.getByRole('button', { name: 'Dismiss 2 finished' }).click()
    const dialog = page.getByRole('dialog', { name: 'Dismiss 2 finished takes?' })
    await dialog.getByText('1 of them may still record; it stays here.').waitFor()
    expect(await calls(page, 'sessions.dismiss')).toEqual([])
    await dialog.getByRole('button', { name: 'Dismiss them' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await calls(page, 'sessions.dismiss')).toEqual(saved.map(({ id }) => ({ sessionId: id })))
  })

  it('can be put back, all at once, and that is no longer offered then', async () => {
    const page = await open(sceneOf([...saved, inDoubt]))
    await page.getByRole('button', { name: 'Dismiss 2 finished' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Dismiss them' }).click()
    await page.getByText('2 takes were dismissed. They stay in the history.').waitFor()
    await page.getByRole('button', { name: 'Put back' }).click()
    await expect.poll(() => calls(page, 'sessions.recall')).toEqual([{ sessionIds: saved.map(({ id }) => id) }])
    await page.getByText('2 takes were dismissed').waitFor({ state: 'detached' })
  })

  it('dismissed from its tile can be put back by key as well, also when the desk is empty then', async () => {
    const page = await open(sceneOf([saved[0]!]))
    await page.getByRole('button', { name: 'Dismiss First' }).click()
    await push(page, { kind: 'remove', collection: 'sessions', rev: 2, id: sessionId(11) })
    await page.getByText('“First” was dismissed. It stays in the history.').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => calls(page, 'sessions.recall')).toEqual([{ sessionIds: [sessionId(11)] }])
  })

  it('keeps its place while it is looked at, and stands below when one comes back', async () => {
    const page = await open(sceneOf([a, b]))
    await push(page, put({ ...a, phase: 'ended', outcome: 'saved', endedAt: noon }))
    await page.getByText('Saved', { exact: true }).waitFor()
    await expect.poll(() => tileNames(page)).toEqual(['Alpha', 'Bravo'])
    await page.keyboard.press('Control+3')
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor()
    await page.keyboard.press('Control+1')
    await expect.poll(() => tileNames(page)).toEqual(['Bravo', 'Alpha'])
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
