import { describe, expect, it } from 'vitest'
import type { Page } from 'playwright-core'
import { aSession, noon } from '../../builders/session.ts'
import { aStage } from '../../builders/stage.ts'
import { calls, focused, sceneOf, useWindow } from './stage.ts'

/** The controls of the rehearsal, by hand and by key. */
const open = useWindow()

const answer = (value: unknown) => ({ ok: true, value, rev: 1 }) as const

async function openControls(stage = aStage(noon)): Promise<Page> {
  const directed = answer(stage)
  const page = await open(
    sceneOf([], {
      'rehearsal.stage': directed,
      'rehearsal.person': directed,
      'rehearsal.clock': directed,
      'rehearsal.drill': directed,
      'rehearsal.endDrills': directed,
      'rehearsal.reset': directed,
    }),
  )
  await page.getByRole('button', { name: 'Help and shortcuts' }).click()
  await page.getByRole('button', { name: 'Rehearsal controls' }).click()
  await page.getByRole('complementary', { name: 'Rehearsal controls' }).waitFor()
  return page
}

describe('the rehearsal controls', () => {
  it('open from Help, tell what is so, and direct what is chosen', async () => {
    const page = await openControls()
    await page.getByRole('button', { name: 'Somebody joins' }).click()
    await page.getByRole('button', { name: /^Quiet: 4000000001/ }).click()
    await page.getByRole('button', { name: '4000000002 leaves' }).click()
    await expect
      .poll(() => calls(page, 'rehearsal.person'))
      .toEqual([
        { what: 'join', channel: 'rehearsal', uid: null },
        { what: 'quiet', channel: 'rehearsal', uid: '4000000001', quiet: true },
        { what: 'leave', channel: 'rehearsal', uid: '4000000002' },
      ])
    await page.getByRole('radio', { name: '60×' }).click()
    await page.getByRole('button', { name: '+10 min' }).click()
    await expect.poll(() => calls(page, 'rehearsal.clock')).toEqual([{ speed: 60 }, { advance: 600_000 }])
    await page.getByRole('radio', { name: '120 s' }).click()
    await page.getByRole('button', { name: /^Failover/ }).click()
    await expect
      .poll(() => calls(page, 'rehearsal.drill'))
      .toEqual([{ drill: { kind: 'failover', seconds: 120 }, channel: 'rehearsal' }])
    await page.getByText('Failover: begun.').waitFor()
    await page.getByText('Still on: Cable out').waitFor()
    await page.getByRole('button', { name: 'End drills' }).click()
    await expect.poll(async () => (await calls(page, 'rehearsal.endDrills')).length).toBe(1)
    // What has ended is no longer called begun.
    await page.getByText('Failover: begun.').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: /^Failover/ }).click()
    await page.getByText('Failover: begun.').waitFor()
    await page.getByRole('button', { name: 'Back to the beginning' }).click()
    await page.getByText('Failover: begun.').waitFor({ state: 'detached' })
  })

  it('take every drill by keyboard, and close with Escape', async () => {
    const page = await openControls()
    const drill = page.getByRole('button', { name: /^Token expires/ })
    await drill.focus()
    await page.keyboard.press('Enter')
    await expect
      .poll(() => calls(page, 'rehearsal.drill'))
      .toEqual([{ drill: { kind: 'token' }, channel: 'rehearsal' }])
    await expect.poll(() => focused(page)).toContain('Token expires')
    await page.keyboard.press('Escape')
    await page.getByRole('complementary', { name: 'Rehearsal controls' }).waitFor({ state: 'detached' })
  })

  it('offer a rehearsal where none runs', async () => {
    const page = await openControls(aStage(noon, { running: false, channels: [], requests: [], waiting: [] }))
    await page.getByRole('button', { name: 'Try a rehearsal' }).last().click()
    await expect.poll(async () => (await calls(page, 'rehearsal.begin')).length).toBe(1)
  })
})

describe('a recording beside the controls', () => {
  it.each([
    [1440, 900],
    [1024, 680],
  ])('shows its whole time, clear of Stop, at %i × %i', async (width, height) => {
    const page = await open(sceneOf([aSession({ name: 'Show' })], { 'rehearsal.stage': answer(aStage(noon)) }), {
      width,
      height,
    })
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    await page.getByRole('button', { name: 'Help and shortcuts' }).click()
    await page.getByRole('button', { name: 'Rehearsal controls' }).click()
    await page.getByRole('complementary', { name: 'Rehearsal controls' }).waitFor()
    const clear = await page.locator('.hero').evaluate((hero) => {
      const time = hero.querySelector('[role="timer"]')?.getBoundingClientRect()
      const actions = hero.querySelector('.hero-actions')?.getBoundingClientRect()
      if (time === undefined || actions === undefined || time.width === 0) return null
      return time.right <= actions.left || time.bottom <= actions.top
    })
    expect(clear).toBe(true)
  })
})
