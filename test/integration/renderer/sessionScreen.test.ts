import type { Page } from 'playwright-core'
import { expect, it } from 'vitest'
import type { Session } from '../../../shared/recording/session.ts'
import { presetId } from '../../builders/account.ts'
import { aNewSession, aSession, noon } from '../../builders/session.ts'
import { calls, sceneOf, useWindow } from './stage.ts'

/** What is said and offered on a recording's own screen, for whoever has seconds to read it. */
const open = useWindow()

async function ownScreen(session: Session): Promise<Page> {
  const page = await open(sceneOf([session]), { width: 1024, height: 680 })
  await page.getByRole('button', { name: session.name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name: session.name }).waitFor()
  return page
}

it('a gap of a minute and a half in a take of a day is as wide as can be seen, and nothing lies over it', async () => {
  const started = noon - 30 * 3_600_000
  const gap = { kind: 'notFound', from: noon - 10 * 3_600_000, to: noon - 10 * 3_600_000 + 90_000 } as const
  const page = await ownScreen(
    aSession({ name: 'Lighthouse', createdAt: started, startedAt: started, sliceStartTime: started, gaps: [gap] }),
  )
  const seen = await page.locator('.hero .strip > [data-kind="gone"]').evaluate((drawn) => {
    const { left, right, top, bottom } = drawn.getBoundingClientRect()
    const middle = (top + bottom) / 2
    const at = (x: number) => document.elementFromPoint(x, middle)?.getAttribute('data-kind')
    return { width: right - left, first: at(left + 1), last: at(right - 1) }
  })
  expect(seen).toEqual({ width: 6, first: 'gone', last: 'gone' })
})

it('an expired slot can be let go here, as its words say', async () => {
  const session = aNewSession({
    name: 'Gallery tour',
    phase: 'armed',
    presetId: presetId(),
    resourceId: 'resource-1',
    armedUntil: noon - 1_000,
  })
  const page = await ownScreen(session)
  await page.locator('.hero').getByRole('button', { name: 'Let go Gallery tour' }).click()
  await expect.poll(() => calls(page, 'sessions.letGo')).toEqual([{ sessionId: session.id }])
})

it('why a take cannot be rolled again is said beside the button', async () => {
  const page = await ownScreen(
    aSession({ name: 'Gospel Brunch', phase: 'ended', outcome: 'failed', endedAt: noon - 60_000, presetId: null }),
  )
  await page.locator('.hero').getByText('The preset of this recording was removed.').waitFor()
})
