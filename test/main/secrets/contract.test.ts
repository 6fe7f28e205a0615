import { beforeEach, describe, expect, it } from 'vitest'
import type { SecretRef, SecretStore } from '../../../main/secrets/port.ts'
import { createSecretStore } from '../../../main/secrets/secretStore.ts'
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
}

const kinds: readonly { readonly name: string; readonly create: () => Subject }[] = [
  {
    name: 'the secret store',
    create: () => {
      const clock = handClock()
      const journal = createMemoryJournal({ clock })
      const keychain = fakeKeychain()
      const open = () =>
        createSecretStore({
          binding: keychain.binding,
          index: journal.secretIndex,
          serviceName: 'desk',
          clock,
          deadlines: { read: 4000, write: 20_000 },
        })
      let store = open()
      return {
        store: () => store,
        keychain: (state) => keychain.be(state === 'ready' ? 'unlocked' : state),
        relaunch: () => {
          store = open()
        },
        lose: (ref) => keychain.items.delete(`desk: ${ref}`),
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
      }
    },
  },
]

const ref: SecretRef = 'storage/1/secretKey'

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
