import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { LayoutState } from '../../../shared/layout/layoutState.ts'
import { focused, useWindow } from './stage.ts'
import { at, chosen, drag, draft, field, openStudio, places, row, two } from './studioStage.ts'

/** The layout studio with real hands and keys: what they do arrives in the draft that the desk keeps. */
const open = useWindow()

const studio = (layout: LayoutState): Promise<Page> => openStudio(open, layout)

describe('the pointer', () => {
  it('moves a region, snaps it to its neighbour, and undo brings it back', async () => {
    const page = await studio(two)
    // Its left edge comes within reach of the other's left edge.
    await drag(page, [300, 200], [300 + 515, 200], false)
    await page.locator('.guide').first().waitFor({ state: 'attached' })
    await page.getByText(/^Moving uid 1\. Snapped: /).waitFor()
    await page.mouse.up()
    await expect.poll(async () => (await places(page))[0]).toEqual([640, 72, 384, 216])
    await page.keyboard.press('Control+z')
    await expect.poll(() => page.getByRole('option').first().textContent()).toContain('x 128, y 72')
  })

  it('moves freely with Ctrl, and Esc gives a drag up without a trace', async () => {
    const page = await studio(two)
    await page.keyboard.down('Control')
    await drag(page, [300, 200], [300 + 515, 200])
    await page.keyboard.up('Control')
    await expect.poll(async () => (await places(page))[0]?.[0]).toBeCloseTo(643, 0)
    await drag(page, [800, 200], [400, 300], false)
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await expect.poll(async () => (await places(page))[0]?.[0]).toBeCloseTo(643, 0)
    await page.getByRole('button', { name: 'Steps done' }).click()
    await expect.poll(() => page.getByRole('menuitemcheckbox').count()).toBe(2)
  })

  it('resizes by a handle, with Shift keeping the aspect and Alt from the centre', async () => {
    const page = await studio(two)
    await page.getByRole('button', { name: 'Snapping' }).click()
    await page.mouse.click(...(await at(page, 300, 200)))
    await drag(page, [512, 288], [612, 288])
    await expect.poll(async () => (await places(page))[0]).toEqual([128, 72, 484, 216])
    await page.keyboard.press('Control+z')
    await page.keyboard.down('Shift')
    await drag(page, [512, 288], [512 + 192, 288])
    await page.keyboard.up('Shift')
    await expect.poll(async () => (await places(page))[0]).toEqual([128, 72, 576, 324])
    await page.keyboard.press('Control+z')
    await page.keyboard.down('Alt')
    await drag(page, [512, 288], [552, 288])
    await page.keyboard.up('Alt')
    await expect.poll(async () => (await places(page))[0]).toEqual([88, 72, 464, 216])
  })

  it('selects with click, Shift-click and marquee, and moves a group as one', async () => {
    const page = await studio(two)
    await page.mouse.click(...(await at(page, 300, 200)))
    await expect.poll(() => chosen(page)).toEqual(['1'])
    await page.keyboard.down('Shift')
    await page.mouse.click(...(await at(page, 800, 500)))
    await page.keyboard.up('Shift')
    await expect.poll(() => chosen(page)).toEqual(['1', '2'])
    await page.mouse.click(...(await at(page, 1200, 60)))
    await expect.poll(() => chosen(page)).toEqual([])
    await drag(page, [60, 30], [1100, 700])
    await expect.poll(() => chosen(page)).toEqual(['1', '2'])
    await page.keyboard.down('Control')
    await drag(page, [800, 500], [800 + 64, 500])
    await page.keyboard.up('Control')
    await expect.poll(async () => (await places(page)).map(([x]) => x)).toEqual([192, 704])
  })

  it('leaves a locked region where it is', async () => {
    const page = await studio(two)
    await row(page, /uid 1/).click()
    await page.keyboard.press('Control+l')
    await drag(page, [300, 200], [600, 400])
    await expect.poll(async () => (await places(page))[0]).toEqual([128, 72, 384, 216])
  })
})

describe('the keyboard', () => {
  it('goes from region to region with Tab and out of the canvas at its end', async () => {
    const page = await studio(two)
    await page.getByRole('application').focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => chosen(page)).toEqual(['1'])
    await page.keyboard.press('Tab')
    await expect.poll(() => chosen(page)).toEqual(['2'])
    await page.keyboard.press('Tab')
    expect(await focused(page)).not.toContain('Canvas')
    await expect.poll(() => chosen(page)).toEqual(['2'])
  })

  it('nudges and resizes by pixels; a row of nudges is one step', async () => {
    const page = await studio(two)
    await page.getByRole('application').focus()
    await page.keyboard.press('Tab')
    for (const key of ['ArrowRight', 'ArrowRight', 'Shift+ArrowDown', 'ArrowLeft']) await page.keyboard.press(key)
    await expect.poll(async () => (await places(page))[0]).toEqual([129, 82, 384, 216])
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await expect.poll(async () => (await places(page))[0]).toEqual([129, 82, 394, 216])
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Undo', exact: true }).and(page.locator('[aria-disabled]')).waitFor()
  })

  it('duplicates, removes, locks, orders, copies and pastes', async () => {
    const page = await studio(two)
    const count = () => page.getByRole('option').count()
    await row(page, /uid 1/).click()
    await page.keyboard.press('Control+d')
    await expect.poll(count).toBe(3)
    await page.keyboard.press('Delete')
    await expect.poll(count).toBe(2)
    await row(page, /uid 1/).click()
    await page.keyboard.press('Control+c')
    await page.keyboard.press('Control+v')
    await expect.poll(count).toBe(3)
    await page.keyboard.press('Control+Shift+BracketLeft')
    await expect.poll(async () => (await draft(page))?.regions.map(({ uid }) => uid)).toEqual([null, '1', '2'])
    await page.keyboard.press('Control+y')
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await draft(page))?.regions.map(({ uid }) => uid)).toEqual(['1', '2', null])
    await row(page, /uid 1/).click()
    await page.keyboard.press('Control+Alt+c')
    await row(page, /uid 2/).click()
    await page.keyboard.press('Control+Alt+v')
    await expect.poll(async () => (await places(page))[1]).toEqual([128, 72, 384, 216])
  })

  it('chooses in the list with arrows, Shift and Space, and reorders with Alt', async () => {
    const page = await studio(two)
    const list = page.getByRole('listbox', { name: /^Regions/ })
    await list.focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(() => chosen(page)).toEqual(['1', '2'])
    await page.keyboard.press('End')
    await page.keyboard.press('Alt+ArrowUp')
    await expect.poll(async () => (await draft(page))?.regions.map(({ uid }) => uid)).toEqual(['2', '1'])
    await page.keyboard.press('Space')
    await expect.poll(() => chosen(page)).toEqual([])
  })

  it('lists its keys with a question mark', async () => {
    const page = await studio(two)
    await page.getByRole('application').focus()
    await page.keyboard.press('Shift+?')
    await page.getByRole('dialog', { name: 'Keys of the layout studio' }).waitFor()
  })

  it('says what happened once hands rest', async () => {
    const page = await studio(two)
    await row(page, /uid 2/).click()
    await page.keyboard.press('Control+d')
    await expect.poll(() => page.locator('[data-said]').textContent()).toContain('Duplicate uid 2. x ')
  })
})

describe('numbers', () => {
  it('take arithmetic, units and both keys; nonsense is marked and changes nothing', async () => {
    const page = await studio(two)
    await row(page, /uid 1/).click()
    await field(page, 'Width').fill('1280/4')
    await field(page, 'Width').press('Enter')
    await field(page, 'X').fill('25%')
    await field(page, 'X').press('Enter')
    await expect.poll(async () => (await places(page))[0]).toEqual([320, 72, 320, 216])
    await field(page, 'X').press('ArrowUp')
    await field(page, 'X').press('Shift+ArrowUp')
    await expect.poll(async () => (await places(page))[0]?.[0]).toBe(331)
    await field(page, 'Y').fill('a lot')
    await field(page, 'Y').press('Enter')
    expect(await field(page, 'Y').getAttribute('aria-invalid')).toBe('true')
    await field(page, 'Y').press('Escape')
    await expect.poll(() => field(page, 'Y').inputValue()).toBe('72')
  })

  it('of several regions are mixed where they differ, and one number serves all', async () => {
    const page = await studio(two)
    await row(page, /uid 1/).click()
    await page.keyboard.press('Control+a')
    expect(await field(page, 'X').getAttribute('placeholder')).toBe('Mixed')
    await expect.poll(() => field(page, 'Width').inputValue()).toBe('384')
    await field(page, 'X').fill('16')
    await field(page, 'X').press('Enter')
    await expect.poll(async () => (await places(page)).map(([x]) => x)).toEqual([16, 16])
  })

  it('align and distribute as in any editor', async () => {
    const page = await studio(two)
    await row(page, /uid 1/).click()
    await page.keyboard.press('Control+a')
    await page.getByRole('button', { name: 'Align top edges' }).click()
    await expect.poll(async () => (await places(page)).map(([, y]) => y)).toEqual([72, 72])
  })
})

describe('the view', () => {
  const zoom = (page: Page) => page.getByRole('button', { name: /^Zoom / }).textContent()

  it('zooms with keys and wheel, pans with the wheel, and fits again', async () => {
    const page = await studio(two)
    const fit = await zoom(page)
    await page.getByRole('application').focus()
    await page.keyboard.press('Control+=')
    expect(await zoom(page)).not.toBe(fit)
    const before = await page.locator('.stage-canvas').boundingBox()
    await page.mouse.move(...(await at(page, 640, 360)))
    await page.mouse.wheel(0, 60)
    await expect
      .poll(async () => (await page.locator('.stage-canvas').boundingBox())?.y)
      .toBeCloseTo((before?.y ?? 0) - 60, 0)
    await page.keyboard.press('Control+0')
    await expect.poll(() => zoom(page)).toBe(fit)
  })

  it('pans with Space and a drag, selecting nothing', async () => {
    const page = await studio(two)
    await page.getByRole('application').focus()
    const before = await page.locator('.stage-canvas').boundingBox()
    const [x, y] = await at(page, 300, 200)
    await page.keyboard.down('Space')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x + 40, y + 30)
    await page.mouse.up()
    await page.keyboard.up('Space')
    const after = await page.locator('.stage-canvas').boundingBox()
    expect([(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)]).toEqual([40, 30])
    await expect.poll(() => chosen(page)).toEqual([])
  })
})
