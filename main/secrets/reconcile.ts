import { eraseAll, eraseItem } from './eraseItems.ts'
import { afterReading, foundElsewhere, freeName, type StoredItem } from './held.ts'
import type { Answer } from './keychain.ts'
import type { Parts } from './parts.ts'
import type { KeychainReport, SecretRef } from './port.ts'
import { probe, SENTINEL } from './probe.ts'
import { faultReport, ready, unknown } from './reporting.ts'

/** Creates what asks the keychain and makes everything agree with what it says. To be called in a turn. Never fails. */
export function createReconcile(parts: Parts): () => Promise<KeychainReport> {
  const { clock, keychain, index, hand, reporting } = parts
  const isInUse = (name: string): boolean => hand.stored().some(([, item]) => item.name === name)

  const payDebts = async (): Promise<void> => {
    for (const name of index.owed().filter((owed) => owed !== SENTINEL.account)) {
      // Owed and in use at once is what an earlier version left when it ended between two notes: the item had been stored.
      if (isInUse(name)) index.settle(name)
      else await eraseItem(parts, name)
    }
  }

  const read = async (): Promise<void> => {
    const missing: (readonly [SecretRef, StoredItem])[] = []
    for (const [ref, item] of hand.stored()) {
      if (hand.of(ref).value !== null) continue
      const answer = await keychain.read(item.name)
      if (!answer.ok) {
        reporting.set(faultReport(answer.fault))
        return
      }
      if (answer.value === null) missing.push([ref, item])
      else learn(ref, item, answer.value)
    }
    if (missing.length === 0) return
    // Locked while we were reading? Then nothing is lost.
    const again = await probe(keychain, clock, false)
    if (again.kind === 'ready') for (const [ref, item] of missing) await lookElsewhere(ref, item)
    else reporting.set(faultReport(again.kind === 'unproven' ? { kind: 'locked' } : again))
  }
  /**
   * A journal that was restored from a backup knows of the item of that day: what was stored since then is in the other one. Owed,
   * that one is not wanted.
   */
  const lookElsewhere = async (ref: SecretRef, item: StoredItem): Promise<void> => {
    const other = { name: freeName(ref, hand.of(ref)), at: item.at }
    const answer: Answer<string | null> = index.owed().includes(other.name)
      ? { ok: true, value: null }
      : await keychain.read(other.name)
    // It may be there: then nothing is lost.
    if (!answer.ok) {
      reporting.set(faultReport(answer.fault))
      return
    }
    const { value } = answer
    if (value === null) {
      learn(ref, item, null)
      return
    }
    hand.change(ref, (held) => foundElsewhere(held, item, other, value))
    try {
      index.write(index.storing(ref, other, null))
    } catch {
      // The journal tells its own trouble; the next launch finds it in the same way.
    }
  }
  const learn = (ref: SecretRef, item: StoredItem, value: string | null): void =>
    hand.change(ref, (held) => afterReading(held, item, value))

  const putRight = async (): Promise<void> => {
    reporting.set(ready)
    await payDebts()
    // Everything was to be forgotten while the keychain was locked: the sentinel still goes, unless it is needed again.
    const owed = index.owed()
    if (hand.stored().length > 0) index.settle(SENTINEL.account)
    else if (owed.length > 0 && owed.every((name) => name === SENTINEL.account)) {
      await eraseAll(parts, [])
      reporting.set(unknown)
      return
    }
    await read()
  }

  return async () => {
    index.catchUp()
    const inUse = hand.stored().length > 0 || index.owed().length > 0
    const found = await probe(keychain, clock, inUse)
    if (found.kind === 'unproven') reporting.set(unknown)
    else if (found.kind === 'ready') await putRight()
    else reporting.set(faultReport(found))
    reporting.tell()
    return reporting.last()
  }
}
