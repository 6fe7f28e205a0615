import type { Clock } from '../../main/clock.ts'
import { checkSecret, secretName } from '../../main/secrets/limits.ts'
import type { KeychainReport, SaveWith, SecretRef, SecretStore } from '../../main/secrets/port.ts'
import { ProblemError, type ProblemCode } from '../../shared/problem.ts'
import type { KeychainState, SecretStatus } from '../../shared/secretStatus.ts'

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

  /** What throws leaves everything as it was. Its index is no journal's: there is nothing to write along. */
  const allOrNothing = <T>(change: () => void, save: SaveWith<T>): T => {
    const held: readonly Map<SecretRef, unknown>[] = [keychain, index, session, cache]
    const before = held.map((map) => [...map])
    change()
    try {
      return save([])
    } catch (error) {
      held.forEach((map, n) => {
        map.clear()
        for (const [ref, value] of before[n] ?? []) map.set(ref, value)
      })
      throw error
    }
  }
  const forgetNow = (ref: SecretRef): void => {
    for (const held of [index, session, cache, keychain]) held.delete(ref)
  }
  const putWith: SecretStore['putWith'] = async (secrets, { place, moved = false }, save) => {
    await Promise.resolve()
    for (const { ref, value } of secrets) checkSecret(ref, value)
    if (place === 'keychain' && secrets.length > 0) refuse()
    const at = deps.clock.now()
    const saved = allOrNothing(() => {
      for (const { ref, value } of secrets) {
        if (place === 'keychain' || moved) forgetNow(ref)
        if (place === 'session') session.set(ref, { value, at })
        else {
          keychain.set(ref, { value, at })
          index.set(ref, at)
          cache.set(ref, value)
        }
      }
    }, save)
    if (secrets.length > 0) notify()
    return saved
  }
  const getWith: SecretStore['getWith'] = async (refs, join) => {
    await Promise.resolve()
    const values = refs.map((ref) => {
      const known = session.get(ref)?.value ?? cache.get(ref)
      if (known !== undefined) return known
      if (!index.has(ref)) return null
      refuse()
      const item = keychain.get(ref)
      if (item === undefined) throw new ProblemError('secretsLost', { params: { name: secretName(ref) } })
      cache.set(ref, item.value)
      return item.value
    })
    return join(values)
  }
  const forgetWith: SecretStore['forgetWith'] = async (refs, save) => {
    const saved = allOrNothing(() => refs.forEach(forgetNow), save)
    notify()
    await Promise.resolve()
    return saved
  }

  return {
    status,
    putWith,
    put: async (ref, value, place) => {
      await putWith([{ ref, value }], { place }, () => undefined)
      return status(ref)
    },
    getWith,
    get: (ref) => getWith([ref], ([value = null]) => value),
    forget: (ref) => forgetWith([ref], () => undefined),
    forgetWith,
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
