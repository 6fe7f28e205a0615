import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { PendingStop } from '../../../shared/recording/session.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { calls, focused, push, put, sceneOf, useWindow } from './stage.ts'

/** Stop on the recording's own screen: wherever that is scrolled, it is there, whole, and nothing lies over it. */
const open = useWindow()

const live = aSession({ name: 'Town hall' })
const pendingStop: PendingStop = { at: noon + 5_000, surface: 'window', policy: 'countdown' }
const large = { width: 1440, height: 900 }
const small = { width: 1024, height: 680 }

async function ownScreen(size = small, textScale = 1, session = live): Promise<Page> {
  const page = await open(sceneOf([session]), size)
  await page.evaluate((scale) => document.documentElement.style.setProperty('font-size', `${scale * 100}%`), textScale)
  await page.getByRole('button', { name: 'Town hall', exact: true }).click()
  await page.getByRole('heading', { level: 1, name: 'Town hall' }).waitFor()
  return page
}

const scrollTo = (page: Page, top: number) =>
  page.locator('.session').evaluate((screen, to) => {
    screen.scrollTop = to
    return screen.scrollTop
  }, top)

/** How often a button whose name begins so can be pressed at its centre and at its corners. */
const seen = (page: Page, name: string) =>
  page.locator('.session').evaluate((screen, wanted) => {
    const nameOf = (button: Element) => button.getAttribute('aria-label') ?? button.textContent
    return [...screen.querySelectorAll('button')]
      .filter((button) => nameOf(button).includes(wanted))
      .filter((button) => {
        const { left, right, top, bottom } = button.getBoundingClientRect()
        const places = [
          [(left + right) / 2, (top + bottom) / 2],
          [left + 4, top + 4],
          [right - 4, top + 4],
          [left + 4, bottom - 4],
          [right - 4, bottom - 4],
        ] as const
        return places.every(([x, y]) => button.contains(document.elementFromPoint(x, y)))
      }).length
  }, name)

/** Looks for them at every height of the screen, and returns how far down it went, px. */
async function lookEverywhere(page: Page, ...names: readonly string[]): Promise<number> {
  let top = 0
  for (;;) {
    for (const name of names)
      await expect.poll(() => seen(page, name), { message: `${name} at ${top} px` }).toBeGreaterThan(0)
    const next = await scrollTo(page, top + 60)
    if (next <= top) return next
    top = next
  }
}

const windows = [
  ['1440 × 900', large, 1],
  ['1024 × 680', small, 1],
  ['1440 × 900 and text at 200 %', large, 2],
  ['1024 × 680 and text at 200 %', small, 2],
] as const

describe.each(windows)('at %s', (_, size, textScale) => {
  it('Stop is in sight however far down a layout is edited', async () => {
    const page = await ownScreen(size, textScale)
    expect(await lookEverywhere(page, 'Stop Town hall')).toBeGreaterThan(200)
  })

  it('Keep recording and Stop now are, while a stop counts down', async () => {
    const page = await ownScreen(size, textScale, { ...live, pendingStop })
    expect(await lookEverywhere(page, 'Keep recording', 'Stop now Town hall')).toBeGreaterThan(200)
  })
})

describe('what has the keyboard', () => {
  /** Px that what stays in sight covers of it; 0: nothing. */
  const covered = (page: Page) =>
    page.locator('.session').evaluate((screen) => {
      const active = document.activeElement
      if (active === null || !screen.contains(active)) return null
      const stays = ['.session-head', '.monitors']
        .flatMap((name) => screen.querySelector(name) ?? [])
        .filter((part) => getComputedStyle(part).position === 'sticky' && !part.contains(active))
        .filter((part) => part.compareDocumentPosition(active) === Node.DOCUMENT_POSITION_FOLLOWING)
        .filter((part) => part.parentElement?.contains(active) === true)
      const { top } = active.getBoundingClientRect()
      return Math.max(0, ...stays.map((part) => part.getBoundingClientRect().bottom - top))
    })

  it.each(windows)(
    'is not covered by what stays in sight, from the end to the beginning, at %s',
    async (_, size, scale) => {
      const page = await ownScreen(size, scale)
      await scrollTo(page, 9_999)
      await page.locator('.session button').last().focus()
      let steps = 0
      for (let hidden = await covered(page); hidden !== null; hidden = await covered(page)) {
        expect(hidden, await focused(page).then(String)).toBe(0)
        await page.keyboard.press('Shift+Tab')
        steps += 1
      }
      expect(steps).toBeGreaterThan(20)
    },
  )
})

describe('Stop in the head of the screen', () => {
  const stop = (page: Page) => page.locator('.session-head').getByRole('button', { name: 'Stop Town hall' })

  it('is there only while the large one is scrolled away, with the state and the time', async () => {
    const page = await ownScreen()
    expect(await stop(page).count()).toBe(0)
    await scrollTo(page, 9_999)
    await stop(page).waitFor()
    await page.locator('.session-head').getByText('REC', { exact: true }).waitFor()
    await page.locator('.session-head').getByRole('timer').waitFor()
    await scrollTo(page, 0)
    await stop(page).waitFor({ state: 'detached' })
  })

  it('moves nothing that could be pressed', async () => {
    const page = await ownScreen()
    const card = () => page.getByRole('button', { name: 'Hand-over card' }).boundingBox()
    const before = await card()
    await scrollTo(page, 9_999)
    await stop(page).waitFor()
    expect(await card()).toEqual(before)
  })

  it('ignores a press that was on its way when it came, and hands the keyboard on to Keep recording', async () => {
    const page = await ownScreen()
    const end = await scrollTo(page, 9_999)
    await stop(page).click()
    expect(await calls(page, 'sessions.stop')).toEqual([])
    await page.clock.setFixedTime(noon + 401)
    await stop(page).click()
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([{ sessionId: live.id, gesture: 'press' }])
    await push(page, put({ ...live, pendingStop }))
    await expect.poll(() => focused(page)).toContain('Keep recording')
    expect(await page.locator('.session').evaluate((screen) => screen.scrollTop)).toBe(end)
    await page.clock.setFixedTime(noon + 900)
    await page.keyboard.press('Enter')
    await expect.poll(() => calls(page, 'sessions.keepRecording')).toEqual([{ sessionId: live.id }])
  })

  it('leaves the stops of other recordings to the bar below', async () => {
    const other = aSession({ id: sessionId(2), name: 'Studio B', pendingStop })
    const page = await open(sceneOf([{ ...live, pendingStop }, other]), small)
    await page.getByRole('button', { name: 'Town hall', exact: true }).click()
    const bar = page.getByRole('region', { name: 'Stops that have not been sent' })
    await bar.getByText('Studio B stops in 5 s').waitFor()
    await scrollTo(page, 9_999)
    await page.locator('.session-head').getByRole('button', { name: 'Keep recording Town hall' }).waitFor()
    await bar.getByText('Studio B stops in 5 s').waitFor()
  })

  it('is not there for what cannot be stopped', async () => {
    const page = await ownScreen(small, 1, aSession({ name: 'Town hall', phase: 'uncontrollable', sid: null }))
    await scrollTo(page, 9_999)
    await expect.poll(() => page.locator('.session').evaluate((screen) => screen.scrollTop > 200)).toBe(true)
    expect(await page.locator('.head-stop').count()).toBe(0)
  })
})
