import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ImportResult } from '../../../shared/ipc/contractExchange.ts'
import { furnished, guestFile, townHall } from '../../renderer/forms/scenes.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { calls, drop, focused, useWindow } from './stage.ts'

const openWindow = useWindow()

const results: ImportResult[] = [{ kind: 'preset', fileId: townHall.id, id: townHall.id, problem: null }]
const imports: Scene = { ...furnished, answers: { 'exchange.import': { ok: true, value: results, rev: 1 } } }

const plan = (page: Page) => page.getByRole('list', { name: 'What the import would do' })
const shownFile = (page: Page) => page.getByRole('dialog').getByText(/^[a-z]+\.json$/)
const theirs = (page: Page) =>
  plan(page).getByRole('listitem').filter({ hasText: 'Town hall' }).getByRole('radio', { name: 'Take theirs' })

describe('a file that comes while another one is in the dialog', () => {
  it('waits, changes nothing of what was chosen, and is offered in its order when that one is done', async () => {
    const page = await openWindow(imports)
    await drop(page, { 'first.json': guestFile })
    await theirs(page).click()
    await drop(page, { 'second.json': '{', 'third.json': guestFile })
    await page.getByText('2 files wait until this one is done: second.json, third.json').waitFor()
    expect(await shownFile(page).textContent()).toBe('first.json')
    expect(await theirs(page).isChecked()).toBe(true)
    expect(await page.getByRole('button', { name: /^Next file/ }).count()).toBe(0)
    await page.getByRole('button', { name: 'Import 3 records' }).click()
    await page.getByText('1 record was imported.').waitFor()
    await page.getByRole('button', { name: 'Next file: second.json' }).press('Enter')
    await page.getByText('This file cannot be imported.').waitFor()
    expect(await shownFile(page).textContent()).toBe('second.json')
    expect(await focused(page)).toBe('second.json')
    await page.getByText('third.json waits until this file is done.').waitFor()
    await page.getByRole('button', { name: 'Next file: third.json' }).click()
    await plan(page).waitFor()
    expect(await theirs(page).isChecked()).toBe(false)
    expect(await page.getByRole('status').filter({ hasText: 'wait' }).count()).toBe(0)
    expect(await calls(page, 'exchange.import')).toHaveLength(1)
  })

  it('waits for the answer to an import, which Esc does not throw away', async () => {
    const page = await openWindow({ ...imports, held: ['exchange.import'] })
    await drop(page, { 'first.json': guestFile })
    await page.getByRole('button', { name: 'Import 2 records' }).click()
    await page.getByText('Importing…').waitFor()
    await page.keyboard.press('Escape')
    await drop(page, { 'second.json': guestFile })
    await page.getByText('second.json waits until this file is done.').waitFor()
    await page.evaluate(() => window.answerHeld())
    await page.getByText('1 record was imported.').waitFor()
    expect(await shownFile(page).textContent()).toBe('first.json')
    await page.getByRole('button', { name: 'Next file: second.json' }).click()
    await plan(page).waitFor()
  })

  it('is offered when the dialog is closed, and left out only by closing once more', async () => {
    const page = await openWindow(imports)
    await drop(page, { 'first.json': guestFile, 'second.json': guestFile, 'third.json': guestFile })
    await plan(page).waitFor()
    await page.getByRole('button', { name: 'Put this file away' }).click()
    await page.getByText('2 files wait: second.json, third.json.').waitFor()
    await page.getByRole('button', { name: 'Next file: second.json' }).click()
    await plan(page).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText('third.json waits. Look into it, or close once more to leave it out.').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await drop(page, { 'fourth.json': guestFile })
    await plan(page).waitFor()
    expect(await page.getByRole('dialog').getByText('third.json').count()).toBe(0)
  })

  it('takes the place of one that was refused', async () => {
    const page = await openWindow(imports)
    await drop(page, { 'broken.json': '{' })
    await page.getByText('This file cannot be imported.').waitFor()
    await drop(page, { 'mended.json': guestFile })
    await plan(page).waitFor()
    expect(await shownFile(page).textContent()).toBe('mended.json')
  })
})
