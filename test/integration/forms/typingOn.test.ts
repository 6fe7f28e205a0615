import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { MethodName } from '../../../shared/ipc/names.ts'
import { anAccount, aPreset, presetId, presetSettings } from '../../builders/account.ts'
import { aSession } from '../../builders/session.ts'
import { furnished, nothing } from '../../renderer/forms/scenes.ts'
import type { Script } from '../../renderer/forms/scriptedAnswers.ts'
import { answer, leaveWhileSaving, put } from './heldCalls.ts'
import { useStage } from './stage.ts'

/** What is typed while a save is under way is neither stored nor lost: it is still to be saved. */
const { open, calls } = useStage()
const NOW = { state: 'stored', at: 1, place: 'keychain' } as const

/** Main works until it is told to answer, as during a check by the service. */
const slow = (scene: Parameters<typeof open>[0], method: MethodName, script: Script) =>
  open({ ...scene, held: [method] }, script)
const drafts = async (page: Page) => (await calls(page, 'drafts.write')) as readonly { key: string; body: string }[]

const typedOn = (page: Page) => page.getByText('What you typed since is not saved yet.')

describe('the token of a preset', () => {
  const preset = aPreset({ id: presetId(1), token: { state: 'none' }, settings: presetSettings({ name: 'Gallery' }) })
  const scene = { ...furnished, snapshot: { ...furnished.snapshot, presets: { [preset.id]: preset } } }

  it('that is typed while another one is saved stays in its field, and is saved next', async () => {
    const kept = put('presets', { ...preset, token: NOW })
    const page = await slow(scene, 'presets.replaceToken', { 'presets.replaceToken': [kept, kept] })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Gallery' }).click()
    const token = page.getByLabel('Channel token', { exact: true })
    await token.fill('rehearsal-token-one')
    await page.keyboard.press('Control+s')
    await expect.poll(() => calls(page, 'presets.replaceToken')).toHaveLength(1)
    await token.fill('')
    await token.pressSequentially('rehearsal-token-two')
    await answer(page)
    await page.getByRole('button', { name: 'Keep the stored one: channel token' }).waitFor()
    expect(await token.inputValue()).toBe('rehearsal-token-two')
    await page.getByRole('button', { name: /^Save/ }).first().click()
    await expect
      .poll(() => calls(page, 'presets.replaceToken'))
      .toMatchObject([{ token: 'rehearsal-token-one' }, { token: 'rehearsal-token-two' }])
    await answer(page)
    await page.getByRole('button', { name: 'Replace channel token' }).waitFor()
    await page.getByText(/not saved yet/i).waitFor({ state: 'detached' })
  })
})

describe('a token that is typed while its preset is saved for a way on', () => {
  const incomplete = aPreset({
    id: presetId(1),
    settings: presetSettings({ name: 'Gallery' }),
    token: { state: 'none' },
  })
  const kept = put('presets', { ...incomplete, token: NOW })
  const token = (page: Page) => page.getByLabel('Channel token', { exact: true })
  const stay = (page: Page) => page.getByRole('dialog').getByRole('button', { name: 'Stay here' })

  it('is asked about after Save and start, and the recording has begun with the one before', async () => {
    const scene = { ...furnished, snapshot: { ...furnished.snapshot, presets: { [incomplete.id]: incomplete } } }
    const page = await slow(scene, 'presets.replaceToken', {
      'presets.replaceToken': [kept],
      'sessions.start': [{ answer: { ok: true, value: aSession(), rev: 2 } }],
    })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Gallery' }).click()
    await token(page).fill('rehearsal-token-one')
    await page.getByRole('button', { name: 'Save and start' }).first().click()
    await expect.poll(() => calls(page, 'presets.replaceToken')).toHaveLength(1)
    await token(page).fill('rehearsal-token-two')
    await answer(page)
    await stay(page).click()
    expect(await calls(page, 'sessions.start')).toEqual([{ presetId: incomplete.id }])
    expect(await token(page).inputValue()).toBe('rehearsal-token-two')
  })

  it('keeps the first run at its step', async () => {
    const settings = { ...furnished.snapshot.settings, welcomed: false }
    const scene = { ...furnished, snapshot: { ...furnished.snapshot, presets: {}, settings } }
    const page = await slow(scene, 'presets.create', { 'presets.create': [kept] })
    await page.getByRole('button', { name: 'Add your account' }).click()
    await page.getByRole('button', { name: 'Continue with “Northlight Live”' }).click()
    await page.getByRole('button', { name: 'Continue with “Northlight masters”' }).click()
    await page.getByRole('heading', { name: 'Your first preset' }).waitFor()
    await page.getByLabel('Name', { exact: true }).fill('Gallery')
    await token(page).fill('rehearsal-token-one')
    await page.getByRole('button', { name: 'Save and go to the desk' }).click()
    await expect.poll(() => calls(page, 'presets.create')).toHaveLength(1)
    await token(page).fill('rehearsal-token-two')
    await answer(page)
    await stay(page).click()
    expect(await token(page).inputValue()).toBe('rehearsal-token-two')
    expect(await calls(page, 'settings.change')).toEqual([])
  })
})

it('a password that was typed and deleted takes the keyboard to no field that comes back', async () => {
  const page = await open(furnished)
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: 'Open Parents’ evening' }).click()
  const mode = page.getByRole('combobox', { name: 'Decryption' })
  const choose = async (option: RegExp) => {
    await mode.click()
    await page.getByRole('option', { name: option }).first().click()
  }
  const password = page.getByLabel('Decryption password', { exact: true })
  await choose(/AES-128, XTS/)
  await password.fill('canary-password')
  await password.fill('')
  await choose(/None/)
  await password.waitFor({ state: 'detached' })
  await choose(/AES-128, XTS/)
  await password.waitFor()
  await expect.poll(() => mode.evaluate((element) => element === document.activeElement)).toBe(true)
})

describe('an account', () => {
  const label = (page: Page) => page.getByLabel('Name', { exact: true })

  it('that is renamed while it is checked keeps the form open, with the new name in its draft', async () => {
    const account = Object.values(furnished.snapshot.accounts).find((one) => one.label === 'Northlight Live')!
    const stored = put('accounts', { ...account, label: 'Sent' })
    const page = await slow(furnished, 'accounts.change', { 'accounts.change': [stored, stored] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Edit Northlight Live' }).click()
    await label(page).fill('Sent')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await label(page).fill('Typed while it was checked')
    await answer(page)
    await typedOn(page).waitFor()
    await page.getByRole('heading', { name: 'Edit Sent' }).waitFor()
    expect(await label(page).inputValue()).toBe('Typed while it was checked')
    expect(await page.getByText('also changed elsewhere').count()).toBe(0)
    await expect.poll(async () => (await drafts(page)).at(-1)?.body).toContain('Typed while it was checked')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await expect.poll(() => calls(page, 'accounts.change')).toMatchObject([{}, { label: 'Typed while it was checked' }])
  })

  it('that is new is not made twice, and a certificate typed meanwhile goes to it', async () => {
    const made = anAccount({ label: 'First', certificate: NOW })
    const page = await slow(nothing, 'accounts.create', {
      'accounts.create': [put('accounts', made)],
      'accounts.change': [put('accounts', made, 3)],
    })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Add account' }).click()
    await label(page).fill(made.label)
    await page.getByLabel('App ID').fill(made.appId)
    await page.getByLabel('Customer ID').fill(made.customerId)
    const certificate = page.getByLabel('Customer certificate', { exact: true })
    await certificate.fill('canary-certificate-one')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await expect.poll(() => calls(page, 'accounts.create')).toHaveLength(1)
    await certificate.fill('canary-certificate-two')
    await answer(page)
    await typedOn(page).waitFor()
    expect(await certificate.inputValue()).toBe('canary-certificate-two')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await page.getByRole('heading', { name: 'Accounts', exact: true }).waitFor()
    expect(await calls(page, 'accounts.create')).toMatchObject([{ certificate: 'canary-certificate-one' }])
    expect(await calls(page, 'accounts.change')).toMatchObject([{ id: made.id, certificate: 'canary-certificate-two' }])
  })

  it('whose form was closed meanwhile closes no other form with its answer', async () => {
    const account = Object.values(furnished.snapshot.accounts).find((one) => one.label === 'Northlight Live')!
    const stored = put('accounts', { ...account, label: 'Sent' })
    const page = await slow(furnished, 'accounts.change', { 'accounts.change': [stored] })
    await page.getByRole('button', { name: 'Settings' }).click()
    await page.getByRole('button', { name: 'Edit Northlight Live' }).click()
    await label(page).fill('Sent')
    await page.getByRole('button', { name: 'Check and save' }).click()
    await expect.poll(() => calls(page, 'accounts.change')).toHaveLength(1)
    await page.getByRole('button', { name: 'Cancel' }).click()
    await leaveWhileSaving(page)
    await page.getByRole('button', { name: 'Add account' }).click()
    await label(page).fill('Another one')
    await answer(page)
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve)))
    expect(await label(page).inputValue()).toBe('Another one')
  })
})

it('a storage profile whose keys are typed while others are saved stays open with them', async () => {
  const profile = Object.values(furnished.snapshot.storageProfiles).find((one) => one.label === 'Northlight masters')!
  const page = await slow(furnished, 'storage.change', { 'storage.change': [put('storageProfiles', profile)] })
  await page.getByRole('button', { name: 'Settings' }).click()
  await page.getByRole('button', { name: 'Storage', exact: true }).click()
  await page.getByRole('button', { name: 'Edit Northlight masters' }).click()
  await page.getByRole('button', { name: 'Replace access key' }).click()
  const [access, secret] = ['Access key', 'Secret key'].map((name) => page.getByLabel(name, { exact: true }))
  await access!.fill('canary-access-key')
  await secret!.fill('canary-secret-key')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.poll(() => calls(page, 'storage.change')).toHaveLength(1)
  await secret!.fill('canary-secret-key-corrected')
  await answer(page)
  await typedOn(page).waitFor()
  expect(await secret!.inputValue()).toBe('canary-secret-key-corrected')
})
