import type { CueId, SessionId } from '../../shared/ids.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import { ProblemError } from '../../shared/problem.ts'
import { isAboutIds } from '../../shared/recording/disowned.ts'
import { layoutNotTaken } from '../../shared/recording/layoutNotTaken.ts'
import { lintLayout } from '../../shared/recording/lintLayout.ts'
import type { TakenCue } from '../../shared/recording/lifecycleEvent.ts'
import type { Session, Surface } from '../../shared/recording/session.ts'
import { sessionState } from '../../shared/recording/sessionState.ts'
import { errorOf, problemOf } from '../../shared/problemOf.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient, Attempt, CallFault } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { SessionBook } from './book.ts'
import { answer, contextOf, faultLine, intent, recordingOf } from './calls.ts'
import { meaningOf } from './faults.ts'
import type { ResolveCredentials } from './port.ts'
import { detailOf } from './preparation.ts'

/** Shortest time between two updates of one session, ms. */
const APART_MS = 500

interface LayoutLanesDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly client: Pick<AgoraClient, 'updateLayout'>
  readonly credentials: ResolveCredentials
  readonly accounts: Pick<Accounts, 'noteRefused'>
  /** Asks about a session at once. */
  readonly askNow: (id: SessionId) => void
}

interface Waiter {
  readonly resolve: (session: Session) => void
  readonly reject: (error: ProblemError) => void
}

/** One session's way to the service: one update on it at a time, one behind it. */
interface Lane {
  busy: boolean
  /** What is on its way was not accepted at once, and is not sent again because a newer one waits. */
  gaveWay: boolean
  /** When the last attempt left: a queue before the wire does not count. */
  sentAt: number
  /** The cue that is on its way. */
  sending: CueId | null
  next: (Taken & { readonly waiters: readonly Waiter[] }) | null
}

interface Taken {
  readonly layout: LayoutState
  /** Where it was taken from a cue. */
  readonly cue?: TakenCue | undefined
}

/** The way of layouts to running recordings. */
export interface LayoutLanes {
  /** As `Sessions.updateLayout`, also for a layout that comes from a cue. */
  update(input: Taken & { readonly sessionId: SessionId }, surface: Surface): Promise<Session>
  /** The newest cue that is sent or waits to be; null when none is. */
  waitingCue(id: SessionId): CueId | null
}

/** Sends layouts to running recordings: whole, one at a time, the newest wins. */
export function createLayoutLanes(deps: LayoutLanesDeps): LayoutLanes {
  const { clock, book, client, credentials, accounts, askNow } = deps
  const lanes = new Map<SessionId, Lane>()

  const refuseImpossible = (id: SessionId): Session => {
    const session = book.get(id)
    if (session.phase === 'ended') throw new ProblemError('sessionNotLive')
    if (session.phase !== 'joined' && session.phase !== 'recording') {
      throw new ProblemError('layoutNotPossible', { params: { state: sessionState(session, clock.now()) } })
    }
    return session
  }

  const refuseInvalid = (layout: LayoutState, { canvas }: Session): void => {
    const found = lintLayout(layout, canvas).find(({ severity }) => severity === 'blocks')
    if (found === undefined) return
    throw new ProblemError('layoutInvalid', { params: { detail: detailOf(found) }, field: found.field })
  }

  const learn = ({ id, accountId }: Session, fault: CallFault): void => {
    const at = clock.now()
    const told = [faultLine(fault)]
    const meaning = meaningOf(fault)
    if (meaning === 'account') accounts.noteRefused(accountId, fault.problem)
    // While it stops, the stop alone learns how it ended: its answer has the files.
    if (book.find(id)?.phase === 'stopping') book.tell(id, told)
    else if (meaning === 'ended') book.apply(id, { type: 'exiting', at }, told)
    else if (meaning === 'maybeGone') book.apply(id, { type: 'gone', at, problem: fault.problem }, told)
    else {
      book.tell(id, told)
      // Whether its ids are accepted at all is for a question to say, and nobody should have to wait for its turn.
      if (isAboutIds(fault.problem)) askNow(id)
    }
  }

  /** A repetition of an old layout would delay the one that the operator wants now, and show the old one once more. */
  const giveWay = (lane: Lane, { number, certainty }: Attempt): void => {
    if (number === 1 || lane.next === null) return
    lane.gaveWay = true
    throw new ProblemError(certainty === 'unknown' ? 'layoutUnconfirmed' : 'commandCancelled')
  }

  const send = async (id: SessionId, lane: Lane, { layout, cue }: Taken): Promise<Session> => {
    const session = refuseImpossible(id)
    const recording = recordingOf(session)
    if (recording === null) throw new ProblemError('sessionNotControllable')
    const who = await credentials(session.accountId)
    const result = await client.updateLayout(
      contextOf(who, session, {
        beforeAttempt: (attempt) => {
          refuseImpossible(id)
          giveWay(lane, attempt)
          lane.sentAt = clock.now()
          book.tell(id, [intent(attempt)])
        },
      }),
      recording,
      layout,
    )
    if (result.ok) {
      return book.apply(id, { type: 'layoutAccepted', at: clock.now(), layout, cue }, [
        answer('updateLayout', result.meta),
      ])
    }
    learn(session, result.fault)
    // It may have arrived: until the next one is accepted, nobody knows what Program is.
    if (result.fault.certainty === 'unknown') book.apply(id, { type: 'layoutUncertain', at: clock.now() })
    throw errorOf(layoutNotTaken(result.fault.problem))
  }

  /** Who waited for a layout that gave way learns what becomes of the newer one. */
  const handedOn = (lane: Lane, waiters: readonly Waiter[]): boolean => {
    if (!lane.gaveWay || lane.next === null) return false
    lane.next = { ...lane.next, waiters: [...waiters, ...lane.next.waiters] }
    return true
  }

  const pump = async (id: SessionId, lane: Lane): Promise<void> => {
    const next = lane.next
    if (lane.busy || next === null) return
    // Never longer, even after the clock was set back.
    const wait = Math.min(APART_MS, lane.sentAt + APART_MS - clock.now())
    if (wait > 0) {
      lane.busy = true
      clock.after(wait, () => {
        lane.busy = false
        void pump(id, lane)
      })
      return
    }
    lane.busy = true
    lane.next = null
    lane.sending = next.cue?.id ?? null
    lane.gaveWay = false
    try {
      const session = await send(id, lane, next)
      for (const { resolve } of next.waiters) resolve(session)
    } catch (error) {
      if (!handedOn(lane, next.waiters)) for (const { reject } of next.waiters) reject(errorOf(problemOf(error)))
    }
    lane.busy = false
    lane.sending = null
    await pump(id, lane)
  }

  book.onChange(({ id, phase }) => {
    if (phase === 'ended' && lanes.get(id)?.busy === false) lanes.delete(id)
  })

  return {
    update: async ({ sessionId: id, layout, cue }, surface) => {
      refuseInvalid(layout, refuseImpossible(id))
      book.tell(id, [{ type: 'operator', action: 'layout', surface }])
      const lane = lanes.get(id) ?? { busy: false, gaveWay: false, sentAt: -Infinity, sending: null, next: null }
      lanes.set(id, lane)
      return new Promise((resolve, reject) => {
        // Who waited behind an older layout learns what became of this one, which replaces it.
        lane.next = { layout, cue, waiters: [...(lane.next?.waiters ?? []), { resolve, reject }] }
        void pump(id, lane)
      })
    },
    waitingCue: (id) => {
      const lane = lanes.get(id)
      return lane?.next?.cue?.id ?? lane?.sending ?? null
    },
  }
}
