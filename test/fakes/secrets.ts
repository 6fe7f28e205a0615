import type { Clock } from '../../main/clock.ts'
import { checkSecret, secretName } from '../../main/secrets/limits.ts'
import type { KeychainReport, SecretRef, SecretStore } from '../../main/secrets/port.ts'
import { ProblemError, type ProblemCode } from '../../shared/problem.ts'
import type { KeychainState, SecretPlace, SecretStatus } from '../../shared/secretStatus.ts'

/** The secret store in memory, with a keychain that can be locked, taken away or emptied. */
export interface MemorySecretStore extends SecretStore {
  /** From now on the keychain answers like this. What was read before stays cached, as in the real store. */
  setKeychain(state: Exclude<KeychainState, 'unknown'>): void
  /** As after quitting and starting again: session secrets and the cache are gone, keychain items stay. */
  relaunch(): void
  /** The keychain loses this item behind the desk's back. */
  lose(ref: SecretRef): void
}

interface Item {
  readonly value: string
  readonly at: number
}

/** In-memory twin of `createSecretStore`. Ready unless told otherwise. */
export function createMemorySecretStore(deps: { readonly clock: Clock }): MemorySecretStore {
  const keychain = new Map<SecretRef, Item>()
  const index = new Map<SecretRef, number>()
  const session = new Map<SecretRef, Item>()
  const cache = new Map<SecretRef, string>()
  const listeners = new Set<() => void>()
  let state: Exclude<KeychainState, 'unknown'> = 'ready'
  let report: KeychainReport = { state: 'ready', problem: null }

  const notify = (): void => {
    for (const listener of listeners) listener()
  }
  const refusal = (): ProblemError | null => {
    const codes: Partial<Record<KeychainState, ProblemCode>> = {
      locked: 'secretsLocked',
      absent: 'secretsAbsent',
      unavailable: 'secretsUnavailable',
    }
    const code = codes[state]
    if (code === undefined) return null
    return new ProblemError(code, {
      params: code === 'secretsUnavailable' ? { detail: 'fake' } : {},
      retryable: true,
    })
  }
  const refuse = (): void => {
    const error = refusal()
    if (error !== null) throw error
  }
  const status = (ref: SecretRef): SecretStatus => {
    const kept = session.get(ref)
    if (kept !== undefined) return { state: 'stored', at: kept.at, place: 'session' }
    const at = index.get(ref)
    if (at === undefined) return { state: 'none' }
    if (cache.has(ref)) return { state: 'stored', at, place: 'keychain' }
    if (state === 'locked') return { state: 'locked', at }
    if (state === 'ready') return keychain.has(ref) ? { state: 'stored', at, place: 'keychain' } : { state: 'lost', at }
    return { state: 'unavailable', at }
  }

  return {
    status,
    put: (ref: SecretRef, value: string, place: SecretPlace) =>
      Promise.resolve().then(() => {
        checkSecret(ref, value)
        const at = deps.clock.now()
        if (place === 'session') {
          session.set(ref, { value, at })
        } else {
          refuse()
          session.delete(ref)
          keychain.set(ref, { value, at })
          index.set(ref, at)
          cache.set(ref, value)
        }
        notify()
        return status(ref)
      }),
    get: (ref) =>
      Promise.resolve().then(() => {
        const known = session.get(ref)?.value ?? cache.get(ref)
        if (known !== undefined) return known
        if (!index.has(ref)) return null
        refuse()
        const item = keychain.get(ref)
        if (item === undefined) throw new ProblemError('secretsLost', { params: { name: secretName(ref) } })
        cache.set(ref, item.value)
        return item.value
      }),
    forget: (ref) =>
      Promise.resolve().then(() => {
        session.delete(ref)
        cache.delete(ref)
        index.delete(ref)
        keychain.delete(ref)
        notify()
      }),
    forgetWith: (refs, save) =>
      Promise.resolve().then(() => {
        // Its index is no journal's: there is nothing to write along.
        save([])
        for (const ref of refs) for (const held of [index, session, cache, keychain]) held.delete(ref)
        notify()
      }),
    stored: () => [...index.keys()],
    forgetEverything: () =>
      Promise.resolve().then(() => {
        const forgotten = new Set([...index.keys(), ...session.keys()]).size
        for (const held of [session, cache, index]) held.clear()
        const left = state === 'ready' ? 0 : keychain.size
        if (state === 'ready') keychain.clear()
        notify()
        return { forgotten, left }
      }),
    unlock: () =>
      Promise.resolve().then(() => {
        if (state === 'ready') for (const [ref, item] of keychain) cache.set(ref, item.value)
        report = { state, problem: refusal()?.problem ?? null }
        notify()
        return report
      }),
    report: () => report,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    valuesForRedaction: () => [...new Set([...cache.values(), ...[...session.values()].map((item) => item.value)])],
    setKeychain: (next) => {
      state = next
      report = { state, problem: refusal()?.problem ?? null }
      notify()
    },
    relaunch: () => {
      session.clear()
      cache.clear()
      notify()
    },
    lose: (ref) => {
      keychain.delete(ref)
      cache.delete(ref)
    },
  }
}
