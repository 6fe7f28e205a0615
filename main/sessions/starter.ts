import type { SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { RESOURCE_LIFE_MS } from '../../shared/recording/lifecycleArm.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient, CallMeta } from '../agora/port.ts'
import { type Clock, uptimeOf } from '../clock.ts'
import type { SessionBook } from './book.ts'
import { answer, contextOf, faultLine, intent } from './calls.ts'
import { meaningOf } from './faults.ts'
import type { FormerTakes } from './formerTakes.ts'
import type { Prepared } from './preparation.ts'
import { createStartAnswers } from './startAnswers.ts'
import { keepsFailing, needsNewResource, runsAlready } from './startFaults.ts'
import { createStartJobs } from './startJobs.ts'

interface StarterDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly client: Pick<AgoraClient, 'acquire' | 'start'>
  readonly accounts: Pick<Accounts, 'noteRefused'>
  /** Goes on with a stop that was asked for while the start was on its way. */
  readonly stopNow: (id: SessionId) => void
  readonly formerTakes: FormerTakes
  /** Whether the recorder uid that a preset holds in reserve is free. */
  readonly isFree: (session: Session, recorderUid: string) => boolean
}

/** Sends what begins a recording. Nothing here throws; what came of it is told to the book. */
export interface Starter {
  /** Reserves a resource and starts it; with `resourceId` it begins with the start. */
  run(prepared: Prepared, resourceId: string | null): void
  /** Reserves a resource, and starts nothing. */
  arm(prepared: Prepared): void
  /** Sends a start that was never answered once more, with its own resource, on the operator's word. */
  repeat(prepared: Prepared, resourceId: string): void
  /** Gives up waiting for a resource: the operator stopped the session before its start was sent. */
  cancelAcquire(id: SessionId): void
  /** Whether a request that begins it is on its way. */
  isBusy(id: SessionId): boolean
  /** Resolves when nothing of it is on its way any more. */
  over(id: SessionId): Promise<void>
  /** From now on no start leaves, unless it is the repetition of one that may have arrived; acquires are given up. */
  close(): void
  /** Resolves when nothing is on its way any more. */
  settled(): Promise<void>
}

/** What became of one start. */
type Round = 'over' | 'acquireAgain' | 'otherUid'

/** Creates the starter. */
export function createStarter({ clock, book, client, accounts, stopNow, formerTakes, isFree }: StarterDeps): Starter {
  const answers = createStartAnswers({
    clock,
    book,
    accounts,
    stopNow,
    formerTakes,
    isClosing: () => jobs.isClosing(),
  })
  const { begun, foundRunning, tookUp } = answers
  const jobs = createStartJobs({ broken: answers.broken })
  const { follow } = jobs

  const isStopping = (id: SessionId): boolean => book.get(id).phase === 'stopping'

  /** @throws ProblemError what keeps anything new from leaving */
  const mustGoOn = (id: SessionId): void => {
    if (isStopping(id)) throw new ProblemError('startCancelled')
    if (jobs.isClosing()) throw new ProblemError('startInterrupted')
  }

  /** One acquire; null when there is nothing to go on with. */
  const acquire = async (
    prepared: Prepared,
  ): Promise<{ readonly resourceId: string; readonly meta: CallMeta } | null> => {
    const { session, credentials, start } = prepared
    const { id } = session
    const signal = jobs.signalOf(id)
    let left = uptimeOf(clock)
    const result = await client.acquire(
      contextOf(credentials, session, {
        ...(signal === null ? {} : { signal }),
        beforeAttempt: (attempt) => {
          mustGoOn(id)
          left = uptimeOf(clock)
          // A resource that a crash forgets lapses by itself: nothing waits for the disk before it is asked for.
          if (attempt.number === 1) book.noteWithNext(id, [intent(attempt)])
          else book.tell(id, [intent(attempt)])
        },
      }),
      { channel: start.channel, uid: start.uid },
    )
    if (isStopping(id)) {
      const at = clock.now()
      if (result.ok) {
        const { resourceId } = result.value
        book.apply(id, { type: 'acquired', at, resourceId, clockOffset: null }, [answer('acquire', result.meta)])
      }
      book.apply(id, { type: 'cancelled', at })
      return null
    }
    if (!result.ok) {
      const busy = meaningOf(result.fault) === 'adopt' && book.get(id).phase === 'acquiring'
      if (!busy || !(await tookUp(prepared, left))) answers.refused(session, result.fault)
      return null
    }
    return { resourceId: result.value.resourceId, meta: result.meta }
  }

  const reserve = async (prepared: Prepared): Promise<string | null> => {
    const acquired = await acquire(prepared)
    if (acquired === null) return null
    const { resourceId, meta } = acquired
    const event = { type: 'acquired', at: clock.now(), resourceId, clockOffset: meta.clockOffset } as const
    // Until the start leaves, and is written down for that, a lost resource costs nothing.
    book.applyWithNext(prepared.session.id, event, [answer('acquire', meta)])
    return resourceId
  }

  const begin = async (prepared: Prepared, resourceId: string, mayAcquireAgain: boolean): Promise<Round> => {
    const { session, credentials, start, alternateUid } = prepared
    const { id } = session
    if (isStopping(id)) {
      book.apply(id, { type: 'cancelled', at: clock.now() })
      return 'over'
    }
    let left = uptimeOf(clock)
    const result = await client.start(
      contextOf(credentials, session, {
        beforeAttempt: (attempt) => {
          // Once one may have arrived it goes on: the sid is needed to be able to stop at all.
          if (attempt.certainty !== 'unknown') mustGoOn(id)
          // A repetition needs no second intent on disk, and a disk that fills up must not keep the sid from being learned.
          const sent = { type: 'startSent', at: clock.now() } as const
          left = uptimeOf(clock)
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
    } else if (runsAlready(fault, false)) {
      book.tell(id, told)
      await foundRunning(prepared, fault, fault.certainty === 'unknown' ? Infinity : left)
    } else if (mayAcquireAgain && needsNewResource(fault)) {
      book.tell(id, told)
      return 'acquireAgain'
    } else if (keepsFailing(fault) && alternateUid !== null && !isStopping(id) && isFree(session, alternateUid)) {
      book.apply(id, { type: 'uidChanged', at, recorderUid: alternateUid }, told)
      return 'otherUid'
    } else if (fault.certainty === 'unknown') {
      book.apply(id, { type: 'startUnanswered', at, problem: fault.problem }, told)
    } else if (isStopping(id) && (fault.certainty === 'notSent' || fault.problem.code === 'startCancelled')) {
      book.apply(id, { type: 'cancelled', at }, told)
    } else {
      answers.refused(session, fault)
    }
    return 'over'
  }

  const rounds = async (first: Prepared, given: string | null): Promise<void> => {
    let prepared = first
    let reserved = given
    let mayAcquireAgain = true
    for (;;) {
      const resourceId = reserved ?? (await reserve(prepared))
      reserved = null
      if (resourceId === null) return
      const round = await begin(prepared, resourceId, mayAcquireAgain)
      if (round === 'over') return
      mayAcquireAgain = round === 'otherUid'
      if (round === 'otherUid') prepared = withAlternate(prepared)
    }
  }

  return {
    run: (prepared, resourceId) => follow(prepared.session, () => rounds(prepared, resourceId)),
    arm: (prepared) =>
      follow(prepared.session, async () => {
        const acquired = await acquire(prepared)
        if (acquired === null) return
        const { resourceId, meta } = acquired
        const at = clock.now()
        // Counted from when it was asked for: nobody knows when within that time the service began to count.
        const until = at - meta.ms + RESOURCE_LIFE_MS
        const { clockOffset } = meta
        book.apply(prepared.session.id, { type: 'armed', at, resourceId, until, clockOffset }, [
          answer('acquire', meta),
        ])
      }),
    repeat: (prepared, resourceId) =>
      follow(prepared.session, async () => {
        const { session, credentials, start } = prepared
        const { id } = session
        const beforeAttempt = (attempt: Parameters<typeof intent>[0]): void => {
          if (attempt.certainty !== 'unknown') mustGoOn(id)
          book.intend(id, [intent(attempt)])
        }
        const result = await client.start(contextOf(credentials, session, { beforeAttempt }), { ...start, resourceId })
        if (result.ok) {
          begun(id, result.value.sid, result.value.resourceId, result.meta)
          return
        }
        const { fault } = result
        const at = clock.now()
        const told = [faultLine(fault)]
        if (fault.sid !== null && fault.sid !== '') begun(id, fault.sid, resourceId, null)
        else if (runsAlready(fault, true)) {
          book.tell(id, told)
          await foundRunning(prepared, fault, Infinity)
        }
        // Nothing left: it stays unknown for the reason it had.
        else if (fault.problem.code === 'startInterrupted') return
        // Whatever was refused now, the first start may have arrived: it stays unknown.
        else book.apply(id, { type: 'startUnanswered', at, problem: fault.problem }, told)
      }),
    cancelAcquire: jobs.cancel,
    isBusy: jobs.isBusy,
    over: jobs.over,
    close: jobs.close,
    settled: jobs.settled,
  }
}

function withAlternate(prepared: Prepared): Prepared {
  const { session, start, alternateUid } = prepared
  const recorderUid = alternateUid ?? session.recorderUid
  return {
    ...prepared,
    session: { ...session, recorderUid },
    start: { ...start, uid: recorderUid },
    alternateUid: null,
  }
}
