import type { SessionId } from '../../shared/ids.ts'
import { hasFollowed } from '../../shared/recording/followed.ts'
import { endIsKnown, lastRecordedAt } from '../../shared/recording/reroll.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isLost } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SessionBook } from './book.ts'

interface TakeLinksDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'sessions'>
  readonly book: SessionBook
}

/**
 * Watches takes that belong together: measures the gap between two, and tells the ones before when a take is proven in their
 * place. The result ends the watch.
 */
export function watchTakeLinks({ clock, journal, book }: TakeLinksDeps): () => void {
  const told = new Set<SessionId>()

  const before = ({ take: { previous } }: Session): Session | null =>
    previous === null ? null : (book.find(previous) ?? journal.sessions.get(previous))

  const measureGap = (session: Session): void => {
    const { id, take, sliceStartTime, clockOffset } = session
    if (take.previous === null || take.gapMs !== null || sliceStartTime === null) return
    const previous = before(session)
    // What may still run leaves no gap that anybody could claim to know.
    if (previous === null || !endIsKnown(previous)) return
    const gapMs = sliceStartTime - clockOffset - lastRecordedAt(previous)
    book.apply(id, { type: 'gapMeasured', at: clock.now(), gapMs })
  }

  /** All the way back: what lies between may have been refused, or dismissed. */
  const tellEarlier = (later: Session): void => {
    for (let earlier = before(later); earlier !== null; earlier = before(earlier)) {
      if (book.find(earlier.id) === null || !hasFollowed(later, earlier)) continue
      book.apply(earlier.id, { type: 'followed', at: clock.now() })
    }
  }

  const isProvenLater = ({ everJoined, take }: Session): boolean => everJoined && take.previous !== null

  const unsubscribe = book.onChange((session) => {
    measureGap(session)
    if (isProvenLater(session) && !told.has(session.id)) {
      told.add(session.id)
      tellEarlier(session)
    }
    // It ended, or came back to the desk, after the other one had been proven.
    const open = session.phase === 'ended' && session.followedAt === null
    if (open && (session.outcome === 'failed' || isLost(session))) book.all().filter(isProvenLater).forEach(tellEarlier)
  })
  const forget = book.onRemove((id) => told.delete(id))

  return () => {
    unsubscribe()
    forget()
  }
}
