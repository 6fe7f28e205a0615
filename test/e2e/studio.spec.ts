import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import type { RehearsalService } from '../../main/rehearsal/service.ts'
import { seed } from '../electron/steps/bridge.ts'
import { session, startPreset, untilRecording } from '../electron/steps/desk.ts'
import { canvas, dragBy, halfSize, openStudio, tabTo, typeNumber } from '../electron/steps/studio.ts'
import { accountOf, example, expect, test } from './fixtures.ts'

const square = { ...example, canvas: { width: 1200, height: 1200, fps: 15, bitrate: 2000 } } as const

/** The body of the specification's updateLayout example. */
const specified = {
  uid: example.recorderUid,
  cname: example.channel,
  clientRequest: {
    mixedVideoLayout: 3,
    backgroundColor: '#FF0000',
    layoutConfig: [
      { uid: '1', x_axis: 0.1, y_axis: 0.1, width: 0.1, height: 0.1, alpha: 1, render_mode: 1 },
      { uid: '2', x_axis: 0.2, y_axis: 0.2, width: 0.1, height: 0.1, alpha: 1, render_mode: 1 },
    ],
  },
}

const quarter = (x_axis: number, y_axis: number) => ({
  x_axis,
  y_axis,
  width: 0.5,
  height: 0.5,
  alpha: 1,
  render_mode: 0,
})

/** The layouts that the service has received so far, oldest first. */
const taken = (service: RehearsalService) =>
  service.ledger
    .entries()
    .filter(({ call, status }) => call === 'updateLayout' && status === 200)
    .map(({ body }) => body)

const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })

async function setField(page: Page, name: string, value: string): Promise<void> {
  await field(page, name).fill(value)
  await field(page, name).press('Enter')
}

/** Who is in the selected region, and how the picture lies in it. */
async function setPerson(page: Page, uid: string): Promise<void> {
  await page.getByRole('radio', { name: 'uid', exact: true }).click()
  await setField(page, 'Uid', uid)
  await page.getByRole('radio', { name: 'Fit', exact: true }).click()
}

async function setBackground(page: Page): Promise<void> {
  await canvas(page).focus()
  await page.keyboard.press('Escape')
  await field(page, 'Background').fill('#FF0000')
}

test('the example of the specification is drawn by hand, a 2 × 2 built by keyboard alone, the example typed, each taken as it is seen', async ({
  desk,
  service,
  shot,
}) => {
  const { page } = desk
  await seed(page, { account: accountOf(service), presets: [square] })
  await startPreset(page, example.name)
  await untilRecording(page, example.name)

  await test.step('by hand', async () => {
    await openStudio(page)
    const add = page.getByRole('group', { name: 'Tools' }).getByRole('button', { name: 'Add a region' })
    await add.click()
    await halfSize(page)
    // New regions are 400 px: the lower right handle is pulled to 120 px, then the second is moved by 24 px.
    await dragBy(page, [520, 520], [-280, -280])
    await setPerson(page, '1')
    await add.click()
    await dragBy(page, [616, 616], [-280, -280])
    await dragBy(page, [276, 276], [24, 24])
    await setPerson(page, '2')
    await setBackground(page)
    await shot(page, 'studio-specification')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => taken(service)).toEqual([specified])
  })

  await test.step('nothing that axe complains about', async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`)).toEqual([])
  })

  await test.step('by keyboard alone', async () => {
    await page.evaluate(() => {
      const { dataset } = document.documentElement
      window.addEventListener('pointerdown', () => (dataset['pointed'] = 'yes'), { capture: true, once: true })
    })
    await tabTo(page, `Back to ${example.name}`)
    await page.keyboard.press('Enter')
    await session(page, example.name).waitFor()
    await tabTo(page, 'Edit in studio')
    await page.keyboard.press('Enter')
    await canvas(page).waitFor()
    await tabTo(page, /^Canvas/)
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    await page.keyboard.press('Shift+Tab')
    await tabTo(page, 'Add a region')
    await page.keyboard.press('Enter')
    await tabTo(page, /^Canvas/)
    for (const [x, y] of [
      ['0', '0'],
      ['50%', '0'],
      ['0', '50%'],
      ['50%', '50%'],
    ] as const) {
      // The first is the new one; the others are copies of the one before.
      if (x !== '0' || y !== '0') await page.keyboard.press('Control+d')
      await page.keyboard.press('Enter')
      for (const value of [x, y, '50%']) {
        await page.keyboard.type(value)
        await page.keyboard.press('Tab')
      }
      await typeNumber(page, '50%')
      await page.keyboard.press('Escape')
      await expect(canvas(page)).toBeFocused()
    }
    await page.keyboard.press('Control+Enter')
    await expect
      .poll(() => taken(service).at(-1))
      .toEqual({
        ...specified,
        clientRequest: {
          ...specified.clientRequest,
          layoutConfig: [quarter(0, 0), quarter(0.5, 0), quarter(0, 0.5), quarter(0.5, 0.5)],
        },
      })
    expect(await page.locator('html').getAttribute('data-pointed')).toBeNull()
  })

  await test.step('in numbers', async () => {
    await page.keyboard.press('Control+a')
    await page.keyboard.press('Delete')
    for (const [uid, place] of [
      ['1', '120'],
      ['2', '1200/5'],
    ] as const) {
      await page.getByRole('group', { name: 'Tools' }).getByRole('button', { name: 'Add a region' }).click()
      await setField(page, 'Width', '10%')
      await setField(page, 'Height', '100 + 20px')
      await setField(page, 'X', place)
      await setField(page, 'Y', place)
      await setPerson(page, uid)
    }
    await canvas(page).focus()
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => taken(service).length).toBe(3)
    expect(taken(service).at(-1)).toEqual(specified)
  })
})

test('what was drawn and not taken is there again after the desk was killed, and can be undone', async ({
  launch,
  service,
}) => {
  const first = await launch()
  await seed(first.page, { account: accountOf(service), presets: [square] })
  await startPreset(first.page, example.name)
  await untilRecording(first.page, example.name)
  await openStudio(first.page)
  await first.page.getByRole('button', { name: 'Templates' }).click()
  await first.page.getByRole('menuitem', { name: 'Side by side' }).click()
  await expect(first.page.getByRole('option')).toHaveCount(2)
  // The draft is on disk a moment after the last change.
  await expect
    .poll(() =>
      first.page.evaluate(async () => {
        const { call } = (
          window as unknown as { recordingDesk: { call: Record<string, (input: unknown) => Promise<unknown>> } }
        ).recordingDesk
        const { sessions } = ((await call['desk.snapshot']!(null)) as { value: { sessions: object } }).value
        return JSON.stringify(await call['drafts.read']!({ key: `layout/session/${Object.keys(sessions)[0] ?? ''}` }))
      }),
    )
    .toContain('mixedVideoLayout')
  await first.kill()

  const { page } = await launch()
  await page.getByRole('button', { name: example.name, exact: true }).click()
  await expect(page.getByText('that was not taken')).toBeVisible()
  await openStudio(page)
  await expect(page.getByRole('option')).toHaveCount(2)
  await page.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(page.getByText('Floating arranges people by itself.')).toBeVisible()
  expect(taken(service)).toEqual([])
})
