import type { Locator, Page } from 'playwright-core'

/** A place or a way on the canvas, canvas pixels. */
export type CanvasPoint = readonly [x: number, y: number]

/** The canvas of the studio, for the keyboard and the pointer. */
export const canvas = (page: Page): Locator => page.getByRole('application', { name: /^Canvas/ })

/** From a session's screen into the studio. */
export async function openStudio(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Edit in studio' }).click()
  await canvas(page).waitFor()
}

/** Shows the canvas at half its size, so that whole pixels of the screen are whole pixels of the canvas. */
export async function halfSize(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Zoom / }).click()
  await page.getByRole('menuitemcheckbox', { name: '50 %', exact: true }).click()
  await page.getByRole('button', { name: 'Zoom 50 %' }).waitFor()
}

/** Drags from one place of the canvas by a way, at half size, without snapping. */
export async function dragBy(page: Page, from: CanvasPoint, by: CanvasPoint): Promise<void> {
  const frame = await page.locator('.stage-canvas').boundingBox()
  if (frame === null) throw new Error('There is no canvas.')
  const [x, y] = [frame.x + from[0] / 2, frame.y + from[1] / 2]
  await page.mouse.move(x, y)
  await page.keyboard.down('Control')
  await page.mouse.down()
  await page.mouse.move(x + by[0] / 4, y + by[1] / 4)
  await page.mouse.move(x + by[0] / 2, y + by[1] / 2)
  await page.mouse.up()
  await page.keyboard.up('Control')
}

/** Presses Tab until the control of this name has the keyboard. @throws Error when it is never reached */
export async function tabTo(page: Page, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('button', { name, exact: true }).or(page.getByRole('application', { name }))
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab')
    if (await wanted.evaluateAll((all) => all.includes(document.activeElement as HTMLElement))) return
  }
  throw new Error(`The keyboard never reaches “${String(name)}”.`)
}

/** Types into the field that has the keyboard and takes it with Enter. */
export async function typeNumber(page: Page, text: string): Promise<void> {
  await page.keyboard.type(text)
  await page.keyboard.press('Enter')
}
