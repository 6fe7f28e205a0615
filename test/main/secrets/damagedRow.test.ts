import { expect, it } from 'vitest'
import type { SecretRef } from '../../../main/secrets/port.ts'
import { storeOf } from './storeOf.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { type FakeKeychain, fakeKeychain } from './fakeKeychain.ts'

/** A row of the index that was damaged comes back with its id alone: it does not say which of the two items is in use. */
const ref: SecretRef = 'account/1/certificate'
const second = `${ref}#2`
const clock = createFakeClock(noon)

/** A desk whose certificate was stored so many times; then its row is damaged. */
async function damaged(times: number, meanwhile: (keychain: FakeKeychain) => void = () => undefined) {
  const keychain = fakeKeychain()
  const journal = createMemoryJournal({ clock })
  const before = storeOf(journal, keychain, clock)
  for (let n = 1; n <= times; n += 1) {
    if (n === times) meanwhile(keychain)
    await before.put(ref, `value ${n}`, 'keychain')
    await new Promise((resolve) => setImmediate(resolve))
  }
  journal.secretIndex.put({ id: ref, at: 0 })
  return { keychain, journal }
}

it.each([1, 2, 3])('gives the secret back that was stored %i times', async (times) => {
  const { keychain, journal } = await damaged(times)
  const store = storeOf(journal, keychain, clock)
  expect(await store.get(ref)).toBe(`value ${times}`)
  expect(store.status(ref)).toEqual({ state: 'stored', at: 0, place: 'keychain' })

  await store.put(ref, 'the next value', 'keychain')
  const next = storeOf(journal, keychain, clock)
  expect(await next.get(ref)).toBe('the next value')
  expect(next.status(ref)).toEqual({ state: 'stored', at: noon, place: 'keychain' })
})

it.each([1, 2, 3])('has it forgotten, stored %i times, whether or not the keychain was asked before', async (times) => {
  for (const asksBefore of [true, false]) {
    const { keychain, journal } = await damaged(times)
    const store = storeOf(journal, keychain, clock)
    if (asksBefore) await store.unlock()
    expect(await store.forgetEverything()).toEqual({ forgotten: 1, left: 0 })
    expect([...keychain.items]).toEqual([])
    expect(journal.secretIndex.all()).toEqual([])
  }
})

it.each([1, 2, 3])(
  'says how much is left while the keychain is locked, and has it go later: %i times',
  async (times) => {
    const { keychain, journal } = await damaged(times)
    keychain.be('locked')
    const store = storeOf(journal, keychain, clock)
    await store.unlock()
    expect(await store.forgetEverything()).toEqual({ forgotten: 1, left: 1 })
    keychain.be('unlocked')
    await storeOf(journal, keychain, clock).unlock()
    expect([...keychain.items]).toEqual([])
  },
)

it.each([2, 3])('never takes the former item for the one in use, stored %i times', async (times) => {
  const { keychain, journal } = await damaged(times, (chain) =>
    // The new value is there and read back; then the keychain locks, and the former item stays owed.
    chain.during(() => {
      if (chain.calls.at(-1)?.startsWith('delete') === true) chain.be('locked')
    }),
  )
  keychain.during(() => undefined)
  keychain.be('unlocked')
  expect(keychain.items.size).toBe(3)
  const store = storeOf(journal, keychain, clock)
  expect(await store.get(ref)).toBe(`value ${times}`)
  const inUse = times === 2 ? second : ref
  expect([...keychain.items.keys()].toSorted()).toEqual([`desk: ${inUse}`, 'desk: sentinel'])
})
