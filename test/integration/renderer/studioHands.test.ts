import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { sceneOf, useWindow } from './stage.ts'
import { at, chosen, drag, draft, fromDesk, openStudio, places, row, show, stage, two } from './studioStage.ts'

/** Other hands than a mouse on another computer than Linux: pen and finger, the keys of a Mac, large text, forced colours. */
const open = useWindow()

type Point = readonly [number, number]

/** A finger goes from one place to another, as the browser hears it from a touch screen. */
async function swipe(page: Page, from: Point, to: Point): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const points = [from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2] as const, to]
  for (const [index, [x, y]] of points.entries()) {
    const type = index === 0 ? 'touchStart' : 'touchMove'
    await cdp.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y }] })
  }
  await cdp.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}

/** A pen does. */
async function draw(page: Page, from: Point, to: Point): Promise<void> {
  const cdp = await page.context().newCDPSession(page)
  const pen = { button: 'left', pointerType: 'pen', clickCount: 1 } as const
  await cdp.send('Input.dispatchMouseEvent', { type: 'mousePressed', x: from[0], y: from[1], ...pen })
  for (const share of [0.5, 1]) {
    const [x, y] = [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]
    await cdp.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, ...pen, buttons: 1 })
  }
  await cdp.send('Input.dispatchMouseEvent', { type: 'mouseReleased', x: to[0], y: to[1], ...pen })
}

/** The kinds of pointer that pressed on the stage. */
const pointers = (page: Page): Promise<string[]> =>
  page.evaluate(() => (window as unknown as { pointers: string[] }).pointers)
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const heard: string[] = []
    Object.assign(window, { pointers: heard })
    window.addEventListener('pointerdown', ({ pointerType }) => heard.push(pointerType), true)
  })

describe.each([
  ['a finger', 'touch', swipe],
  ['a pen', 'pen', draw],
] as const)('%s', (_, kind, stroke) => {
  it('drags a region, and then resizes it by a handle', async () => {
    const page = await openStudio(open, two)
    await page.getByRole('button', { name: 'Snapping' }).click()
    await listen(page)
    await stroke(page, await at(page, 300, 200), await at(page, 364, 264))
    await expect.poll(() => places(page)).toMatchObject([[192, 136, 384, 216], {}])
    await expect.poll(() => chosen(page)).toEqual(['1'])
    // Its lower right corner.
    await stroke(page, await at(page, 576, 352), await at(page, 640, 416))
    await expect.poll(async () => (await places(page))[0]).toEqual([192, 136, 448, 280])
    await expect.poll(async () => new Set(await pointers(page))).toEqual(new Set([kind]))
  })
})

describe('on a Mac', () => {
  it('the keys are those of a Mac, and are listed as such', async () => {
    const scene = sceneOf([show(two)])
    const mac = { ...scene, snapshot: { ...scene.snapshot, info: { ...scene.snapshot.info, platform: 'darwin' } } }
    const page = await open(mac)
    await fromDesk(page)
    const count = () => page.getByRole('option').count()
    await row(page, /uid 1/).click()
    await page.keyboard.press('Meta+d')
    await expect.poll(count).toBe(3)
    await page.keyboard.press('Meta+z')
    await expect.poll(count).toBe(2)
    await page.keyboard.press('Meta+Shift+z')
    await expect.poll(count).toBe(3)
    await page.keyboard.press('Meta+a')
    await expect.poll(() => chosen(page)).toEqual(['1', '2', '3'])
    // ⌥ makes another letter of the same key there.
    await row(page, /uid 1/).click()
    await page.keyboard.press('Meta+Alt+c')
    await row(page, /uid 2/).click()
    await page.keyboard.press('Meta+Alt+v')
    await expect.poll(async () => (await places(page))[1]).toEqual([128, 72, 384, 216])
    await stage(page).focus()
    await page.keyboard.press('Shift+?')
    const keys = page.getByRole('dialog', { name: 'Keys of the layout studio' })
    await keys.waitFor()
    await expect.poll(() => keys.getByText('⌘ D', { exact: true }).count()).toBe(1)
    await expect.poll(() => keys.getByText(/Ctrl/).count()).toBe(0)
  })

  it('⌘ lets a drag go without snapping, and ⌘ Enter takes', async () => {
    const page = await openStudio(open, two)
    await page.keyboard.down('Meta')
    await drag(page, [300, 200], [300 + 515, 200])
    await page.keyboard.up('Meta')
    await expect.poll(async () => (await places(page))[0]?.[0]).toBeCloseTo(643, 0)
  })
})

describe('text at twice its size', () => {
  it('leaves everything in reach: nothing is cut off sideways, and what is below is scrolled to', async () => {
    const page = await openStudio(open, two)
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    await row(page, /uid 1/).click()
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('.studio, .studio-grid, .studio-tools, .studio-inspector, .what-if')]
        .filter((part) => part.scrollWidth > part.clientWidth + 1)
        .map((part) => part.className),
    )
    expect(wide).toEqual([])
    for (const name of ['X', 'Y', 'Width', 'Height']) {
      const input = page.getByRole('textbox', { name, exact: true })
      await input.scrollIntoViewIfNeeded()
      await input.fill('64')
      await input.press('Enter')
    }
    await expect.poll(async () => (await places(page))[0]).toEqual([64, 64, 64, 64])
    await page.getByRole('slider', { name: 'People in the channel' }).scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: /^Take/ }).click({ trial: true })
  })
})

describe('forced colours', () => {
  it('leave regions, the selection and the list to be told apart', async () => {
    const page = await open(sceneOf([show(two)]))
    await page.emulateMedia({ forcedColors: 'active' })
    await fromDesk(page)
    await row(page, /uid 2/).click()
    const styles = await page.evaluate(() => {
      const of = (selector: string, property: string): string => {
        const part = document.querySelector(selector)
        return part === null ? 'missing' : getComputedStyle(part).getPropertyValue(property)
      }
      return {
        chosen: of('[role="option"][aria-selected="true"]', 'background-color'),
        other: of('[role="option"][aria-selected="false"]', 'background-color'),
        outline: of('.selection-outline', 'stroke'),
        cards: [...document.querySelectorAll('.test-card')].map((card) => getComputedStyle(card).forcedColorAdjust),
      }
    })
    expect(styles.chosen).not.toBe(styles.other)
    expect(styles.outline).not.toBe('none')
    expect(styles.cards).toEqual(['none', 'none'])
    await drag(page, [800, 500], [830, 520])
    await expect.poll(async () => (await draft(page))?.regions).toHaveLength(2)
  })
})

describe.each([
  [1024, 680],
  [1280, 800],
])('a window of %d × %d', (width, height) => {
  it('keeps What if in one row beside Take and Program, with people missing too', async () => {
    const page = await openStudio(open, two, {}, { width, height })
    await page.getByRole('slider', { name: 'People in the channel' }).fill('17')
    await expect.poll(() => page.locator('.people-count').textContent()).toBe('17 people')
    const tops = await page.locator('.what-if > *').evaluateAll((parts) =>
      parts.map((part) => {
        const { top, height } = part.getBoundingClientRect()
        return Math.round(top + height / 2)
      }),
    )
    expect(Math.max(...tops) - Math.min(...tops)).toBeLessThanOrEqual(2)
    expect(await page.locator('.what-if').evaluate((bar) => bar.scrollWidth <= bar.clientWidth)).toBe(true)
  })
})

describe('Take stays in sight and under nothing while what it takes is chosen', () => {
  const small = { width: 1024, height: 680 }
  /** Whether a pointer at its middle would meet the button; the frame around the screen must not have scrolled either. */
  const inReach = (page: Page): Promise<boolean> =>
    page.getByRole('button', { name: /^Take/ }).evaluate((button) => {
      const { left, top, width, height } = button.getBoundingClientRect()
      const frame = document.querySelector('main')
      return frame?.scrollTop === 0 && button.contains(document.elementFromPoint(left + width / 2, top + height / 2))
    })

  it('below it on the screen of a recording', async () => {
    const page = await open(sceneOf([show(two)]), small)
    await page.getByRole('button', { name: 'Show', exact: true }).click()
    const choice = page.getByRole('radio', { name: /^Best fit/ })
    await choice.focus()
    await page.keyboard.press('Space')
    await page.locator('.session').evaluate((screen) => {
      screen.scrollTop += (document.querySelector('.layout-choice')?.getBoundingClientRect().top ?? 0) - 460
    })
    expect(await choice.isChecked()).toBe(true)
    expect(await inReach(page)).toBe(true)
  })

  it('in the studio beside the rehearsal’s controls, where one thing stands above the other', async () => {
    const page = await openStudio(open, two, {}, { width: 720, height: 680 })
    expect(await inReach(page)).toBe(true)
    await page.getByRole('radio', { name: 'Best fit' }).click()
    expect(await inReach(page)).toBe(true)
  })
})
