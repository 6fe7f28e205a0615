import type { SessionId } from '../../shared/ids.ts'
import { type Problem, problem } from '../../shared/problem.ts'
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
}

/** Why a session ended that found its channel recorded by `former`. */
export function takenUpAgain({ name, id }: Session): Problem {
  return problem('takenUpAgain', { params: { name, sessionId: id } })
}

/** Creates them. */
export function createFormerTakes({ clock, book, journal, client }: FormerTakesDeps): FormerTakes {
  const lostBefore = (session: Session): readonly Session[] => {
    const onDesk = book.all().filter((other) => isSameRecorder(other, session))
    const away = journal.sessions.ofRecorder(session).filter(({ id }) => book.find(id) === null)
    return [...onDesk, ...away]
      .filter(isLost)
      .sort((a, b) => b.createdAt - a.createdAt)
      .slice(0, MOST_ASKED)
  }

  return {
    takeUp: async (session, credentials) => {
      for (const former of lostBefore(session)) {
        const recording = recordingOf(former)
        if (recording === null) continue
        const result = await client.query(contextOf(credentials, former), recording)
        if (!result.ok || (result.value.status !== 4 && result.value.status !== 5)) continue
        const at = clock.now()
        // It may have been put away, here or before this launch.
        book.recall(former.id)
        if (!isLost(book.get(former.id))) continue
        book.apply(session.id, { type: 'yielded', at, problem: takenUpAgain(former) })
        book.apply(former.id, { type: 'seen', at, ...result.value, clockOffset: result.meta.clockOffset })
        return former.id
      }
      return null
    },
  }
}
