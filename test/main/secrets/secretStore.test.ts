import { beforeEach, describe, expect, it } from 'vitest'
import type { KeychainBinding } from '../../../main/secrets/binding.ts'
import type { SecretRef, SecretStore } from '../../../main/secrets/port.ts'
import { forgetOwnerless } from '../../../main/secrets/forgetOwnerless.ts'
import { storeOf } from './storeOf.ts'
import { anAccount } from '../../builders/account.ts'
import { noon } from '../../builders/session.ts'
import { createMemoryJournal, type MemoryJournal } from '../../fakes/journal.ts'
import { handClock, type HandClock } from '../../integration/journal/desk.ts'
import { type FakeKeychain, fakeKeychain } from './fakeKeychain.ts'

const certificate: SecretRef = 'account/1/certificate'
const token: SecretRef = 'preset/1/token'
const value = 'rehearsal-certificate'

let keychain: FakeKeychain
let journal: MemoryJournal
let clock: HandClock
let store: SecretStore

/** The desk starts again: same keychain, same journal, empty memory. */
function relaunch(binding: KeychainBinding | null = keychain.binding): SecretStore {
  return storeOf(journal, { binding }, clock)
}

beforeEach(() => {
  clock = handClock()
  keychain = fakeKeychain()
  journal = createMemoryJournal({ clock })
  store = relaunch()
})

/** Lets everything that can happen without time passing happen. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await Promise.resolve()
}

describe('a secret', () => {
  it('that was never given is null, and its status says so', async () => {
    expect(await store.get(certificate)).toBeNull()
    expect(store.status(certificate)).toEqual({ state: 'none' })
    expect(keychain.calls).toEqual([])
  })

  it('is stored, read back, and there again after a relaunch', async () => {
    expect(await store.put(certificate, value, 'keychain')).toEqual({ state: 'stored', at: noon, place: 'keychain' })
    expect(await store.get(certificate)).toBe(value)
    store = relaunch()
    expect(await store.unlock()).toEqual({ state: 'ready', problem: null })
    expect(await store.get(certificate)).toBe(value)
  })

  it('is asked for by whoever comes before unlock', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    expect(await store.get(certificate)).toBe(value)
    expect(store.report().state).toBe('ready')
  })

  it('is not asked of the keychain again once it was read', async () => {
    await store.put(certificate, value, 'keychain')
    keychain.be('absent')
    expect(await store.get(certificate)).toBe(value)
    expect(store.status(certificate).state).toBe('stored')
  })

  it('kept for this session never reaches the keychain and is gone with the process', async () => {
    keychain.be('absent')
    expect(await store.put(certificate, value, 'session')).toEqual({ state: 'stored', at: noon, place: 'session' })
    expect(await store.get(certificate)).toBe(value)
    expect(keychain.calls).toEqual([])
    store = relaunch()
    expect(store.status(certificate)).toEqual({ state: 'none' })
  })

  it('typed again while the keychain is locked gives control back, and the stored one is still there later', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.be('locked')
    await store.unlock()
    expect(store.status(certificate)).toEqual({ state: 'locked', at: noon })
    await expect(store.get(certificate)).rejects.toMatchObject({ problem: { code: 'secretsLocked' } })
    await store.put(certificate, 'typed-again', 'session')
    expect(await store.get(certificate)).toBe('typed-again')
    keychain.be('unlocked')
    store = relaunch()
    expect(await store.get(certificate)).toBe(value)
  })

  it('moved from the session to the keychain is in one place only', async () => {
    await store.put(certificate, 'for now', 'session')
    await store.put(certificate, value, 'keychain')
    await store.forget(certificate)
    expect(await store.get(certificate)).toBeNull()
  })

  it.each([
    ['empty', '', { code: 'secretEmpty', params: { name: 'customer certificate' } }],
    ['one with NUL', 'a\0b', { code: 'secretHasNul', params: { name: 'customer certificate' } }],
    [
      'one of 2,049 bytes',
      `${'é'.repeat(1024)}x`,
      { code: 'secretTooLong', params: { name: 'customer certificate', bytes: 2049, limit: 2048 } },
    ],
  ])('that is %s is refused, wherever it should go', async (_name, bad, problem) => {
    for (const place of ['keychain', 'session'] as const)
      await expect(store.put(certificate, bad, place)).rejects.toMatchObject({ problem })
    expect(keychain.calls).toEqual([])
    await expect(store.put(certificate, 'é'.repeat(1024), 'keychain')).resolves.toMatchObject({ state: 'stored' })
  })

  it('never shows in what a refusal says', async () => {
    keychain.be('drops')
    const refused: unknown = await store.put(certificate, value, 'keychain').catch((error: unknown) => error)
    expect(JSON.stringify(refused)).not.toContain(value)
    expect(String(refused)).not.toContain(value)
  })

  it('is known to the redactor from the moment it is typed until it is forgotten', async () => {
    let seen: readonly string[] = []
    keychain.during(() => {
      seen = store.valuesForRedaction()
    })
    await store.put(certificate, value, 'keychain')
    expect(seen).toEqual([value])
    await store.put(token, 'other', 'session')
    expect(store.valuesForRedaction()).toEqual([value, 'other'])
    await store.forget(certificate)
    expect(store.valuesForRedaction()).toEqual(['other'])
  })
})

it.each(['absent', 'locked'] as const)(
  'a value whose reading back failed (%s) counts as not saved, and does not stay',
  async (mood) => {
    await store.put(certificate, value, 'keychain')
    let calls = 0
    keychain.during(() => {
      // The second call of a write reads back.
      calls += 1
      if (calls === 2) keychain.be(mood)
    })
    await expect(store.put(certificate, 'never said to be saved', 'keychain')).rejects.toThrow()
    keychain.during(() => undefined)
    keychain.be('unlocked')
    await store.unlock()
    expect([...keychain.items.values()]).not.toContain('never said to be saved')
    expect(await store.get(certificate)).toBe(value)
  },
)

describe('a journal that was restored from a backup', () => {
  /** The index as it was, in a journal of its own. */
  const restored = (): void => {
    const entries = journal.secretIndex.all()
    journal = createMemoryJournal({ clock })
    for (const entry of entries) journal.secretIndex.put(entry)
  }

  it('knows of a secret that was replaced since then, also at the launch after that, and forgets it wholly', async () => {
    await store.put(certificate, value, 'keychain')
    const backup = journal
    restored()
    const since = journal
    journal = backup
    store = relaunch()
    await store.unlock()
    await store.put(certificate, 'of today', 'keychain')
    await settled()
    journal = since
    for (const _launch of [1, 2]) {
      store = relaunch()
      await store.unlock()
      expect(store.status(certificate).state).toBe('stored')
      expect(await store.get(certificate)).toBe('of today')
    }
    expect(await store.forgetEverything()).toEqual({ forgotten: 1, left: 0 })
    expect([...keychain.items.values()]).toEqual([])
  })
})

describe('a locked keychain', () => {
  it('is told apart from an empty one, and from one that lost the item', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.be('locked')
    expect(await store.unlock()).toMatchObject({ state: 'locked', problem: { code: 'secretsLocked', retryable: true } })

    keychain.be('unlocked')
    keychain.items.clear()
    expect(await store.unlock()).toEqual({ state: 'ready', problem: null })
    expect(store.status(certificate)).toEqual({ state: 'lost', at: noon })
    await expect(store.get(certificate)).rejects.toMatchObject({
      problem: { code: 'secretsLost', params: { name: 'customer certificate' } },
    })
    await store.put(certificate, value, 'keychain')
    expect(store.status(certificate).state).toBe('stored')
  })

  it('is not asked again and again by those who need a secret', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.be('locked')
    await store.unlock()
    const before = keychain.calls.length
    for (let n = 0; n < 5; n += 1) await expect(store.get(certificate)).rejects.toThrow('secretsLocked')
    expect(keychain.calls.length).toBe(before)
  })

  it('whose window somebody closes is not shown a second time at once', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.be('locked')
    keychain.during(() => clock.advance(1500))
    keychain.calls.length = 0
    expect((await store.unlock()).state).toBe('locked')
    expect(keychain.calls).toEqual(['get sentinel'])
  })

  it('refuses a new secret and keeps no trace of it', async () => {
    keychain.be('locked')
    await expect(store.put(certificate, value, 'keychain')).rejects.toMatchObject({
      problem: { code: 'secretsLocked' },
    })
    expect(store.status(certificate)).toEqual({ state: 'none' })
    expect(store.report().state).toBe('locked')
    expect(journal.secretIndex.all()).toEqual([])
    expect(store.valuesForRedaction()).toEqual([])
  })

  it('deletes at its next unlock what was forgotten meanwhile, even after a relaunch', async () => {
    await store.put(certificate, value, 'keychain')
    keychain.be('locked')
    await store.forget(certificate)
    expect(store.status(certificate)).toEqual({ state: 'none' })
    expect(keychain.items.size).toBe(2)
    keychain.be('unlocked')
    store = relaunch()
    await store.unlock()
    expect([...keychain.items.keys()]).toEqual(['desk: sentinel'])
    expect(journal.secretIndex.all()).toEqual([])
  })

  it('gives everything once it is unlocked by typing a secret', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.be('locked')
    await store.unlock()
    keychain.be('unlocked')
    await store.put(token, 'token', 'keychain')
    expect(store.report().state).toBe('ready')
    expect(store.status(certificate).state).toBe('stored')
  })

  it('is not opened by a desk that has nothing to read', async () => {
    keychain.be('locked')
    expect(await store.unlock()).toEqual({ state: 'unknown', problem: null })
    expect(keychain.calls).toEqual(['get sentinel'])
  })
})

describe('a keychain that is not there', () => {
  it.each(['no service answers', 'the native library is missing'])('is said: %s', async (reason) => {
    await store.put(certificate, value, 'keychain')
    keychain.be('absent')
    store = reason === 'no service answers' ? relaunch() : relaunch(null)
    expect(await store.unlock()).toMatchObject({ state: 'absent', problem: { code: 'secretsAbsent' } })
    await expect(store.put(token, 'token', 'keychain')).rejects.toMatchObject({ problem: { code: 'secretsAbsent' } })
    await expect(store.put(token, 'token', 'session')).resolves.toMatchObject({ place: 'session' })
  })

  it('makes stored secrets unavailable, not lost', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.be('absent')
    await store.unlock()
    expect(store.status(certificate)).toEqual({ state: 'unavailable', at: noon })
    await expect(store.get(certificate)).rejects.toThrow('secretsAbsent')
    await expect(store.forget(certificate)).resolves.toBeUndefined()
  })
})

describe('a keychain that does not answer', () => {
  it('is given up at the deadline, and nothing more is asked of it until it answers', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.calls.length = 0
    keychain.be('hang')
    const unlocking = store.unlock()
    await settled()
    clock.advance(4000)
    expect(await unlocking).toMatchObject({
      state: 'unavailable',
      problem: { code: 'secretsTimeout', params: { seconds: 4 } },
    })
    expect((await store.unlock()).state).toBe('unavailable')
    await expect(store.put(token, 'token', 'keychain')).rejects.toThrow('secretsTimeout')
    expect(keychain.calls).toEqual(['get sentinel'])
    expect(keychain.pending()).toBe(1)
  })

  it('is asked again by itself when the password window is answered late', async () => {
    await store.put(certificate, value, 'keychain')
    store = relaunch()
    keychain.be('hang')
    const unlocking = store.unlock()
    await settled()
    clock.advance(4000)
    await unlocking
    let changes = 0
    store.onChange(() => (changes += 1))
    keychain.answer()
    await settled()
    expect(store.report().state).toBe('ready')
    expect(changes).toBeGreaterThan(0)
    expect(await store.get(certificate)).toBe(value)
  })

  it('has only one call in flight, however many ask', async () => {
    let most = 0
    keychain.be('hang')
    keychain.during(() => {
      most = Math.max(most, keychain.pending() + 1)
    })
    const asked = [store.put(certificate, value, 'keychain'), store.put(token, 'token', 'keychain'), store.unlock()]
    await settled()
    expect(keychain.pending()).toBe(1)
    keychain.answer()
    await Promise.all(asked)
    expect(most).toBe(1)
    expect(await store.get(token)).toBe('token')
  })

  it('leaves no secret behind that was said not to be saved', async () => {
    keychain.be('hang')
    const saving = store.put(certificate, value, 'keychain')
    await settled()
    clock.advance(20_000)
    await expect(saving).rejects.toMatchObject({ problem: { code: 'secretsTimeout', params: { seconds: 20 } } })
    keychain.answer()
    await settled()
    expect([...keychain.items.values()]).not.toContain(value)
    expect(store.status(certificate)).toEqual({ state: 'none' })
    expect(journal.secretIndex.all()).toEqual([])
  })

  it('gets the former secret back when replacing it was said to have failed', async () => {
    await store.put(certificate, value, 'keychain')
    keychain.be('hang')
    const saving = store.put(certificate, 'newer', 'keychain')
    await settled()
    clock.advance(20_000)
    await expect(saving).rejects.toThrow('secretsTimeout')
    expect(await store.get(certificate)).toBe(value)
    keychain.answer()
    await settled()
    expect(keychain.items.get(`desk: ${certificate}`)).toBe(value)
  })
})

describe('a keychain that lies', () => {
  it.each([
    ['cutsAtNul', 'altered'],
    ['drops', 'dropped'],
  ] as const)('is found out by reading back: %s', async (mood, detail) => {
    keychain.be(mood)
    await expect(store.put(certificate, value, 'keychain')).rejects.toMatchObject({
      problem: { code: 'secretsUnavailable', params: { detail } },
    })
    expect(store.status(certificate)).toEqual({ state: 'none' })
    expect(keychain.items.has(`desk: ${certificate}`)).toBe(false)
  })
})

describe('the index', () => {
  it('refuses to store what could not be found again, before the keychain is touched', async () => {
    journal.breakDisk('ENOSPC')
    await expect(store.put(certificate, value, 'keychain')).rejects.toThrow('journalUnavailable')
    expect(keychain.items.size).toBe(0)
    await expect(store.forget(certificate)).resolves.toBeUndefined()
  })

  it('that cannot be written after the keychain was leaves the keychain as it was', async () => {
    const breakOnce = () => {
      keychain.during(() => undefined)
      journal.breakDisk('ENOSPC')
    }
    keychain.during(breakOnce)
    await expect(store.put(certificate, value, 'keychain')).rejects.toThrow('journalUnavailable')
    expect([...keychain.items.values()]).not.toContain(value)

    journal.breakDisk(null)
    await store.put(certificate, value, 'keychain')
    keychain.during(breakOnce)
    await expect(store.put(certificate, 'newer', 'keychain')).rejects.toThrow('journalUnavailable')
    expect(keychain.items.get(`desk: ${certificate}`)).toBe(value)
    expect(await store.get(certificate)).toBe(value)
  })

  it('lets a secret be forgotten even when the journal takes nothing', async () => {
    await store.put(certificate, value, 'keychain')
    journal.breakDisk('ENOSPC')
    await store.forget(certificate)
    expect(store.status(certificate)).toEqual({ state: 'none' })
    expect(keychain.items.has(`desk: ${certificate}`)).toBe(false)
  })

  it.each([
    ['the keychain is asked', () => store.unlock()],
    ['another secret is stored', () => store.put(token, 'token', 'keychain').catch(() => undefined)],
    ['another secret is forgotten', () => store.forget(token)],
  ])('catches up with what was forgotten while it took nothing, when %s', async (_when, happen) => {
    await store.put(certificate, value, 'keychain')
    keychain.be('locked')
    await store.unlock()
    journal.breakDisk('ENOSPC')
    await store.forget(certificate)
    journal.breakDisk(null)
    await happen()
    // The desk is killed: nothing but what was written counts.
    store = relaunch()
    expect(store.status(certificate)).toEqual({ state: 'none' })
    keychain.be('unlocked')
    await store.unlock()
    expect([...keychain.items.values()]).not.toContain(value)
  })

  it('has an item deleted that a crash left without an entry', async () => {
    journal.secretIndex.put({ id: `forget/${certificate}`, at: noon })
    keychain.items.set(`desk: ${certificate}`, value)
    store = relaunch()
    await store.unlock()
    expect(keychain.items.has(`desk: ${certificate}`)).toBe(false)
    expect(journal.secretIndex.all()).toEqual([])
  })

  it('keeps an item that a crash left both stored and owed', async () => {
    await store.put(certificate, value, 'keychain')
    journal.secretIndex.put({ id: `forget/${certificate}`, at: noon })
    store = relaunch()
    await store.unlock()
    expect(await store.get(certificate)).toBe(value)
    expect(journal.secretIndex.all().map((entry) => entry.id)).toEqual([certificate])
  })
})

describe('forgetting everything', () => {
  const refs = [certificate, token, 'storage/1/accessKey', 'storage/1/secretKey', 'preset/1/decryptionSecret'] as const

  beforeEach(async () => {
    for (const ref of refs) await store.put(ref, `${value} ${ref}`, 'keychain')
    await store.put('preset/2/token', 'of this session', 'session')
  })

  it('leaves nothing in the keychain, not even the sentinel, nor in memory, nor in the index', async () => {
    expect(await store.forgetEverything()).toEqual({ forgotten: 6, left: 0 })
    expect([...keychain.items]).toEqual([])
    expect(journal.secretIndex.all()).toEqual([])
    expect(store.valuesForRedaction()).toEqual([])
    for (const ref of [...refs, 'preset/2/token'] as const) {
      expect(store.status(ref)).toEqual({ state: 'none' })
      expect(await store.get(ref)).toBeNull()
    }
    expect(store.report()).toEqual({ state: 'unknown', problem: null })
  })

  it('lets the desk start anew: what is stored afterwards is there after a relaunch', async () => {
    await store.forgetEverything()
    await store.put(certificate, 'a new one', 'keychain')
    store = relaunch()
    expect(await store.unlock()).toEqual({ state: 'ready', problem: null })
    expect(await store.get(certificate)).toBe('a new one')
    expect(journal.secretIndex.all().map(({ id }) => id)).toEqual([certificate])
  })

  it('in a keychain that is locked says how much is left, and deletes it at the next unlock, with the sentinel', async () => {
    store = relaunch()
    keychain.be('locked')
    await store.unlock()
    expect(await store.forgetEverything()).toEqual({ forgotten: 5, left: 5 })
    expect(store.status(certificate)).toEqual({ state: 'none' })
    store = relaunch()
    keychain.be('unlocked')
    await store.unlock()
    expect([...keychain.items]).toEqual([])
    expect(journal.secretIndex.all()).toEqual([])
  })

  it('in a keychain that is locked meanwhile believes nothing that it says', async () => {
    let removals = 0
    keychain.during(() => {
      if (keychain.calls.at(-1)?.startsWith('delete') === true) removals += 1
      if (removals === 3) keychain.be('locked')
    })
    expect(await store.forgetEverything()).toEqual({ forgotten: 6, left: 5 })
    keychain.be('unlocked')
    keychain.during(() => undefined)
    await store.unlock()
    expect([...keychain.items]).toEqual([])
    expect(journal.secretIndex.all()).toEqual([])
  })

  it('waits for what is being stored, and forgets that too', async () => {
    const putting = store.put('account/2/certificate', 'just typed', 'keychain')
    const forgetting = store.forgetEverything()
    await putting
    expect(await forgetting).toEqual({ forgotten: 7, left: 0 })
    expect([...keychain.items]).toEqual([])
  })

  it('is tried at once even when the journal takes no notes', async () => {
    journal.breakDisk('disk full')
    expect(await store.forgetEverything()).toMatchObject({ left: 0 })
    expect([...keychain.items]).toEqual([])
  })

  it('of a desk that stored nothing asks the keychain for nothing', async () => {
    await store.forgetEverything()
    store = relaunch()
    keychain.calls.length = 0
    expect(await store.forgetEverything()).toEqual({ forgotten: 0, left: 0 })
    expect(keychain.calls).toEqual([])
  })
})

describe('forgetting together with a record', () => {
  const both: readonly SecretRef[] = [certificate, token]

  it('forgets nothing when the record cannot be written', async () => {
    for (const ref of both) await store.put(ref, value, 'keychain')
    journal.breakDisk('disk full')
    const refused = store.forgetWith(both, (notes) => journal.accounts.put(anAccount(), notes))
    await expect(refused).rejects.toThrow('journalUnavailable')
    journal.breakDisk(null)
    expect(store.stored()).toEqual(both)
    expect(journal.accounts.all()).toEqual([])
    for (const ref of both) expect(await store.get(ref)).toBe(value)
    store = relaunch()
    await store.unlock()
    for (const ref of both) expect(await store.get(ref)).toBe(value)
  })

  it('is one write, and leaves no item that nobody knows of when the desk ends right after it', async () => {
    for (const ref of both) await store.put(ref, value, 'keychain')
    keychain.be('locked')
    await store.unlock()
    let writes = 0
    journal.onChange(() => (writes += 1))
    await store.forgetWith(both, (notes) => journal.accounts.put(anAccount(), notes))
    expect(writes).toBe(1)
    expect(store.stored()).toEqual([])
    keychain.be('unlocked')
    store = relaunch()
    expect(store.stored()).toEqual([])
    await store.unlock()
    expect([...keychain.items.keys()]).toEqual(['desk: sentinel'])
  })

  it('is what happens at launch to items whose record is gone', async () => {
    const { id } = anAccount()
    journal.accounts.put(anAccount())
    const kept: SecretRef = `account/${id}/certificate`
    for (const ref of [...both, kept]) await store.put(ref, value, 'keychain')
    store = relaunch()
    // What could not be read may still be there.
    journal.breakDisk('disk I/O error')
    await forgetOwnerless({ secrets: store, journal })
    expect(store.stored()).toHaveLength(3)
    journal.breakDisk(null)
    await forgetOwnerless({ secrets: store, journal })
    await store.unlock()
    expect(store.stored()).toEqual([kept])
    expect([...keychain.items.keys()].toSorted()).toEqual([`desk: ${kept}`, 'desk: sentinel'])
  })
})
