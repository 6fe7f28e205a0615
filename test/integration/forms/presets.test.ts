import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { Preset, PresetSettings } from '../../../shared/recording/preset.ts'
import { problem } from '../../../shared/problem.ts'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aSession, noon, sessionId } from '../../builders/session.ts'
import { evening, furnished, nothing, recordingNow, townHall } from '../../renderer/forms/scenes.ts'
import { everythingInPage, no, useStage, yes } from './stage.ts'

const TOKEN = 'rehearsal-token-typed-by-hand'
const { open, calls } = useStage()

const openPreset = async (name: string, script: Parameters<typeof open>[1] = {}) => {
  const page = await open(furnished, script)
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: `Open ${name}` }).click()
  await page.getByRole('heading', { level: 1, name }).waitFor()
  return page
}

describe('the preset form', () => {
  it('says beside the field what is wrong, and ties it to the field', async () => {
    const page = await openPreset('Parents’ evening')
    const channel = page.getByLabel('Channel name')
    await channel.fill('café')
    const remarks = page.locator(`#${(await channel.getAttribute('aria-describedby')) ?? ''}`)
    await remarks.getByText('“é” (U+00E9) at place 4 is not allowed').waitFor()
    expect(await channel.getAttribute('aria-invalid')).toBe('true')
    const start = page.getByRole('button', { name: 'Save and start' })
    expect(await start.getAttribute('aria-disabled')).toBe('true')
  })

  it('mends with one click what it can mend', async () => {
    const page = await openPreset('Town hall')
    await page.getByRole('button', { name: 'Use 300 s', exact: true }).click()
    expect(await page.getByLabel('Idle stop').inputValue()).toBe('300')
    await page.getByRole('button', { name: 'Use 2103', exact: true }).click()
    expect(await page.getByRole('textbox', { name: 'Recorder uid' }).inputValue()).toBe('2103')
  })

  it('saves with Ctrl+S what was typed, as it was typed', async () => {
    const saved = { ...townHall, settings: { ...townHall.settings, name: 'Town hall Q4' } }
    const page = await openPreset('Town hall', { 'presets.change': [yes(saved)] })
    await page.getByLabel('Name', { exact: true }).fill('Town hall Q4')
    await page.keyboard.press('Control+s')
    await expect.poll(() => calls(page, 'presets.change')).toMatchObject([{ settings: { name: 'Town hall Q4' } }])
    expect(await calls(page, 'presets.replaceToken')).toEqual([])
  })

  it('asks before it is left with something unsaved, and keeps it', async () => {
    const page = await openPreset('Town hall')
    await page.getByLabel('Name', { exact: true }).fill('Half a name')
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await page.getByRole('button', { name: 'Stay here' }).click()
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Half a name')

    await page.getByRole('button', { name: 'Back to presets' }).click()
    await page.getByRole('button', { name: 'Leave without saving' }).click()
    await page.getByRole('heading', { level: 1, name: 'Presets' }).waitFor()
    expect(await calls(page, 'presets.change')).toEqual([])
  })

  it('replaces the token in one call and keeps no copy', async () => {
    const page = await openPreset('Town hall', {
      'presets.change': [yes(townHall)],
      'presets.replaceToken': [yes(townHall)],
    })
    await page.getByRole('button', { name: 'Replace channel token' }).click()
    await page.getByLabel('Channel token', { exact: true }).fill(` ${TOKEN}\n`)
    await page.getByRole('radio', { name: /memory, for this session only/ }).check()
    await page.getByRole('button', { name: 'Save', exact: false }).first().click()
    await page.getByText('stored', { exact: false }).first().waitFor()
    await expect
      .poll(() => calls(page, 'presets.replaceToken'))
      .toEqual([{ id: townHall.id, token: TOKEN, keep: 'session' }])
    await page.getByRole('button', { name: 'Replace channel token' }).waitFor()
    expect(await everythingInPage(page)).not.toContain(TOKEN)
  })

  it('keeps everything typed when the keychain refuses the token', async () => {
    const page = await openPreset('Town hall', {
      'presets.change': [yes(townHall)],
      'presets.replaceToken': [no(problem('secretsLocked', { retryable: true })), yes(townHall)],
    })
    await page.getByRole('button', { name: 'Replace channel token' }).click()
    await page.getByLabel('Channel token', { exact: true }).fill(TOKEN)
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: 'Keep for this session only' }).click()
    await expect
      .poll(() => calls(page, 'presets.replaceToken'))
      .toMatchObject([{ keep: 'keychain' }, { keep: 'session', token: TOKEN }])
  })

  it('goes on with the same form after a new preset was saved for the first time', async () => {
    const settings: PresetSettings = presetSettings({ name: 'Gallery talk', channel: 'gallery-3' })
    const made = aPreset({ id: presetId(9), settings })
    const page = await open(nothing, {
      'presets.create': [
        {
          answer: { ok: true, value: made, rev: 2 },
          changes: [{ kind: 'put', rev: 2, collection: 'presets', value: made }],
        },
      ],
      'presets.change': [yes(made, 2)],
    })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'New preset' }).first().click()
    await page.getByLabel('Name', { exact: true }).fill('Gallery talk')
    await page.getByLabel('Channel name').fill('gallery-3')
    await page.keyboard.press('Control+s')
    await page.getByRole('button', { name: 'Duplicate' }).waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Gallery talk, late')
    await page.keyboard.press('Control+s')
    await expect.poll(() => calls(page, 'presets.change')).toMatchObject([{ id: made.id }])
    expect(await calls(page, 'presets.create')).toHaveLength(1)
  })

  it('never saves a preset without a name', async () => {
    const page = await openPreset('Town hall')
    await page.getByLabel('Name', { exact: true }).fill('  ')
    await page.keyboard.press('Control+s')
    await page.getByText('The preset has no name.').first().waitFor()
    expect(await page.getByLabel('Name', { exact: true }).evaluate((input) => input === document.activeElement)).toBe(
      true,
    )
    expect(await calls(page, 'presets.change')).toEqual([])
  })
})

describe('what is typed into a preset', () => {
  const written = async (page: Page) => (await calls(page, 'drafts.write')) as { key: string; body: string }[]
  const name = (page: Page) => page.getByLabel('Name', { exact: true })

  it('is written down while typing, and once more when the form is left with it', async () => {
    const page = await openPreset('Town hall')
    await name(page).fill('Half a na')
    await expect.poll(async () => (await written(page)).at(-1)?.body).toContain('"Half a na"')
    await name(page).fill('Half a name')
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await page.getByRole('button', { name: 'Leave, keep the draft' }).click()
    await expect.poll(async () => (await written(page)).at(-1)?.body).toContain('"Half a name"')
    expect(await calls(page, 'drafts.forget')).toEqual([])
  })

  it('never contains the token that was typed beside it', async () => {
    const page = await openPreset('Town hall')
    await page.getByRole('button', { name: 'Replace channel token' }).click()
    await page.getByLabel('Channel token', { exact: true }).fill(TOKEN)
    await name(page).fill('With a token')
    await expect.poll(async () => (await written(page)).length).toBeGreaterThan(0)
    expect(JSON.stringify(await written(page))).not.toContain(TOKEN)
  })

  it('is written down again once it was thrown away and had back', async () => {
    const body = JSON.stringify({ typed: { name: 'Thrown and back' }, base: { name: 'Town hall' } })
    const kept = { ok: true as const, value: { body, at: noon - 600_000 }, rev: 1 }
    const again = await open({ ...furnished, answers: { 'drafts.read': kept } })
    await again.getByRole('button', { name: 'Presets' }).click()
    await again.getByRole('button', { name: 'Open Town hall' }).click()
    await again.getByRole('heading', { level: 1, name: 'Thrown and back' }).waitFor()
    // What happens in one breath is one step.
    await again.clock.setFixedTime(noon + 5_000)
    await again.getByRole('button', { name: 'Discard the draft' }).click()
    await again.getByRole('heading', { level: 1, name: 'Town hall' }).waitFor()
    await expect.poll(() => calls(again, 'drafts.forget')).toHaveLength(1)
    await again.keyboard.press('Control+z')
    await again.getByRole('heading', { level: 1, name: 'Thrown and back' }).waitFor()
    await expect.poll(async () => (await written(again)).at(-1)?.body).toContain('"Thrown and back"')
  })

  it('is there again with its time, and can be thrown away', async () => {
    const body = JSON.stringify({ typed: { name: 'Typed before the crash' }, base: { name: 'Town hall' } })
    const kept = { ok: true as const, value: { body, at: noon - 600_000 }, rev: 1 }
    const page = await open({ ...furnished, answers: { 'drafts.read': kept } })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Town hall' }).click()
    await page.getByRole('heading', { level: 1, name: 'Typed before the crash' }).waitFor()
    await page.getByText('Draft from 11:50 restored.').waitFor()
    expect(await name(page).inputValue()).toBe('Typed before the crash')
    await page.getByRole('button', { name: 'Discard the draft' }).click()
    expect(await name(page).inputValue()).toBe('Town hall')
    await expect.poll(() => calls(page, 'drafts.forget')).toEqual([{ key: `preset/${townHall.id}`, held: body }])
    expect(await written(page)).toEqual([])
  })

  it('is undone and redone in whole steps, not letter by letter', async () => {
    const page = await openPreset('Town hall')
    await name(page).press('End')
    await name(page).pressSequentially(' Q4')
    await page.getByLabel('Idle stop').fill('120')
    await page.keyboard.press('Control+z')
    expect(await page.getByLabel('Idle stop').inputValue()).not.toBe('120')
    await page.keyboard.press('Control+z')
    expect(await name(page).inputValue()).toBe('Town hall')
    await page.getByRole('button', { name: 'Redo' }).click()
    expect(await name(page).inputValue()).toBe('Town hall Q4')
  })
})

describe('a preset that is changed elsewhere while its form is open', () => {
  const theirs = (settings: Partial<PresetSettings>): Preset => ({
    ...townHall,
    settings: { ...townHall.settings, ...settings },
  })
  const say = (page: Page, value: Preset, rev = 2) =>
    page.evaluate((news) => window.pushChange(news), {
      kind: 'put' as const,
      rev,
      collection: 'presets' as const,
      value,
    })
  const name = (page: Page) => page.getByLabel('Name', { exact: true })
  const channel = (page: Page) => page.getByLabel('Channel name')
  const notes = (page: Page) => page.getByLabel('Notes')

  it('is followed: wholly where nothing was typed, else in what was not touched', async () => {
    const page = await openPreset('Town hall', { 'presets.change': [yes(townHall)] })
    await say(page, theirs({ channel: 'bulk-1' }))
    await expect.poll(() => channel(page).inputValue()).toBe('bulk-1')
    expect(await page.getByText('not saved yet').count()).toBe(0)

    await name(page).fill('Mine')
    await say(page, theirs({ channel: 'bulk-2', notes: 'From elsewhere' }), 3)
    await expect.poll(() => channel(page).inputValue()).toBe('bulk-2')
    expect(await notes(page).inputValue()).toBe('From elsewhere')
    expect(await name(page).inputValue()).toBe('Mine')
    await page.keyboard.press('Control+s')
    await expect
      .poll(() => calls(page, 'presets.change'))
      .toMatchObject([{ settings: { name: 'Mine', channel: 'bulk-2', notes: 'From elsewhere' } }])
  })

  it('is asked about where both changed the same, and nothing is saved before somebody chose', async () => {
    const page = await openPreset('Town hall', { 'presets.change': [yes(townHall)] })
    await name(page).fill('Mine')
    await channel(page).fill('my-channel')
    await say(page, theirs({ name: 'Theirs', channel: 'their-channel' }))
    const notice = page.getByRole('region', { name: '2 settings were also changed elsewhere' })
    await notice.getByText('Yours: my-channel').waitFor()
    await notice.getByText('Saved meanwhile: their-channel').waitFor()
    await page.keyboard.press('Control+s')
    await expect.poll(() => notice.evaluate((element) => element === document.activeElement)).toBe(true)
    expect(await calls(page, 'presets.change')).toEqual([])

    await page.getByRole('button', { name: 'Take theirs: Channel name' }).click()
    expect(await channel(page).inputValue()).toBe('their-channel')
    await page.getByRole('button', { name: 'Keep mine: Name' }).click()
    await page.getByText('also changed elsewhere').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+s')
    await expect
      .poll(() => calls(page, 'presets.change'))
      .toMatchObject([{ settings: { name: 'Mine', channel: 'their-channel' } }])
  })

  it('is not overwritten by an older draft: the layout and cues stay as they were saved since', async () => {
    const body = JSON.stringify({ typed: { name: 'Typed before' }, base: { name: 'Town hall' } })
    const kept = { ok: true as const, value: { body, at: noon - 600_000 }, rev: 1 }
    const page = await open({ ...furnished, answers: { 'drafts.read': kept } }, { 'presets.change': [yes(townHall)] })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Town hall' }).click()
    await page.getByRole('heading', { level: 1, name: 'Typed before' }).waitFor()
    await page.getByText('What you had not changed shows what was saved since then.').waitFor()
    await page.keyboard.press('Control+s')
    await expect
      .poll(() => calls(page, 'presets.change'))
      .toEqual([{ id: townHall.id, settings: { ...townHall.settings, name: 'Typed before' } }])
  })
})

describe('only what applies', () => {
  it('is shown: sound alone has no picture, a picture alone no sound', async () => {
    const page = await openPreset('Parents’ evening')
    const pick = async (option: string) => {
      await page.getByRole('combobox', { name: 'Record', exact: true }).click()
      await page.getByRole('option', { name: option }).click()
    }
    await page.getByText('More settings').click()
    await pick('Audio only')
    await page.getByText('Only sound is recorded').first().waitFor()
    expect(await page.getByLabel('Picture width').count()).toBe(0)
    await page.getByRole('combobox', { name: 'Audio quality' }).waitFor()
    await pick('Video only')
    await page.getByLabel('Picture width').waitFor()
    expect(await page.getByRole('combobox', { name: 'Audio quality' }).count()).toBe(0)
  })
})

describe('the regions of a custom layout', () => {
  it('are changed by keyboard alone, and focus stays with the row', async () => {
    const page = await openPreset('Town hall')
    const uid = (row: number) => page.getByRole('textbox', { name: `Uid of region ${row}` })
    await uid(1).focus()
    await page.keyboard.press('Alt+ArrowDown')
    await expect.poll(() => uid(2).evaluate((input) => input === document.activeElement)).toBe(true)
    expect(await uid(2).inputValue()).toBe('2101')
    await page.getByRole('status').getByText('Region moved to place 2.').waitFor()

    await page.keyboard.press('Control+d')
    await expect.poll(() => page.getByRole('row', { name: /^Region \d/ }).count()).toBe(5)
    await page.keyboard.press('Control+Delete')
    await expect.poll(() => page.getByRole('row', { name: /^Region \d/ }).count()).toBe(4)
  })

  it('are typed in pixels and sent as fractions', async () => {
    const page = await openPreset('Town hall', { 'presets.change': [yes(townHall)] })
    await page.getByRole('radio', { name: 'px' }).click()
    const width = page.getByRole('textbox', { name: 'Width of region 4' })
    expect(await width.inputValue()).toBe('480')
    await width.fill('320')
    await page.keyboard.press('Control+s')
    await expect.poll(async () => (await calls(page, 'presets.change')).length).toBe(1)
    const [sent] = (await calls(page, 'presets.change')) as { settings: PresetSettings }[]
    expect(sent?.settings.layout.regions[3]?.width).toBe(0.25)
  })
})

describe('New recording', () => {
  const session = aSession({ id: sessionId(7), name: 'Van link drill' })
  const started = {
    answer: { ok: true as const, value: session, rev: 2 },
    changes: [{ kind: 'put' as const, rev: 2, collection: 'sessions' as const, value: session }],
  }

  it('starts by keyboard and opens the session', async () => {
    const page = await open(furnished, { 'sessions.start': [started] })
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox', { name: 'Search presets' }).fill('drill')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Van link drill' }).waitFor()
    expect(await calls(page, 'sessions.start')).toEqual([{ presetId: presetId(4) }])
  })

  it('starts with another channel, uid and token for one show, and sends the token once', async () => {
    const page = await open(furnished, { 'sessions.start': [started] })
    await page.keyboard.press('Control+n')
    await page.getByRole('option', { name: /Van link drill/ }).click()
    await page.getByText('Only for this show').click()
    await page.getByLabel('Channel name').fill('café')
    await page.getByText('“é” (U+00E9) at place 4 is not allowed').first().waitFor()
    await page.getByLabel('Channel name').fill('drill-late')
    await page.getByRole('button', { name: 'Use 884121' }).click()
    await page.getByLabel('Channel token', { exact: true }).fill(TOKEN)
    await page.getByRole('button', { name: 'Start recording' }).click()
    await page.getByRole('heading', { level: 1, name: 'Van link drill' }).waitFor()
    expect(await calls(page, 'sessions.start')).toEqual([
      {
        presetId: presetId(4),
        overrides: { channel: 'drill-late', recorderUid: '884121', token: TOKEN, plannedEnd: null },
      },
    ])
    expect(await calls(page, 'presets.change')).toEqual([])
    expect(await everythingInPage(page)).not.toContain(TOKEN)
  })

  it('starts once, however often it is clicked', async () => {
    const page = await open(furnished, { 'sessions.start': [started] })
    await page.keyboard.press('Control+n')
    await page.getByRole('option', { name: /Van link drill/ }).click()
    await page.getByRole('button', { name: 'Start recording' }).dblclick()
    await page.getByRole('heading', { level: 1, name: 'Van link drill' }).waitFor()
    expect(await calls(page, 'sessions.start')).toHaveLength(1)
    expect(await calls(page, 'sessions.stop')).toEqual([])
  })

  it('says what keeps a preset from starting and does not try', async () => {
    const page = await open(furnished)
    await page.keyboard.press('Control+n')
    await page.getByRole('combobox').fill('chess')
    await page.getByText('This preset cannot start yet:').waitFor()
    await page.keyboard.press('Enter')
    expect(await calls(page, 'sessions.start')).toEqual([])
  })

  it('leads to the recording that already runs', async () => {
    const page = await open(recordingNow)
    await page.keyboard.press('Control+n')
    await page.getByRole('option', { name: /Parents/ }).click()
    await page.getByRole('button', { name: 'Go to the running recording' }).click()
    await page.getByRole('heading', { level: 1, name: evening.settings.name }).waitFor()
  })

  it('shows why main refused', async () => {
    const refused = problem('certificateMissing', { params: { label: 'Northlight Live' } })
    const page = await open(furnished, { 'sessions.start': [no(refused)] })
    await page.keyboard.press('Control+n')
    await page.getByRole('button', { name: 'Start recording' }).click()
    await page.getByRole('alert').getByText('The customer certificate of “Northlight Live”').waitFor()
  })

  it('leads to a first preset when there is none', async () => {
    const page = await open(nothing)
    await page.keyboard.press('Control+n')
    await page.getByRole('dialog').getByRole('button', { name: 'New preset' }).click()
    await page.getByRole('heading', { level: 1, name: 'New preset' }).waitFor()
  })
})
