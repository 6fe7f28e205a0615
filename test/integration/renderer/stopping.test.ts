import { describe, expect, it } from 'vitest'
import type { PendingStop, Session } from '../../../shared/recording/session.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { calls, focused, push, put, sceneOf, useWindow } from './stage.ts'

/** Stop in its stages, by hand and by key: nothing stops by accident, and Keep recording is never far. */
const open = useWindow()

const live = aSession({ name: 'Town hall' })
const pending = (policy: PendingStop['policy'], ms: number): PendingStop => ({
  at: noon + ms,
  surface: 'window',
  policy,
})
const counting = (session: Session, ms = 5_000): Session => ({ ...session, pendingStop: pending('countdown', ms) })

describe('a countdown', () => {
  it('keeps recording with Escape, from anywhere on the desk', async () => {
    const page = await open(sceneOf([counting(live)]))
    await page.keyboard.press('Escape')
    await expect.poll(() => calls(page, 'sessions.keepRecording')).toEqual([{ sessionId: live.id }])
  })

  it('keeps only the one that has the keyboard, where one has', async () => {
    const other = counting(aSession({ id: sessionId(2), name: 'Studio B' }))
    const page = await open(sceneOf([counting(live), other]))
    await page.getByRole('button', { name: 'Studio B', exact: true }).focus()
    await page.keyboard.press('Escape')
    await expect.poll(() => calls(page, 'sessions.keepRecording')).toEqual([{ sessionId: other.id }])
  })

  it('keeps all of them from the bar below', async () => {
    const other = counting(aSession({ id: sessionId(2), name: 'Studio B' }))
    const page = await open(sceneOf([counting(live), other]))
    await page.clock.setFixedTime(noon + 900)
    await page.getByRole('button', { name: 'Keep all recording' }).click()
    await expect.poll(async () => (await calls(page, 'sessions.keepRecording')).length).toBe(2)
  })

  it('is seen and ended on every other screen too, by name', async () => {
    const page = await open(sceneOf([live]))
    await page.getByRole('button', { name: 'Settings', exact: true }).click()
    await push(page, put(counting(live)))
    const bar = page.getByRole('region', { name: 'Stops that have not been sent' })
    await bar.getByText('Town hall stops in 5 s').waitFor()
    await page.clock.setFixedTime(noon + 900)
    await bar.getByRole('button', { name: 'Keep recording' }).click()
    await expect.poll(() => calls(page, 'sessions.keepRecording')).toEqual([{ sessionId: live.id }])
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await calls(page, 'sessions.keepRecording')).length).toBe(2)
  })

  it('keeps every recording with one Escape beside the one that is open, whichever began to count first', async () => {
    const other = aSession({ id: sessionId(2), name: 'Studio B' })
    const page = await open(sceneOf([live, counting(other)]))
    await page.getByRole('button', { name: 'Town hall', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Town hall' }).waitFor()
    await push(page, put(counting(live)))
    await page.getByRole('region', { name: 'Stops that have not been sent' }).waitFor()
    await page.getByText('Keep recording').first().waitFor()
    await page.keyboard.press('Escape')
    const ids = async () =>
      (await calls(page, 'sessions.keepRecording')).map((input) => JSON.stringify(input)).toSorted()
    await expect.poll(ids).toEqual([live.id, other.id].map((id) => JSON.stringify({ sessionId: id })).toSorted())
  })

  it('does not take the second click of a double-click on Stop for Keep recording', async () => {
    const page = await open(sceneOf([live]))
    await page.getByRole('button', { name: 'Stop Town hall' }).click()
    await push(page, put(counting(live)))
    const keep = page.getByRole('button', { name: 'Keep recording Town hall' })
    await keep.click()
    expect(await calls(page, 'sessions.keepRecording')).toEqual([])
    await page.clock.setFixedTime(noon + 401)
    await keep.click()
    await expect.poll(() => calls(page, 'sessions.keepRecording')).toHaveLength(1)
  })

  it('hands the keyboard from Stop to Keep recording, and a held key does nothing there', async () => {
    const page = await open(sceneOf([live]))
    await page.getByRole('button', { name: 'Stop Town hall' }).focus()
    await page.keyboard.down('Enter')
    await push(page, put(counting(live)))
    await expect.poll(() => focused(page)).toContain('Keep recording')
    await page.clock.setFixedTime(noon + 2_000)
    for (let press = 0; press < 5; press += 1) await page.keyboard.down('Enter')
    expect(await calls(page, 'sessions.keepRecording')).toEqual([])
    await expect.poll(() => calls(page, 'sessions.stop')).toHaveLength(1)
  })

  it('is cut short by Stop now, after a moment', async () => {
    const page = await open(sceneOf([counting(live)]))
    const now = page.getByRole('button', { name: 'Stop now Town hall' })
    await now.click()
    expect(await calls(page, 'sessions.stop')).toEqual([])
    await page.clock.setFixedTime(noon + 801)
    await now.click()
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([{ sessionId: live.id, gesture: 'now' }])
  })

  it('counts in whole seconds and says what the tile still is: recording', async () => {
    const page = await open(sceneOf([counting(live)]))
    await page.getByText('Stopping in 5').first().waitFor()
    await page.clock.setFixedTime(noon + 3_200)
    await page.getByText('Stopping in 2').first().waitFor()
    expect(await page.getByRole('article').getAttribute('data-tally')).toBe('rec')
    await page
      .getByRole('group', { name: 'Filter by state' })
      .getByRole('button', { name: /^Recording 1/ })
      .waitFor()
  })

  it('is kept on the session’s own screen as well', async () => {
    const page = await open(sceneOf([counting(live)]))
    await page.getByRole('button', { name: 'Town hall', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Town hall' }).waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => calls(page, 'sessions.keepRecording')).toHaveLength(1)
  })
})

describe('holding', () => {
  const scene = sceneOf([live], {}, { stopPolicy: 'hold' })

  it('stops after 1.2 s, and not when the pointer leaves before', async () => {
    const page = await open(scene)
    const stop = page.getByRole('button', { name: 'Hold to stop Town hall' })
    await stop.hover()
    await page.mouse.down()
    await page.mouse.move(5, 5)
    await page.mouse.up()
    expect(await calls(page, 'sessions.stop')).toEqual([])
    await stop.hover()
    await page.mouse.down()
    await expect
      .poll(() => calls(page, 'sessions.stop'), { timeout: 10_000 })
      .toEqual([{ sessionId: live.id, gesture: 'hold' }])
    await page.mouse.up()
  })

  it('takes a click for nothing, and a key for a press that counts down', async () => {
    const page = await open(scene)
    const stop = page.getByRole('button', { name: 'Hold to stop Town hall' })
    await stop.click()
    await page.mouse.move(5, 5)
    // Nothing is held, and nothing says so.
    expect(await stop.textContent()).toBe('Hold to stop')
    expect(await calls(page, 'sessions.stop')).toEqual([])
    await page.keyboard.press('Enter')
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([{ sessionId: live.id, gesture: 'press' }])
  })
})

describe('pressing twice', () => {
  it('takes a double-click for one press', async () => {
    const page = await open(sceneOf([live], {}, { stopPolicy: 'pressTwice' }))
    await page.getByRole('button', { name: 'Stop Town hall' }).click()
    await push(page, put({ ...live, pendingStop: pending('pressTwice', 1_500) }))
    const again = page.getByRole('button', { name: 'Press again to stop Town hall' })
    await again.click()
    await expect.poll(() => calls(page, 'sessions.stop')).toHaveLength(1)
    await page.clock.setFixedTime(noon + 500)
    await again.click()
    await expect.poll(() => calls(page, 'sessions.stop')).toHaveLength(2)
  })
})
