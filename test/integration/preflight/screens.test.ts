import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { type PreflightReport, preflightMethods } from '../../../shared/ipc/contractPreflight.ts'
import { type CheckResult, checkNames, result } from '../../../shared/recording/preflight/check.ts'
import type { TokenFacts } from '../../../shared/recording/token/tokenFacts.ts'
import type { DeskSettings } from '../../../shared/state/snapshot.ts'
import { aPreset, aStorageProfile, anAccount, presetId, presetSettings } from '../../builders/account.ts'
import type { CheckedToken } from '../../../shared/recording/preflight/tokenCheck.ts'
import { noon } from '../../builders/session.ts'
import { calls, push, sceneOf, useWindow } from '../renderer/stage.ts'

/** The preflight's screens in the built window, with a main that answers as it is told. */

const openWindow = useWindow()

const wrongRegion = result(
  'bucket',
  'fix',
  'bucketOtherRegion',
  {
    bucket: 'northlight-masters',
    vendor: 'Amazon S3',
    chosen: 'Europe (Ireland)',
    found: 'Europe (Frankfurt)',
    host: '',
  },
  { fix: { kind: 'useRegion', region: 7 }, detail: '301 · PermanentRedirect · 212 ms' },
)
const passed: Readonly<Record<(typeof checkNames)[number], CheckResult>> = {
  settings: result('settings', 'passed', 'settingsClean'),
  token: result('token', 'passed', 'tokenFits', { endsAt: noon + 9_000_000 }, { detail: '007' }),
  keychain: result('keychain', 'passed', 'keychainReadable', { count: 4 }),
  host: result('host', 'passed', 'hostAnswersInTime', { host: 'api.agora.io', ms: 42, seconds: 0 }),
  account: result('account', 'passed', 'accountAccepted'),
  channel: result('channel', 'passed', 'channelFree'),
  capacity: result('capacity', 'passed', 'capacityFree', { running: 1, wanted: 1, total: 2, limit: 50 }),
  bucket: result('bucket', 'passed', 'bucketWritable', { bucket: 'northlight-masters' }),
}
const all = (changes: Partial<typeof passed> = {}): CheckResult[] =>
  checkNames.map((check) => ({ ...passed, ...changes })[check])

const names = ['Town hall', 'Studio B', 'Press room'] as const
/** What the preflight looked at, which is not always what is stored. */
const tokens: readonly CheckedToken[] = [
  { kind: 'read', endsAt: noon + 9_000_000 },
  { kind: 'unread' },
  { kind: 'none' },
]

function scene(report: readonly CheckResult[][], settings: Partial<DeskSettings> = {}) {
  const value: PreflightReport = {
    startedAt: noon,
    ms: 6_200,
    cancelled: false,
    presets: report.map((results, at) => ({
      presetId: presetId(at + 1),
      name: names[at]!,
      checkedToken: tokens[at]!,
      results,
    })),
  }
  const base = sceneOf([], { 'preflight.run': { ok: true, value, rev: 1 } }, { welcomed: true, ...settings })
  const account = anAccount({ label: 'Northlight Live' })
  const profile = aStorageProfile({ label: 'Northlight masters', vendor: 1, region: 4, bucket: 'northlight-masters' })
  const presets = names.map((name, at) =>
    aPreset({ id: presetId(at + 1), settings: presetSettings({ name, channel: `show-${at + 1}` }) }),
  )
  return {
    ...base,
    snapshot: {
      ...base.snapshot,
      accounts: { [account.id]: account },
      storageProfiles: { [profile.id]: profile },
      presets: Object.fromEntries(presets.map((preset) => [preset.id, preset])),
    },
  }
}

/** A picture for whoever wants to look. */
async function shot(page: Page, name: string): Promise<void> {
  const folder = join(import.meta.dirname, '../../../out/screens')
  mkdirSync(folder, { recursive: true })
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
}

const complaints = async (page: Page): Promise<readonly string[]> =>
  (await new AxeBuilder({ page }).setLegacyMode().analyze()).violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html }) => `${id}: ${html.slice(0, 120)}`),
  )

async function openForm(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Presets', exact: true }).click()
  await page.getByRole('button', { name: 'Open Town hall' }).click()
}

describe('beside the form of a preset', () => {
  it.each(['dark', 'light'] as const)('stands what is to fix, with its one click, in the %s theme', async (theme) => {
    const page = await openWindow(scene([all({ bucket: wrongRegion })], { theme }))
    await openForm(page)
    const panel = page.getByRole('region', { name: 'Preflight' }).first()
    await panel.getByRole('button', { name: 'Run preflight' }).click()
    const card = panel.getByRole('article', { name: 'Bucket write test' })
    await card.getByText('The bucket is in Europe (Frankfurt). You chose Europe (Ireland).').waitFor()
    await shot(page, `preflight-form-${theme}`)
    expect(await complaints(page)).toEqual([])

    await card.getByRole('button', { name: 'Use Europe (Frankfurt)' }).click()
    await expect.poll(async () => (await calls(page, 'preflight.run')).length).toBe(2)
    expect(await calls(page, 'storage.change')).toMatchObject([{ region: 7, bucket: 'northlight-masters' }])
  })

  it('moves into a drawer where there is no room, and is reached by keyboard', async () => {
    const page = await openWindow(scene([all({ bucket: wrongRegion })]), { width: 1024, height: 680 })
    await openForm(page)
    const open = page.getByRole('button', { name: 'Preflight…' })
    await open.focus()
    await page.keyboard.press('Enter')
    const drawer = page.getByRole('dialog', { name: 'Preflight' })
    await drawer.getByRole('button', { name: 'Run preflight' }).focus()
    await page.keyboard.press('Enter')
    await drawer.getByRole('article', { name: 'Bucket write test' }).waitFor()
    await shot(page, 'preflight-drawer')
    expect(await complaints(page)).toEqual([])
    await page.keyboard.press('Escape')
    await drawer.waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Start anyway…' }).first().waitFor()
  })
})

describe('the start below a preflight', () => {
  it('offers no “anyway” where the service would refuse, and says what is in the way', async () => {
    const page = await openWindow(scene([all({ bucket: wrongRegion })]))
    await openForm(page)
    const foot = page.locator('.preset-check .start-foot')
    await page.getByRole('region', { name: 'Preflight' }).first().getByRole('button', { name: 'Run preflight' }).click()
    await foot.getByRole('button', { name: 'Start anyway…' }).waitFor()
    await page.getByLabel('Channel name').fill('')
    await foot.getByText('The service would refuse such a start, so there is no way around it.').waitFor()
    expect(await foot.getByRole('button', { name: /anyway/ }).count()).toBe(0)
    await foot.getByRole('button', { name: 'No channel name is given.' }).click()
    expect(await page.getByLabel('Channel name').evaluate((it) => it === document.activeElement)).toBe(true)
  })

  it('ends the run before when another is begun', async () => {
    const page = await openWindow(scene([all()]))
    await openForm(page)
    const panel = page.getByRole('region', { name: 'Preflight' }).first()
    await panel.getByRole('button', { name: 'Run preflight' }).evaluate((button: HTMLElement) => {
      button.click()
      button.click()
    })
    await panel.getByText('took 6.2 s').waitFor()
    const [first, second] = (await calls(page, 'preflight.run')) as readonly { readonly runId: string }[]
    expect(second?.runId).not.toBe(first?.runId)
    expect(await calls(page, 'preflight.cancel')).toEqual([{ runId: first?.runId }])
  })
})

describe('the sheet of many', () => {
  const report = [all({ bucket: wrongRegion }), all(), all({ bucket: wrongRegion })]

  async function openSheet(page: Page) {
    await page.getByRole('button', { name: 'Presets', exact: true }).click()
    await page.getByRole('button', { name: 'Open Town hall' }).waitFor()
    await page.keyboard.press('Control+a')
    await page.getByRole('region', { name: 'Selected presets' }).getByRole('button', { name: 'Preflight…' }).click()
    return page.getByRole('dialog', { name: 'Preflight' })
  }

  it.each([
    [1440, 900, 'dark'],
    [1024, 680, 'light'],
  ] as const)('shows each preset with its worst, %i × %i, %s', async (width, height, theme) => {
    const page = await openWindow(scene(report, { theme }), { width, height })
    const sheet = await openSheet(page)
    await sheet.getByText('took 6.2 s').waitFor()
    const first = sheet.getByRole('button', { name: 'Town hall' })
    await first.focus()
    await page.keyboard.press('Enter')
    await sheet.getByRole('article', { name: 'Bucket write test' }).waitFor()
    await shot(page, `preflight-sheet-${theme}-${width}`)
    expect(await complaints(page)).toEqual([])
    const [input] = await calls(page, 'preflight.run')
    expect((input as { orders: readonly unknown[] }).orders).toHaveLength(3)
  })

  it('keeps each verdict with its preset when another one is deleted meanwhile', async () => {
    const page = await openWindow(scene(report))
    const sheet = await openSheet(page)
    await sheet.getByText('took 6.2 s').waitFor()
    // The first in the sheet: the others move up.
    await push(page, { kind: 'remove', rev: 2, collection: 'presets', id: presetId(3) })
    await sheet.getByRole('button', { name: 'Press room' }).waitFor({ state: 'detached' })
    expect(await sheet.getByRole('button', { name: 'Studio B' }).innerText()).not.toContain('to fix')
    expect(await sheet.getByRole('button', { name: 'Town hall' }).innerText()).toContain('1 to fix')
    await sheet.getByRole('button', { name: 'Run again' }).click()
    await expect.poll(async () => (await calls(page, 'preflight.run')).length).toBe(2)
    const again = (await calls(page, 'preflight.run'))[1] as {
      readonly orders: readonly { readonly presetId: string }[]
    }
    expect(again.orders.map((order) => order.presetId)).toEqual([presetId(2), presetId(1)])
  })

  it('looks at a thousand at once, and says of more that they are left out', async () => {
    const base = scene([])
    const many = Array.from({ length: 1_002 }, (_, n) =>
      aPreset({ id: presetId(n + 1), settings: presetSettings({ name: `Show ${n + 1}`, channel: `show-${n + 1}` }) }),
    )
    const presets = Object.fromEntries(many.map((preset) => [preset.id, preset]))
    const page = await openWindow({ ...base, snapshot: { ...base.snapshot, presets } })
    await page.getByRole('button', { name: 'Presets', exact: true }).click()
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('Control+a')
    await page.getByRole('region', { name: 'Selected presets' }).getByRole('button', { name: 'Preflight…' }).click()
    await page.getByText('Only the first 1000 are looked at here. Select the other 2 and look at them apart.').waitFor()
    const [input] = (await calls(page, 'preflight.run')) as readonly { readonly orders: readonly unknown[] }[]
    expect(input?.orders).toHaveLength(1_000)
    expect(preflightMethods['preflight.run'].input.safeParse(input).success).toBe(true)
  })

  it('follows what comes in, and can be cancelled', async () => {
    const never = scene(report)
    const page = await openWindow({ ...never, pending: ['preflight.run'] })
    const sheet = await openSheet(page)
    await sheet.getByText('Looking: 0 of 24').waitFor()
    const [input] = await calls(page, 'preflight.run')
    const { runId } = input as { runId: string }
    for (const other of [runId, 'of-another-window'])
      await page.evaluate(
        ([id, said]) => window.pushPreflight({ runId: id, order: 0, result: said, done: 1, total: 24 }),
        [other, wrongRegion] as const,
      )
    await sheet.getByText('Looking: 1 of 24').waitFor()
    expect(await sheet.getByRole('list', { name: 'Presets' }).getByRole('button').first().innerText()).toContain(
      '1 to fix',
    )
    await sheet.getByRole('button', { name: 'Cancel' }).click()
    expect(await calls(page, 'preflight.cancel')).toEqual([{ runId }])
  })

  it('prints the show alone: channel, uid, account, storage, token, layout and checks', async () => {
    const base = scene(report)
    // A day more than Agora gives it: not what the preflight said.
    const expiresAt = noon + 48 * 3_600_000
    const facts: TokenFacts = { version: '007', appId: 'app', issuedAt: noon, expiresAt, grants: [] }
    const stored = Object.values(base.snapshot.presets).map((preset) =>
      aPreset({
        ...preset,
        token: { state: 'stored', at: noon, place: 'keychain' },
        tokenReading: { kind: 'token', facts },
      }),
    )
    const presets = Object.fromEntries(stored.map((preset) => [preset.id, preset]))
    const page = await openWindow({ ...base, snapshot: { ...base.snapshot, presets } })
    const sheet = await openSheet(page)
    await sheet.getByText('took 6.2 s').waitFor()
    await page.emulateMedia({ media: 'print' })
    const paper = page.locator('.print-sheet')
    const words = await paper.innerText()
    for (const part of ['Town hall', 'show-1', '527841', 'Northlight Live', 'northlight-masters', 'Floating', 'to fix'])
      expect(words).toContain(part)
    expect(words).toContain('The bucket is in Europe (Frankfurt).')
    // The end that the check beside it names, of the token that was looked at.
    const [first, second, third] = await paper.locator('.print-show').allInnerTexts()
    expect([...(first ?? '').matchAll(/expires ([^\n]+)|Expires ([^.]+)\./g)].map(([, a, b]) => a ?? b)).toEqual(
      Array.from({ length: 2 }, () => '14:30'),
    )
    expect(second).toContain('until when it is good is not known')
    expect(third).toMatch(/Token\s+none/)
    expect(await sheet.isVisible()).toBe(false)
    await shot(page, 'preflight-print')
  })
})
