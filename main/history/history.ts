import { ProblemError } from '../../shared/problem.ts'
import type { SessionId } from '../../shared/ids.ts'
import { historyCsv } from '../../shared/recording/csvHistory.ts'
import type { EastOfUtc, ExportWords } from '../../shared/recording/csvMarkers.ts'
import { HISTORY_PAGE, type HistoryCursor, type HistoryFilter } from '../../shared/recording/history.ts'
import type { Session } from '../../shared/recording/session.ts'
import { wallClock } from '../../shared/recording/wallClock.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import { exportFile } from './exportFile.ts'
import type { ChooseSavePath, History } from './port.ts'

/** What the history and the markers are built from. */
export interface HistoryDeps {
  readonly clock: Clock
  readonly journal: Journal
  readonly choosePath: ChooseSavePath
  readonly eastOfUtc: EastOfUtc
  readonly t: ExportWords
}

/** Minutes that this computer's time is ahead of UTC at a moment (ms since 1970). */
export const localEastOfUtc: EastOfUtc = (at) => -new Date(at).getTimezoneOffset()

/** A session the journal knows. @throws ProblemError sessionNotFound */
export function knownSession(journal: Pick<Journal, 'sessions'>, id: SessionId): Session {
  const session = journal.sessions.get(id)
  if (session === null) throw new ProblemError('sessionNotFound')
  return session
}

/** Creates the history over the journal. */
export function createHistory({ clock, journal, choosePath, eastOfUtc, t }: HistoryDeps): History {
  /** All pages. Between two of them everything else has its turn: recordings go first. */
  const allOf = async (filter: HistoryFilter): Promise<readonly Session[]> => {
    const found: Session[] = []
    let cursor: HistoryCursor | null = null
    do {
      const page = journal.history.search({ ...filter, cursor, limit: HISTORY_PAGE })
      found.push(...page.sessions)
      cursor = page.next
      if (cursor !== null) await new Promise<void>((resolve) => clock.after(0, resolve))
    } while (cursor !== null)
    return found
  }

  return {
    search: (query) => journal.history.search(query),
    session: ({ sessionId }) => knownSession(journal, sessionId),
    requests: ({ sessionId, limit }) => {
      knownSession(journal, sessionId)
      return journal.requests.forSession(sessionId, limit).toReversed()
    },
    export: (filter) => {
      const now = clock.now()
      const name = t('exports.history.file', { day: wallClock(now, eastOfUtc(now)).slice(0, 10) })
      return exportFile(choosePath, name, async () => {
        const sessions = await allOf(filter)
        const accountLabel = (id: Session['accountId']): string | null => journal.accounts.get(id)?.label ?? null
        return { text: historyCsv(sessions, { say: t, eastOfUtc, accountLabel }), records: sessions.length }
      })
    },
  }
}
