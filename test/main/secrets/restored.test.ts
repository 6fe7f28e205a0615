import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { SecretIndexEntry } from '../../../main/journal/port.ts'
import { asRestored } from '../../../main/journal/restoredSecrets.ts'
import type { SecretRef } from '../../../main/secrets/port.ts'
import { storeOf } from './storeOf.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { type FakeKeychain, fakeKeychain, type Mood } from './fakeKeychain.ts'

/** A journal that is restored from a backup knows the keychain as it was then: what it owes, or does not know, may be the only copy now. */
const ref: SecretRef = 'account/1/certificate'
const clock = createFakeClock(noon)

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const nameOf = (key: string): string => key.slice('desk: '.length)
/** The items but for the sentinel. */
const itemsIn = ({ items }: FakeKeychain): Map<string, string> =>
  new Map([...items].map(([key, value]) => [nameOf(key), value] as const).filter(([name]) => name !== 'sentinel'))

/** What happens to one secret, the n-th value being `value n`. */
type Step = 'put' | 'putAndLock' | 'putAndDie' | 'putRefused' | 'forget' | 'lock' | 'open' | 'relaunch'

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
  /** Whether something stayed that was to be deleted: for the keychain was locked, or the desk died first. */
  readonly wasKept: boolean
}

async function live(steps: readonly Step[]): Promise<Lived> {
  const keychain = fakeKeychain()
  const journal = createMemoryJournal({ clock })
  const backups: Backup[] = []
  const backUp = (): Backup => {
    const entries = journal.secretIndex.all()
    const entry = entries.find(({ id }) => id === ref)
    const value = entry === undefined ? null : (itemsIn(keychain).get(entry.item ?? entry.id) ?? null)
    return { entries, value }
  }
  journal.onChange(() => backups.push(backUp()))
  let store = storeOf(journal, keychain, clock)
  let last: string | null = null
  let wasKept = false
  let mood: Mood = 'unlocked'
  let step: Step = 'open'
  keychain.during(() => {
    if (keychain.calls.at(-1)?.startsWith('delete') !== true) return
    if (step === 'putAndLock') be('locked')
    // A call that never comes back is one that was never made.
    if (step === 'putAndDie') keychain.be('hang')
  })
  const be = (next: Mood): void => {
    mood = next
    keychain.be(next)
  }
  for (const [n, next] of steps.entries()) {
    step = next
    const value = `value ${n}`
    wasKept ||= next === 'lock' || next === 'putAndLock' || next === 'putAndDie'
    switch (next) {
      case 'put':
      case 'putAndLock':
        await store.put(ref, value, 'keychain').then(
          () => (last = value),
          () => undefined,
        )
        break
      case 'putAndDie':
        // Nobody waits for a desk that is dead.
        void store.put(ref, value, 'keychain').catch(() => undefined)
        for (let turn = 0; turn < 5; turn += 1) await settled()
        if (backUp().value === value) last = value
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
        be('locked')
        break
      case 'open':
        be('unlocked')
        await store.unlock()
        break
      case 'relaunch':
        store = storeOf(journal, keychain, clock)
        await store.unlock()
    }
    await settled()
    if (next !== 'putAndDie') continue
    keychain.be(mood)
    store = storeOf(journal, keychain, clock)
  }
  keychain.be('unlocked')
  return { keychain, backups, last, wasKept }
}

/** The desk after the journal was lost and this backup took its place. */
async function restore({ entries }: Backup, from: FakeKeychain, lockedFirst: boolean) {
  const keychain = fakeKeychain()
  for (const [key, value] of from.items) keychain.items.set(key, value)
  const journal = createMemoryJournal({ clock })
  for (const entry of asRestored(entries)) journal.secretIndex.put(entry)
  let store = storeOf(journal, keychain, clock)
  if (lockedFirst) {
    // The launch that restored it could read nothing, and the next one does not know of the backup any more.
    keychain.be('locked')
    await store.unlock()
    keychain.be('unlocked')
    store = storeOf(journal, keychain, clock)
  }
  await store.unlock()
  return { keychain, journal, store }
}

describe('after a backup took the place of the journal', () => {
  it('no copy of a secret is lost, and none outlives being forgotten, whatever was done since', async () => {
    const step = fc.constantFrom<Step>(
      ...([
        'put',
        'put',
        'putAndLock',
        'putAndDie',
        'putRefused',
        'forget',
        'lock',
        'open',
        'open',
        'relaunch',
      ] as const),
    )
    let restored = 0
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 2, maxLength: 9 }),
        fc.boolean(),
        fc.boolean(),
        async (steps, lockedFirst, forgetsAll) => {
          const { keychain: before, backups, last, wasKept } = await live(steps)
          for (const backup of backups) {
            if (backup.value === null) continue
            restored += 1
            const { keychain, store } = await restore(backup, before, lockedFirst)
            if (last !== null) {
              const value = await store.get(ref)
              // What stayed may be in the item that the backup names: of that no backup knows anything.
              const stayed = wasKept ? [...itemsIn(before).values()] : []
              expect([backup.value, last, ...stayed]).toContain(value)
              expect([...itemsIn(keychain).values()]).toContain(last)
            }
            if (forgetsAll) expect(await store.forgetEverything()).toEqual({ forgotten: 1, left: 0 })
            else await store.forget(ref)
            expect([...itemsIn(keychain)]).toEqual([])
          }
        },
      ),
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
  it('a secret counts once while the keychain is locked, although either of its items may be there', async () => {
    const from = fakeKeychain()
    for (const name of [ref, 'sentinel']) from.items.set(`desk: ${name}`, 'in use')
    const { keychain, journal } = await restore({ entries: [{ id: ref, at: noon }], value: null }, from, false)
    keychain.be('locked')
    const store = storeOf(journal, keychain, clock)
    await store.unlock()
    expect(await store.forgetEverything()).toEqual({ forgotten: 1, left: 1 })
    keychain.be('unlocked')
    await store.unlock()
    expect([...keychain.items]).toEqual([])
    expect(journal.secretIndex.all()).toEqual([])
  })
})
