import type { Repository, SecretIndexEntry, Staged } from '../journal/port.ts'
import { DOUBT, isDamaged, OWED } from '../journal/secretItems.ts'
import { otherName, type StoredItem } from './held.ts'
import type { SecretRef } from './port.ts'

/** What the journal knows of the keychain: which item holds which secret, and which items are still to be deleted. */
export interface SecretIndex {
  /** As the desk found it at launch. */
  readonly atLaunch: ReadonlyMap<SecretRef, StoredItem>
  /** Items that may be in the keychain and must not be. */
  owed(): readonly string[]
  /**
   * Items that may be the only copy of their secret, or not be there: the journal is that of a backup, or the row of the secret was
   * damaged. They go with the secret itself, or when a new value takes their place.
   */
  inDoubt(): readonly string[]
  /** Tries again what the journal did not take. Never throws. */
  catchUp(): void
  /** Owes items before the keychain is touched: a crash then leaves none that nobody knows of. @throws ProblemError `journalUnavailable` */
  owe(names: readonly string[], at: number): void
  /** It was owed for a write that never reached the keychain, and is in doubt as before. Never throws. */
  doubtAgain(name: string, at: number): void
  /**
   * What makes this item the one that holds the secret, and owes the former one: to be written along with the record that it
   * belongs to, so that either both are true or neither, also after a crash.
   */
  storing(ref: SecretRef, item: StoredItem, former: StoredItem | null): readonly Staged[]
  /** Every item of these secrets that may be in the keychain. */
  itemsOf(items: readonly (readonly [SecretRef, StoredItem])[]): readonly string[]
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

interface SecretIndexDeps {
  readonly index: Repository<SecretIndexEntry>
  /** Ms since 1970. */
  readonly now: () => number
}

/** Reads the index once and keeps what is owed in memory beside the journal. */
export function createSecretIndex({ index, now }: SecretIndexDeps): SecretIndex {
  const entries = index.all()
  const named = (prefix: string): readonly string[] =>
    entries.flatMap(({ id }) => (id.startsWith(prefix) ? [id.slice(prefix.length)] : []))
  const owed = new Set(named(OWED))
  const doubted = new Set(named(DOUBT))
  const isSpare = (name: string): boolean => owed.has(name) || doubted.has(name)
  /** Of a row that was damaged nobody knows which of the two items is in use: not the one that was to go, if there is such a one. */
  const nameOf = ({ id, at, item }: SecretIndexEntry): string => {
    if (item !== undefined || !isDamaged({ at }) || !isSpare(id)) return item ?? id
    const other = otherName(id, { name: id, at })
    return isSpare(other) ? id : other
  }
  const atLaunch = new Map(
    entries
      .filter(({ id }) => !id.startsWith(OWED) && !id.startsWith(DOUBT))
      .map((entry) => [entry.id as SecretRef, { name: nameOf(entry), at: entry.at }]),
  )

  const undoubting = (name: string): readonly Staged[] =>
    doubted.has(name) ? [andThen(index.removing(DOUBT + name), () => doubted.delete(name))] : []
  const owing = (name: string, at: number): readonly Staged[] => [
    ...undoubting(name),
    andThen(index.putting({ id: OWED + name, at }), () => owed.add(name)),
  ]
  const settling = (name: string): readonly Staged[] => [
    ...undoubting(name),
    andThen(index.removing(OWED + name), () => owed.delete(name)),
  ]
  const doubting = (name: string, at: number): readonly Staged[] => [
    andThen(index.putting({ id: DOUBT + name, at }), () => doubted.add(name)),
    andThen(index.removing(OWED + name), () => owed.delete(name)),
  ]
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
  const itemsOf = (ref: SecretRef, item: StoredItem): readonly string[] =>
    [item.name, otherName(ref, item)].filter((name) => name === item.name || isSpare(name))
  const forgetting = (ref: SecretRef, item: StoredItem, at: number): readonly Staged[] => [
    ...itemsOf(ref, item).flatMap((name) => owing(name, at)),
    index.removing(ref),
  ]
  const doubt = (names: readonly string[], at: number): void => {
    const notes = names.flatMap((name) => doubting(name, at))
    if (notes.length === 0 || writeIfPossible(notes)) return
    overdue = [...overdue, ...notes]
    for (const name of names) {
      owed.delete(name)
      doubted.add(name)
    }
  }
  const unsure = [...atLaunch].filter(([, item]) => isDamaged(item)).map(([ref, item]) => otherName(ref, item))
  doubt(
    unsure.filter((name) => !isSpare(name)),
    now(),
  )

  return {
    atLaunch,
    owed: () => [...owed],
    inDoubt: () => [...doubted],
    catchUp: () => void writeIfPossible([]),
    owe: (names, at) => write(along(names.flatMap((name) => owing(name, at)))),
    doubtAgain: (name, at) => doubt([name], at),
    storing: (ref, { name, at }, former) => [
      index.putting({ id: ref, at, ...(name === ref ? {} : { item: name }) }),
      ...settling(name),
      ...(former === null ? [] : owing(former.name, at)),
    ],
    itemsOf: (items) => items.flatMap(([ref, item]) => itemsOf(ref, item)),
    forgetting: (items, at) => along(items.flatMap(([ref, item]) => forgetting(ref, item, at))),
    write,
    giveUp: (items, others, at) => {
      const names = [...items.flatMap(([ref, item]) => itemsOf(ref, item)), ...others]
      const notes = [
        ...items.flatMap(([ref, item]) => forgetting(ref, item, at)),
        ...others.flatMap((name) => owing(name, at)),
      ]
      if (writeIfPossible(notes)) return
      overdue = [...overdue, ...notes]
      for (const name of names) {
        doubted.delete(name)
        owed.add(name)
      }
    },
    // What cannot be written the next launch finds, and puts right.
    settle: (name) => {
      if ((owed.has(name) || doubted.has(name)) && !writeIfPossible(settling(name))) {
        owed.delete(name)
        doubted.delete(name)
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
