import { describe, expect, it } from 'vitest'
import { aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { furnished } from '../../renderer/forms/scenes.ts'
import { calls, useWindow } from './stage.ts'

/** What is typed for one show alone goes to the preset it was typed for, and to no other. */
const open = useWindow()

const presets = [
  aPreset({
    id: presetId(1),
    settings: presetSettings({ name: 'Morning talk', channel: 'morning', recorderUid: '501' }),
  }),
  aPreset({
    id: presetId(2),
    settings: presetSettings({ name: 'Evening show', channel: 'evening', recorderUid: '502' }),
  }),
]

async function openStart() {
  const page = await open({
    ...furnished,
    snapshot: { ...furnished.snapshot, presets: Object.fromEntries(presets.map((preset) => [preset.id, preset])) },
  })
  await page.getByRole('button', { name: 'New recording' }).first().click()
  const dialog = page.getByRole('dialog', { name: 'New recording' })
  await dialog.waitFor()
  const field = (name: string) => dialog.getByRole('textbox', { name })
  const search = async (name: string) => {
    await dialog.getByRole('combobox').fill(name)
    await dialog.getByRole('option', { name, selected: true }).waitFor()
  }
  return { page, dialog, field, search }
}

describe('what is typed only for this show', () => {
  it('stays with its preset when a search picks another one, its token gone', async () => {
    const { page, dialog, field, search } = await openStart()
    await search('Morning talk')
    await dialog.getByText('Only for this show').click()
    await field('Channel name').fill('one-night-only')
    await field('Channel token').fill('rehearsal-token-of-one-night')

    await search('Evening show')
    await expect.poll(() => field('Channel name').inputValue()).toBe('')
    await expect.poll(() => field('Channel token').inputValue()).toBe('')
    await dialog.getByText('The token that was typed for another preset is gone.').waitFor()

    await search('Morning talk')
    await expect.poll(() => field('Channel name').inputValue()).toBe('one-night-only')
    await dialog.getByRole('button', { name: 'Start recording' }).click()
    await expect
      .poll(() => calls(page, 'sessions.start'))
      .toMatchObject([{ overrides: { channel: 'one-night-only', token: null } }])
  })

  it('is what preflight looks at', async () => {
    const { page, dialog, field, search } = await openStart()
    await search('Morning talk')
    await dialog.getByText('Only for this show').click()
    await field('Channel name').fill('one-night-only')
    await field('Channel token').fill('rehearsal-token-of-one-night')
    await field('Planned end').fill('23:30')
    await dialog.getByRole('button', { name: 'Preflight' }).click()
    const order = { settings: { channel: 'one-night-only' }, token: 'rehearsal-token-of-one-night' }
    await expect.poll(() => calls(page, 'preflight.run')).toMatchObject([{ orders: [order] }])
    const [run] = (await calls(page, 'preflight.run')) as readonly {
      orders: readonly { show: { plannedEnd: number } }[]
    }[]
    const end = new Date(run?.orders[0]?.show.plannedEnd ?? 0)
    expect([end.getUTCHours(), end.getUTCMinutes()]).toEqual([23, 30])
  })

  it('is a show of its own to preflight, also where a token alone was typed', async () => {
    const { page, dialog, field, search } = await openStart()
    await search('Morning talk')
    const look = async () => {
      await dialog.getByRole('button', { name: 'Preflight' }).click()
      await page.getByRole('dialog', { name: 'Preflight' }).getByRole('button', { name: 'Close' }).last().click()
    }
    await look()
    await dialog.getByText('Only for this show').click()
    await field('Channel token').fill('rehearsal-token-of-one-night')
    await look()
    const stored = { presetId: presetId(1), settings: null, token: null, decryptionSecret: null, show: null }
    const typed = { ...stored, settings: presets[0]!.settings, token: 'rehearsal-token-of-one-night' }
    await expect
      .poll(() => calls(page, 'preflight.run'))
      .toMatchObject([{ orders: [stored] }, { orders: [{ ...typed, show: { plannedEnd: null } }] }])
  })
})
