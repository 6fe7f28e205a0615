import type { DatabaseSync } from 'node:sqlite'
import { ProblemError, problem, type Problem } from '../../shared/problem.ts'
import type { Clock } from '../clock.ts'
import { RETRY_AFTER_MS, faultWord } from './diskFault.ts'
import type { Notify } from './notice.ts'
import { inTransaction } from './transaction.ts'

/** One change of the database, inside somebody's transaction. */
export type Change<T> = (db: DatabaseSync) => T

/** The single way to write. Knows whether the disk takes writes, and keeps what must not be forgotten while it does not. */
export interface Writer {
  /** Runs `change` as one durable transaction. @throws ProblemError `journalUnavailable`: nothing was written */
  write<T>(change: Change<T>): T
  /**
   * Remembers a change whose write just failed: it goes ahead of the next write that succeeds. A later change with the same
   * key takes the very place of an earlier one, so that a disk that refuses for hours costs no memory, and what was kept after it
   * and builds on it still comes after it.
   */
  keep(change: Change<void>, key: string | null): void
  /** The same for the small print (request log): durable, but it is no commit of the desk's truth and fails quietly. */
  writeQuietly(change: Change<void>): boolean
  /** Time of the last durable commit, ms since 1970; null before the first. */
  savedAt(): number | null
  /** Why writes fail; null when they do not. */
  problem(): Problem | null
  /** Tries once more to write what was kept, and never again after. */
  close(): void
}

/** What a {@link Writer} needs. `db` null: the journal could not be opened for writing, for the reason in `detail`. */
export interface WriterDeps {
  readonly db: DatabaseSync | null
  readonly detail: string | null
  readonly clock: Clock
  readonly notify: Notify
  /** Called after every commit and when {@link Writer.problem} changes. */
  readonly changed: () => void
}

/** Creates the writer around an open database. */
export function createWriter({ db, detail, clock, notify, changed }: WriterDeps): Writer {
  let fault: Fault | null = detail === null ? null : faultOf(detail)
  let savedAt: number | null = null
  let kept: { readonly change: Change<void>; readonly key: string | null }[] = []
  let cancelRetry: (() => void) | null = null
  let closed = false

  const fail = (error: unknown): ProblemError => {
    const word = faultWord(error)
    if (fault?.detail !== word) {
      fault = faultOf(word)
      notify({ kind: 'unavailable', detail: word })
      changed()
    }
    if (db !== null && !closed) cancelRetry ??= clock.after(RETRY_AFTER_MS, retry)
    return refusal(word)
  }

  const recovered = (): void => {
    cancelRetry?.()
    cancelRetry = null
    if (fault === null) return
    fault = null
    notify({ kind: 'available' })
  }

  const attempt = <T>(change: Change<T>): T => {
    if (db === null || closed) throw refusal(fault?.detail ?? 'closed')
    try {
      const result = inTransaction(db, () => {
        for (const earlier of kept) earlier.change(db)
        return change(db)
      })
      if (kept.length > 0) savedAt = clock.now()
      kept = []
      return result
    } catch (error) {
      throw fail(error)
    }
  }

  function retry(): void {
    cancelRetry = null
    try {
      attempt(touch)
    } catch {
      return
    }
    recovered()
    changed()
  }

  return {
    write: (change) => {
      const result = attempt(change)
      savedAt = clock.now()
      recovered()
      changed()
      return result
    },
    keep: (change, key) => {
      const place = key === null ? -1 : kept.findIndex((earlier) => earlier.key === key)
      kept = place === -1 ? [...kept, { change, key }] : kept.with(place, { change, key })
    },
    writeQuietly: (change) => {
      if (fault !== null) return false
      try {
        attempt(change)
        return true
      } catch {
        return false
      }
    },
    savedAt: () => savedAt,
    problem: () => fault?.problem ?? null,
    close: () => {
      cancelRetry?.()
      cancelRetry = null
      if (kept.length > 0) retry()
      closed = true
    },
  }
}

/** The smallest write that reaches the disk. */
export const touch: Change<void> = (db) => {
  db.prepare("INSERT INTO singles (id, body) VALUES ('touched', '1') ON CONFLICT DO UPDATE SET body = body + 1").run()
}

/** Why writes fail: the word to tell faults apart, and the same as a problem. */
interface Fault {
  readonly detail: string
  readonly problem: Problem
}

function faultOf(detail: string): Fault {
  return { detail, problem: problem('journalUnavailable', { params: { detail }, retryable: true }) }
}

function refusal(detail: string): ProblemError {
  return new ProblemError('journalUnavailable', { params: { detail }, retryable: true })
}
