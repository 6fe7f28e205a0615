import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type Problem, problem } from '../../../shared/problem.ts'
import { defaultSettings } from '../../../shared/state/snapshot.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { everyState, wall } from '../../renderer/visual/scenes.ts'
import { calls, focused, push, put, sceneOf, tileNames, useWindow } from './stage.ts'

/** The built window in Chromium, with a fake of main behind it: what hands and keys do. */
const open = useWindow()

const live = aSession({ name: 'Town hall' })
const ended = aSession({
  id: sessionId(2),
  name: 'Gospel Brunch',
  createdAt: noon - 90_000,
  phase: 'ended',
  outcome: 'endedByItself',
  endedAt: noon - 60_000,
})
const again = aSession({ id: sessionId(3), name: 'Gospel Brunch, again', createdAt: noon })

describe('the desk by keyboard', () => {
  it('finds a session: Ctrl+K, type, Escape shows all again', async () => {
    const page = await open(wall)
    await page.keyboard.press('Control+k')
    await page.keyboard.type('harbour')
    await expect.poll(() => tileNames(page)).toEqual(['Harbour Nights', 'Poetry slam'])
    await page.keyboard.press('Escape')
    await expect.poll(async () => (await tileNames(page)).length).toBe(everyState.length)
  })

  it('opens New recording with Ctrl+N and gives focus back when it is closed', async () => {
    const page = await open(sceneOf([live]))
    await page.getByRole('button', { name: 'New recording' }).focus()
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog', { name: 'New recording' }).waitFor()
    await expect.poll(() => focused(page)).toBe('Search presets')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('New recording')
  })

  it('goes from a tile’s name to its Stop to its menu, and nowhere between', async () => {
    const page = await open(sceneOf([live]))
    await page.getByRole('button', { name: 'Town hall', exact: true }).focus()
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('Stop Town hall')
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('More for Town hall')
    await page.keyboard.press('Tab')
    await expect.poll(() => focused(page)).toBe('Select Town hall')
  })

  it('stops with one press, however long the key is held', async () => {
    const page = await open(sceneOf([live]))
    await page.getByRole('button', { name: 'Stop Town hall' }).focus()
    for (let press = 0; press < 5; press += 1) await page.keyboard.down('Enter')
    await page.keyboard.up('Enter')
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([{ sessionId: live.id, gesture: 'press' }])
  })

  it('does nothing while Space is held on Stop, nor when a held Space is let go', async () => {
    const page = await open(sceneOf([live]))
    await page.getByRole('button', { name: 'Stop Town hall' }).focus()
    for (let press = 0; press < 5; press += 1) await page.keyboard.down('Space')
    await page.keyboard.up('Space')
    expect(await calls(page, 'sessions.stop')).toEqual([])
    await page.keyboard.press('Space')
    await expect.poll(() => calls(page, 'sessions.stop')).toHaveLength(1)
  })
})

describe('another take', () => {
  const scene = sceneOf([live, ended], { 'sessions.reroll': { ok: true, value: again, rev: 1 } })

  it('sends one start for a double click, and no Stop can be hit for 800 ms', async () => {
    const page = await open(scene)
    await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).dblclick()
    await push(page, put(again))
    const stop = page.getByRole('button', { name: 'Stop Gospel Brunch, again' })
    await stop.click({ force: true })
    await expect.poll(() => calls(page, 'sessions.reroll')).toHaveLength(1)
    expect(await calls(page, 'sessions.stop')).toEqual([])

    await page.clock.setFixedTime(noon + 801)
    await stop.click()
    await expect.poll(() => calls(page, 'sessions.stop')).toEqual([{ sessionId: again.id, gesture: 'press' }])
  })

  it('moves focus to the new session, never to its Stop', async () => {
    const page = await open(scene)
    await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).click()
    await push(page, put(again))
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Gospel Brunch, again')
  })

  it('cannot be hit in the moment in which Stop turns into it', async () => {
    const page = await open(sceneOf([live]))
    await push(
      page,
      put({ ...live, phase: 'ended', outcome: 'failed', endedAt: noon, reason: problem('sessionNotFound') }),
    )
    await page.getByRole('button', { name: 'Re-roll Town hall' }).click({ force: true })
    expect(await calls(page, 'sessions.reroll')).toEqual([])
  })

  const reroll = async (refusal: Problem) => {
    const page = await open(sceneOf([ended], { 'sessions.reroll': { ok: false, problem: refusal } }))
    await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).click()
    await page.getByRole('dialog').or(page.getByRole('alert')).first().waitFor()
    // Whatever begins is guarded for a moment against the next click, counted from when it is there.
    await page.clock.setFixedTime(noon + 5_000)
    return page
  }

  it('asks before it takes the preset’s token, where the one of the show is gone', async () => {
    const page = await reroll(problem('showTokenGone'))
    const dialog = page.getByRole('dialog', { name: 'The token of this show is gone' })
    await dialog.waitFor()
    expect(await page.getByRole('alert').count()).toBe(0)
    await dialog.getByRole('button', { name: 'Use the preset’s token' }).click()
    await expect
      .poll(() => calls(page, 'sessions.reroll'))
      .toEqual([{ sessionId: ended.id }, { sessionId: ended.id, presetToken: true }])
  })

  it('asks for another token where that of the show has expired, and looks into the one that is typed', async () => {
    const page = await reroll(
      problem('presetIncomplete', { field: 'token', params: { name: ended.name, detail: 'The token expired' } }),
    )
    const dialog = page.getByRole('dialog', { name: '“Gospel Brunch” needs another token' })
    const field = dialog.getByRole('textbox', { name: 'Channel token' })
    await field.fill('"canary-token"')
    await dialog.getByText(/stands in quotes/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Start with this token' }).getAttribute('aria-disabled')).toBe(
      'true',
    )
    await field.fill('canary-token-of-this-show')
    // What is typed is read before it can be used.
    await dialog.getByRole('button', { name: 'Start with this token', disabled: false }).waitFor()
    await field.press('Enter')
    await expect
      .poll(() => calls(page, 'sessions.reroll'))
      .toEqual([{ sessionId: ended.id }, { sessionId: ended.id, token: 'canary-token-of-this-show' }])
    expect(await field.inputValue()).toBe('canary-token-of-this-show')
    await dialog.getByRole('button', { name: 'Cancel' }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await page.content()).not.toContain('canary-token-of-this-show')
  })

  it('shows why it was refused, in full', async () => {
    const refusal = problem('sessionDuplicate', { params: { name: 'Town hall' } })
    const page = await open(sceneOf([ended], { 'sessions.reroll': { ok: false, problem: refusal } }))
    await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).click()
    const notice = page.getByRole('alert')
    await notice.getByText('“Town hall” already records').waitFor()
    await notice.getByRole('button', { name: 'Close' }).click()
    await notice.waitFor({ state: 'detached' })
  })
})

describe('the wall', () => {
  it('keeps every tile in its place when states change', async () => {
    const page = await open(wall)
    const before = await tileNames(page)
    const [first] = everyState
    if (first === undefined) throw new Error('The scene is empty.')
    await push(page, put({ ...first, phase: 'ended', outcome: 'failed', endedAt: noon }))
    await page.getByText('2 failed').or(page.getByText('3 failed')).first().waitFor()
    await expect.poll(() => tileNames(page)).toEqual(before)
  })

  it('moves nothing when alarms arrive, one or many: the worst is read, the others open over the desk', async () => {
    const page = await open(wall)
    const places = (): Promise<string[]> =>
      page.locator('.tile, .desk-bar button').evaluateAll((all) =>
        all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect()
          return [x, y, width, height].join(' ')
        }),
      )
    const before = await places()
    const { health } = wall.snapshot
    const journal = {
      ok: true,
      savedAt: noon,
      problem: problem('journalRestored', { params: { foundAt: noon, file: 'old', backupAt: noon } }),
    }
    await push(page, {
      kind: 'health',
      rev: 2,
      value: { ...health, journal, link: { state: 'offline', ms: null, problems: [] } },
    })
    await page.getByText('The journal was damaged').waitFor()
    expect(await places()).toEqual(before)
    await page.getByText('Your computer is offline.').waitFor({ state: 'hidden' })
    await page.getByRole('button', { name: '3 more alarms' }).click()
    await page.getByText('Your computer is offline.').waitFor()
    expect(await places()).toEqual(before)
  })

  it('tells what the journal lost until somebody acknowledges it, and what ends by itself has nothing to acknowledge', async () => {
    const page = await open(wall)
    const { health } = wall.snapshot
    const tell = (found: Problem | null, rev: number) =>
      push(page, { kind: 'health', rev, value: { ...health, journal: { ...health.journal, problem: found } } })
    await tell(problem('journalUnavailable', { params: { detail: 'disk full' } }), 2)
    await page.getByText('The journal on this disk cannot be written').waitFor()
    expect(await page.getByRole('button', { name: /^Acknowledge/ }).count()).toBe(0)
    await tell(problem('journalLost', { params: { foundAt: noon, file: 'old.sqlite' } }), 3)
    await page.getByRole('button', { name: 'Acknowledge: The journal was damaged' }).click()
    await expect.poll(() => calls(page, 'journal.acknowledge')).toEqual([{ key: `journalLost ${noon} old.sqlite` }])
    await page.getByText('The journal was damaged').waitFor()
    await tell(null, 4)
    await page.getByText('The journal was damaged').waitFor({ state: 'detached' })
  })

  it('shows only what a chip names, and everything again when it is pressed once more', async () => {
    const page = await open(wall)
    const chip = page.getByRole('group', { name: 'Filter by state' }).getByRole('button', { name: /^Waiting/ })
    await chip.click()
    await expect.poll(() => tileNames(page)).toEqual(['Morning Brief EU'])
    await chip.click()
    await expect.poll(() => tileNames(page)).toHaveLength(everyState.length)
  })

  it('asks main again when a change was missed', async () => {
    const page = await open(sceneOf([live]))
    await expect.poll(() => calls(page, 'desk.snapshot')).toHaveLength(1)
    await push(page, put({ ...live, name: 'Later' }, 5))
    await expect.poll(() => calls(page, 'desk.snapshot')).toHaveLength(2)
  })

  it('follows the theme that is chosen', async () => {
    const page = await open(sceneOf([live]))
    await push(page, { kind: 'settings', rev: 2, value: { ...defaultSettings, theme: 'light', welcomed: true } })
    await page.locator('html[data-theme="light"]').waitFor()
  })
})

describe('a session', () => {
  const openSession = async (scene: Scene): Promise<Page> => {
    const page = await open(scene)
    await page.getByRole('button', { name: 'Town hall', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Town hall' }).waitFor()
    return page
  }

  it('copies an id whole, though it is shown shortened', async () => {
    const resourceId = 'r'.repeat(300)
    const page = await openSession(sceneOf([{ ...live, resourceId }]))
    await page.getByRole('button', { name: 'Copy Resource id' }).click()
    await expect.poll(() => calls(page, 'clipboard.write')).toEqual([{ text: resourceId }])
  })

  it('takes the whole layout with Ctrl+Enter, once', async () => {
    const page = await openSession(sceneOf([live]))
    await page.getByRole('radio', { name: 'Best fit' }).check()
    await page.getByText('switch to Best fit').waitFor()
    await page.keyboard.down('Control')
    for (let press = 0; press < 3; press += 1) await page.keyboard.down('Enter')
    await expect
      .poll(() => calls(page, 'sessions.updateLayout'))
      .toEqual([
        {
          sessionId: live.id,
          layout: { mixedVideoLayout: 1, backgroundColor: '#000000', maxResolutionUid: null, regions: [] },
        },
      ])
  })

  it('keeps the draft and says why when a Take is refused', async () => {
    const service = { call: 'updateLayout', http: 400, code: 1028, reason: 'layout parameters' } as const
    const refused = problem('layoutRefused', { params: { detail: 1028, reason: 'layout parameters' }, service })
    const page = await openSession(sceneOf([live], { 'sessions.updateLayout': { ok: false, problem: refused } }))
    await page.getByRole('radio', { name: 'Best fit' }).check()
    await page.getByRole('button', { name: 'Take', exact: true }).click()
    await page.getByRole('alert').getByText('updateLayout · HTTP 400 · 1028 · layout parameters').waitFor()
    expect(await page.getByRole('radio', { name: 'Best fit' }).isChecked()).toBe(true)
    expect(await page.getByText('switch to Best fit').isVisible()).toBe(true)
  })

  it('keeps the draft while another screen is looked at', async () => {
    const page = await openSession(sceneOf([live]))
    await page.getByRole('radio', { name: 'Vertical' }).check()
    await page.getByRole('button', { name: 'Back to the desk' }).click()
    await page.getByRole('button', { name: 'Town hall', exact: true }).click()
    expect(await page.getByRole('radio', { name: 'Vertical' }).isChecked()).toBe(true)
  })

  it('offers no Take once the recording has ended', async () => {
    const page = await openSession(sceneOf([live]))
    await push(page, put({ ...live, phase: 'ended', outcome: 'saved', endedAt: noon }))
    await page.getByRole('heading', { name: 'Files' }).waitFor()
    expect(await page.getByRole('button', { name: 'Take', exact: true }).count()).toBe(0)
  })
})

describe('hands that are less sure', () => {
  const tooSmall = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('button, [role="button"], [role="radio"], input')]
        .filter((element) => !element.matches('.tile-name > button, .sr-only, label input, [aria-hidden]'))
        .map((element) => ({ element, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 23.5 || box.height < 23.5))
        .map(({ element, box }) => `${element.outerHTML.slice(0, 90)} ${box.width}×${box.height}`),
    )

  it.each([
    { width: 1440, height: 900 },
    { width: 1024, height: 680 },
  ])('find every target at least 24 px large on a window of $width', async (size) => {
    const page = await open(wall, size)
    expect(await tooSmall(page)).toEqual([])
    await page.getByRole('button', { name: 'Town hall Q3', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Town hall Q3' }).waitFor()
    expect(await tooSmall(page)).toEqual([])
  })

  it('reach everything with text at 200 %, without scrolling sideways', async () => {
    const page = await open(wall, { width: 1024, height: 680 })
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%'))
    const sideways = (selector: string) => page.locator(selector).evaluate((box) => box.scrollWidth - box.clientWidth)
    expect(await sideways('.desk')).toBeLessThanOrEqual(0)
    const stop = page.getByRole('button', { name: 'Stop Town hall Q3' })
    await stop.scrollIntoViewIfNeeded()
    await stop.click({ trial: true })
    await page.getByRole('button', { name: 'Town hall Q3', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'Town hall Q3' }).waitFor()
    expect(await sideways('.session')).toBeLessThanOrEqual(0)
    await page.locator('.hero').getByRole('button', { name: 'Stop Town hall Q3' }).click({ trial: true })
  })
})
