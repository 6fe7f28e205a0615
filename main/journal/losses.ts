import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import { problem, Problem } from '../../shared/problem.ts'
import { lossKey } from '../../shared/state/journalLoss.ts'
import { type RowReader, readRows } from './rows.ts'
import { readSingle, writeSingle } from './singles.ts'
import { inTransaction } from './transaction.ts'
import type { Writer } from './writer.ts'

/** What the journal lost, until somebody has acknowledged it: told at every launch, for whoever sat there at the first may have gone. */
export interface Losses {
  /** The newest of them; null: there is none. */
  problem(): Problem | null
  /** Somebody has seen the one of this key. Does nothing where another is told by now. @throws ProblemError `journalUnavailable` */
  acknowledge(key: string): void
}

interface LossesDeps {
  readonly db: DatabaseSync | null
  readonly writer: Writer
  readonly rows: Pick<RowReader, 'count'>
  /** Called when {@link Losses.problem} changes. */
  readonly changed: () => void
}

const KEY = 'losses'
/** That something was lost once; it stays when that is acknowledged. */
const EVER = 'lostOnce'
/** Up to which row of `set_aside` somebody has heard of them. */
const SEEN = 'setAsideSeen'

const read = (db: DatabaseSync | null): readonly Problem[] =>
  z
    .array(z.unknown())
    .catch([])
    .parse(readSingle(db, KEY))
    .flatMap((loss) => Problem.safeParse(loss).data ?? [])

/** Writes down that something was lost, in the file that takes its place. */
export function noteLoss(db: DatabaseSync, loss: Problem): void {
  inTransaction(db, () => {
    writeSingle(db, KEY, [...read(db), loss])
    writeSingle(db, EVER, true)
  })
}

/** Whether this journal took the place of a lost one at any time, seen by somebody or not: what it never knew it does not learn. */
export const isReplacement = (db: DatabaseSync | null): boolean => readSingle(db, EVER) === true

/** Creates the memory of losses. Before any row is read: what lies aside from earlier launches is counted here, the rest by `rows`. */
export function createLosses({ db, writer, rows, changed }: LossesDeps): Losses {
  let losses = read(db)
  const seen = z.number().catch(0).parse(readSingle(db, SEEN))
  /** Those of this launch that were acknowledged count against it. */
  let unseen = readRows(db, 'SELECT seq AS id, source AS body FROM set_aside WHERE seq > ?', seen).length

  const told = (): Problem | null => {
    const count = unseen + rows.count()
    return losses.at(-1) ?? (count === 0 ? null : problem('journalRowsSetAside', { params: { count } }))
  }
  return {
    problem: told,
    acknowledge: (key) => {
      const loss = told()
      if (loss === null || lossKey(loss) !== key) return
      if (losses.length > 0) {
        const others = losses.filter((other) => lossKey(other) !== key)
        writer.write((target) => writeSingle(target, KEY, others))
        losses = others
      } else {
        writer.write((target) => {
          const last = target.prepare('SELECT coalesce(max(seq), 0) AS seq FROM set_aside').get()
          writeSingle(target, SEEN, Number(last?.['seq']))
        })
        unseen = -rows.count()
      }
      changed()
    },
  }
}
