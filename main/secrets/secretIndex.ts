import type { Repository, SecretIndexEntry, Staged } from '../journal/port.ts'
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
   * What turns stored items into owed ones, to be written along with the record that they no longer belong to: either both are
   * true or neither, also after a crash. The index knows of it once it is durable.
   */
  owing(refs: readonly SecretRef[], at: number): readonly Staged[]
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
  const putting = (id: string, at: number): Staged => andThen(index.putting({ id, at }), () => entries.set(id, at))
  const removing = (id: string): Staged => andThen(index.removing(id), () => entries.delete(id))
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
    owing: (refs, at) =>
      refs.filter((ref) => entries.has(ref)).flatMap((ref) => [putting(OWED + ref, at), removing(ref)]),
    settle: (ref) => {
      if (entries.has(OWED + ref)) remove(OWED + ref)
    },
  }
}

function andThen({ change, done }: Staged, next: () => void): Staged {
  return {
    change,
    done: () => {
      done()
      next()
    },
  }
}
