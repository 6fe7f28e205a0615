import type { SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import { isSameRecorder, takenUpAgain } from '../../shared/recording/sameRecorder.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isLost } from '../../shared/recording/sessionState.ts'
import type { AgoraClient } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SessionBook } from './book.ts'
import { contextOf, recordingOf } from './calls.ts'
import type { MetTakes } from './metTakes.ts'
import type { Credentials } from './port.ts'
import type { Stopper } from './stopper.ts'

/** So many takes that were given up are asked about, the newest first. */
const MOST_ASKED = 3

interface FormerTakesDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly journal: Pick<Journal, 'sessions'>
  readonly client: Pick<AgoraClient, 'query'>
  readonly metTakes: MetTakes
  /** Stops on their way: a question about the same take would cost them the list of files. */
  readonly stops: Pick<Stopper, 'isOut' | 'over'>
}

/** Takes that the desk gave up, whose ids it still has. */
export interface FormerTakes {
  /**
   * For a session whose channel and uid the service says are recorded already: looks for a take that was given up and still
   * runs. One is taken up again, and the session ends in its favour; so it does where one has been stopped since `left`, when the
   * request that was answered so left, by `uptimeOf`. Null when none is proven to run, or to have run. One whose stop is on its way
   * is looked for after that: where the stop brings no end, it is the one that runs.
   */
  takeUp(session: Session, credentials: Credentials, left: number): Promise<SessionId | null>
  /** Ends a question about this take that is on its way, and forgets what it may answer: it is being stopped. */
  hold(id: SessionId): void
  /** From now on nothing is looked for again. */
  close(): void
}

/** Creates them. */
export function createFormerTakes(deps: FormerTakesDeps): FormerTakes {
  const { clock, book, journal, client, metTakes, stops } = deps
  const asking = new Map<SessionId, AbortController>()
  let closed = false
  const isClosed = (): boolean => closed

  const lostBefore = (session: Session): readonly Session[] => {
    const onDesk = book.all().filter((other) => isSameRecorder(other, session))
    const away = journal.sessions.ofRecorder(session).filter(({ id }) => book.find(id) === null)
    return [...onDesk, ...away]
      .filter(isLost)
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(0, MOST_ASKED)
  }

  const yieldTo = ({ id }: Session, former: SessionId, why: Problem): SessionId => {
    // It may have been let go since.
    if (book.find(id) !== null) book.apply(id, { type: 'yielded', at: clock.now(), problem: why })
    return former
  }

  /** Taken up again while the start was on its way. */
  const isBack = ({ phase }: Session): boolean => phase === 'joined' || phase === 'recording'

  /** The one that is known to have run, without a question. */
  const known = (session: Session, left: number): SessionId | null => {
    const back = book.all().find((other) => isBack(other) && isSameRecorder(other, session))
    if (back !== undefined) return yieldTo(session, back.id, takenUpAgain(back))
    const met = metTakes.since(session.id, left)
    return met === null ? null : yieldTo(session, met.id, met.why)
  }

  /** Asks about one; what is proven to run is taken up again. */
  const askAbout = async (former: Session, session: Session, credentials: Credentials): Promise<SessionId | null> => {
    const recording = recordingOf(former)
    // It may be on its way to its end, or taken up again, since the first of them was asked about.
    if (recording === null || !isLost(book.find(former.id) ?? former)) return null
    const abort = new AbortController()
    asking.set(former.id, abort)
    const result = await client.query(contextOf(credentials, former, { signal: abort.signal }), recording)
    asking.delete(former.id)
    if (abort.signal.aborted || !result.ok) return null
    const { status } = result.value
    if (status !== 4 && status !== 5) return null
    const at = clock.now()
    // It may have been put away, here or before this launch.
    book.recall(former.id)
    const back = book.find(former.id)
    if (back === null || !isLost(back)) return null
    yieldTo(session, former.id, takenUpAgain(former))
    book.apply(former.id, { type: 'seen', at, ...result.value, clockOffset: result.meta.clockOffset })
    return former.id
  }

  /** Its stop was on its way when it was to be asked about. */
  const lookAgain = async (id: SessionId, session: Session, credentials: Credentials): Promise<void> => {
    await stops.over(id)
    const former = book.find(id) ?? journal.sessions.get(id)
    const start = book.find(session.id)
    // It may have been let go, been given its ids, or ended in favour of a take.
    const isOpen = start?.sid === null && start.outcome !== 'nothingRecorded'
    if (isClosed() || former === null || !isOpen) return
    await askAbout(former, session, credentials)
  }

  const lookFor = async (session: Session, credentials: Credentials): Promise<SessionId | null> => {
    const beingStopped: SessionId[] = []
    for (const former of lostBefore(session)) {
      if (stops.isOut(former.id)) {
        beingStopped.push(former.id)
        continue
      }
      const found = await askAbout(former, session, credentials)
      if (found !== null) return found
    }
    for (const id of beingStopped) void lookAgain(id, session, credentials)
    return null
  }

  return {
    // What is asked about may be stopped meanwhile: its stop can be answered before the last of the questions is.
    takeUp: async (session, credentials, left) =>
      known(session, left) ?? (await lookFor(session, credentials)) ?? known(session, left),
    hold: (id) => asking.get(id)?.abort(),
    close: () => {
      closed = true
    },
  }
}
