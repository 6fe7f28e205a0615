import type { SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { Session, Surface } from '../../shared/recording/session.ts'
import { isLive } from '../../shared/recording/sessionState.ts'
import { problemOf } from '../../shared/problemOf.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient, CallFault, CallMeta } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import { answer, contextOf, faultLine, intent } from './calls.ts'
import { meaningOf } from './faults.ts'
import type { Sessions } from './port.ts'
import type { Preparation, Prepared } from './preparation.ts'

interface RecorderDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly client: Pick<AgoraClient, 'acquire' | 'start'>
  readonly preparation: Preparation
  readonly accounts: Pick<Accounts, 'noteRefused'>
  /** Goes on with a stop that was asked for while the start was on its way. */
  readonly stopNow: (id: SessionId) => void
}

/** Starts recordings. */
export interface Recorder {
  start: Sessions['start']
  /** Gives up waiting for a resource: the operator stopped the session before its start was sent. */
  cancelAcquire(id: SessionId): void
  /** Resolves when no start is on its way any more. */
  settled(): Promise<void>
}

/** What became of one pair of acquire and start. */
type Round = 'over' | 'acquireAgain'

/** The service says that it records already; a repeated start that finds its resource used arrived the first time. */
function runsAlready(fault: CallFault): boolean {
  return meaningOf(fault) === 'adopt' || (fault.problem.code === 'resourceUsed' && fault.attempts > 1)
}

/** Whether another resource would help and cannot lead to two recorders. */
function needsNewResource(fault: CallFault): boolean {
  if (meaningOf(fault) !== 'acquireAgain' || fault.certainty !== 'refused') return false
  const firstOnly = fault.problem.code === 'resourceUsed' || fault.problem.code === 'resourceUnreadable'
  return !firstOnly || fault.attempts === 1
}

/** Creates the recorder. */
export function createRecorder({ clock, book, client, preparation, accounts, stopNow }: RecorderDeps): Recorder {
  /** Channel + uid of starts that wait for their secrets: they have no session yet, but a second click must see them. */
  const reserved = new Set<string>()
  const running = new Set<Promise<void>>()
  const acquiring = new Map<SessionId, AbortController>()

  const keyOf = ({ appId, channel, recorderUid }: Session): string => JSON.stringify([appId, channel, recorderUid])

  const refuseDuplicate = (draft: Session): void => {
    const key = keyOf(draft)
    const holder = book.all().find((session) => isLive(session) && keyOf(session) === key)
    if (holder === undefined && !reserved.has(key)) return
    throw new ProblemError('sessionDuplicate', {
      params: {
        name: holder?.name ?? draft.name,
        channel: draft.channel,
        uid: draft.recorderUid,
        ...(holder === undefined ? {} : { sessionId: holder.id }),
      },
    })
  }

  const isStopping = (id: SessionId): boolean => book.get(id).phase === 'stopping'

  const begun = (id: SessionId, sid: string, resourceId: string, meta: CallMeta | null): void => {
    const told = meta === null ? [] : [answer('start', meta)]
    const at = clock.now()
    book.apply(id, { type: 'started', at, sid, resourceId, clockOffset: meta?.clockOffset ?? null }, told)
    if (isStopping(id)) stopNow(id)
  }

  const acquire = async ({ session, credentials, start }: Prepared): Promise<string | null> => {
    const { id } = session
    const abort = new AbortController()
    acquiring.set(id, abort)
    const result = await client.acquire(
      contextOf(credentials, id, {
        signal: abort.signal,
        beforeAttempt: (attempt) => {
          if (isStopping(id)) throw new ProblemError('startCancelled')
          book.intend(id, [intent(attempt)])
        },
      }),
      { channel: start.channel, uid: start.uid },
    )
    acquiring.delete(id)
    const at = clock.now()
    if (result.ok) {
      const { resourceId } = result.value
      const told = [answer('acquire', result.meta)]
      book.apply(id, { type: 'acquired', at, resourceId, clockOffset: result.meta.clockOffset }, told)
      if (!isStopping(id)) return resourceId
      book.apply(id, { type: 'cancelled', at })
      return null
    }
    if (isStopping(id)) book.apply(id, { type: 'cancelled', at })
    else failed(session, result.fault)
    return null
  }

  const failed = ({ id, accountId }: Session, fault: CallFault): void => {
    if (meaningOf(fault) === 'account') accounts.noteRefused(accountId, fault.problem)
    book.apply(id, { type: 'refused', at: clock.now(), problem: fault.problem }, [faultLine(fault)])
  }

  const begin = async (prepared: Prepared, resourceId: string, mayAcquireAgain: boolean): Promise<Round> => {
    const { session, credentials, start } = prepared
    const { id } = session
    const result = await client.start(
      contextOf(credentials, id, {
        beforeAttempt: (attempt) => {
          // Only a first attempt can be held back: after it, the sid is needed to be able to stop at all.
          if (attempt.number === 1 && isStopping(id)) throw new ProblemError('startCancelled')
          // A repetition needs no second intent on disk, and a disk that fills up must not keep the sid from being learned.
          const sent = { type: 'startSent', at: clock.now() } as const
          if (attempt.number === 1) book.commit(id, sent, [intent(attempt)])
          else book.apply(id, sent, [intent(attempt)])
        },
      }),
      { ...start, resourceId },
    )
    const at = clock.now()
    if (result.ok) {
      begun(id, result.value.sid, result.value.resourceId, result.meta)
      return 'over'
    }
    const { fault } = result
    const told = [faultLine(fault)]
    if (fault.sid !== null && fault.sid !== '') {
      book.tell(id, told)
      begun(id, fault.sid, resourceId, null)
    } else if (runsAlready(fault)) {
      book.apply(id, { type: 'alreadyRunning', at, problem: fault.problem }, told)
    } else if (mayAcquireAgain && needsNewResource(fault)) {
      book.tell(id, told)
      return 'acquireAgain'
    } else if (fault.certainty === 'unknown') {
      book.apply(id, { type: 'startUnanswered', at, problem: fault.problem }, told)
    } else if (isStopping(id) && fault.certainty === 'notSent') {
      book.apply(id, { type: 'cancelled', at }, told)
    } else {
      failed(session, fault)
    }
    return 'over'
  }

  const run = async (prepared: Prepared): Promise<void> => {
    const { id } = prepared.session
    try {
      for (const mayAcquireAgain of [true, false]) {
        const resourceId = await acquire(prepared)
        if (resourceId === null) return
        if ((await begin(prepared, resourceId, mayAcquireAgain)) === 'over') return
      }
    } catch (error) {
      // A defect of the desk. What may have been sent is never claimed not to run.
      const sent = book.get(id).startSentAt !== null
      book.apply(id, { type: sent ? 'startUnanswered' : 'refused', at: clock.now(), problem: problemOf(error) })
    }
  }

  return {
    start: async ({ presetId }, surface: Surface) => {
      const draft = preparation.draft(presetId)
      refuseDuplicate(draft.session)
      const key = keyOf(draft.session)
      reserved.add(key)
      try {
        const prepared = await preparation.complete(draft)
        const session = book.open(draft.session, [
          { type: 'operator', action: 'start', surface },
          { type: 'state', state: 'starting', status: null, problem: null },
        ])
        const start = run(prepared).finally(() => running.delete(start))
        running.add(start)
        return session
      } finally {
        reserved.delete(key)
      }
    },
    cancelAcquire: (id) => acquiring.get(id)?.abort(),
    settled: async () => {
      await Promise.all(running)
    },
  }
}
