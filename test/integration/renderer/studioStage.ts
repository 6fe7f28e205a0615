import type { Page } from 'playwright-core'
import type { LayoutState, Region } from '../../../shared/layout/layoutState.ts'
import { LayoutState as LayoutSchema } from '../../../shared/layout/layoutState.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { aRegion, customLayout } from '../../builders/layout.ts'
import { aSession, sessionId } from '../../builders/session.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { type OpenWindow, calls, sceneOf } from './stage.ts'

/** A region in fractions of the canvas. */
export const box = (uid: string | null, x: number, y: number, width: number, height: number): Region =>
  aRegion({ uid, x, y, width, height })

/** Two people, apart from each other. */
export const two = customLayout([box('1', 0.1, 0.1, 0.3, 0.3), box('2', 0.5, 0.5, 0.3, 0.3)])

/** A running recording with this layout. */
export const show = (layout: LayoutState | null): Session =>
  aSession({
    id: sessionId(1),
    name: 'Show',
    canvas: { width: 1280, height: 720, fps: 30, bitrate: 2260 },
    layout,
  })

/** The canvas, for the keyboard. */
export const stage = (page: Page) => page.getByRole('application', { name: /^Canvas/ })

/** Opens the studio on a running recording. */
export async function openStudio(
  open: OpenWindow,
  layout: LayoutState,
  answers: Scene['answers'] = {},
  size?: { readonly width: number; readonly height: number },
): Promise<Page> {
  const page = await open(sceneOf([show(layout)], answers), size)
  await fromDesk(page)
  return page
}

/** From the wall into the studio of the running recording. */
export async function fromDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Show', exact: true }).click()
  await page.getByRole('button', { name: 'Edit in studio' }).click()
  await stage(page).waitFor()
}

/** The layout that the desk keeps as the draft; null: none. */
export async function draft(page: Page): Promise<LayoutState | null> {
  await page.evaluate(() => window.dispatchEvent(new FocusEvent('focusout')))
  const bodies = (await calls(page, 'drafts.write')).map((input) => (input as { body: string }).body)
  const last = bodies.at(-1)
  return last === undefined ? null : LayoutSchema.parse((JSON.parse(last) as { layout: unknown }).layout)
}

/** Where the regions of the draft are, canvas pixels. */
export const places = async (page: Page): Promise<readonly (readonly number[])[]> =>
  ((await draft(page))?.regions ?? []).map(({ x, y, width, height }) =>
    [x * 1280, y * 720, width * 1280, height * 720].map((value) => Number(value.toFixed(1))),
  )

/** Where a canvas pixel is on the screen. */
export async function at(page: Page, x: number, y: number): Promise<readonly [number, number]> {
  const frame = await page.locator('.stage-canvas').boundingBox()
  if (frame === null) throw new Error('No canvas.')
  return [frame.x + (x / 1280) * frame.width, frame.y + (y / 720) * frame.height]
}

/** Drags from one canvas pixel to another. */
export async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
  end = true,
): Promise<void> {
  await page.mouse.move(...(await at(page, ...from)))
  await page.mouse.down()
  const [x, y] = await at(page, ...to)
  await page.mouse.move(x - 3, y - 3)
  await page.mouse.move(x, y)
  if (end) await page.mouse.up()
}

/** Numbers of the selected regions. */
export const chosen = (page: Page): Promise<string[]> =>
  page.locator('[role="option"][aria-selected="true"] .region-swatch').allTextContents()

/** A row of the list of regions. */
export const row = (page: Page, name: RegExp) => page.getByRole('option', { name })

/** A field of the inspector. */
export const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
