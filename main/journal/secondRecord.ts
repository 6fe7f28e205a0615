import type { SessionId } from '../../shared/ids.ts'
import { ProblemError, problem, type Problem } from '../../shared/problem.ts'
import type { Clock } from '../clock.ts'
import { RETRY_AFTER_MS, faultWord } from './diskFault.ts'
import type { LiveEntry, LiveFile } from './liveFile.ts'
import type { Notify } from './notice.ts'

/** Writes the file of live ids beside the database: what it cannot take now is owed to it, and nothing else fails with it. */
export interface SecondRecord {
  /** Adds the last word about a session, now or as soon as the file can be written. Never throws. */
  note(op: 'live' | 'ended', entry: LiveEntry): void
  /** Waits until everything is on the disk: where nothing else has it. Never throws. */
  flush(): void
  /** Rewrites the file with these sessions alone. Never throws. */
  compact(live: readonly LiveEntry[]): void
  /** For what may still be left undone, such as a new start. @throws ProblemError `liveFileUnavailable` */
  mustWork(): void
  /** Why the file cannot be written; null when it can. */
  problem(): Problem | null
  /** Tries once more to write what is owed, and never again after. */
  close(): void
}

interface SecondRecordDeps {
  readonly live: LiveFile
  readonly clock: Clock
  readonly notify: Notify
  /** Called when {@link SecondRecord.problem} changes. */
  readonly changed: () => void
}

/** Creates it around the open file. */
export function createSecondRecord({ live, clock, notify, changed }: SecondRecordDeps): SecondRecord {
  const owed = new Map<SessionId, { readonly op: 'live' | 'ended'; readonly entry: LiveEntry }>()
  let fault: string | null = null
  let cancelRetry: (() => void) | null = null

  const setFault = (word: string | null): void => {
    if (fault === word) return
    fault = word
    if (word !== null) notify({ kind: 'liveFileFailed', detail: word })
    changed()
  }

  /** Whether everything that was owed is written. */
  const settle = (): boolean => {
    cancelRetry?.()
    cancelRetry = null
    try {
      live.probe()
      for (const [id, { op, entry }] of owed) {
        live.append(op, clock.now(), entry)
        owed.delete(id)
      }
    } catch (error) {
      setFault(faultWord(error))
      cancelRetry = clock.after(RETRY_AFTER_MS, settle)
      return false
    }
    setFault(null)
    return true
  }

  const quietly = (work: () => void): void => {
    try {
      work()
    } catch (error) {
      notify({ kind: 'liveFileFailed', detail: faultWord(error) })
    }
  }

  return {
    note: (op, entry) => {
      owed.set(entry.session.id, { op, entry })
      settle()
    },
    flush: () => quietly(() => live.flush()),
    compact: (entries) => {
      quietly(() => live.compact(clock.now(), entries))
      settle()
    },
    mustWork: () => {
      if (fault === null || settle()) return
      throw new ProblemError('liveFileUnavailable', { params: { detail: fault }, retryable: true })
    },
    problem: () =>
      fault === null ? null : problem('liveFileUnavailable', { params: { detail: fault }, retryable: true }),
    close: () => {
      if (owed.size > 0) settle()
      cancelRetry?.()
      cancelRetry = null
    },
  }
}
