import type { SessionId } from '../../shared/ids.ts'
import type { CommandResult } from '../../shared/ipc/contractSessions.ts'
import { ProblemError } from '../../shared/problem.ts'
import { errorOf, problemOf } from '../../shared/problemOf.ts'
import { isStopDue } from '../../shared/recording/lifecyclePlan.ts'
import type { Session, Surface, TimelineEvent } from '../../shared/recording/session.ts'
import { canStop } from '../../shared/recording/sessionState.ts'
import { isStopCutShort } from '../../shared/recording/stopCutShort.ts'
import { type StopGesture, decideStop } from '../../shared/recording/stopPolicy.ts'
import { stopUnsent } from '../../shared/recording/stopUnsent.ts'
import type { DeskSettings } from '../../shared/state/snapshot.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SessionBook } from './book.ts'
import { recordingOf } from './calls.ts'
import type { ResolveCredentials, Sessions } from './port.ts'

/** A countdown that ends so much later than planned was not seen to its end: the computer slept. ms. */
const OVERSLEPT_MS = 3_000

interface StopPolicyDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly journal: Pick<Journal, 'accounts'>
  readonly credentials: ResolveCredentials
  readonly settings: () => Pick<DeskSettings, 'stopPolicy' | 'countdownSeconds'>
  /** Carries out a stop that has been decided. */
  readonly stopNow: (id: SessionId) => void
  /** Gives up a start that has not been sent. */
  readonly cancelAcquire: (id: SessionId) => void
}

/** The one way to stop, for every surface: what a press on Stop means is decided here and nowhere else. */
export interface StopPolicy {
  readonly request: Sessions['stop']
  readonly requestMany: Sessions['stopMany']
  readonly keep: Sessions['keepRecording']
  /** The computer may have slept: countdowns that nobody saw end are over, and nothing is stopped. */
  awake(): void
  /** Ends every countdown without a stop. */
  close(): void
}

/** Creates the policy. */
export function createStopPolicy(deps: StopPolicyDeps): StopPolicy {
  const { clock, book, journal, credentials, settings, stopNow, cancelAcquire } = deps
  const timers = new Map<SessionId, () => void>()

  const stoppable = (id: SessionId): Session => {
    const session = book.get(id)
    if (session.phase === 'startUnknown' || session.phase === 'uncontrollable') {
      throw new ProblemError('sessionNotControllable')
    }
    if (!canStop(session)) throw new ProblemError('sessionNotLive')
    return session
  }

  /** Without the certificate nothing could be sent: better said now than shown as a stop that goes nowhere. */
  const mustBeSendable = async (id: SessionId): Promise<void> => {
    const session = stoppable(id)
    if (recordingOf(session) === null) return
    try {
      await credentials(session.accountId)
    } catch (error) {
      throw errorOf(stopUnsent(problemOf(error), session, journal.accounts.get(session.accountId)))
    }
  }

  const clearTimer = (id: SessionId): void => {
    timers.get(id)?.()
    timers.delete(id)
  }

  // What is put away meanwhile waits for nothing any more.
  const forget = book.onRemove(clearTimer)

  const send = (id: SessionId, surface: Surface, told: readonly TimelineEvent[]): Session => {
    clearTimer(id)
    const session = book.apply(id, { type: 'stopRequested', at: clock.now(), surface }, told)
    if (recordingOf(session) === null) cancelAcquire(id)
    else stopNow(id)
    return session
  }

  /** A stop on its way is only tried again, and what the desk gave up has no show left to lose: no policy for either. */
  const needsNoPolicy = ({ phase }: Session): boolean => phase === 'stopping' || phase === 'ended'

  const decide = (id: SessionId, gesture: StopGesture, surface: Surface, at: number): Session => {
    const session = stoppable(id)
    // The plan was moved or taken back while the certificate was read.
    if (surface === 'plan' && !isStopDue(session, at)) return session
    const told = [{ type: 'operator', action: 'stop', surface } as const]
    if (needsNoPolicy(session)) return send(id, surface, told)
    const decision = decideStop(gesture, surface, session.pendingStop, settings())
    switch (decision.kind) {
      case 'nothing':
        return session
      case 'stop':
        return send(id, surface, told)
      case 'wait': {
        const { policy, ms } = decision
        const waiting = book.apply(id, { type: 'stopPending', at, until: at + ms, surface, policy }, told)
        // One that outlived a take which ended by itself would cut this one short.
        clearTimer(id)
        timers.set(
          id,
          clock.after(ms, () => due(id)),
        )
        return waiting
      }
    }
  }

  const due = (id: SessionId): void => {
    clearTimer(id)
    const pending = book.find(id)?.pendingStop ?? null
    if (pending === null) return
    const at = clock.now()
    if (pending.policy === 'pressTwice') book.apply(id, { type: 'stopLapsed', at })
    else if (at - pending.at > OVERSLEPT_MS) book.apply(id, { type: 'stopCutShort', at })
    else send(id, pending.surface, [])
  }

  return {
    request: async ({ sessionId, gesture }, surface) => {
      await mustBeSendable(sessionId)
      return decide(sessionId, gesture, surface, clock.now())
    },
    requestMany: async ({ sessionIds, gesture }, surface) => {
      const ready = await Promise.allSettled(sessionIds.map(mustBeSendable))
      const at = clock.now()
      return sessionIds.map((id, index): CommandResult => {
        const check = ready[index]
        try {
          if (check?.status === 'rejected') throw check.reason
          return { ok: true, session: decide(id, gesture, surface, at) }
        } catch (error) {
          return { ok: false, problem: problemOf(error) }
        }
      })
    },
    keep: ({ sessionId: id }, surface) => {
      const session = book.get(id)
      if (session.phase === 'stopping') throw new ProblemError('stopAlreadySent')
      if (session.pendingStop === null && !isStopCutShort(session)) return session
      clearTimer(id)
      return book.apply(id, { type: 'stopKept', at: clock.now() }, [{ type: 'operator', action: 'keep', surface }])
    },
    awake: () => {
      for (const { id, pendingStop } of book.all()) {
        if (pendingStop !== null && clock.now() - pendingStop.at > OVERSLEPT_MS) due(id)
      }
    },
    close: () => {
      forget()
      for (const id of [...timers.keys()]) {
        clearTimer(id)
        book.apply(id, { type: 'stopCutShort', at: clock.now() })
      }
    },
  }
}
