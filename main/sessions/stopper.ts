import type { SessionId } from '../../shared/ids.ts'
import type { LifecycleEvent } from '../../shared/recording/lifecycleEvent.ts'
import { ladderStep } from '../../shared/recording/pollSchedule.ts'
import type { Session } from '../../shared/recording/session.ts'
import { problemOf } from '../../shared/problemOf.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient, CallFault, RunningRecording } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import { answer, contextOf, faultLine, intent, recordingOf } from './calls.ts'
import { meaningOf } from './faults.ts'
import { type Pause, createPause } from './pause.ts'
import type { Credentials, ResolveCredentials } from './port.ts'

/** Waits between tries, ms; the last one repeats. The client has repeated each try by itself before. */
const WAITS_MS = [3_000, 6_000, 9_000, 15_000] as const

/** "Timed out" from the service itself: the request arrived there. A gateway that says so, or silence, proves nothing of the kind. */
const hasArrived = ({ code }: CallFault): boolean => code === 65

interface StopperDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly client: Pick<AgoraClient, 'stop' | 'query'>
  readonly credentials: ResolveCredentials
  readonly accounts: Pick<Accounts, 'noteRefused'>
  /** Ends a question about this session that is on its way: one during a stop would cost the stop its file list. */
  readonly holdQueries: (id: SessionId) => void
  /** A stop is over, and questions may be asked again. */
  readonly releaseQueries: () => void
}

/** Carries stops through to a truthful end: answered, verified, or refused. */
export interface Stopper {
  /** Begins, or tries again at once if it is waiting. Never throws. */
  stop(id: SessionId): void
  /** Whether one of this session is on its way or waits for its next try; of what was put away meanwhile none waits. */
  isOut(id: SessionId): boolean
  /** Resolves when none of this session is on its way or waiting any more. */
  over(id: SessionId): Promise<void>
  /** Every waiting stop tries again at once, for instance when the network is back. */
  nudge(): void
  /** Resolves when no stop is on its way or waiting any more. */
  settled(): Promise<void>
  close(): void
}

interface Job {
  readonly pause: Pause
  readonly ended: Promise<void>
}

/** What to do after a try: nothing more, wait on the ladder or for the next try, or look whether it still runs. */
type After = 'over' | 'wait' | 'verify'

/** Creates the stopper. */
export function createStopper(deps: StopperDeps): Stopper {
  const { clock, book, client, credentials, accounts, holdQueries, releaseQueries } = deps
  const jobs = new Map<SessionId, Job>()
  let closed = false
  const isClosed = (): boolean => closed

  // What was put away is not tried again: only what has left can still be answered.
  book.onRemove((id) => jobs.get(id)?.pause.skip())

  const refuse = ({ id, accountId }: Session, fault: CallFault): After => {
    if (meaningOf(fault) === 'account') accounts.noteRefused(accountId, fault.problem)
    book.apply(id, { type: 'stopRefused', at: clock.now(), problem: fault.problem }, [faultLine(fault)])
    return 'over'
  }

  const unheard = (id: SessionId, fault: CallFault): void => {
    const { call, problem, attempts } = fault
    // Questions that fail alike are one line; of stops each is told, as each was sent because somebody pressed Stop.
    const again = call === 'stop' && book.find(id)?.evidence.problem?.code === problem.code
    book.apply(
      id,
      { type: 'fault', at: clock.now(), call, problem, attempt: attempts },
      again ? [faultLine(fault)] : [],
    )
  }

  const isOver = (id: SessionId): boolean => book.find(id)?.phase !== 'stopping'

  /** Put away meanwhile: it is neither tried again nor asked about, and only the service's word that it ends changes anything. */
  const heardAway = ({ id, accountId }: Session, fault: CallFault): After => {
    const { call, problem, attempts: attempt } = fault
    const at = clock.now()
    const meaning = meaningOf(fault)
    if (meaning === 'account') accounts.noteRefused(accountId, problem)
    const heard = (event: LifecycleEvent): void => book.hear(id, event, [faultLine(fault)])
    if (meaning === 'nothingRecorded') heard({ type: 'nothingRecorded', at, problem })
    else if (meaning === 'ending' || meaning === 'ended') heard({ type: 'exiting', at })
    else heard({ type: 'fault', at, call, problem, attempt })
    return 'over'
  }

  /** One stop. `ending`: the service has said that it is exiting anyway. */
  const ask = async (
    session: Session,
    recording: RunningRecording,
    who: Credentials,
  ): Promise<{ readonly after: After; readonly ending: boolean }> => {
    const { id } = session
    let sentAt = clock.now()
    /** When the first attempt left that may have arrived. */
    let first = sentAt
    const beforeAttempt = (attempt: Parameters<typeof intent>[0]): void => {
      sentAt = clock.now()
      if (attempt.certainty !== 'unknown') first = sentAt
      // A stop leaves even if the disk fails: the recording must stay controllable.
      book.tell(id, [intent(attempt)])
    }
    const result = await client.stop(contextOf(who, session, { beforeAttempt }), recording)
    const at = clock.now()
    if (result.ok) {
      const { uploadingStatus, files } = result.value
      const { clockOffset } = result.meta
      const told = [answer('stop', result.meta)]
      book.hear(id, { type: 'stopAnswered', at, sentAt, uploadingStatus, files, clockOffset }, told)
      return { after: 'over', ending: false }
    }
    const { fault } = result
    if (isOver(id)) return { after: heardAway(session, fault), ending: false }
    if (fault.certainty === 'unknown') book.apply(id, { type: 'stopUnheard', at, sentAt: first })
    if (hasArrived(fault)) book.apply(id, { type: 'stopReached', at })
    const told = [faultLine(fault)]
    switch (meaningOf(fault)) {
      case 'nothingRecorded':
        book.hear(id, { type: 'nothingRecorded', at, problem: fault.problem }, told)
        return { after: 'over', ending: false }
      case 'ending':
      case 'ended':
        book.apply(id, { type: 'stopReached', at }, told)
        return { after: 'verify', ending: true }
      case 'maybeGone':
        book.apply(id, { type: 'gone', at, problem: fault.problem }, told)
        return { after: isOver(id) ? 'over' : 'wait', ending: false }
      case 'unknownOutcome':
        unheard(id, fault)
        return { after: 'verify', ending: false }
      case 'notSent':
      case 'wait':
        unheard(id, fault)
        return { after: fault.certainty === 'unknown' ? 'verify' : 'wait', ending: false }
      case 'account':
      case 'acquireAgain':
      case 'adopt':
      case 'defect':
      case 'fix':
      case 'idsMismatch':
      case 'layoutKept':
      case 'newToken':
        return { after: refuse(session, fault), ending: false }
    }
  }

  /** Looks whether it still runs, now that no stop is on its way. */
  const verify = async (
    { id, appId }: Session,
    recording: RunningRecording,
    who: Credentials,
    ending: boolean,
  ): Promise<After> => {
    const result = await client.query(contextOf(who, { id, appId }), recording)
    const at = clock.now()
    if (result.ok) {
      book.apply(id, { type: 'seen', at, ...result.value, clockOffset: result.meta.clockOffset })
      return isOver(id) ? 'over' : 'wait'
    }
    const { fault } = result
    const meaning = meaningOf(fault)
    // After "I am exiting", no longer being found is the end itself and needs no ladder.
    if (meaning === 'ended' || meaning === 'ending' || (ending && meaning === 'maybeGone')) {
      book.apply(id, { type: 'exiting', at })
    } else if (meaning === 'maybeGone') {
      book.apply(id, { type: 'gone', at, problem: fault.problem })
    } else {
      unheard(id, fault)
    }
    return isOver(id) ? 'over' : 'wait'
  }

  const once = async (session: Session, recording: RunningRecording): Promise<After> => {
    let who: Credentials
    try {
      who = await credentials(session.accountId)
    } catch (error) {
      const problem = problemOf(error)
      book.apply(session.id, { type: 'fault', at: clock.now(), call: 'stop', problem, attempt: 0 })
      return 'wait'
    }
    if (isClosed() || isOver(session.id)) return 'over'
    const { after, ending } = await ask(session, recording, who)
    return after === 'verify' && !isClosed() ? await verify(session, recording, who, ending) : after
  }

  const waitBefore = (session: Session, tries: number): number => {
    const { ladder } = session.evidence
    const rung = ladder === null ? null : ladderStep(clock.now() - ladder.since)
    return rung?.wait ?? WAITS_MS[Math.min(tries, WAITS_MS.length - 1)] ?? 0
  }

  /** The session may have been put away meanwhile; whatever else went wrong is said where the stop was asked for. */
  const broken = (id: SessionId, error: unknown): After => {
    if (book.find(id) === null) return 'over'
    book.apply(id, { type: 'fault', at: clock.now(), call: 'stop', problem: problemOf(error), attempt: 0 })
    return 'wait'
  }

  const run = async (id: SessionId, pause: Pause): Promise<void> => {
    holdQueries(id)
    for (let tries = 0; !isClosed(); tries++) {
      const session = book.find(id)
      const recording = session === null ? null : recordingOf(session)
      if (session?.phase !== 'stopping' || recording === null) return
      // A defect on the way says nothing about the recording: the stop goes on.
      const after = await once(session, recording).catch((error: unknown) => broken(id, error))
      if (after === 'over' || isClosed()) return
      const unstopped = book.find(id)
      if (unstopped?.phase !== 'stopping') return
      await pause.wait(waitBefore(unstopped, tries))
    }
  }

  return {
    stop: (id) => {
      const waiting = jobs.get(id)
      if (waiting !== undefined) {
        waiting.pause.skip()
        return
      }
      const pause = createPause(clock)
      const ended = run(id, pause).finally(() => {
        jobs.delete(id)
        releaseQueries()
      })
      jobs.set(id, { pause, ended })
    },
    isOut: (id) => jobs.has(id),
    over: async (id) => jobs.get(id)?.ended,
    nudge: () => {
      for (const { pause } of jobs.values()) pause.skip()
    },
    settled: async () => {
      await Promise.all([...jobs.values()].map(({ ended }) => ended))
    },
    close: () => {
      closed = true
      for (const { pause } of jobs.values()) pause.skip()
    },
  }
}
