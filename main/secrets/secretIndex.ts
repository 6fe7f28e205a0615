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
  /** Tries again what the journal did not take. Never throws. */
  catchUp(): void
  /** Owes items before the keychain is touched: a crash then leaves none that nobody knows of. @throws ProblemError `journalUnavailable` */
  owe(names: readonly string[], at: number): void
  /**
   * What makes this item the one that holds the secret, and owes the former one: to be written along with the record that it
   * belongs to, so that either both are true or neither, also after a crash.
   */
  storing(ref: SecretRef, item: StoredItem, former: StoredItem | null): readonly Staged[]
  /** What owes the items of secrets, to be written along in the same way. */
  forgetting(items: readonly (readonly [SecretRef, StoredItem])[], at: number): readonly Staged[]
  /** Writes what goes with no record. @throws ProblemError `journalUnavailable` */
  write(notes: readonly Staged[]): void
  /**
   * Owes the items of secrets that go without a record, and `others`. Never throws: what the journal does not take goes along with
   * whatever it takes next, before anything is stored anew.
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
  /** Notes that the journal did not take when they were due. */
  let overdue: readonly Staged[] = []
  const along = (notes: readonly Staged[]): readonly Staged[] => [
    ...overdue.map((note) => andThen(note, () => (overdue = overdue.filter((other) => other !== note)))),
    ...notes,
  ]
  const write = (notes: readonly Staged[]): void => {
    if (notes.length > 0) index.putAll([], notes)
  }
  const writeIfPossible = (notes: readonly Staged[]): boolean => {
    try {
      write(along(notes))
      return true
    } catch {
      // The journal tells its own trouble.
      return false
    }
  }
  const forgetting = (ref: SecretRef, { name }: StoredItem, at: number): readonly Staged[] => [
    owing(name, at),
    index.removing(ref),
  ]

  return {
    atLaunch,
    owed: () => [...owed],
    catchUp: () => void writeIfPossible([]),
    owe: (names, at) => write(along(names.map((name) => owing(name, at)))),
    storing: (ref, { name, at }, former) => [
      index.putting({ id: ref, at, ...(name === ref ? {} : { item: name }) }),
      settling(name),
      ...(former === null ? [] : [owing(former.name, at)]),
    ],
    forgetting: (items, at) => along(items.flatMap(([ref, item]) => forgetting(ref, item, at))),
    write,
    giveUp: (items, others, at) => {
      const notes = [
        ...items.flatMap(([ref, item]) => forgetting(ref, item, at)),
        ...others.map((name) => owing(name, at)),
      ]
      if (writeIfPossible(notes)) return
      overdue = [...overdue, ...notes]
      for (const name of [...items.map(([, item]) => item.name), ...others]) owed.add(name)
    },
    // What cannot be written the next launch finds, and puts right.
    settle: (name) => {
      if (owed.has(name) && !writeIfPossible([settling(name)])) owed.delete(name)
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
