import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { dismissedInDoubt, evening, outOfSight } from '../../renderer/forms/scenes.ts'
import { calls, push, useWindow } from './stage.ts'

/** A preset of which an earlier take may still record is no ready one: every place that starts it says so, and lets it start. */
const open = useWindow()
const name = 'Parents’ evening'
const looks = '1 to look at'
const refuses = /If the old one still records, Agora refuses the new one/

const atTheTake = (page: Page): Promise<void> => page.getByRole('heading', { level: 1, name }).waitFor()

async function newRecording(page: Page) {
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'New recording' })
  await dialog.getByRole('option', { name }).click()
  return dialog
}

async function startSeveral(page: Page) {
  await page.getByRole('button', { name: 'More', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Start several…' }).click()
  return page.getByRole('dialog', { name: 'Start several recordings' })
}

describe('a preset of which an earlier take may still record', () => {
  it('is something to look at in New recording, with the way to that take', async () => {
    const page = await open(outOfSight)
    const dialog = await newRecording(page)
    await dialog.getByRole('option', { name }).getByText(looks).waitFor()
    const note = dialog.getByRole('status').filter({ hasText: `“${name}” may still be recording` })
    await note.getByText(refuses).waitFor()
    await note.getByRole('button', { name: 'Go to that take' }).click()
    await atTheTake(page)
    expect(await dialog.count()).toBe(0)
  })

  it('is so as well after that take was dismissed, and leads to it in the history', async () => {
    const page = await open(dismissedInDoubt)
    const dialog = await newRecording(page)
    await dialog.getByRole('option', { name }).getByText(looks).waitFor()
    await dialog.getByText(refuses).waitFor()
    await dialog.getByRole('button', { name: 'Go to that take' }).click()
    await atTheTake(page)
    await page.getByRole('button', { name: 'Stop', exact: false }).first().waitFor()
  })

  it('is followed there: proven meanwhile, it is what the journal has, with nothing to stop', async () => {
    const [took] = Object.values(dismissedInDoubt.snapshot.awayTakes)
    const saved = { ...took!, outcome: 'saved', reason: null } as const
    const page = await open({ ...dismissedInDoubt, answers: { 'history.session': { ok: true, rev: 2, value: saved } } })
    const dialog = await newRecording(page)
    await dialog.getByRole('button', { name: 'Go to that take' }).click()
    const stop = page.getByRole('button', { name: /^Stop/ })
    await stop.first().waitFor()
    await push(page, { kind: 'remove', rev: 2, collection: 'awayTakes', id: took!.id })
    await page.getByText('Agora says that every file is in your storage.').waitFor()
    expect(await stop.count()).toBe(0)
  })

  it('starts all the same', async () => {
    const page = await open(outOfSight)
    const dialog = await newRecording(page)
    await dialog.getByRole('button', { name: 'Start recording' }).click()
    await expect.poll(() => calls(page, 'sessions.start')).toMatchObject([{ presetId: evening.id }])
  })

  it('is nothing to look at with another uid for this show', async () => {
    const page = await open(outOfSight)
    const dialog = await newRecording(page)
    await dialog.getByText(refuses).waitFor()
    await dialog.getByText('Only for this show').click()
    await dialog.getByRole('textbox', { name: 'Recorder uid' }).fill('610099')
    await dialog.getByText(refuses).waitFor({ state: 'detached' })
  })

  it('says so among several, can be ticked, and leads to that take', async () => {
    const page = await open(outOfSight)
    const sheet = await startSeveral(page)
    const row = sheet.getByRole('listitem').filter({ hasText: name })
    await row.getByText(looks).waitFor()
    await row.getByText(refuses).waitFor()
    await row.getByRole('checkbox').check()
    await sheet.getByRole('button', { name: 'Start 1 recording' }).waitFor()
    await row.getByRole('button', { name: 'Go to that take' }).click()
    await atTheTake(page)
    expect(await sheet.count()).toBe(0)
  })

  it('says so among the presets and beside Start of its form', async () => {
    const page = await open(outOfSight)
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('row', { name }).getByText(looks).waitFor()
    await page.getByRole('button', { name: `Open ${name}` }).click()
    await page.getByText(refuses).first().waitFor()
    await page.getByRole('button', { name: 'Go to that take' }).first().click()
    await atTheTake(page)
  })
})
