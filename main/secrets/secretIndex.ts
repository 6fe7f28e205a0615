import type { Repository, SecretIndexEntry, Staged } from '../journal/port.ts'
import type { StoredItem } from './held.ts'
import type { SecretRef } from './port.ts'

const OWED = 'forget/'

/** What the journal knows of the keychain: which item holds which secret, and which items are still to be deleted. */
export interface SecretIndex {
  /** As the desk found it at launch. */
  readonly atLaunch: ReadonlyMap<SecretRef, StoredItem>
  /** Items that may be in the keychain and must not be. */
  owed(): readonly string[]
  /** Owes items before the keychain is touched: a crash then leaves none that nobody knows of. @throws ProblemError `journalUnavailable` */
  owe(names: readonly string[], at: number): void
  /**
   * What makes this item the one that holds the secret, and owes the former one: to be written along with the record that it
   * belongs to, so that either both are true or neither, also after a crash.
   */
  storing(ref: SecretRef, item: StoredItem, former: StoredItem | null): readonly Staged[]
  /** What owes the item of a secret, to be written along in the same way. */
  forgetting(ref: SecretRef, item: StoredItem, at: number): readonly Staged[]
  /** Writes what goes with no record. @throws ProblemError `journalUnavailable` */
  write(notes: readonly Staged[]): void
  /**
   * Owes the items of secrets that go without a record, and `others`. Never throws: what the journal does not take is owed until
   * the process ends.
   */
  giveUp(items: readonly (readonly [SecretRef, StoredItem])[], others: readonly string[], at: number): void
  /** It is gone from the keychain, or belongs there after all. Never throws. */
  settle(name: string): void
}

/** Reads the index once and keeps what is owed in memory beside the journal. */
export function createSecretIndex(index: Repository<SecretIndexEntry>): SecretIndex {
  const entries = index.all()
  const owed = new Set(entries.flatMap(({ id }) => (id.startsWith(OWED) ? [id.slice(OWED.length)] : [])))
  const atLaunch = new Map(
    entries
      .filter(({ id }) => !id.startsWith(OWED))
      .map(({ id, at, item }) => [id as SecretRef, { name: item ?? id, at }]),
  )

  const owing = (name: string, at: number): Staged =>
    andThen(index.putting({ id: OWED + name, at }), () => owed.add(name))
  const settling = (name: string): Staged => andThen(index.removing(OWED + name), () => owed.delete(name))
  const write = (notes: readonly Staged[]): void => {
    if (notes.length > 0) index.putAll([], notes)
  }
  const forgetting: SecretIndex['forgetting'] = (ref, { name }, at) => [owing(name, at), index.removing(ref)]

  return {
    atLaunch,
    owed: () => [...owed],
    owe: (names, at) => write(names.map((name) => owing(name, at))),
    storing: (ref, { name, at }, former) => [
      index.putting({ id: ref, at, ...(name === ref ? {} : { item: name }) }),
      settling(name),
      ...(former === null ? [] : [owing(former.name, at)]),
    ],
    forgetting,
    write,
    giveUp: (items, others, at) => {
      try {
        write([...items.flatMap(([ref, item]) => forgetting(ref, item, at)), ...others.map((name) => owing(name, at))])
      } catch {
        for (const name of [...items.map(([, item]) => item.name), ...others]) owed.add(name)
      }
    },
    settle: (name) => {
      if (!owed.delete(name)) return
      try {
        index.remove(OWED + name)
      } catch {
        // The journal has said so itself; the next launch finds the entry and puts it right.
      }
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
