import type { Repository, SecretIndexEntry } from '../journal/port.ts'
import type { SecretRef } from './port.ts'

const OWED = 'forget/'

/** Which items the keychain should hold, and which ones are still to be deleted from it. */
export interface SecretIndex {
  /** When it was stored, ms since 1970; null if it never was. */
  storedAt(ref: SecretRef): number | null
  refs(): readonly SecretRef[]
  /** Notes that a stored item exists. @throws ProblemError `journalUnavailable` */
  add(ref: SecretRef, at: number): void
  /** Forgets it. Never throws: what the journal cannot take holds at least until the process ends. */
  drop(ref: SecretRef): void
  /** Items that may be in the keychain and must not be. */
  owed(): readonly SecretRef[]
  /** Notes one, before the keychain is touched: a crash then leaves no item that nobody knows of. @throws ProblemError `journalUnavailable` */
  owe(ref: SecretRef, at: number): void
  /**
   * Turns stored items into owed ones, and then does `save`; when that fails they are stored ones again. A crash in between costs
   * the secrets and leaves the record as it was: they are never kept for a record that has changed.
   * @throws ProblemError `journalUnavailable`, and what `save` throws
   */
  oweWith(refs: readonly SecretRef[], at: number, save: () => void): void
  /** It is gone from the keychain, or belongs there after all. Never throws. */
  settle(ref: SecretRef): void
}

/** Reads the index once and keeps it in memory beside the journal. */
export function createSecretIndex(index: Repository<SecretIndexEntry>): SecretIndex {
  const entries = new Map(index.all().map(({ id, at }) => [id, at]))

  const put = (id: string, at: number): void => {
    index.put({ id, at })
    entries.set(id, at)
  }
  const remove = (id: string): void => {
    entries.delete(id)
    try {
      index.remove(id)
    } catch {
      // The journal has said so itself; the next launch finds the entry and puts it right.
    }
  }
  const keep = (id: string, at: number): void => {
    entries.set(id, at)
    try {
      index.put({ id, at })
    } catch {
      // The journal has said so itself; what is in memory still holds until the process ends.
    }
  }
  const ids = (): readonly string[] => [...entries.keys()]

  return {
    storedAt: (ref) => entries.get(ref) ?? null,
    refs: () => ids().filter((id): id is SecretRef => !id.startsWith(OWED)),
    add: put,
    drop: remove,
    owed: () =>
      ids()
        .filter((id) => id.startsWith(OWED))
        .map((id) => id.slice(OWED.length) as SecretRef),
    owe: (ref, at) => put(OWED + ref, at),
    oweWith: (refs, at, save) => {
      const former = refs.flatMap((ref) => {
        const since = entries.get(ref)
        return since === undefined ? [] : [{ ref, since }]
      })
      try {
        for (const { ref } of former) put(OWED + ref, at)
        for (const { ref } of former) remove(ref)
        save()
      } catch (error) {
        for (const { ref, since } of former) {
          keep(ref, since)
          remove(OWED + ref)
        }
        throw error
      }
    },
    settle: (ref) => {
      if (entries.has(OWED + ref)) remove(OWED + ref)
    },
  }
}
