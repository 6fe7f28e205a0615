import type { SessionId } from '../../shared/ids.ts'
import { CHECKS_PER_SECOND } from '../../shared/recording/pollSchedule.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isAhead } from '../../shared/recording/lifecycleClock.ts'
import { canCheck, isLost, staleAt } from '../../shared/recording/sessionState.ts'
import { problemOf } from '../../shared/problemOf.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient, CallFault, CallResult, QueryAnswer, RunningRecording } from '../agora/port.ts'
import { type Clock, LONGEST_SLEEP_MS } from '../clock.ts'
import type { SessionBook } from './book.ts'
import { contextOf, recordingOf } from './calls.ts'
import { watchClock } from './clockWatch.ts'
import { meaningOf } from './faults.ts'
import { createOutages } from './outages.ts'
import type { ResolveCredentials } from './port.ts'
import { createSuspension } from './suspension.ts'

/** Shortest time between two questions of one App ID, ms. */
const APART_MS = 1000 / CHECKS_PER_SECOND
/** Answers younger than this need no repetition on focus, ms. */
const FRESH_MS = 2_000
/** While the network is away, one session is asked about this often, ms: its answer brings all others back. */
const OFFLINE_PROBE_MS = 5_000

interface MonitorDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly client: Pick<AgoraClient, 'query'>
  readonly credentials: ResolveCredentials
  readonly accounts: Pick<Accounts, 'noteRefused' | 'noteAccepted'>
  /** Whether a stop of it is on its way, whatever became of the session meanwhile: until that is answered nobody asks. */
  readonly isStopOut: (id: SessionId) => boolean
}

/** Asks the service about every recording that is due: one timer for all of them. */
export interface Monitor {
  /** Asks about everything now, as fast as the rate allows. */
  sweep(): void
  /** Asks about this one now; also about one that the desk gave up and does not ask about any more. */
  askNow(id: SessionId): void
  /** Ends a question about this session that is on its way, and forgets what it may answer. */
  hold(id: SessionId): void
  /** A stop is over: what waited for it may be asked about. */
  release(): void
  /** The account may work again. */
  resume(accountId: Session['accountId']): void
  close(): void
}

/** Creates the monitor; it begins at once. */
export function createMonitor({ clock, book, client, credentials, accounts, isStopOut }: MonitorDeps): Monitor {
  const asking = new Map<SessionId, AbortController>()
  const askedAt = new Map<string, number>()
  const urgent = new Map<SessionId, number>()
  const aged = new Set<SessionId>()
  const outages = createOutages()
  const suspension = createSuspension()
  let cancelTimer: (() => void) | null = null
  let closed = false
  const clockNews = watchClock(clock)

  /** When a session wants to be asked about, ms since 1970; null: never. */
  const wantedAt = (session: Session): number | null => {
    const { id, accountId, evidence } = session
    if (!canCheck(session) || isStopOut(id) || asking.has(id) || outages.waits(session)) return null
    const planned = outages.isAway(session) ? Infinity : (evidence.nextCheckAt ?? Infinity)
    const wanted = Math.min(planned, urgent.get(id) ?? Infinity)
    return wanted === Infinity ? null : Math.max(wanted, suspension.opensAt(accountId) ?? 0)
  }

  const allowedAt = ({ appId }: Session): number => (askedAt.get(appId) ?? -Infinity) + APART_MS

  const agesAt = (session: Session): number | null => (aged.has(session.id) ? null : staleAt(session))

  const schedule = (): void => {
    if (closed) return
    cancelTimer?.()
    // Whoever asks for all others must be there and about to ask, or everybody asks again.
    for (const id of outages.probes()) {
      if (book.find(id) === null || !(asking.has(id) || urgent.has(id))) outages.released(id)
    }
    const now = clock.now()
    let next = now + LONGEST_SLEEP_MS
    for (const session of book.all()) {
      const wanted = wantedAt(session)
      if (wanted !== null) next = Math.min(next, Math.max(wanted, allowedAt(session)))
      const ages = agesAt(session)
      // One millisecond later, since evidence is good up to and including that moment.
      if (ages !== null) next = Math.min(next, ages + 1)
    }
    cancelTimer = clock.after(Math.max(0, next - now), tick)
  }

  /**
   * After the computer's clock was set back, what was planned by it would wait as long: everything is due instead. After it was
   * set forward, no time has passed without proof: what is measured from moves along.
   */
  const heedClock = (): void => {
    const { now, setBack, setForwardBy } = clockNews()
    if (setForwardBy > 0) {
      for (const { id } of book.all()) book.apply(id, { type: 'clockSetForward', at: now, by: setForwardBy })
    }
    if (setBack) {
      askedAt.clear()
      suspension.probeNow()
    }
    for (const session of book.all()) {
      if (!setBack && !isAhead(session, now)) continue
      aged.delete(session.id)
      if (session.evidence.nextCheckAt !== null || urgent.has(session.id)) urgent.set(session.id, now)
      book.apply(session.id, { type: 'clockSetBack', at: now })
    }
  }

  const tick = (): void => {
    heedClock()
    const now = clock.now()
    for (const session of book.all()) {
      const ages = agesAt(session)
      if (ages === null || now <= ages) continue
      aged.add(session.id)
      book.apply(session.id, { type: 'aged', at: now })
    }
    const due = book
      .all()
      .flatMap((session) => {
        const wanted = wantedAt(session)
        return wanted !== null && wanted <= now ? [{ session, wanted }] : []
      })
      .sort((a, b) => a.wanted - b.wanted)
    for (const { session } of due) {
      const recording = recordingOf(session)
      const opens = suspension.opensAt(session.accountId)
      if (recording === null || now < allowedAt(session) || (opens !== null && now < opens)) continue
      askedAt.set(session.appId, now)
      suspension.asked(session.accountId, now)
      urgent.delete(session.id)
      void ask(session, recording)
    }
    schedule()
  }

  const ask = async (session: Session, recording: RunningRecording): Promise<void> => {
    const { id } = session
    const abort = new AbortController()
    asking.set(id, abort)
    // The session may be taken away from the monitor meanwhile, or asked about anew: then the answer is nobody's any more.
    const isMine = (): boolean => asking.get(id) === abort
    try {
      const result = await question(session, recording, abort.signal)
      if (isMine()) hear(session, result)
    } catch (error) {
      // Also a defect of the desk is a question without an answer: it must not hold up the next ones, about this one and others.
      const problem = problemOf(error)
      if (isMine()) book.apply(id, { type: 'fault', at: clock.now(), call: 'query', problem, attempt: 0 })
    } finally {
      if (isMine()) asking.delete(id)
      schedule()
    }
  }

  const question = async (
    { id, appId, accountId }: Session,
    recording: RunningRecording,
    signal: AbortSignal,
  ): Promise<CallResult<QueryAnswer>> => {
    const who = await credentials(accountId)
    signal.throwIfAborted()
    return client.query(contextOf(who, { id, appId }, { signal }), recording)
  }

  const hear = (session: Session, result: CallResult<QueryAnswer>): void => {
    const { id, appId, accountId } = session
    heedClock()
    const at = clock.now()
    if (!result.ok) {
      listen(session, at, result.fault)
      return
    }
    heard(id, accountId)
    reached(appId)
    const after = book.apply(id, { type: 'seen', at, ...result.value, clockOffset: result.meta.clockOffset })
    // An answer that proves nothing leaves the proof as old as it was, and that has been told.
    if (after.evidence.lastGoodAt === at) aged.delete(id)
  }

  /** The network is back, as far as this App ID is concerned: everything that was not asked about meanwhile is due. */
  const reached = (appId: string): void => {
    if (!outages.reached(appId)) return
    const now = clock.now()
    for (const session of book.all()) {
      if (session.appId === appId && session.evidence.nextCheckAt !== null) urgent.set(session.id, now)
    }
  }

  const heard = (id: SessionId, accountId: Session['accountId']): void => {
    urgent.delete(id)
    if (suspension.resume(accountId)) accounts.noteAccepted(accountId)
  }

  const listen = (
    { id, appId, accountId }: Pick<Session, 'id' | 'appId' | 'accountId'>,
    at: number,
    fault: CallFault,
  ): void => {
    const meaning = meaningOf(fault)
    const { call, problem, attempts } = fault
    if (meaning === 'notSent' && problem.code === 'networkUnreachable') {
      // Nobody's misses are counted.
      outages.missed({ id, appId })
      urgent.set(id, at + OFFLINE_PROBE_MS)
      return
    }
    reached(appId)
    if (meaning === 'maybeGone') {
      book.apply(id, { type: 'gone', at, problem })
    } else if (meaning === 'ended') {
      book.apply(id, { type: 'exiting', at })
    } else {
      book.apply(id, { type: 'fault', at, call, problem, attempt: attempts })
      if (meaning === 'account') {
        if (suspension.opensAt(accountId) === null) accounts.noteRefused(accountId, problem)
        suspension.suspend(accountId, at)
      }
    }
  }

  const sweep = (): void => {
    heedClock()
    const now = clock.now()
    suspension.probeNow()
    for (const { id, evidence } of book.all()) {
      if (evidence.nextCheckAt !== null && now - (evidence.lastGoodAt ?? 0) >= FRESH_MS) urgent.set(id, now)
    }
    schedule()
  }

  /** Ends a question about this session that is on its way: what it may answer is not heard. */
  const hold = (id: SessionId): void => {
    asking.get(id)?.abort()
    asking.delete(id)
    urgent.delete(id)
    aged.delete(id)
    outages.released(id)
  }

  const unsubscribe = book.onChange((session) => {
    if (session.evidence.nextCheckAt === null && !asking.has(session.id)) outages.released(session.id)
    // A session in flight is looked at when its answer arrives.
    if (!asking.has(session.id)) schedule()
  })

  // What is put back, or taken up again, is asked about anew.
  const forget = book.onRemove((id) => {
    hold(id)
    schedule()
  })

  return {
    sweep,
    askNow: (id) => {
      heedClock()
      const session = book.get(id)
      if (session.evidence.nextCheckAt === null && !isLost(session)) return
      urgent.set(id, clock.now())
      schedule()
    },
    hold,
    release: schedule,
    resume: (accountId) => {
      suspension.resume(accountId)
      for (const session of book.all()) {
        if (session.accountId === accountId && session.evidence.nextCheckAt !== null)
          urgent.set(session.id, clock.now())
      }
      schedule()
    },
    close: () => {
      closed = true
      unsubscribe()
      forget()
      cancelTimer?.()
      for (const id of [...asking.keys()]) hold(id)
    },
  }
}
