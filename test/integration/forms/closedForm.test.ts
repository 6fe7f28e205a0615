import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { MethodInput } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import { problem } from '../../../shared/problem.ts'
import { isMadePreset, isMadeStorage } from '../../../shared/recording/madeDraft.ts'
import { presetStart } from '../../../shared/recording/presetStart.ts'
import { aStorageProfile, anAccount, aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { furnished, nothing } from '../../renderer/forms/scenes.ts'
import type { Script } from '../../renderer/forms/scriptedAnswers.ts'
import { answer, leaveWhileSaving, put, saveNewAccount } from './heldCalls.ts'
import { keptDrafts } from './keptDrafts.ts'
import { no, useStage, yes } from './stage.ts'

/** A form that was closed while it was being saved hears the answer late, when its place may be another one's. */
const { open, calls } = useStage()
const NOW = { state: 'stored', at: 1, place: 'keychain' } as const
const hasFocus = (element: Element) => element === document.activeElement
const field = (page: Page, name: string) => page.getByLabel(name, { exact: true })

describe('a new account whose form is closed while it is being saved', () => {
  const made = anAccount({ label: 'First', certificate: NOW })
  const { label, appId, customerId } = made
  const typed = { label, appId, customerId }

  const sent = async (script: Script = {}) => {
    const page = await open(
      { ...nothing, held: ['accounts.create'] },
      { 'accounts.create': [put('accounts', made)], ...script },
    )
    await saveNewAccount(page, made)
    await expect.poll(() => calls(page, 'accounts.create')).toHaveLength(1)
    return page
  }
  const close = async (page: Page) => {
    await page.getByRole('button', { name: 'Cancel' }).click()
    await leaveWhileSaving(page)
    await page.getByRole('button', { name: 'Add account' }).waitFor()
  }

  it('leaves no draft', async () => {
    const page = await sent()
    await close(page)
    expect(Object.keys(await keptDrafts(page))).toEqual(['account/new'])
    await answer(page)
    await page.getByRole('article', { name: label }).waitFor()
    await expect.poll(() => keptDrafts(page)).toEqual({})
  })

  it.each([
    ['a screen', 'Desk'],
    ['a part of the settings', 'Storage'],
  ])('leads on to %s that was asked for once it is saved, without an answer', async (_what, name) => {
    const page = await sent()
    await page.getByRole('button', { name, exact: true }).click()
    await page.getByRole('dialog', { name: 'Leave while it is being saved?' }).waitFor()
    await answer(page)
    await page.getByRole('heading', { name, exact: true }).first().waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await keptDrafts(page)).toEqual({})
  })

  it('asks as of anything unsaved once saving was refused', async () => {
    const page = await sent({ 'accounts.create': [no(problem('secretsLocked', { retryable: true }))] })
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('dialog', { name: 'Leave while it is being saved?' }).waitFor()
    await answer(page)
    const question = page.getByRole('dialog', { name: 'Leave without saving?' })
    await question.getByText(/^Saving was refused; the form says why\. What you changed here/).waitFor()
    await question.getByRole('button', { name: 'Stay here' }).click()
    expect(await field(page, 'Customer certificate').inputValue()).toBe('canary-certificate')
  })

  it('throws nothing away with the button that was only to leave, when saving is refused before it is pressed', async () => {
    const page = await sent({ 'accounts.create': [no(problem('secretsLocked', { retryable: true }))] })
    await page.getByRole('button', { name: 'Cancel' }).click()
    const question = page.getByRole('dialog')
    await question.getByRole('button', { name: 'Leave', exact: true }).focus()
    await answer(page)
    await page.getByRole('dialog', { name: 'Leave without saving?' }).waitFor()
    expect(await question.getByRole('button', { name: 'Leave, keep the draft' }).evaluate(hasFocus)).toBe(true)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Add account' }).waitFor()
    expect(Object.keys(await keptDrafts(page))).toEqual(['account/new'])
  })

  it('leaves what was typed since to the account that exists now, and nothing else', async () => {
    const page = await sent()
    await field(page, 'Name').fill('Second')
    await close(page)
    await answer(page)
    await expect
      .poll(() => keptDrafts(page))
      .toEqual({ [`account/${made.id}`]: JSON.stringify({ typed: { label: 'Second' }, base: { label } }) })
  })

  /** Opened again, with the draft that the first form has left. */
  const again = async () => {
    const draft = { at: 1, body: JSON.stringify({ typed, base: { label: '', appId: '', customerId: '' } }) }
    const page = await sent({ 'drafts.read': [yes(null), yes(draft)] })
    await close(page)
    await page.getByRole('button', { name: 'Add account' }).click()
    await expect.poll(() => field(page, 'Name').inputValue()).toBe(label)
    return page
  }

  it('takes nothing of what is typed into the one that was opened again', async () => {
    const page = await again()
    await field(page, 'Name').fill('Quite another one')
    await expect.poll(async () => (await keptDrafts(page))['account/new']).toContain('Quite another one')
    await answer(page)
    await expect.poll(() => calls(page, 'drafts.forget')).toHaveLength(1)
    expect(await field(page, 'Name').inputValue()).toBe('Quite another one')
    await page.getByRole('button', { name: 'Cancel' }).click()
    await page.getByRole('button', { name: 'Leave, keep the draft' }).click()
    const draft = { typed: { ...typed, label: 'Quite another one' }, base: { label: '', appId: '', customerId: '' } }
    expect(await keptDrafts(page)).toEqual({ 'account/new': JSON.stringify(draft) })
  })

  it('is empty when it was opened again meanwhile', async () => {
    const page = await again()
    await answer(page)
    await expect.poll(() => field(page, 'Name').inputValue()).toBe('')
    expect(await field(page, 'App ID').inputValue()).toBe('')
    await expect.poll(() => keptDrafts(page)).toEqual({})
    // Nothing comes back with what is typed next.
    await field(page, 'Name').fill('Another one')
    await expect
      .poll(() => keptDrafts(page))
      .toEqual({ 'account/new': JSON.stringify({ typed: { label: 'Another one' }, base: { label: '' } }) })
  })
})

describe('an account that is edited again while it is being saved', () => {
  const account = Object.values(furnished.snapshot.accounts).find((one) => one.label === 'Northlight Live')!
  const key = `account/${account.id}`
  const edit = (page: Page) => page.getByRole('button', { name: 'Edit Northlight Live' }).click()
  const body = (label: string) => JSON.stringify({ typed: { label }, base: { label: account.label } })

  const sent = async (left: string) => {
    const stored = put('accounts', { ...account, label: 'Sent' })
    const page = await open(
      { ...furnished, held: ['accounts.change'] },
      { 'accounts.change': [stored], 'drafts.read': [yes(null), yes({ at: 1, body: body(left) })] },
    )
    await page.getByRole('button', { name: 'Settings' }).click()
    await edit(page)
    await field(page, 'Name').fill('Sent')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await expect.poll(() => calls(page, 'accounts.change')).toHaveLength(1)
    await field(page, 'Name').fill(left)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await leaveWhileSaving(page)
    await edit(page)
    await expect.poll(() => field(page, 'Name').inputValue()).toBe(left)
    await field(page, 'Name').fill('Typed since')
    await expect.poll(async () => (await keptDrafts(page))[key]).toBe(body('Typed since'))
    return page
  }

  it.each([
    ['everything', 'Sent'],
    ['a part', 'Typed before it was closed'],
  ])('keeps what is typed since, where the closed form had sent %s', async (_what, left) => {
    const page = await sent(left)
    await answer(page)
    await page.getByRole('heading', { name: 'Edit Sent' }).waitFor()
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await field(page, 'Name').inputValue()).toBe('Typed since')
    expect(await keptDrafts(page)).toEqual({ [key]: body('Typed since') })
  })
})

it('an account whose name is typed back while it is saved, and whose form is left then, keeps that as a draft', async () => {
  const account = Object.values(furnished.snapshot.accounts).find((one) => one.label === 'Northlight Live')!
  const stored = put('accounts', { ...account, label: 'Sent' })
  const page = await open({ ...furnished, held: ['accounts.change'] }, { 'accounts.change': [stored] })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Edit Northlight Live' }).click()
  await field(page, 'Name').fill('Sent')
  await page.getByRole('button', { name: 'Check and save' }).click()
  await expect.poll(() => calls(page, 'accounts.change')).toHaveLength(1)
  await field(page, 'Name').fill(account.label)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await leaveWhileSaving(page)
  const draft = { typed: { label: account.label }, base: { label: 'Sent' } }
  expect(await keptDrafts(page)).toEqual({ [`account/${account.id}`]: JSON.stringify(draft) })
  await answer(page)
  await page.getByRole('article', { name: 'Sent' }).waitFor()
  await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
  expect(await keptDrafts(page)).toEqual({ [`account/${account.id}`]: JSON.stringify(draft) })
})

describe('a preset that is left while it is being saved', () => {
  const made = aPreset({ id: presetId(1), settings: presetSettings({ name: 'Gallery' }) })
  const key = `preset/${made.id}`

  const sent = async (scene: Parameters<typeof open>[0], method: MethodName, button: string, script: Script) => {
    const page = await open({ ...scene, held: [method] }, script)
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: button }).first().click()
    await field(page, 'Name').fill('Gallery')
    await page.keyboard.press('Control+s')
    await expect.poll(() => calls(page, method)).toHaveLength(1)
    return page
  }
  const leave = async (page: Page) => {
    await page.getByRole('button', { name: 'Desk', exact: true }).click()
    await leaveWhileSaving(page)
    await page.getByRole('heading', { name: 'Desk', exact: true }).first().waitFor()
  }

  it('for the first time keeps what was typed since as a draft of that preset, of no new one', async () => {
    const page = await sent(nothing, 'presets.create', 'New preset', { 'presets.create': [put('presets', made)] })
    await field(page, 'Name').fill('Gallery two')
    await leave(page)
    expect(Object.keys(await keptDrafts(page))).toEqual(['preset/new'])
    await answer(page)
    await expect.poll(async () => Object.keys(await keptDrafts(page))).toEqual([key])
    expect(JSON.parse((await keptDrafts(page))[key] ?? '')).toEqual({
      typed: { name: 'Gallery two' },
      base: { name: 'Gallery' },
    })
  })

  it('leaves no draft when nothing was typed since', async () => {
    const before = { ...made, settings: presetSettings({ name: 'Town hall' }) }
    const scene = { ...furnished, snapshot: { ...furnished.snapshot, presets: { [made.id]: before } } }
    const page = await sent(scene, 'presets.change', 'Open Town hall', { 'presets.change': [put('presets', made)] })
    await leave(page)
    expect(Object.keys(await keptDrafts(page))).toEqual([key])
    await answer(page)
    await expect.poll(() => keptDrafts(page)).toEqual({})
  })
})

describe('the list of presets', () => {
  const made = aPreset({ id: presetId(1), settings: presetSettings({ name: 'Gallery' }) })
  const unfinished = (page: Page) => page.getByText(/^A new preset from .* was not saved\./)

  it('offers a new preset that was left there as a draft, until it turns out to be saved', async () => {
    const page = await open(
      { ...furnished, keepsDrafts: true, held: ['presets.create'] },
      { 'presets.create': [put('presets', made)] },
    )
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'New preset' }).first().click()
    await field(page, 'Name').fill('Gallery')
    await page.keyboard.press('Control+s')
    await expect.poll(() => calls(page, 'presets.create')).toHaveLength(1)
    await page.getByRole('button', { name: 'Presets', exact: true }).first().click()
    await leaveWhileSaving(page)
    await unfinished(page).waitFor()
    await answer(page)
    await unfinished(page).waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Open Gallery' }).waitFor()
  })

  it('offers it no more once it is discarded', async () => {
    const page = await open({ ...furnished, keepsDrafts: true })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'New preset' }).first().click()
    await field(page, 'Name').fill('Gallery')
    await page.getByRole('button', { name: 'Presets', exact: true }).first().click()
    await page.getByRole('button', { name: 'Leave, keep the draft' }).click()
    await unfinished(page).waitFor()
    await page.getByRole('button', { name: 'Discard the draft' }).click()
    await unfinished(page).waitFor({ state: 'detached' })
  })
})

/** The window is gone before the answer: main alone can tell that what it kept of the form is what it stored. */
describe('a window that is closed while its form is being saved', () => {
  const lastDraft = async (page: Page, key: string) => {
    await expect.poll(async () => (await keptDrafts(page))[key]).toBeDefined()
    return (await keptDrafts(page))[key] ?? ''
  }

  it('has kept of a new preset what is sent, and nothing else', async () => {
    const page = await open({ ...furnished, pending: ['presets.create'] })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'New preset' }).first().click()
    await field(page, 'Name').fill('  Gallery ')
    await field(page, 'Channel name').fill('gallery')
    await field(page, 'Bitrate').fill('')
    await page.keyboard.press('Control+s')
    await expect.poll(() => calls(page, 'presets.create')).toHaveLength(1)
    const [sent] = (await calls(page, 'presets.create')) as [MethodInput<'presets.create'>]
    const start = presetStart(furnished.snapshot)
    await expect.poll(async () => isMadePreset(await lastDraft(page, 'preset/new'), start, sent.settings)).toBe(true)
  })

  it('has kept of a new storage profile an address that is not asked for any more, which counts for nothing', async () => {
    const page = await open({ ...nothing, pending: ['storage.create'] })
    const choose = async (name: string, option: string) => {
      await page.getByLabel(name).click()
      await page.getByRole('option', { name: option }).click()
    }
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Storage', exact: true }).click()
    await page.getByRole('button', { name: 'Add storage profile' }).click()
    await field(page, 'Name').fill('Masters')
    await choose('Vendor', 'S3-compatible storage')
    await field(page, 'Address').fill('https://store.example')
    await choose('Vendor', 'Amazon S3')
    await choose('Region', 'Europe (Frankfurt)')
    await field(page, 'Bucket').fill('masters')
    await field(page, 'Access key').fill('canary-access-key')
    await field(page, 'Secret key').fill('canary-secret-key')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => calls(page, 'storage.create')).toHaveLength(1)
    const [{ label, vendor, region, bucket, endpoint }] = (await calls(page, 'storage.create')) as [
      MethodInput<'storage.create'>,
    ]
    const draft = await lastDraft(page, 'storage/new')
    expect(draft).toContain('https://store.example')
    const made = aStorageProfile({ label, vendor, region, bucket, endpoint: endpoint ?? null })
    expect(isMadeStorage(draft, null, made)).toBe(true)
  })
})
