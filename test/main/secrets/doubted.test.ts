import { describe, expect, it } from 'vitest'
import type { SecretIndexEntry } from '../../../main/journal/port.ts'
import { asRestored } from '../../../main/journal/restoredSecrets.ts'
import type { SecretRef } from '../../../main/secrets/port.ts'
import { storeOf } from './storeOf.ts'
import { noon } from '../../builders/session.ts'
import { createFakeClock } from '../../fakes/clock.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { fakeKeychain } from './fakeKeychain.ts'

/** An item in doubt may be the only copy of its secret: it is not given away before somebody has looked. */
const ref: SecretRef = 'account/1/certificate'
const second = `${ref}#2`
const first = { id: ref, at: noon }
const inSecond = { id: ref, at: noon, item: second }
const owed = (name: string): SecretIndexEntry => ({ id: `forget/${name}`, at: noon })
const doubt = (name: string): SecretIndexEntry => ({ id: `doubt/${name}`, at: noon })

/** A desk with these rows in its journal and these items in the keychain. */
function desk(entries: readonly SecretIndexEntry[], items: Readonly<Record<string, string>>) {
  const clock = createFakeClock(noon)
  const keychain = fakeKeychain()
  for (const [name, value] of Object.entries({ ...items, sentinel: 'present' }))
    keychain.items.set(`desk: ${name}`, value)
  const journal = createMemoryJournal({ clock })
  for (const entry of entries) journal.secretIndex.put(entry)
  const store = storeOf(journal, keychain, clock)
  const rows = () => journal.secretIndex.all()
  const values = () =>
    Object.fromEntries(
      [...keychain.items]
        .map(([key, value]) => [key.slice('desk: '.length), value] as const)
        .filter(([name]) => name !== 'sentinel'),
    )
  return { clock, keychain, journal, store, rows, values }
}

describe('the index of a backup that became the journal', () => {
  it.each<readonly [string, readonly SecretIndexEntry[], readonly SecretIndexEntry[]]>([
    ['doubts the other item of every secret', [first], [first, doubt(second)]],
    ['doubts the one under its own name where the second is in use', [inSecond], [inSecond, doubt(ref)]],
    ['no longer owes it', [first, owed(second)], [first, doubt(second)]],
    ['doubts on', [first, doubt(second)], [first, doubt(second)]],
    ['still owes the items of what was forgotten', [owed(ref), owed('sentinel')], [owed(ref), owed('sentinel')]],
    [
      'still tells by the debt which item a damaged row means',
      [{ id: ref, at: 0 }, owed(ref)],
      [
        { id: ref, at: 0 },
        { id: `doubt/${ref}`, at: 0 },
      ],
    ],
    ['leaves a damaged row to the launch', [{ id: ref, at: 0 }], [{ id: ref, at: 0 }]],
  ])('%s', (_what, before, after) => {
    expect(asRestored(before)).toEqual(after)
    expect(asRestored(after)).toEqual(after)
  })
})

describe('a new value while an item is in doubt and nothing was read', () => {
  const onlyCopy = { [second]: 'only copy' }
  const restored = [first, doubt(second)]

  it('is refused while the keychain hangs, and the only copy is found once it answers', async () => {
    const { clock, keychain, store, rows, values } = desk(restored, onlyCopy)
    keychain.be('hang')
    const unlocked = store.unlock()
    await clock.pass(4000)
    expect(await unlocked).toMatchObject({ problem: { code: 'secretsTimeout' } })
    await expect(store.put(ref, 'typed', 'keychain')).rejects.toMatchObject({ problem: { code: 'secretsTimeout' } })
    expect(rows()).toEqual(restored)
    expect(keychain.calls).toEqual(['get sentinel'])

    keychain.answer()
    await clock.settle()
    expect(values()).toEqual(onlyCopy)
    expect(await store.get(ref)).toBe('only copy')
  })

  it('is refused while the keychain is locked, without a moment in which a kill would leave a debt', async () => {
    const { keychain, journal, store, rows, values } = desk(restored, onlyCopy)
    keychain.be('locked')
    await store.unlock()
    const seen: (readonly SecretIndexEntry[])[] = []
    journal.onChange(() => seen.push(rows()))
    await expect(store.put(ref, 'typed', 'keychain')).rejects.toMatchObject({ problem: { code: 'secretsLocked' } })
    expect(seen).toEqual([])
    expect(keychain.calls.filter((call) => call.includes('certificate'))).toEqual([])

    keychain.be('unlocked')
    await store.put(ref, 'typed', 'keychain')
    expect(await store.get(ref)).toBe('typed')
    expect(Object.values(values())).toContain('typed')
  })

  it('is refused where the item in doubt cannot be read, which then is not called lost', async () => {
    const { keychain, store, rows, values } = desk(restored, onlyCopy)
    let fails = 1
    keychain.during(() => {
      const isOne = keychain.calls.at(-1) === `get ${second}`
      keychain.be(isOne && fails-- > 0 ? 'absent' : 'unlocked')
    })
    await expect(store.put(ref, 'typed', 'keychain')).rejects.toMatchObject({ problem: { code: 'secretsAbsent' } })
    expect(store.status(ref)).toEqual({ state: 'unavailable', at: noon })
    expect(rows()).toEqual(restored)
    expect(values()).toEqual(onlyCopy)
    await store.unlock()
    expect(await store.get(ref)).toBe('only copy')
  })
})

it('a write that an earlier call kept from being made leaves no debt', async () => {
  const { clock, keychain, store, rows } = desk([first], { [ref]: 'in use' })
  await store.unlock()
  keychain.be('hang')
  const late = store.put('account/2/certificate', 'late', 'keychain').catch(() => undefined)
  await clock.pass(20_000)
  await late
  const before = rows()
  await expect(store.put(ref, 'typed', 'keychain')).rejects.toMatchObject({ problem: { code: 'secretsTimeout' } })
  expect(rows()).toEqual(before)
})

it('one in doubt whose write was not made is in doubt as before', async () => {
  const { clock, keychain, store, rows } = desk([first, doubt(second)], { [ref]: 'in use', [second]: 'newer' })
  await store.unlock()
  keychain.be('hang')
  const late = store.put('account/2/certificate', 'late', 'keychain').catch(() => undefined)
  await clock.pass(20_000)
  await late
  await expect(store.put(ref, 'typed', 'keychain')).rejects.toMatchObject({ problem: { code: 'secretsTimeout' } })
  expect(rows().map(({ id }) => id)).toContain(`doubt/${second}`)
  expect(rows().map(({ id }) => id)).not.toContain(`forget/${second}`)
})

it('goes at once with a secret whose record moved and that is kept for this session', async () => {
  const { clock, journal, store, rows, values } = desk([inSecond, doubt(ref)], { [ref]: 'newer', [second]: 'in use' })
  await store.unlock()
  await store.putWith([{ ref, value: 'for now' }], { place: 'session', moved: true }, (notes) =>
    journal.secretIndex.putAll([], notes),
  )
  await clock.settle()
  expect(values()).toEqual({})
  expect(rows()).toEqual([])
})

it.each(['forget', 'forgetEverything'] as const)('goes with %s, also where nothing was owed', async (way) => {
  const { store, rows, values } = desk([first, doubt(second)], { [ref]: 'old', [second]: 'newer' })
  await store.unlock()
  if (way === 'forget') await store.forget(ref)
  else expect(await store.forgetEverything()).toEqual({ forgotten: 1, left: 0 })
  expect(values()).toEqual({})
  expect(rows()).toEqual([])
})
