import type { SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { doubtOf } from '../../shared/recording/dismissal.ts'
import { PUT_AWAY_AFTER_MS, isLive, isLost } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SessionBook } from './book.ts'
import type { Sessions } from './port.ts'
import type { Starter } from './starter.ts'

interface PutAwayDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'sessions'>
  readonly book: SessionBook
  readonly isBusy: Starter['isBusy']
  /** Asks about one at once. */
  readonly askNow: (id: SessionId) => void
  /** A stop of what is on the desk. */
  readonly stop: Sessions['stop']
}

/** Takes sessions off the desk, puts them back, and stops what is off it and may still run. */
export function createPutAway(deps: PutAwayDeps): Pick<Sessions, 'dismiss' | 'recall' | 'stop'> {
  const { clock, journal, book, isBusy, askNow, stop } = deps
  return {
    dismiss: ({ sessionId: id, confirmed }, surface) => {
      const at = clock.now()
      const before = book.get(id)
      if (isBusy(id)) throw new ProblemError('startOnItsWay')
      const doubt = doubtOf(before, at)
      if (doubt !== null && confirmed !== true) {
        throw new ProblemError(doubt, { params: { name: before.name, sessionId: id } })
      }
      const session = book.apply(id, { type: 'letGo', at })
      if (isLive(session)) {
        throw new ProblemError('sessionStillLive', { params: { minutes: PUT_AWAY_AFTER_MS / 60_000 } })
      }
      book.apply(id, { type: 'dismissed', at }, [{ type: 'operator', action: 'dismiss', surface }])
      book.remove(id)
    },
    recall: ({ sessionIds }, surface) => {
      for (const id of sessionIds) {
        book.recall(id)
        if (book.find(id)?.dismissed !== true) continue
        book.apply(id, { type: 'recalled', at: clock.now() }, [{ type: 'operator', action: 'recall', surface }])
        askNow(id)
      }
      // Those that are known are back, whatever else was asked for.
      for (const id of sessionIds) book.get(id)
    },
    stop: async (input, surface) => {
      const id = input.sessionId
      const away = book.find(id) === null ? journal.sessions.get(id) : null
      // Put away, and yet it may still run: its ids are in the journal, and they are all that a stop needs.
      if (away === null || !isLost(away)) return stop(input, surface)
      book.load([away])
      return stop(input, surface).catch((error: unknown) => {
        book.remove(id)
        throw error
      })
    },
  }
}
