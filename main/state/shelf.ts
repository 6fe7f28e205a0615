import { isDeepStrictEqual } from 'node:util'
import type { ProblemError } from '../../shared/problem.ts'
import type { CollectionName } from '../../shared/state/snapshot.ts'
import type { Repository, Staged } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { Hub, NewChange } from './hub.ts'

interface Identified {
  readonly id: string
}

/** Records of one kind that carry the state of their secrets: journal first, then hub. */
export interface Shelf<T extends Identified> {
  /** Shows what the journal holds. */
  load(): void
  /** @throws ProblemError the `missing` one */
  get(id: T['id']): T
  /** Writes and shows, `notes` of its secrets in the same write. @throws ProblemError journalUnavailable, and then nothing has changed */
  put(value: T, notes?: readonly Staged[]): T
  /** The same for many, all or none, in one write: nothing else waits for a thousand of them. */
  putAll(values: readonly T[]): T[]
  /** As put, for a record whose secrets were stored just now: what it says about them was learned from these. */
  putLearned(value: T, notes: readonly Staged[]): T
  /** As put, but a disk that fails does not keep the desk from showing it. */
  show(value: T): T
  /** Shows no longer what the journal has given up already. */
  hide(id: T['id']): void
  /** The same for its end. @throws ProblemError journalUnavailable, and then nothing has changed */
  remove(id: T['id'], notes: readonly Staged[]): void
}

interface ShelfDeps<T extends Identified> {
  readonly hub: Hub
  readonly secrets: Pick<SecretStore, 'onChange'>
  readonly collection: Exclude<CollectionName, 'sessions'>
  readonly repository: Repository<T>
  /** The present state of the record's secrets, by the fields that show it. */
  readonly secretsOf: (value: T) => Partial<T>
  /** A record whose secrets may be others than `before`, without what was learned about those; as it is where nothing is learned. */
  readonly unlearned?: (now: T, before: T) => T
  readonly missing: () => ProblemError
}

/** Creates a shelf. While it is used, the shown state of its secrets follows the secret store. */
export function shelf<T extends Identified>(deps: ShelfDeps<T>): Shelf<T> {
  const { hub, secrets, collection, repository, secretsOf, unlearned = (now: T) => now, missing } = deps
  const shown = new Map<T['id'], T>()

  const withSecrets = (value: T): T => ({ ...value, ...secretsOf(value) })
  /** The same record with the present state of its secrets. */
  const withStatus = (value: T): T => unlearned(withSecrets(value), value)

  const tell = (value: T): T => {
    shown.set(value.id, value)
    // The pair of collection and value is right by the types of the parameters; the union of changes cannot say so.
    hub.apply({ kind: 'put', collection, value } as unknown as NewChange)
    return value
  }

  const save = (value: T, notes: readonly Staged[] = []): T => {
    repository.put(value, notes)
    return tell(value)
  }

  const show = (value: T): T => {
    const now = withStatus(value)
    try {
      repository.put(now)
    } catch {
      // The journal tells its own trouble; what is learned about a record is still shown.
    }
    return tell(now)
  }

  const hide = (id: T['id']): void => {
    shown.delete(id)
    hub.apply({ kind: 'remove', collection, id })
  }

  secrets.onChange(() => {
    for (const value of shown.values()) {
      const now = withStatus(value)
      if (!isDeepStrictEqual(now, value)) tell(now)
    }
  })

  return {
    load: () => {
      // What was kept for the last session alone is gone, and with it what was known about it: readers of the journal too must not take it for that of another.
      for (const value of repository.all()) {
        if (isDeepStrictEqual(withStatus(value), value)) tell(value)
        else show(value)
      }
    },
    get: (id) => {
      const value = repository.get(id)
      if (value === null) throw missing()
      return withStatus(value)
    },
    put: (value, notes) => save(withStatus(value), notes),
    putLearned: (value, notes) => save(withSecrets(value), notes),
    putAll: (values) => {
      const now = values.map(withStatus)
      repository.putAll(now)
      return now.map(tell)
    },
    show,
    hide,
    remove: (id, notes) => {
      repository.remove(id, notes)
      hide(id)
    },
  }
}
