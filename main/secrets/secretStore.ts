import { type Problem, ProblemError } from '../../shared/problem.ts'
import type { SecretPlace, SecretStatus } from '../../shared/secretStatus.ts'
import type { Clock } from '../clock.ts'
import type { Repository, SecretIndexEntry } from '../journal/port.ts'
import type { KeychainBinding } from './binding.ts'
import { eraseItems, sentinelRef } from './eraseItems.ts'
import { createExclusive } from './exclusive.ts'
import { type KeychainFault, faultProblem, faultState } from './fault.ts'
import { createKeychain, type Deadlines } from './keychain.ts'
import { checkSecret, secretName } from './limits.ts'
import type { Forgotten, KeychainReport, SecretRef, SecretStore } from './port.ts'
import { probe } from './probe.ts'
import { createSecretIndex } from './secretIndex.ts'
import { createSessionOnly } from './sessionOnly.ts'

/** What {@link createSecretStore} needs. `binding` null: this computer has no keychain. */
export interface SecretStoreDeps {
  readonly binding: KeychainBinding | null
  readonly index: Repository<SecretIndexEntry>
  /** From `serviceName(userDataFolder)`. */
  readonly serviceName: string
  readonly clock: Clock
  readonly deadlines: Deadlines
}

/** Creates the store. Nothing is asked of the keychain before {@link SecretStore.unlock}. */
export function createSecretStore({
  binding,
  index: entries,
  serviceName,
  clock,
  deadlines,
}: SecretStoreDeps): SecretStore {
  const keychain = createKeychain({ binding, serviceName, clock, deadlines })
  const index = createSecretIndex(entries)
  const session = createSessionOnly()
  const cache = new Map<SecretRef, string>()
  const lost = new Set<SecretRef>()
  /** Values to write back, because a replacement failed after it may have reached the keychain. */
  const restore = new Map<SecretRef, string>()
  /** Values on their way to the keychain: secrets already, but not in the cache yet. */
  const underway = new Set<string>()
  const listeners = new Set<() => void>()
  const exclusive = createExclusive()
  let report: KeychainReport = { state: 'unknown', problem: null }
  let unlocking: Promise<KeychainReport> | null = null

  const notify = (): void => {
    for (const listener of listeners) listener()
  }
  const reportFault = (fault: KeychainFault): void => {
    report = { state: faultState(fault), problem: faultProblem(fault) }
    notify()
  }
  const refusal = (problem: Problem): ProblemError =>
    new ProblemError(problem.code, { params: problem.params, retryable: problem.retryable })

  const status = (ref: SecretRef): SecretStatus => {
    const kept = session.get(ref)
    if (kept !== null) return { state: 'stored', at: kept.at, place: 'session' }
    const at = index.storedAt(ref)
    if (at === null) return { state: 'none' }
    if (cache.has(ref)) return { state: 'stored', at, place: 'keychain' }
    switch (report.state) {
      case 'unknown':
      case 'ready':
        return lost.has(ref) ? { state: 'lost', at } : { state: 'stored', at, place: 'keychain' }
      case 'locked':
        return { state: 'locked', at }
      case 'absent':
      case 'unavailable':
        return { state: 'unavailable', at }
    }
  }

  /** Asks the keychain and makes everything agree with what it says. Runs inside `exclusive`. */
  const reconcile = async (): Promise<KeychainReport> => {
    const inUse = index.refs().length > 0 || index.owed().length > 0
    const found = await probe(keychain, clock, inUse)
    if (found.kind === 'unproven') report = { state: 'unknown', problem: null }
    else if (found.kind === 'ready') await putRight()
    else report = { state: faultState(found), problem: faultProblem(found) }
    notify()
    return report
  }

  const putRight = async (): Promise<void> => {
    report = { state: 'ready', problem: null }
    for (const [ref, value] of restore) if ((await keychain.write(ref, value)).ok) restore.delete(ref)
    for (const ref of index.owed().filter((owed) => owed !== sentinelRef)) {
      // Owed and stored at once: the process ended between the two notes of a put that had succeeded.
      if (index.storedAt(ref) === null) await removeFor(ref)
      else index.settle(ref)
    }
    // Everything was to be forgotten while the keychain was locked: the sentinel still goes, unless it is needed again.
    if (index.refs().length > 0) index.settle(sentinelRef)
    else if (index.owed().every((ref) => ref === sentinelRef) && index.owed().length > 0) {
      await eraseItems(keychain, index, [])
      report = { state: 'unknown', problem: null }
      return
    }
    const missing: SecretRef[] = []
    for (const ref of index.refs()) {
      if (cache.has(ref)) continue
      const answer = await keychain.read(ref)
      if (!answer.ok) {
        reportFault(answer.fault)
        return
      }
      if (answer.value === null) missing.push(ref)
      else remember(ref, answer.value)
    }
    if (missing.length === 0) return
    // Locked while we were reading? Then nothing is lost.
    const again = await probe(keychain, clock, false)
    if (again.kind === 'ready') for (const ref of missing) lost.add(ref)
    else reportFault(again.kind === 'unproven' ? { kind: 'locked' } : again)
  }

  const remember = (ref: SecretRef, value: string): void => {
    cache.set(ref, value)
    lost.delete(ref)
  }

  /** Deletes an item that should not be there. "Nothing deleted" counts only while the sentinel can be read. */
  const removeFor = async (ref: SecretRef): Promise<void> => {
    const removed = await keychain.remove(ref)
    if (!removed.ok) return
    if (removed.value || (await probe(keychain, clock, false)).kind === 'ready') index.settle(ref)
  }

  const unlock = (): Promise<KeychainReport> => {
    unlocking ??= exclusive(reconcile).finally(() => {
      unlocking = null
    })
    return unlocking
  }
  keychain.onReleased(() => void unlock())

  const putInKeychain = async (ref: SecretRef, value: string): Promise<void> => {
    const at = clock.now()
    const isNew = index.storedAt(ref) === null
    if (isNew) index.owe(ref, at)
    const written = await keychain.write(ref, value)
    if (!written.ok) {
      await undo(ref, isNew, written.fault)
      throw refusal(faultProblem(written.fault))
    }
    try {
      index.add(ref, at)
    } catch (error) {
      await undo(ref, isNew, { kind: 'failed', detail: 'index' })
      throw error
    }
    index.settle(ref)
    restore.delete(ref)
    session.forget(ref)
    remember(ref, value)
    // The first item brings the sentinel with it; a keychain that was locked before has more to tell now.
    if (report.state !== 'ready') await reconcile()
    else notify()
  }

  /** What failed counts as never stored: the item goes, or its former value comes back, as soon as that is possible. */
  const undo = async (ref: SecretRef, isNew: boolean, fault: KeychainFault): Promise<void> => {
    const neverWritten = fault.kind === 'locked' || fault.kind === 'absent'
    const former = cache.get(ref)
    if (isNew && neverWritten) index.settle(ref)
    if (isNew && fault.kind === 'failed') await removeFor(ref)
    if (former !== undefined && !neverWritten) restore.set(ref, former)
    if (fault.kind === 'failed') await reconcile()
    else reportFault(fault)
  }

  const put = async (ref: SecretRef, value: string, place: SecretPlace): Promise<SecretStatus> => {
    checkSecret(ref, value)
    if (place === 'session') {
      session.put(ref, { value, at: clock.now() })
      notify()
      return status(ref)
    }
    underway.add(value)
    try {
      await exclusive(() => putInKeychain(ref, value))
    } finally {
      underway.delete(value)
    }
    return status(ref)
  }

  const readFromKeychain = async (ref: SecretRef): Promise<string> => {
    const answer = await keychain.read(ref)
    if (answer.ok && answer.value !== null) {
      remember(ref, answer.value)
      return answer.value
    }
    await reconcile()
    const value = cache.get(ref)
    if (value !== undefined) return value
    throw refusalFor(ref)
  }

  const refusalFor = (ref: SecretRef): ProblemError =>
    report.problem === null
      ? new ProblemError('secretsLost', { params: { name: secretName(ref) } })
      : refusal(report.problem)

  const known = (ref: SecretRef): string | null => session.get(ref)?.value ?? cache.get(ref) ?? null

  const get = async (ref: SecretRef): Promise<string | null> => {
    const value = known(ref)
    if (value !== null) return value
    if (index.storedAt(ref) === null) return null
    if (report.state === 'unknown') await unlock()
    // A keychain that is locked is asked again only when somebody wants it to be: every question may open its window.
    if (report.problem !== null || lost.has(ref)) throw refusalFor(ref)
    return known(ref) ?? exclusive(() => readFromKeychain(ref))
  }

  /** Notes that an item has to go. */
  const owe = (ref: SecretRef): void => {
    try {
      index.owe(ref, clock.now())
    } catch {
      // Without a journal the deletion cannot be owed beyond this run; it is still tried now.
    }
    index.drop(ref)
  }

  const forgetHere = (ref: SecretRef): void => {
    session.forget(ref)
    cache.delete(ref)
    lost.delete(ref)
    restore.delete(ref)
  }
  const removeIfUsable = (ref: SecretRef): Promise<void> =>
    exclusive(async () => {
      if (report.state === 'ready' && index.storedAt(ref) === null) await removeFor(ref)
    })

  const forget = async (ref: SecretRef): Promise<void> => {
    forgetHere(ref)
    if (index.storedAt(ref) !== null) owe(ref)
    notify()
    await removeIfUsable(ref)
  }

  const forgetWith: SecretStore['forgetWith'] = async (refs, save) => {
    save(index.owing(refs, clock.now()))
    refs.forEach(forgetHere)
    notify()
    for (const ref of refs) await removeIfUsable(ref)
  }

  const forgetEverything = (): Promise<Forgotten> =>
    exclusive(async () => {
      const stored = index.refs()
      const refs = new Set([...stored, ...session.refs()])
      const items = [...stored, ...index.owed().filter((ref) => ref !== sentinelRef)]
      for (const ref of refs) session.forget(ref)
      cache.clear()
      lost.clear()
      restore.clear()
      for (const ref of items.length === 0 ? [] : [...stored, sentinelRef]) owe(ref)
      notify()
      const usable = report.state === 'unknown' || report.state === 'ready'
      const left = usable && items.length > 0 ? await eraseItems(keychain, index, items) : items
      if (usable && left.length === 0) report = { state: 'unknown', problem: null }
      notify()
      return { forgotten: refs.size, left: left.length }
    })

  return {
    status,
    put,
    get,
    forget,
    forgetWith,
    stored: () => index.refs(),
    forgetEverything,
    unlock,
    report: () => report,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    valuesForRedaction: () => [...new Set([...cache.values(), ...session.values(), ...restore.values(), ...underway])],
  }
}
