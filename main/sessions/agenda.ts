import type { AccountId, SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { REMIND_BEFORE_MS, canPlan, isStopDue } from '../../shared/recording/lifecyclePlan.ts'
import type { Session } from '../../shared/recording/session.ts'
import { canStop, mayRun } from '../../shared/recording/sessionState.ts'
import { type Clock, LONGEST_SLEEP_MS } from '../clock.ts'
import type { SessionBook } from './book.ts'
import type { Sessions } from './port.ts'

/** A planned stop that was asked for and refused is asked for again after these, ms; the last one repeats. */
const AGAIN_AFTER_MS = [1, 2, 5, 10].map((minutes) => minutes * 60_000)

interface AgendaDeps {
  readonly clock: Clock
  readonly book: SessionBook
  /** A planned stop goes the way of every stop. */
  readonly stop: Sessions['stop']
}

/** What has to happen at a certain time: reserved resources expire, planned ends come near and come. */
export interface Agenda {
  readonly plan: Sessions['plan']
  /** The account works again: its planned stops that were refused are asked for now. */
  nudge(accountId: AccountId): void
  close(): void
}

/** Creates the agenda; it begins at once. */
export function createAgenda({ clock, book, stop }: AgendaDeps): Agenda {
  /** Sessions whose planned stop is being asked for (null), or was and waits for its next turn: how to end that wait. */
  const stopping = new Map<SessionId, (() => void) | null>()
  /** Planned stops that were asked for, per session. */
  const asked = new Map<SessionId, number>()
  let cancelTimer: (() => void) | null = null
  let closed = false

  /** When the reserved resource expires; null when none is, or that has been said. */
  const expiresAt = ({ phase, armedUntil, reason }: Session): number | null =>
    phase === 'armed' && reason === null ? armedUntil : null

  /** When something has to happen about this session next; null: nothing. */
  const dueAt = (session: Session): number | null => {
    const expires = expiresAt(session)
    const { plannedEnd } = session
    if (plannedEnd === null || !canPlan(session)) return expires
    const planned = plannedEnd.remindedAt === null ? plannedEnd.at - REMIND_BEFORE_MS : plannedEnd.at
    if (plannedEnd.remindedAt !== null && !wantsStop(session)) return expires
    return Math.min(planned, expires ?? Infinity)
  }

  const wantsStop = (session: Session): boolean =>
    session.plannedEnd?.action === 'stop' &&
    session.pendingStop === null &&
    mayRun(session) &&
    canStop(session) &&
    !stopping.has(session.id)

  const perform = (session: Session, now: number): void => {
    const { id, plannedEnd } = session
    const expires = expiresAt(session)
    if (expires !== null && now >= expires) {
      book.apply(id, { type: 'slotExpired', at: now })
    } else if (plannedEnd !== null && plannedEnd.remindedAt === null) {
      book.apply(id, { type: 'reminded', at: now })
    } else if (plannedEnd !== null && wantsStop(session)) {
      stopping.set(id, null)
      void stop({ sessionId: id, gesture: 'press' }, 'plan').then(
        () => {
          if (movedOn(id)) return
          const times = asked.get(id) ?? 0
          asked.set(id, times + 1)
          again(id, AGAIN_AFTER_MS[Math.min(times, AGAIN_AFTER_MS.length - 1)] ?? LONGEST_SLEEP_MS)
          if (times === 0) book.tell(id, [{ type: 'note', note: 'plannedStop', ms: null }])
        },
        // What could not be asked for now, such as with a locked keychain, is asked for again a little later.
        () => movedOn(id) || again(id, LONGEST_SLEEP_MS),
      )
    }
  }

  /** Whether another plan, or none, was made while the stop was asked for: that one asks when its own time has come. */
  const movedOn = (id: SessionId): boolean => {
    const session = book.find(id)
    if (session === null || isStopDue(session, clock.now())) return false
    stopping.delete(id)
    schedule()
    return true
  }

  const again = (id: SessionId, wait: number): void => {
    endWait(id)
    const cancel = clock.after(wait, () => {
      stopping.delete(id)
      if ((book.find(id)?.phase ?? 'ended') === 'ended') asked.delete(id)
      schedule()
    })
    stopping.set(id, cancel)
  }

  /** The next try is due now. One that is on its way has an answer to come. */
  const endWait = (id: SessionId): void => {
    const cancel = stopping.get(id) ?? null
    if (cancel === null) return
    cancel()
    stopping.delete(id)
  }

  const tick = (): void => {
    const now = clock.now()
    for (const session of book.all()) {
      const due = dueAt(session)
      if (due !== null && due <= now) perform(session, now)
    }
    schedule()
  }

  const schedule = (): void => {
    if (closed) return
    cancelTimer?.()
    const now = clock.now()
    const due = book.all().flatMap((session) => dueAt(session) ?? [])
    cancelTimer =
      due.length === 0 ? null : clock.after(Math.min(LONGEST_SLEEP_MS, Math.max(0, Math.min(...due) - now)), tick)
  }

  /** Sessions whose stop was refused. */
  const refused = new Set<SessionId>()

  const unsubscribe = book.onChange(({ id, stopProblem, phase }) => {
    // What was in the way, such as a wrong uid, has been put right: nothing is waited for any more.
    if (stopProblem === null && refused.delete(id) && phase !== 'stopping' && phase !== 'ended') {
      endWait(id)
      asked.set(id, 1)
    }
    if (stopProblem !== null) refused.add(id)
    schedule()
  })

  return {
    plan: ({ sessionId: id, plannedEnd }, surface) => {
      const at = clock.now()
      if (!canPlan(book.get(id))) throw new ProblemError('sessionNotLive')
      if (plannedEnd !== null && plannedEnd.at <= at) throw new ProblemError('plannedEndPast')
      const event = {
        type: 'planned',
        at,
        plannedEnd: plannedEnd === null ? null : { ...plannedEnd, remindedAt: null },
      } as const
      // Another plan owes nothing to what became of the former one.
      asked.delete(id)
      endWait(id)
      return book.apply(id, event, [{ type: 'operator', action: 'plan', surface, endsAt: plannedEnd?.at ?? null }])
    },
    nudge: (accountId) => {
      for (const id of [...stopping.keys()]) {
        const session = book.find(id)
        if (session?.accountId !== accountId || session.stopProblem === null) continue
        endWait(id)
        asked.set(id, 1)
      }
      schedule()
    },
    close: () => {
      closed = true
      unsubscribe()
      cancelTimer?.()
      for (const id of [...stopping.keys()]) endWait(id)
    },
  }
}
