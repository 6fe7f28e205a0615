import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { ImportResult } from '../../../shared/ipc/contractExchange.ts'
import { problem } from '../../../shared/problem.ts'
import { accountId, anAccount } from '../../builders/account.ts'
import { furnished, guestFile, recordingNow, townHall } from '../../renderer/forms/scenes.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { calls, drop, focused, push, useWindow } from './stage.ts'

const openWindow = useWindow()
const ok = (value: unknown) => ({ ok: true as const, value, rev: 1 })

const studio = anAccount({ id: accountId(8), label: 'Guest studio' })
const studioId = studio.id

const openImport = async (
  content: string,
  answers: Scene['answers'] = {},
  { snapshot = furnished.snapshot, held = [] }: Partial<Pick<Scene, 'snapshot' | 'held'>> = {},
): Promise<Page> => {
  const page = await openWindow({ ...furnished, snapshot, answers, held })
  await page.getByRole('button', { name: 'Presets' }).click()
  await page.getByRole('button', { name: 'Import…' }).click()
  await page.getByLabel('Choose a file…').setInputFiles({
    name: 'presets.json',
    mimeType: 'application/json',
    buffer: Buffer.from(content),
  })
  return page
}

/** An account was imported without its certificate; where that is kept is answered when the test says so. */
async function openImported(): Promise<Page> {
  const page = await openImport(
    guestFile,
    {
      'exchange.import': ok([{ kind: 'account', fileId: studioId, id: studioId, problem: null }]),
      'accounts.replaceCertificate': ok(studio),
    },
    { held: ['accounts.replaceCertificate'] },
  )
  await page.getByRole('button', { name: /^Import \d records$/ }).click()
  await page.getByText('1 record was imported.').waitFor()
  const bare = { ...studio, certificate: { state: 'none' } as const }
  await push(page, { kind: 'put', rev: 2, collection: 'accounts', value: bare })
  return page
}

describe('an import', () => {
  it('says record by record what it would do, and does what was chosen', async () => {
    const results: ImportResult[] = [
      { kind: 'account', fileId: studioId, id: studioId, problem: null },
      { kind: 'preset', fileId: townHall.id, id: townHall.id, problem: null },
    ]
    const page = await openImport(guestFile, {
      'exchange.import': ok(results),
      'accounts.replaceCertificate': ok(studio),
    })
    const plan = page.getByRole('list', { name: 'What the import would do' })
    await plan.getByRole('listitem').filter({ hasText: 'Guest studio' }).getByText('new', { exact: true }).waitFor()
    await plan.getByText('Not in the file: customer certificate').waitFor()
    const town = plan.getByRole('listitem').filter({ hasText: 'Town hall' })
    const differing = town.getByRole('list', { name: 'What differs' }).getByRole('listitem')
    expect(await differing.allInnerTexts()).toEqual([
      'Channel name: townhall-main here, townhall-b in the file',
      'Pinned: no here, yes in the file',
    ])
    await plan.getByRole('listitem').filter({ hasText: 'Parents’ evening' }).getByText('the same is here').waitFor()
    await page.getByRole('button', { name: 'Import 2 records' }).waitFor()
    await town.getByRole('radio', { name: 'Take theirs' }).click()
    await page.getByRole('button', { name: 'Import 3 records' }).click()
    await page.getByText('2 records were imported.').waitFor()
    expect(await calls(page, 'exchange.import')).toEqual([
      { text: guestFile, choices: [{ kind: 'preset', id: townHall.id, choice: 'theirs' }] },
    ])
    await push(page, {
      kind: 'put',
      rev: 2,
      collection: 'accounts',
      value: { ...studio, certificate: { state: 'none' } },
    })
    await page.getByLabel('customer certificate of Guest studio').fill('canary-certificate')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    expect(await calls(page, 'accounts.replaceCertificate')).toEqual([
      { id: studioId, certificate: 'canary-certificate', keep: 'keychain', check: false },
    ])
  })

  it('keeps both secrets of a preset, although the first one leaves the list before the second is sent', async () => {
    const lacking = { ...townHall, token: { state: 'none' } as const, decryptionSecret: { state: 'none' } as const }
    const page = await openImport(
      guestFile,
      { 'exchange.import': ok([{ kind: 'preset', fileId: townHall.id, id: townHall.id, problem: null }]) },
      { held: ['presets.replaceToken'] },
    )
    await page.getByRole('button', { name: /^Import \d records$/ }).click()
    await page.getByText('1 record was imported.').waitFor()
    const settings = { ...lacking.settings, recording: { ...lacking.settings.recording, decryptionMode: 1 as const } }
    await push(page, { kind: 'put', rev: 2, collection: 'presets', value: { ...lacking, settings } })
    await page.getByRole('textbox', { name: 'channel token of Town hall' }).fill('canary-token')
    await page.getByRole('textbox', { name: 'decryption password of Town hall' }).fill('canary-password')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await push(page, {
      kind: 'put',
      rev: 3,
      collection: 'presets',
      value: { ...lacking, settings, token: { state: 'stored', at: 0, place: 'keychain' } },
    })
    await page.evaluate(() => window.answerHeld())
    await page.getByRole('textbox', { name: 'channel token of Town hall' }).waitFor({ state: 'detached' })
    await expect
      .poll(() => calls(page, 'presets.replaceDecryptionSecret'))
      .toMatchObject([{ id: townHall.id, secret: 'canary-password' }])
  })

  it('loses no secret that is typed while another one is being kept', async () => {
    const page = await openImported()
    const certificate = page.getByLabel('customer certificate of Guest studio')
    const keep = page.getByRole('button', { name: 'Keep', exact: true })
    await certificate.fill('canary-certificate')
    await keep.click()
    await expect.poll(() => calls(page, 'accounts.replaceCertificate')).toHaveLength(1)
    await certificate.fill('canary-certificate-corrected')
    await push(page, { kind: 'put', rev: 3, collection: 'accounts', value: studio })
    await page.evaluate(() => window.answerHeld())
    await page.getByText('What you typed since is not saved yet.').waitFor()
    expect(await certificate.inputValue()).toBe('canary-certificate-corrected')

    await keep.click()
    await expect
      .poll(() => calls(page, 'accounts.replaceCertificate'))
      .toMatchObject([{ certificate: 'canary-certificate' }, { certificate: 'canary-certificate-corrected' }])
    await page.evaluate(() => window.answerHeld())
    await page.getByText('Nothing is missing.').waitFor()
  })

  it('asks before secrets are lost that were typed and not kept, and leaves them when somebody stays', async () => {
    const page = await openImport(guestFile, {
      'exchange.import': ok([{ kind: 'account', fileId: studioId, id: studioId, problem: null }]),
    })
    const importing = page.getByRole('dialog', { name: 'Import presets' })
    const question = page.getByRole('dialog', { name: 'Leave without saving?' })
    const certificate = page.getByLabel('customer certificate of Guest studio')
    await page.getByRole('button', { name: /^Import \d records$/ }).click()
    await page.getByText('1 record was imported.').waitFor()
    await push(page, {
      kind: 'put',
      rev: 2,
      collection: 'accounts',
      value: { ...studio, certificate: { state: 'none' } },
    })
    await drop(page, { 'second.json': guestFile })
    // Typed and left in one breath.
    await certificate.evaluate(async (input: HTMLInputElement) => {
      input.focus()
      input.value = 'canary-certificate'
      input.dispatchEvent(new InputEvent('input', { bubbles: true }))
      await Promise.resolve()
      input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    })
    await question.getByRole('button', { name: 'Stay here' }).click()
    for (const leave of [
      () => page.keyboard.press('Escape'),
      () => page.getByRole('button', { name: 'Close' }).click(),
      () => page.getByRole('button', { name: 'Next file: second.json' }).click(),
    ]) {
      await leave()
      await question.getByText(/Secrets that you typed here are not kept/).waitFor()
      expect(await focused(page)).toBe('Stay here')
      await page.keyboard.press('Enter')
      await question.waitFor({ state: 'detached' })
      expect(await certificate.inputValue()).toBe('canary-certificate')
    }
    // Where the window is led elsewhere, the dialog stays with what is in it.
    await page.evaluate(() => window.openTarget({ screen: 'desk' }))
    expect(await certificate.inputValue()).toBe('canary-certificate')

    await page.keyboard.press('Escape')
    await question.getByRole('button', { name: 'Leave without saving' }).click()
    await page.getByText('second.json waits.').waitFor()
    expect(await certificate.count()).toBe(0)
    await page.keyboard.press('Escape')
    await importing.waitFor({ state: 'detached' })
    expect(await page.content()).not.toContain('canary-certificate')
  })

  it('does not say that nothing is saved while a secret is being kept, and closes once it is', async () => {
    const page = await openImported()
    await page.getByLabel('customer certificate of Guest studio').fill('canary-certificate')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.keyboard.press('Escape')
    const question = page.getByRole('dialog', { name: 'Leave while it is being saved?' })
    await question.getByText(/^Keeping is under way, and goes on when you leave/).waitFor()
    expect(await question.getByRole('button').allInnerTexts()).toEqual(['Leave', 'Stay here'])
    await push(page, { kind: 'put', rev: 3, collection: 'accounts', value: studio })
    await page.evaluate(() => window.answerHeld())
    await page.getByRole('dialog').first().waitFor({ state: 'detached' })
  })

  it('throws nothing away with the button that was only to leave, when keeping is refused before it is pressed', async () => {
    const page = await openImport(
      guestFile,
      {
        'exchange.import': ok([{ kind: 'account', fileId: studioId, id: studioId, problem: null }]),
        'accounts.replaceCertificate': { ok: false, problem: problem('secretsLocked', { retryable: true }) },
      },
      { held: ['accounts.replaceCertificate'] },
    )
    await page.getByRole('button', { name: /^Import \d records$/ }).click()
    await page.getByText('1 record was imported.').waitFor()
    const bare = { ...studio, certificate: { state: 'none' } as const }
    await push(page, { kind: 'put', rev: 2, collection: 'accounts', value: bare })
    const certificate = page.getByLabel('customer certificate of Guest studio')
    await certificate.fill('canary-certificate')
    await page.getByRole('button', { name: 'Keep', exact: true }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Leave', exact: true }).focus()
    await page.evaluate(() => window.answerHeld())
    const question = page.getByRole('dialog', { name: 'Leave without saving?' })
    await question.getByText(/^A secret was refused; its row says why\. The records are imported\./).waitFor()
    await expect.poll(() => focused(page)).toBe('Stay here')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('The keychain of this computer is locked.').waitFor()
    expect(await certificate.inputValue()).toBe('canary-certificate')
  })

  it('of a broken file says where it is broken, and sends nothing', async () => {
    const page = await openImport('{\n  "kind": "recording-desk-presets",\n  "__proto__": {}\n}')
    await page.getByText('A name stands here that no desk writes.').waitFor()
    await page.getByText('Line 3, column 3: __proto__').waitFor()
    expect(await page.getByRole('button', { name: /^Import/ }).count()).toBe(0)
    expect(await calls(page, 'exchange.import')).toEqual([])
  })

  it('says before it is done which account stays out, and what becomes of its presets', async () => {
    const file = guestFile.replace(
      '"kind": "agora"',
      '"kind": "custom",\n        "url": "http://elsewhere.example.test"',
    )
    const page = await openImport(file)
    const plan = page.getByRole('list', { name: 'What the import would do' })
    const account = plan.getByRole('listitem').filter({ hasText: 'stays out' })
    await account.getByText(/Its address is none the desk may send secrets to/).waitFor()
    expect(await account.getByRole('radio').count()).toBe(0)
  })

  it('says before it is done whose keys are forgotten, and which presets are in each other’s way', async () => {
    const masters = Object.values(furnished.snapshot.storageProfiles).find(
      ({ label }) => label === 'Northlight masters',
    )
    if (masters === undefined) throw new Error('The scene has no such storage profile.')
    const elsewhere = { ...masters, vendor: 2, region: 3 }
    const snapshot = {
      ...furnished.snapshot,
      storageProfiles: { ...furnished.snapshot.storageProfiles, [masters.id]: elsewhere },
    }
    const page = await openImport(
      guestFile.replaceAll('"pe-room-4"', '"townhall-b"').replaceAll('527310', '2102'),
      {},
      { snapshot },
    )
    const plan = page.getByRole('list', { name: 'What the import would do' })
    const profile = plan.getByRole('listitem').filter({ hasText: 'Northlight masters' })
    const forgotten = profile.getByText(/its keys here are forgotten and asked for again/)
    expect(await forgotten.count()).toBe(0)
    await profile.getByRole('radio', { name: 'Take theirs' }).click()
    await forgotten.waitFor()
    await profile.getByText('Not in the file: access key, secret key').waitFor()
    const town = plan.getByRole('listitem').filter({ hasText: 'Town hall' })
    const evening = plan.getByRole('listitem').filter({ hasText: 'Parents’ evening' })
    await evening.getByRole('radio', { name: 'Take theirs' }).click()
    await town.getByRole('radio', { name: 'Take theirs' }).click()
    await town.getByText('“Parents’ evening” records the same channel with the same uid.').waitFor()
  })

  it('says before it is done that an account of a running recording leads to no other place', async () => {
    const id = accountId()
    const mine = { ...furnished.snapshot.accounts[id]!, customerId: 'another-customer' }
    const page = await openImport(
      guestFile,
      {},
      { snapshot: { ...recordingNow.snapshot, accounts: { ...furnished.snapshot.accounts, [id]: mine } } },
    )
    const plan = page.getByRole('list', { name: 'What the import would do' })
    const account = plan.getByRole('listitem').filter({ hasText: 'Northlight Live' }).first()
    await account.getByText(/^Customer ID: another-customer here, .* in the file$/).waitFor()
    await account.getByText(/^A running recording uses this account: theirs cannot be taken/).waitFor()
    expect(await account.getByRole('radio', { name: 'Take theirs' }).isDisabled()).toBe(true)
    expect(await account.getByRole('radio', { name: 'Keep both' }).isEnabled()).toBe(true)
  })

  it('takes nothing from a file that has something where a secret would be', async () => {
    const page = await openImport(guestFile.replace('"had": {', '"token": "canary-token-of-a-stranger", "had": {'))
    await page.getByText(/Something stands where a secret would be \(token\)/).waitFor()
    expect(await page.getByRole('button', { name: /^Import \d/ }).count()).toBe(0)
    expect(await page.content()).not.toContain('canary-token-of-a-stranger')
  })

  it('begins with a file that is dropped anywhere on the window', async () => {
    const page = await openWindow(furnished)
    await page.evaluate((content) => {
      const data = new DataTransfer()
      data.items.add(new File([content], 'presets.json', { type: 'application/json' }))
      window.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true, cancelable: true }))
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }))
    }, guestFile)
    await page.getByRole('list', { name: 'What the import would do' }).waitFor()
  })
})

describe('an export', () => {
  it('writes the selected presets with what they use, and says where the file went', async () => {
    const page = await openWindow({
      ...furnished,
      answers: { 'exchange.export': ok({ path: '/home/kim/presets.json', records: 1 }) },
    })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByLabel('Select Town hall').check()
    await page.getByRole('button', { name: 'Export…' }).click()
    await page.getByRole('dialog', { name: 'Export 1 preset' }).waitFor()
    await page.getByLabel('1 storage profile, without its keys').uncheck()
    await page.getByRole('button', { name: 'Choose where to save…' }).click()
    await page.getByText('Saved to /home/kim/presets.json').waitFor()
    expect(await calls(page, 'exchange.export')).toEqual([
      { presetIds: [townHall.id], accountIds: [townHall.settings.accountId], storageProfileIds: [], layoutIds: [] },
    ])
  })
})
