import { beforeEach, describe, expect, it } from 'vitest'
import type { Staged } from '../../../main/journal/port.ts'
import type { SecretRef, SecretStore } from '../../../main/secrets/port.ts'
import { storeOf } from './storeOf.ts'
import { noon } from '../../builders/session.ts'
import { createMemoryJournal } from '../../fakes/journal.ts'
import { createMemorySecretStore } from '../../fakes/secrets.ts'
import { handClock } from '../../integration/journal/desk.ts'
import { fakeKeychain } from './fakeKeychain.ts'

/** A store whose keychain a test can lock, take away or rob. */
interface Subject {
  store(): SecretStore
  keychain(state: 'ready' | 'locked' | 'absent'): void
  relaunch(): void
  lose(ref: SecretRef): void
  /** As a record does that is written along. */
  write(notes: readonly Staged[]): void
}

const kinds: readonly { readonly name: string; readonly create: () => Subject }[] = [
  {
    name: 'the secret store',
    create: () => {
      const clock = handClock()
      const journal = createMemoryJournal({ clock })
      const keychain = fakeKeychain()
      const open = () => storeOf(journal, keychain, clock)
      let store = open()
      return {
        store: () => store,
        keychain: (state) => keychain.be(state === 'ready' ? 'unlocked' : state),
        relaunch: () => {
          store = open()
        },
        lose: (ref) => keychain.items.delete(`desk: ${ref}`),
        write: (notes) => journal.secretIndex.putAll([], notes),
      }
    },
  },
  {
    name: 'its twin in memory',
    create: () => {
      const store = createMemorySecretStore({ clock: handClock() })
      return {
        store: () => store,
        keychain: (state) => store.setKeychain(state),
        relaunch: () => store.relaunch(),
        lose: (ref) => store.lose(ref),
        write: () => undefined,
      }
    },
  },
]

const ref: SecretRef = 'storage/1/secretKey'
const other: SecretRef = 'storage/1/accessKey'

describe.each(kinds)('$name', ({ create }) => {
  let subject: Subject
  beforeEach(() => {
    subject = create()
  })

  it('stores, answers and forgets, telling its listeners', async () => {
    const store = subject.store()
    let told = 0
    store.onChange(() => (told += 1))
    expect(await store.put(ref, 'rehearsal-key', 'keychain')).toEqual({ state: 'stored', at: noon, place: 'keychain' })
    expect(await store.get(ref)).toBe('rehearsal-key')
    expect(store.valuesForRedaction()).toEqual(['rehearsal-key'])
    const before = told
    await store.forget(ref)
    expect(told).toBeGreaterThan(before)
    expect(await store.get(ref)).toBeNull()
    expect(store.status(ref)).toEqual({ state: 'none' })
    expect(store.valuesForRedaction()).toEqual([])
  })

  it('keeps a session secret until the process ends', async () => {
    expect(await subject.store().put(ref, 'rehearsal-key', 'session')).toMatchObject({ place: 'session' })
    subject.relaunch()
    expect(await subject.store().get(ref)).toBeNull()
  })

  it.each([
    ['locked', 'secretsLocked', 'locked'],
    ['absent', 'secretsAbsent', 'unavailable'],
  ] as const)('says so when the keychain is %s', async (state, code, status) => {
    await subject.store().put(ref, 'rehearsal-key', 'keychain')
    subject.relaunch()
    subject.keychain(state)
    expect(await subject.store().unlock()).toMatchObject({ state, problem: { code, retryable: true } })
    expect(subject.store().report().state).toBe(state)
    expect(subject.store().status(ref)).toEqual({ state: status, at: noon })
    await expect(subject.store().get(ref)).rejects.toMatchObject({ problem: { code } })
    await expect(subject.store().put(ref, 'other', 'keychain')).rejects.toMatchObject({ problem: { code } })
    subject.keychain('ready')
    expect(await subject.store().unlock()).toEqual({ state: 'ready', problem: null })
    expect(await subject.store().get(ref)).toBe('rehearsal-key')
  })

  it('stores several with their record, or neither', async () => {
    const store = subject.store()
    const pair = (n: number) => [
      { ref, value: `secret ${n}` },
      { ref: other, value: `access ${n}` },
    ]
    const read = () => store.getWith([ref, other], (values) => values)
    const seen: unknown[] = []
    const saved = await store.putWith(pair(1), { place: 'keychain' }, (notes) => {
      subject.write(notes)
      return seen.push(store.status(ref).state, store.status(other).state)
    })
    expect(saved).toBe(2)
    expect(seen).toEqual(['stored', 'stored'])
    expect(await read()).toEqual(['secret 1', 'access 1'])
    for (const place of ['keychain', 'session'] as const) {
      const refused = store.putWith(pair(2), { place, moved: true }, () => {
        throw new Error('no room')
      })
      await expect(refused).rejects.toThrow('no room')
      expect(await read()).toEqual(['secret 1', 'access 1'])
      expect(store.status(ref)).toEqual({ state: 'stored', at: noon, place: 'keychain' })
    }
    const refused = store.forgetWith([ref, other], () => {
      throw new Error('no room')
    })
    await expect(refused).rejects.toThrow('no room')
    expect(await read()).toEqual(['secret 1', 'access 1'])
    expect(await store.forgetWith([ref, other], () => store.status(other).state)).toBe('none')
    expect(await read()).toEqual([null, null])
  })

  it.each([
    ['stays behind one for this session', false, 'rehearsal-key'],
    ['does not when its record means another place now', true, null],
  ] as const)('%s', async (_name, moved, left) => {
    await subject.store().put(ref, 'rehearsal-key', 'keychain')
    await subject
      .store()
      .putWith([{ ref, value: 'for now' }], { place: 'session', moved }, (notes) => subject.write(notes))
    expect(await subject.store().get(ref)).toBe('for now')
    subject.relaunch()
    expect(await subject.store().get(ref)).toBe(left)
  })

  it('says what was lost', async () => {
    await subject.store().put(ref, 'rehearsal-key', 'keychain')
    subject.relaunch()
    subject.lose(ref)
    await subject.store().unlock()
    expect(subject.store().status(ref)).toEqual({ state: 'lost', at: noon })
    await expect(subject.store().get(ref)).rejects.toMatchObject({
      problem: { code: 'secretsLost', params: { name: 'secret key' } },
    })
  })
})
