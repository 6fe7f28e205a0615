import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { Session } from '../../../shared/recording/session.ts'
import { accountId } from '../../builders/account.ts'
import { noon, sessionId } from '../../builders/session.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { aCard, aForeignCard, decisions, refusedStart } from '../../renderer/visual/takeScenes.ts'
import { calls, focused, useWindow } from './stage.ts'

/** What a person decides about one recording: another take, an unanswered start, a slot, an end, a change of hands. */
const open = useWindow()

const named = (name: string): Session => {
  const session = Object.values(decisions.snapshot.sessions).find((one) => one.name === name)
  if (session === undefined) throw new Error(`No ${name}.`)
  return session
}
const withAnswer = (answers: Scene['answers']): Scene => ({
  ...decisions,
  answers: { ...decisions.answers, ...answers },
})
const openTile = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name, exact: true }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe('a re-roll', () => {
  it('warns first while the take before may still run', async () => {
    const page = await open(decisions)
    await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).click()
    await page.getByRole('dialog').getByText('uid 610099').waitFor()
    await expect.poll(() => focused(page)).toBe('Cancel')
    expect(await calls(page, 'sessions.reroll')).toEqual([])
    await page.getByRole('button', { name: 'Re-roll anyway' }).click()
    await expect.poll(() => calls(page, 'sessions.reroll')).toEqual([{ sessionId: named('Gospel Brunch').id }])
  })

  it('of a start that was refused asks first while nothing was changed since', async () => {
    const page = await open(refusedStart)
    await openTile(page, 'Gospel Brunch')
    await page.getByRole('button', { name: 'Re-roll Gospel Brunch' }).click()
    const question = page.getByRole('dialog', { name: 'Agora refused the start of “Gospel Brunch”' })
    await question.getByText('most likely Agora refuses it again').waitFor()
    await expect.poll(() => focused(page)).toBe('Cancel')
    expect(await calls(page, 'sessions.reroll')).toEqual([])
    await question.getByRole('button', { name: 'Re-roll anyway' }).click()
    await expect.poll(() => calls(page, 'sessions.reroll')).toEqual([{ sessionId: named('Gospel Brunch').id }])
  })

  it('is not offered where another take was started already: the way there is', async () => {
    const page = await open(decisions)
    const tile = page.getByRole('article', { name: 'Chess Masters, first try' })
    expect(await tile.getByRole('button', { name: 'Re-roll' }).count()).toBe(0)
    await tile.getByRole('button', { name: 'Show take 2 of Chess Masters, board 1' }).click()
    await page.getByRole('heading', { level: 1, name: 'Chess Masters, board 1' }).waitFor()
  })

  it('leads back to the take before', async () => {
    const page = await open(decisions)
    await page.getByRole('button', { name: 'take 2 · gap 1:37: show the take before' }).click()
    await page.getByRole('heading', { level: 1, name: 'Chess Masters, first try' }).waitFor()
  })
})

describe('a start that was never answered', () => {
  it.each([
    ['Try again', 'tryAgain'],
    ['Use uid 610099', 'useAlternate'],
  ])('%s', async (button, choice) => {
    const page = await open(decisions)
    await openTile(page, 'Board room')
    await page.getByRole('button', { name: button }).click()
    await expect
      .poll(() => calls(page, 'sessions.resolveUnknown'))
      .toEqual([{ sessionId: named('Board room').id, choice }])
  })

  it('is tried again with another token where that of the show is gone', async () => {
    const gone = { ok: false as const, problem: problem('showTokenGone', { params: { name: 'Board room' } }) }
    const page = await open({ ...decisions, answers: { ...decisions.answers, 'sessions.resolveUnknown': gone } })
    await openTile(page, 'Board room')
    await page.getByRole('button', { name: 'Try again' }).click()
    const dialog = page.getByRole('dialog', { name: 'The token of this show is gone' })
    await dialog.getByRole('textbox', { name: 'Channel token' }).fill('canary-token-of-this-show')
    await page.clock.setFixedTime(noon + 5_000)
    await dialog.getByRole('button', { name: 'Start with this token' }).click()
    await expect
      .poll(() => calls(page, 'sessions.resolveUnknown'))
      .toEqual(
        [{}, { token: 'canary-token-of-this-show' }].map((given) => ({
          sessionId: named('Board room').id,
          choice: 'tryAgain',
          ...given,
        })),
      )
  })

  it('is given up only after a second question', async () => {
    const page = await open(decisions)
    await openTile(page, 'Board room')
    await page.getByRole('button', { name: 'Give up' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    expect(await calls(page, 'sessions.resolveUnknown')).toEqual([])
    await dialog.getByRole('button', { name: 'Give up' }).click()
    await expect.poll(() => calls(page, 'sessions.resolveUnknown')).toHaveLength(1)
  })

  it('promises no files and no accepted layout once it was given up', async () => {
    const ended = { phase: 'ended', outcome: 'uploadUnknown', startSentAt: noon - 60_000, endedAt: noon } as const
    const session: Session = { ...named('Board room'), ...ended }
    const { snapshot } = decisions
    const page = await open({
      ...decisions,
      snapshot: { ...snapshot, sessions: { ...snapshot.sessions, [session.id]: session } },
    })
    await page.getByRole('article', { name: 'Board room' }).getByText('Given up', { exact: true }).waitFor()
    await openTile(page, 'Board room')
    await page.getByText('id unknown, may still record').waitFor()
    await page.getByText('Nobody here knows whether it recorded, so no file can be named.').waitFor()
    await page.getByText('What the start asked for: nothing was accepted').waitFor()
    expect(await page.getByText(/Look in the bucket|Last accepted layout|Upload unknown/).count()).toBe(0)
  })

  it('says why the other uid cannot be used', async () => {
    const page = await open(decisions)
    await openTile(page, 'Studio C')
    await page.getByText('The preset has no second recorder uid').waitFor()
  })
})

describe('a recording whose id is not known', () => {
  it('is given its ids: what the desk knows is filled in, and the name is kept', async () => {
    const lacking: Session = { ...named('Studio C'), appId: 'app-id-of-the-town-hall' }
    const { accountId: account, presetId, channel, recorderUid, name } = lacking
    const scene = withAnswer({ 'sessions.adopt': { ok: false, problem: problem('adoptNotFound') } })
    const sessions = { ...scene.snapshot.sessions, [lacking.id]: lacking }
    const page = await open({ ...scene, snapshot: { ...scene.snapshot, sessions } })
    await openTile(page, name)
    await page.getByRole('button', { name: 'Enter its ids…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('These ids go to “Studio C” on the desk, which keeps its name.').waitFor()
    // What would be thrown away cannot be typed.
    expect(await dialog.getByRole('textbox', { name: 'Name', exact: true }).isEditable()).toBe(false)
    await dialog.getByRole('textbox', { name: 'Resource id' }).fill('resource-9')
    await dialog.getByRole('textbox', { name: 'sid' }).fill('sid-9')
    await dialog.getByRole('button', { name: 'Adopt' }).click()
    const ids = { name, channel, recorderUid, resourceId: 'resource-9', sid: 'sid-9' }
    await expect.poll(() => calls(page, 'sessions.adopt')).toEqual([{ accountId: account, presetId, ...ids }])
  })
})

describe('a reserved slot', () => {
  it('starts with one press, however often it is clicked', async () => {
    const page = await open(decisions)
    await page.getByRole('button', { name: 'Start now Evening lecture' }).dblclick()
    await expect.poll(() => calls(page, 'sessions.startArmed')).toEqual([{ sessionId: named('Evening lecture').id }])
  })

  it('is let go', async () => {
    const page = await open(decisions)
    await page.getByRole('button', { name: 'Let go Evening lecture' }).click()
    await expect.poll(() => calls(page, 'sessions.letGo')).toHaveLength(1)
  })

  it('is reserved again once it has expired', async () => {
    const page = await open(decisions)
    const tile = page.getByRole('article', { name: 'Gallery tour' })
    await tile.getByText('Slot expired').waitFor()
    await tile.getByRole('button', { name: 'Reserve again Gallery tour' }).click()
    await expect.poll(() => calls(page, 'sessions.arm')).toEqual([{ presetId: named('Gallery tour').presetId }])
  })

  it('says so by itself when it expires', async () => {
    const page = await open(decisions)
    await page.clock.setFixedTime(noon + 253_000)
    await page.getByRole('article', { name: 'Evening lecture' }).getByText('Slot expired').waitFor()
  })
})

describe('a planned end', () => {
  const townHall = named('Town hall Q3')

  it('moves by a quarter of an hour with one press', async () => {
    const page = await open(decisions)
    await openTile(page, 'Town hall Q3')
    await page.getByRole('button', { name: '+15 min for Town hall Q3' }).click()
    const at = (townHall.plannedEnd?.at ?? 0) + 15 * 60_000
    await expect
      .poll(() => calls(page, 'sessions.plan'))
      .toEqual([{ sessionId: townHall.id, plannedEnd: { at, action: 'stop' } }])
  })

  it('is written as a time or as a length, and understood aloud before it is saved', async () => {
    const page = await open(decisions)
    await openTile(page, 'Town hall Q3')
    await page.getByRole('button', { name: 'Change the planned end' }).click()
    const box = page.getByRole('textbox', { name: 'End' })
    await box.fill('soon')
    await page.getByText('Write a time ahead').waitFor()
    await box.press('Enter')
    expect(await calls(page, 'sessions.plan')).toEqual([])
    await page.getByRole('radio', { name: /^Only remind me/ }).check()
    await box.fill('13:30')
    await page.getByText('At 13:30, in 1:30:00').waitFor()
    await box.press('Enter')
    await expect
      .poll(() => calls(page, 'sessions.plan'))
      .toEqual([{ sessionId: townHall.id, plannedEnd: { at: noon + 90 * 60_000, action: 'remind' } }])
  })
})

describe('handing over', () => {
  it('shows the card and copies it whole', async () => {
    const page = await open(decisions)
    await openTile(page, 'Town hall Q3')
    await page.getByRole('button', { name: 'Hand-over card' }).click()
    const text = await page.getByRole('textbox', { name: 'Hand-over card' }).inputValue()
    expect(JSON.parse(text)).toMatchObject({ kind: 'recording-desk/hand-over', sid: named('Town hall Q3').sid })
    await page.getByRole('button', { name: 'Copy the card' }).click()
    await expect.poll(() => calls(page, 'clipboard.write')).toEqual([{ text }])
  })
})

describe('taking over', () => {
  const adopted = { ...named('Town hall Q3'), id: sessionId(40), name: 'Adopted' }

  it('by a card: the account is found by its App ID', async () => {
    const page = await open(withAnswer({ 'sessions.adoptCard': { ok: true, value: adopted, rev: 1 } }))
    await page.keyboard.press('Control+Shift+A')
    await page.getByRole('textbox', { name: 'Hand-over card' }).fill(aCard)
    await page.getByRole('dialog').getByRole('button', { name: 'Adopt' }).click()
    await expect.poll(() => calls(page, 'sessions.adoptCard')).toEqual([{ text: aCard, accountId: accountId(1) }])
  })

  it('by a card whose recording goes on under a name of its own, and says so before', async () => {
    const lost = named('Gospel Brunch')
    const answer = { ok: true, value: lost, rev: 1 } as const
    const page = await open(withAnswer({ 'sessions.adoptCard': answer }))
    await page.keyboard.press('Control+Shift+A')
    const card = JSON.stringify({ ...JSON.parse(aCard), sid: lost.sid })
    await page.getByRole('textbox', { name: 'Hand-over card' }).fill(card)
    const dialog = page.getByRole('dialog')
    await dialog.getByText('“Gospel Brunch” on the desk, which keeps that name instead of “Town hall Q3”').waitFor()
    await dialog.getByRole('button', { name: 'Adopt' }).click()
    await page.getByRole('heading', { level: 1, name: 'Gospel Brunch' }).waitFor()
  })

  it('by a card of what this desk had recorded and put away: its name is said afterwards', async () => {
    const page = await open(withAnswer({ 'sessions.adoptCard': { ok: true, value: adopted, rev: 1 } }))
    await page.keyboard.press('Control+Shift+A')
    await page.getByRole('textbox', { name: 'Hand-over card' }).fill(aCard)
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Adopt' }).click()
    await dialog.getByText('This desk had recorded it before, as “Adopted”').waitFor()
    await expect.poll(() => focused(page)).toBe('Show it')
  })

  it('not by a card of another App ID, and says which account is missing', async () => {
    const page = await open(decisions)
    await page.keyboard.press('Control+Shift+A')
    await page.getByRole('textbox', { name: 'Hand-over card' }).fill(aForeignCard)
    await page.getByText('No account here has the App ID 7c1e0f52a94b4d0d8e3b6a2f15c09d4e').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: 'Adopt' }).click({ force: true })
    expect(await calls(page, 'sessions.adoptCard')).toEqual([])
  })

  it('by ids, pasted as they were copied; a refusal keeps what was typed', async () => {
    const page = await open(withAnswer({ 'sessions.adopt': { ok: false, problem: problem('adoptNotFound') } }))
    await page.keyboard.press('Control+Shift+A')
    const copied = 'appId: app-id-of-the-town-hall\ncname: main-hall\nuid: 527\nresourceId: resource-9\nsid: sid-9'
    await page.getByRole('textbox', { name: 'Hand-over card' }).fill(copied)
    await page.getByRole('button', { name: 'Fill in the ids' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Main hall')
    await dialog.getByRole('combobox', { name: 'Account' }).click()
    await page.getByRole('option', { name: 'Northlight Live' }).click()
    await dialog.getByRole('button', { name: 'Adopt' }).click()
    await expect
      .poll(() => calls(page, 'sessions.adopt'))
      .toEqual([
        {
          accountId: accountId(1),
          presetId: null,
          name: 'Main hall',
          channel: 'main-hall',
          recorderUid: '527',
          resourceId: 'resource-9',
          sid: 'sid-9',
        },
      ])
    await dialog.getByText('The service does not know a recording with these ids.').waitFor()
    expect(await dialog.getByRole('textbox', { name: 'sid' }).inputValue()).toBe('sid-9')
  })
})

describe('the settings of safety', () => {
  it('change the stop policy, and the countdown only to what it can be', async () => {
    const page = await open(decisions)
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Safety' }).click()
    await page.getByRole('radio', { name: /^Press twice/ }).click()
    const seconds = page.getByRole('textbox', { name: 'Countdown' })
    await seconds.fill('31')
    await page.getByText('A whole number from 1 to 30.').waitFor()
    await seconds.fill('10')
    await expect
      .poll(() => calls(page, 'settings.change'))
      .toEqual([{ stopPolicy: 'pressTwice' }, { countdownSeconds: 10 }])
  })
})

describe('a recording that the desk lost sight of', () => {
  it('says so on its tile, also beside another take, and no window confirms by itself that it is dismissed', async () => {
    const page = await open(decisions)
    const first = page.getByRole('article', { name: 'Chess Masters, first try' })
    await page.getByRole('article', { name: 'Gospel Brunch' }).getByText('Failed · may still record').waitFor()
    await first.getByText('Failed · may still record').waitFor()
    await first.getByRole('button', { name: 'Dismiss Chess Masters, first try' }).click()
    await expect
      .poll(() => calls(page, 'sessions.dismiss'))
      .toEqual([{ sessionId: named('Chess Masters, first try').id }])
  })

  it.each([
    ['sessionMayRun', 'it may still be recording'],
    ['sessionUncontrolled', 'has no id to stop it with'],
    ['sessionDisowned', 'Agora does not accept the ids'],
  ] as const)('is dismissed only after a question (%s)', async (code, words) => {
    const lost = named('Gospel Brunch')
    const refusal = problem(code, { params: { name: lost.name, sessionId: lost.id } })
    const page = await open(withAnswer({ 'sessions.dismiss': { ok: false, problem: refusal } }))
    await openTile(page, lost.name)
    await page.getByRole('button', { name: 'Dismiss', exact: true }).click()
    await page.getByText(words).waitFor()
    await expect.poll(() => calls(page, 'sessions.dismiss')).toEqual([{ sessionId: lost.id }])
    await page.getByRole('button', { name: 'Dismiss anyway' }).click()
    await expect
      .poll(() => calls(page, 'sessions.dismiss'))
      .toEqual([{ sessionId: lost.id }, { sessionId: lost.id, confirmed: true }])
    await page.getByRole('button', { name: 'Keep it on the desk' }).click()
    await page.getByText(words).waitFor({ state: 'detached' })
  })
})
