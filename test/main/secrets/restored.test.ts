import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SecretIndexEntry } from '../../../main/journal/port.ts'
import type { SecretRef, SecretStore } from '../../../main/secrets/port.ts'
import { createSecretStore } from '../../../main/secrets/secretStore.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { type MemoryJournal, createMemoryJournal } from '../../fakes/journal.ts'
import { type FakeKeychain, fakeKeychain } from './fakeKeychain.ts'

/** A journal that is restored from a backup knows the keychain as it was then: what it owes may be the only copy of a secret now. */
const ref: SecretRef = 'account/1/certificate'
const clock = createFakeClock(noon)

const storeOf = (journal: MemoryJournal, keychain: FakeKeychain, isFromBackup: boolean): SecretStore =>
  createSecretStore({
    binding: keychain.binding,
    index: journal.secretIndex,
    isFromBackup,
    serviceName: 'desk',
    clock,
    deadlines: { read: 4000, write: 20_000 },
  })

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const nameOf = (key: string): string => key.slice('desk: '.length)
/** The items but for the sentinel. */
const itemsIn = ({ items }: FakeKeychain): Map<string, string> =>
  new Map([...items].map(([key, value]) => [nameOf(key), value] as const).filter(([name]) => name !== 'sentinel'))

/** What happens to one secret, the n-th value being `value n`. */
type Step = 'put' | 'putAndLock' | 'putRefused' | 'forget' | 'lock' | 'open' | 'relaunch'

/** The journal at one moment, and what it says that the keychain holds. */
interface Backup {
  readonly entries: readonly SecretIndexEntry[]
  readonly value: string | null
}

interface Lived {
  readonly keychain: FakeKeychain
  /** One for each change of the journal, so that a backup may be any of them. */
  readonly backups: readonly Backup[]
  /** What was stored last and not forgotten. */
  readonly last: string | null
  /** Whether a locked keychain kept what was to be deleted. */
  readonly wasLocked: boolean
}

async function live(steps: readonly Step[]): Promise<Lived> {
  const keychain = fakeKeychain()
  const journal = createMemoryJournal({ clock })
  const backups: Backup[] = []
  const backUp = (): void => {
    const entries = journal.secretIndex.all()
    const entry = entries.find(({ id }) => id === ref)
    const value = entry === undefined ? null : (itemsIn(keychain).get(entry.item ?? entry.id) ?? null)
    backups.push({ entries, value })
  }
  journal.onChange(backUp)
  let store = storeOf(journal, keychain, false)
  let last: string | null = null
  let wasLocked = false
  let locksAtDelete = false
  keychain.during(() => {
    if (locksAtDelete && keychain.calls.at(-1)?.startsWith('delete') === true) keychain.be('locked')
  })
  for (const [n, step] of steps.entries()) {
    const value = `value ${n}`
    wasLocked ||= step === 'lock' || step === 'putAndLock'
    locksAtDelete = step === 'putAndLock'
    switch (step) {
      case 'put':
      case 'putAndLock':
        await store.put(ref, value, 'keychain').then(
          () => (last = value),
          () => undefined,
        )
        break
      case 'putRefused':
        await store
          .putWith([{ ref, value }], { place: 'keychain' }, () => {
            throw new Error('the record is gone')
          })
          .catch(() => undefined)
        break
      case 'forget':
        await store.forget(ref)
        last = null
        break
      case 'lock':
        keychain.be('locked')
        break
      case 'open':
        keychain.be('unlocked')
        await store.unlock()
        break
      case 'relaunch':
        store = storeOf(journal, keychain, false)
        await store.unlock()
    }
    await settled()
  }
  keychain.be('unlocked')
  return { keychain, backups, last, wasLocked }
}

/** The desk after the journal was lost and this backup took its place. */
async function restore({ entries }: Backup, from: FakeKeychain, lockedFirst: boolean) {
  const keychain = fakeKeychain()
  for (const [key, value] of from.items) keychain.items.set(key, value)
  const journal = createMemoryJournal({ clock })
  for (const entry of entries) journal.secretIndex.put(entry)
  let store = storeOf(journal, keychain, true)
  if (lockedFirst) {
    // The launch that restored it could read nothing, and the next one does not know of the backup any more.
    keychain.be('locked')
    await store.unlock()
    keychain.be('unlocked')
    store = storeOf(journal, keychain, false)
  }
  await store.unlock()
  return { keychain, journal, store }
}

describe('after a backup took the place of the journal', () => {
  it('no debt of that day deletes the only copy of a secret, whatever was done since', async () => {
    const step = fc.constantFrom<Step>(
      ...(['put', 'put', 'putAndLock', 'putRefused', 'forget', 'lock', 'open', 'open', 'relaunch'] as const),
    )
    let restored = 0
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 9 }), fc.boolean(), async (steps, lockedFirst) => {
        const { keychain: before, backups, last, wasLocked } = await live(steps)
        for (const backup of backups) {
          if (backup.value === null || last === null) continue
          restored += 1
          const { keychain, store } = await restore(backup, before, lockedFirst)
          const value = await store.get(ref)
          // What a locked keychain would not delete may be there instead: of that no backup knows anything.
          if (!wasLocked) expect([backup.value, last]).toContain(value)
          expect(value).toMatch(/^value \d+$/)
          expect([...itemsIn(keychain).values()]).toContain(last)

          expect(await store.forgetEverything()).toMatchObject({ left: 0 })
          if (!wasLocked) expect([...keychain.items]).toEqual([])
        }
      }),
      { numRuns: 300, endOnFailure: true },
    )
    expect(restored).toBeGreaterThan(300)
  })

  it.each<readonly [string, readonly SecretIndexEntry[], Readonly<Record<string, string>>, string]>([
    [
      'a write that was under way',
      [
        { id: ref, at: noon },
        { id: `forget/${ref}#2`, at: noon },
      ],
      { [`${ref}#2`]: 'since then' },
      'since then',
    ],
    [
      'a former item that a locked keychain kept, whose name is used again',
      [
        { id: ref, at: noon, item: `${ref}#2` },
        { id: `forget/${ref}`, at: noon },
      ],
      { [ref]: 'since then' },
      'since then',
    ],
    [
      'nothing that became of it',
      [
        { id: ref, at: noon, item: `${ref}#2` },
        { id: `forget/${ref}`, at: noon },
      ],
      { [ref]: 'former', [`${ref}#2`]: 'in use' },
      'in use',
    ],
  ])('a debt is %s', async (_what, entries, items, expected) => {
    const from = fakeKeychain()
    for (const [name, value] of Object.entries({ ...items, sentinel: 'present' }))
      from.items.set(`desk: ${name}`, value)
    const { keychain, journal, store } = await restore({ entries, value: null }, from, false)
    expect(await store.get(ref)).toBe(expected)
    expect([...itemsIn(keychain)]).toEqual(Object.entries(items))

    // The next value takes its place, and what goes with the secret goes for good.
    await store.put(ref, 'typed anew', 'keychain')
    await settled()
    expect([...itemsIn(keychain).values()]).toEqual(['typed anew'])
    await store.forget(ref)
    expect([...itemsIn(keychain)]).toEqual([])
    expect(journal.secretIndex.all()).toEqual([])
  })

  it('what was forgotten, and is still there, goes and is not taken for a secret', async () => {
    const from = fakeKeychain()
    for (const name of [ref, 'sentinel']) from.items.set(`desk: ${name}`, 'forgotten')
    const { keychain, store } = await restore(
      { entries: [{ id: `forget/${ref}`, at: noon }], value: null },
      from,
      false,
    )
    expect(store.status(ref)).toEqual({ state: 'none' })
    expect([...itemsIn(keychain)]).toEqual([])
  })
})
