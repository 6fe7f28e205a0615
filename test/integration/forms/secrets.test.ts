import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { problem } from '../../../shared/problem.ts'
import type { KeychainState, SecretStatus } from '../../../shared/secretStatus.ts'
import { rehearsalPlace } from '../../../shared/recording/rehearsalPlace.ts'
import { accountId, anAccount, aStorageProfile, storageProfileId } from '../../builders/account.ts'
import { aSession, sessionId } from '../../builders/session.ts'
import { furnished, lockedKeychain, recordingNow, townHall } from '../../renderer/forms/scenes.ts'
import type { Scene } from '../../renderer/visual/fakeBridge.ts'
import { token007 } from '../../shared/recording/token/tokens.ts'
import { everythingInPage, no, useStage, yes } from './stage.ts'

const { open, calls } = useStage()

const openSecrets = async (scene: Scene, script: Parameters<typeof open>[1] = {}): Promise<Page> => {
  const page = await open(scene, script)
  await page.getByRole('button', { name: 'Settings' }).click()
  const parts = page.getByRole('navigation', { name: 'Parts of the settings' })
  await parts.getByRole('button', { name: 'Secrets', exact: true }).click()
  return page
}
const withKeychain = (state: KeychainState): Scene => ({
  ...furnished,
  snapshot: { ...furnished.snapshot, health: { ...furnished.snapshot.health, keychain: { state, problem: null } } },
})

describe('the state of the keychain', () => {
  const cardOf = (page: Page) => page.getByRole('article', { name: 'Keychain of this computer' })

  const sentencesIn = async (part: Locator): Promise<readonly string[]> =>
    (await part.getByRole('paragraph').allInnerTexts())
      .join(' ')
      .trim()
      .split(/(?<=[.”])\s+(?=[A-Z])/)

  it('is told of in no part of the settings with what the bar has said already', async () => {
    const page = await openSecrets(lockedKeychain)
    const bar = await sentencesIn(page.getByRole('list', { name: 'What needs you' }))
    expect(bar).toContain('The keychain of this computer is locked.')
    const parts = page.getByRole('navigation', { name: 'Parts of the settings' })
    for (const part of ['Secrets', 'Accounts', 'Storage']) {
      await parts.getByRole('button', { name: part, exact: true }).click()
      const note = page.getByRole('note').filter({ hasText: 'Keychain: locked' })
      const sentences = await sentencesIn(note)
      expect(sentences.filter((sentence) => bar.includes(sentence))).toEqual([])
      expect(sentences.join(' ')).toContain('What you enter now can be kept in memory for this session')
      await note.getByRole('button', { name: 'Try again' }).waitFor()
    }
  })

  it('is told of in full where another bar stands in front of the one that does', async () => {
    const { snapshot } = lockedKeychain
    const journal = { ...snapshot.health.journal, problem: problem('journalRestored', { params: { file: 'a.jsonl' } }) }
    const page = await openSecrets({
      ...lockedKeychain,
      snapshot: { ...snapshot, health: { ...snapshot.health, journal } },
    })
    await page.getByRole('list', { name: 'What needs you' }).waitFor()
    const sentences = await sentencesIn(cardOf(page).getByRole('note'))
    expect(sentences[0]).toBe('The keychain of this computer is locked.')
    expect(sentences).toContain('Unlock the keychain, then choose “Try again”.')
  })

  it.each(['locked', 'absent', 'unavailable'] as const)(
    '%s, with nothing in it, says how an account is controlled again whose certificate was kept for one session',
    async (state) => {
      const sentences = async (certificates: readonly SecretStatus[]) => {
        const accounts = certificates.map((certificate, at) => anAccount({ id: accountId(at + 1), certificate }))
        const scene = withKeychain(state)
        const bare = {
          accounts: Object.fromEntries(accounts.map((account) => [account.id, account])),
          storageProfiles: {},
          presets: {},
        }
        return sentencesIn(
          cardOf(await openSecrets({ ...scene, snapshot: { ...scene.snapshot, ...bare } })).getByRole('note'),
        )
      }
      const control = 'Entering the certificate of an account gives you control over its running recordings again.'
      const gone = await sentences([{ state: 'none' }])
      expect(gone.at(-1)).toBe(control)
      expect(gone.join(' ')).not.toMatch(/What is stored there is safe|still works/)
      const forSession = { state: 'stored', at: 1, place: 'session' } as const
      expect(await sentences([forSession])).toEqual(gone.slice(0, -1))
      expect(await sentences([])).toEqual(gone.slice(0, -1))
    },
  )

  it.each([
    ['ready', 'Keychain: open'],
    ['unknown', 'Keychain: not asked yet'],
  ] as const)('%s needs no remedy', async (state, title) => {
    const card = cardOf(await openSecrets(withKeychain(state)))
    await card.getByRole('heading', { name: title }).waitFor()
    expect(await card.getByRole('button').count()).toBe(0)
  })

  it.each([
    ['locked', 'The keychain of this computer is locked.'],
    ['absent', 'This computer has no keychain service running.'],
    ['unavailable', 'The keychain did not do what was asked.'],
  ] as const)('%s has its own words, each said once, and a remedy', async (state, what) => {
    const page = await openSecrets(withKeychain(state), { 'secrets.retry': [yes(null)] })
    const card = cardOf(page)
    await card.getByText(what).waitFor()
    const sentences = await sentencesIn(card.getByRole('note'))
    expect(sentences.length).toBeGreaterThan(4)
    expect(new Set(sentences).size).toBe(sentences.length)
    for (const words of ['Running recordings continue in the cloud.', 'over its running recordings again.'])
      expect(sentences.filter((sentence) => sentence.endsWith(words))).toHaveLength(1)
    expect(sentences.filter((sentence) => sentence.includes('locked'))).toHaveLength(state === 'locked' ? 1 : 0)
    await card.getByRole('button', { name: 'Try again' }).click()
    expect(await calls(page, 'secrets.retry')).toHaveLength(1)
  })
})

describe('forgetting everything', () => {
  it('says first what it deletes and what it means for what is running; Cancel has the focus', async () => {
    const answer = yes({ forgotten: 9, left: 0 })
    const page = await openSecrets(recordingNow, { 'secrets.forgetEverything': [answer] })
    await page.getByRole('button', { name: 'Forget everything…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Forget all secrets?' })
    for (const line of [
      '2 customer certificates',
      '2 access keys',
      '2 secret keys',
      '2 channel tokens',
      '1 decryption password',
    ]) {
      await dialog.getByText(line, { exact: true }).waitFor()
    }
    await dialog.getByText(/^1 recording is running, or may be. It goes on in the cloud/).waitFor()
    expect(await dialog.getByRole('button', { name: 'Cancel' }).evaluate((it) => it === document.activeElement)).toBe(
      true,
    )
    expect(await calls(page, 'secrets.forgetEverything')).toEqual([])

    await dialog.getByRole('button', { name: 'Forget everything' }).click()
    await page.getByText('Forgotten: 9 secrets. The keychain has none of them any more.').waitFor()
    await page.getByText('Accounts, storage profiles and presets are still there.').waitFor()
    await page.getByText(/^1 recording goes on in the cloud. Enter the certificate/).waitFor()
    expect(await calls(page, 'secrets.forgetEverything')).toEqual([null])
  })

  it('leaves the rehearsal its keys, which nobody entered, and takes no failed take for a running one', async () => {
    const session = { state: 'stored', at: 1, place: 'session' } as const
    const practice = anAccount({
      id: accountId(9),
      label: 'Practice',
      host: { kind: 'rehearsal' },
      certificate: session,
    })
    const own = anAccount({ id: accountId(8), label: 'Own' })
    const bucket = aStorageProfile({
      id: storageProfileId(9),
      ...rehearsalPlace,
      label: 'Practice bucket',
      accessKey: session,
      secretKey: session,
    })
    // The service itself said that it is over.
    const failed = aSession({ phase: 'ended', outcome: 'failed', serviceStatus: 20, rehearsal: false })
    const rehearsed = aSession({ id: sessionId(2), phase: 'recording', rehearsal: true })
    const snapshot = {
      ...furnished.snapshot,
      accounts: { [practice.id]: practice, [own.id]: own },
      storageProfiles: { [bucket.id]: bucket },
      presets: {},
      sessions: { [failed.id]: failed, [rehearsed.id]: rehearsed },
    }
    const page = await openSecrets({ ...furnished, snapshot })
    const table = page.getByRole('table')
    expect(await table.getByText('made by the desk for rehearsals, opens nothing else').count()).toBe(3)
    await page.getByRole('button', { name: 'Forget everything…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Forget all secrets?' })
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual(['1 customer certificate'])
    await dialog.getByText('Rehearsals go on').waitFor()
    expect(await dialog.getByText(/running/).count()).toBe(0)
  })

  it('admits what a locked keychain would not delete', async () => {
    const page = await openSecrets(lockedKeychain, { 'secrets.forgetEverything': [yes({ forgotten: 4, left: 4 })] })
    await page.getByRole('button', { name: 'Forget everything…' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Forget everything' }).click()
    await page.getByText(/4 secrets are still in the keychain, or may be/).waitFor()
  })
})

describe('items that the desk cannot know of', () => {
  const remedy = /^In the keychain, the names of this desk’s items begin with “Recording Desk 0123456789abcdef”\./

  it('can be deleted by hand: it says under which name', async () => {
    const page = await openSecrets(furnished)
    await page.getByText(remedy).waitFor()
    expect(await page.getByText(/^The journal was damaged or missing/).count()).toBe(0)
  })

  it('are admitted where the list of them was lost, instead of saying that there are none', async () => {
    const items = { service: 'Recording Desk 0123456789abcdef', complete: false }
    const page = await openSecrets(
      { ...furnished, snapshot: { ...furnished.snapshot, accounts: {}, storageProfiles: {}, presets: {} } },
      { 'secrets.items': [yes(items)] },
    )
    await page.getByText(/^The journal was damaged or missing.* it neither uses nor forgets\.$/).waitFor()
    await page.getByText(remedy).waitFor()
    expect(await page.getByText('Nothing is stored yet').count()).toBe(0)
  })
})

describe('secrets of records that the desk does not have', () => {
  const aside = {
    key: 'account/9/certificate',
    kind: 'certificate',
    owner: 'account',
    name: 'Northlight Live',
    why: 'aside',
    status: { state: 'stored', at: 1, place: 'keychain' },
  } as const
  const nameless = { ...aside, key: 'preset/9/token', kind: 'token', owner: 'preset', name: null } as const
  const lost = { ...aside, key: 'storage/9/secretKey', kind: 'secretKey', owner: 'storage', why: 'missing' } as const
  const unsure = { ...nameless, key: 'preset/10/decryptionSecret', kind: 'decryptionSecret', why: 'unknown' } as const
  const found = [aside, nameless, { ...lost, status: { state: 'lost', at: 1 } }, unsure] as const
  const bare: Scene = {
    ...furnished,
    snapshot: { ...furnished.snapshot, accounts: {}, storageProfiles: {}, presets: {} },
  }

  it('are shown for what they are, and can be forgotten when there are no others', async () => {
    const page = await openSecrets(bare, {
      'secrets.ownerless': [yes(found), yes([])],
      'secrets.forgetEverything': [yes({ forgotten: 4, left: 0 })],
    })
    const table = page.getByRole('table', { name: 'Secrets of records that the desk does not have' })
    const row = (name: string) => table.getByRole('row', { name })
    await row('Account “Northlight Live”').getByText('could not be read and lies aside').waitFor()
    await row('A preset').getByText('Channel token').waitFor()
    await row('Decryption password')
      .getByText(/cannot be read from the journal now: kept/)
      .waitFor()
    const gone = row('Storage profile “Northlight Live”')
    expect(await gone.innerText()).toMatch(
      /not in the journal: deleted when a launch reads all of it[^]*Secret key[^]*no longer in the keychain$/,
    )
    expect(await page.getByText('Nothing is stored yet').count()).toBe(0)

    await page.getByRole('button', { name: 'Forget everything…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Forget all secrets?' })
    expect(await dialog.getByRole('listitem').allInnerTexts()).toEqual([
      '1 customer certificate',
      '1 channel token',
      '1 secret key',
      '1 decryption password',
    ])
    await dialog.getByText(/^4 of them belong to records that the desk does not have/).waitFor()
    await dialog.getByRole('button', { name: 'Forget everything' }).click()
    await page.getByText('Forgotten: 4 secrets.').waitFor()
    await table.waitFor({ state: 'detached' })
    expect(await page.getByRole('button', { name: 'Forget everything…' }).isDisabled()).toBe(true)
  })

  it('are counted with the others', async () => {
    const page = await openSecrets(recordingNow, { 'secrets.ownerless': [yes([aside])] })
    await page.getByRole('table', { name: 'Secrets of records that the desk does not have' }).waitFor()
    await page.getByRole('button', { name: 'Forget everything…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Forget all secrets?' })
    await dialog.getByText('3 customer certificates', { exact: true }).waitFor()
    await dialog.getByText(/^1 of them belongs to a record that the desk does not have/).waitFor()
  })
})

describe('a locked keychain', () => {
  const said = async (scene: Scene): Promise<string> => {
    const page = await openSecrets(scene)
    return page.getByRole('article', { name: 'Keychain of this computer' }).innerText()
  }

  it('has something that still works only where it was read before', async () => {
    expect(await said(withKeychain('locked'))).toContain('What the desk read from it before still works.')
    const afterLaunch = await said(lockedKeychain)
    expect(afterLaunch).toContain('What is stored there is safe.')
    expect(afterLaunch).not.toContain('still works')
  })
})

describe('a start that lacks a secret', () => {
  it.each([
    [problem('secretsLocked', { retryable: true }), 'Secrets and keychain…', true],
    [problem('storageKeysMissing', { params: { label: 'Masters' } }), 'Storage…', false],
  ])('leads to where it can be mended: %#', async (refusal, lead, canAsk) => {
    const page = await open(furnished, { 'sessions.start': [no(refusal)] })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Parents’ evening' }).click()
    await page.getByRole('button', { name: 'Start recording' }).click()
    const notice = page.getByRole('alert')
    expect(await notice.getByRole('button', { name: 'Ask the keychain again' }).count()).toBe(canAsk ? 1 : 0)
    await notice.getByRole('button', { name: lead }).click()
    await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  })
})

describe('a token', () => {
  it('is read while it is typed, shows what it says, and leaves no trace in the page', async () => {
    const appId = Object.values(furnished.snapshot.accounts).find(({ label }) => label === 'Northlight Live')?.appId
    const token = token007({ channel: 'townhall-main', uid: 0, at: Date.now(), tokenLife: 7200 })
    const page = await open(furnished, { 'presets.replaceToken': [yes(townHall)] })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Town hall' }).click()
    await page.getByRole('button', { name: 'Replace channel token' }).click()
    const input = page.getByLabel('Channel token', { exact: true })
    await input.fill(token.slice(0, 60))
    await page.getByText('The token is cut off: its end is missing. Copy the whole of it.').first().waitFor()
    await input.fill(token)
    const xray = page.getByRole('list', { name: 'What the token says of itself' })
    await xray.getByText('any uid').waitFor()
    expect((await xray.innerText()).split(/\s*\n\s*/).slice(0, 3)).toEqual(['007', 'another App ID', 'channel'])
    await page.getByText(`The token was made for another App ID`).first().waitFor()
    expect(appId).not.toBe(token.slice(3, 35))

    await page.getByRole('button', { name: /^Save/ }).first().click()
    await xray.waitFor()
    expect(await calls(page, 'presets.replaceToken')).toMatchObject([{ token, keep: 'keychain' }])
    const left = await everythingInPage(page)
    for (let at = 0; at + 24 <= token.length; at += 8) expect(left).not.toContain(token.slice(at, at + 24))
  })
})

describe('removing a stored secret', () => {
  const preset = { ...townHall, token: { state: 'stored', at: 1, place: 'keychain' } } as const
  const scene = { ...furnished, snapshot: { ...furnished.snapshot, presets: { [preset.id]: preset } } }

  it('is asked about first, Cancel has the focus, and the keyboard then waits where a new one goes', async () => {
    const gone = { ...preset, token: { state: 'none' } as const, tokenReading: null }
    const removed = {
      answer: { ok: true as const, value: gone, rev: 2 },
      changes: [{ kind: 'put' as const, rev: 2, collection: 'presets' as const, value: gone }],
    }
    const page = await open(scene, { 'presets.replaceToken': [removed] })
    await page.getByRole('button', { name: 'Presets' }).click()
    await page.getByRole('button', { name: 'Open Town hall' }).click()
    await page.getByRole('button', { name: 'Remove channel token' }).click()
    const dialog = page.getByRole('dialog', { name: 'Remove the channel token?' })
    await dialog.getByText('the desk cannot bring it back').waitFor()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    expect(await calls(page, 'presets.replaceToken')).toEqual([])

    await page.getByRole('button', { name: 'Remove channel token' }).click()
    await dialog.getByRole('button', { name: 'Remove channel token' }).click()
    await expect.poll(() => calls(page, 'presets.replaceToken')).toMatchObject([{ id: preset.id, token: null }])
    const input = page.getByLabel('Channel token', { exact: true })
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(() => input.evaluate((field) => field === document.activeElement)).toBe(true)
  })
})
