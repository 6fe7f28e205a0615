import type { SessionId } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import { problemOf } from '../../shared/problemOf.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { Accounts } from '../accounts/port.ts'
import type { CallFault, CallMeta } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import { answer, faultLine } from './calls.ts'
import { meaningOf } from './faults.ts'
import type { FormerTakes } from './formerTakes.ts'
import type { Prepared } from './preparation.ts'

interface StartAnswersDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly accounts: Pick<Accounts, 'noteRefused'>
  /** Goes on with a stop that was asked for while the start was on its way. */
  readonly stopNow: (id: SessionId) => void
  readonly formerTakes: FormerTakes
  /** Whether the desk is closing. */
  readonly isClosing: () => boolean
}

/** Tells the book what came of the requests that begin a recording. Nothing is sent but questions about former takes. */
export interface StartAnswers {
  /** It runs. `meta` null: the sid came with a fault. */
  readonly begun: (id: SessionId, sid: string, resourceId: string, meta: CallMeta | null) => void
  /** Nothing was begun, and why. An armed session stays what it is, without a resource. */
  readonly refused: (session: Session, fault: CallFault) => void
  /**
   * The service records it already: a take that the desk had given up, or something that nobody can control. `left` as for `tookUp`;
   * Infinity where an earlier request of this start may have arrived: then it may be that one which runs, whatever was stopped.
   */
  readonly foundRunning: (prepared: Prepared, fault: CallFault, left: number) => Promise<void>
  /**
   * Whether a take that was given up goes on instead, or went on until a moment ago. A stop that was asked for meanwhile is meant
   * for what records. `left`: when the request left that was answered so, by `uptimeOf`.
   */
  readonly tookUp: (prepared: Prepared, left: number) => Promise<boolean>
  /** A defect of the desk never claims that what may have been sent does not run. */
  readonly broken: (id: SessionId, error: unknown) => void
}

/** Creates them. */
export function createStartAnswers(deps: StartAnswersDeps): StartAnswers {
  const { clock, book, accounts, stopNow, formerTakes, isClosing } = deps

  const tookUp: StartAnswers['tookUp'] = async ({ session: { id }, credentials }, left) => {
    const former = await formerTakes.takeUp(book.get(id), credentials, left)
    if (former === null) return false
    const { stopRequestedAt } = book.get(id)
    if (stopRequestedAt !== null) {
      book.apply(former, { type: 'stopRequested', at: stopRequestedAt })
      stopNow(former)
    }
    return true
  }

  return {
    begun: (id, sid, resourceId, meta) => {
      const told = meta === null ? [] : [answer('start', meta)]
      const at = clock.now()
      // Whatever was done with the session meanwhile: a recording that is known to run is on the desk.
      book.recall(id)
      book.apply(id, { type: 'started', at, sid, resourceId, clockOffset: meta?.clockOffset ?? null }, told)
      if (book.get(id).phase === 'stopping') stopNow(id)
    },
    refused: ({ id, accountId }, fault) => {
      if (isClosing() && (fault.certainty !== 'refused' || fault.problem.code === 'startInterrupted')) {
        // Given up by the desk. What is reserved stays so.
        const at = clock.now()
        if (book.get(id).phase !== 'armed')
          book.apply(id, { type: 'refused', at, problem: problem('startInterrupted') })
        return
      }
      if (meaningOf(fault) === 'account') accounts.noteRefused(accountId, fault.problem)
      const at = clock.now()
      const told = [faultLine(fault)]
      if (book.get(id).phase === 'armed') book.apply(id, { type: 'armRefused', at, problem: fault.problem }, told)
      else book.apply(id, { type: 'refused', at, problem: fault.problem }, told)
    },
    foundRunning: async (prepared, { problem: why }, left) => {
      const { id } = prepared.session
      // Where the service speaks of its resource, and not of its channel and uid, it is this very start that runs.
      const another = why.code === 'channelUidBusy'
      if (!another || !(await tookUp(prepared, left)))
        book.apply(id, { type: 'alreadyRunning', at: clock.now(), problem: why })
    },
    tookUp,
    broken: (id, error) => {
      const session = book.find(id)
      // Let go meanwhile: nobody is waiting for it any more.
      if (session === null) return
      const sent = session.startSentAt !== null
      book.apply(id, { type: sent ? 'startUnanswered' : 'refused', at: clock.now(), problem: problemOf(error) })
    },
  }
}
