import type { SessionId } from '../../shared/ids.ts'
import { problem } from '../../shared/problem.ts'
import { isSameRecorder } from '../../shared/recording/sameRecorder.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isLost } from '../../shared/recording/sessionState.ts'
import type { AgoraClient } from '../agora/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SessionBook } from './book.ts'
import { contextOf, recordingOf } from './calls.ts'
import type { Credentials } from './port.ts'

/** So many takes that were given up are asked about, the newest first. */
const MOST_ASKED = 3

interface FormerTakesDeps {
  readonly clock: Clock
  readonly book: SessionBook
  readonly journal: Pick<Journal, 'sessions'>
  readonly client: Pick<AgoraClient, 'query'>
}

/** Takes that the desk gave up, whose ids it still has. */
export interface FormerTakes {
  /**
   * For a session whose channel and uid the service says are recorded already: looks for a take that was given up and still
   * runs. One is taken up again, and the session ends in its favour. Null when none is proven to run.
   */
  takeUp(session: Session, credentials: Credentials): Promise<SessionId | null>
  /** Ends a question about this take that is on its way, and forgets what it may answer: it is being stopped. */
  hold(id: SessionId): void
}

/** Creates them. */
export function createFormerTakes({ clock, book, journal, client }: FormerTakesDeps): FormerTakes {
  const asking = new Map<SessionId, AbortController>()

  const lostBefore = (session: Session): readonly Session[] => {
    const onDesk = book.all().filter((other) => isSameRecorder(other, session))
    const away = journal.sessions.ofRecorder(session).filter(({ id }) => book.find(id) === null)
    return [...onDesk, ...away]
      .filter(isLost)
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(0, MOST_ASKED)
  }

  const yieldTo = ({ id }: Session, former: Session): void => {
    const why = problem('takenUpAgain', { params: { name: former.name, sessionId: former.id } })
    book.apply(id, { type: 'yielded', at: clock.now(), problem: why })
  }

  /** Taken up again while the start was on its way. */
  const isBack = ({ phase }: Session): boolean => phase === 'joined' || phase === 'recording'

  return {
    takeUp: async (session, credentials) => {
      const back = book.all().find((other) => isBack(other) && isSameRecorder(other, session))
      if (back !== undefined) {
        yieldTo(session, back)
        return back.id
      }
      for (const former of lostBefore(session)) {
        const recording = recordingOf(former)
        // It may be on its way to its end, or taken up again, since the first of them was asked about.
        if (recording === null || !isLost(book.find(former.id) ?? former)) continue
        const abort = new AbortController()
        asking.set(former.id, abort)
        const result = await client.query(contextOf(credentials, former, { signal: abort.signal }), recording)
        asking.delete(former.id)
        if (abort.signal.aborted) continue
        if (!result.ok || (result.value.status !== 4 && result.value.status !== 5)) continue
        const at = clock.now()
        // It may have been put away, here or before this launch.
        book.recall(former.id)
        if (!isLost(book.get(former.id))) continue
        yieldTo(session, former)
        book.apply(former.id, { type: 'seen', at, ...result.value, clockOffset: result.meta.clockOffset })
        return former.id
      }
      return null
    },
    hold: (id) => asking.get(id)?.abort(),
  }
}
