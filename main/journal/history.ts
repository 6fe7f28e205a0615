import type { DatabaseSync } from 'node:sqlite'
import {
  countVerdicts,
  cursorOf,
  type HistoryFilter,
  isAfter,
  isFound,
  newestFirst,
  searchWords,
  verdictOf,
} from '../../shared/recording/history.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { HistoryRepository } from './port.ts'
import { readRows } from './rows.ts'
import type { StoredSession } from './sessionRows.ts'

/** What {@link createHistory} needs. */
export interface HistoryDeps {
  readonly db: DatabaseSync | null
  /** Sessions in the file that fulfil a condition in SQL. */
  readonly load: (where: string, ...parameters: (string | number)[]) => readonly StoredSession[]
  /** Sessions in memory: newer than the file wherever the two differ. */
  readonly held: () => readonly Session[]
}

/** A condition in SQL with its parameters. */
interface Condition {
  readonly sql: string
  readonly parameters: readonly (string | number)[]
}

/** Ended sessions, page by page. What is in memory goes before the file: the disk may refuse what happened last. */
export function createHistory({ db, load, held }: HistoryDeps): HistoryRepository {
  const count = (where: readonly Condition[]): ReadonlyMap<string, number> => {
    const { sql, parameters } = all(where)
    const counted = `SELECT ${VERDICT} AS id, count(*) AS body FROM sessions WHERE ${sql} GROUP BY 1`
    return new Map(readRows(db, counted, ...parameters).map(({ id, body }) => [id, Number(body)]))
  }

  return {
    search: ({ cursor, limit, ...filter }) => {
      const inMemory = held()
      const found = inMemory.filter((session) => isFound(session, filter))
      const stored = [...conditions(filter), notAmong(inMemory)]
      const wanted = (session: Session): boolean =>
        filter.verdicts.length === 0 || filter.verdicts.includes(verdictOf(session))

      const page = all([
        ...stored,
        ...(filter.verdicts.length === 0 ? [] : [isOneOf(VERDICT, filter.verdicts)]),
        ...(cursor === null ? [] : [{ sql: '(ended_at, id) < (?, ?)', parameters: [cursor.at, cursor.id] }]),
      ])
      const rows = load(`${page.sql} ORDER BY ended_at DESC, id DESC LIMIT ?`, ...page.parameters, limit + 1)
      const sessions = [
        ...rows.map(({ session }) => session),
        ...found.filter((session) => wanted(session) && isAfter(session, cursor)),
      ].toSorted(newestFirst)

      const shown = sessions.slice(0, limit)
      const last = shown.at(-1)
      const counts = count(stored)
      return {
        sessions: shown,
        next: sessions.length > limit && last !== undefined ? cursorOf(last) : null,
        counts: countVerdicts(
          (verdict) => (counts.get(verdict) ?? 0) + found.filter((session) => verdictOf(session) === verdict).length,
        ),
      }
    },
  }
}

/** `verdictOf` in SQL, over the outcome of the row: rows of earlier desks need no change, damaged fields count as not known. */
const VERDICT = `CASE WHEN outcome = 'uploadUnknown' AND json_valid(body)
  AND ifnull(json_type(body, '$.sid'), 'null') <> 'text' AND json_type(body, '$.startSentAt') IN ('integer', 'real')
  THEN 'givenUp' ELSE outcome END`

/** The opposite of `neverLeft`, in SQL. A body that is no JSON counts as sent: it is set aside when it is loaded. */
const WAS_SENT = `CASE WHEN outcome = 'nothingRecorded' AND json_valid(body)
  THEN json_extract(body, '$.startSentAt') IS NOT NULL OR json_extract(body, '$.sid') IS NOT NULL ELSE 1 END`

function conditions({ text, from, to }: HistoryFilter): readonly Condition[] {
  return [
    { sql: 'ended_at IS NOT NULL', parameters: [] },
    { sql: WAS_SENT, parameters: [] },
    ...(from === null ? [] : [{ sql: 'ended_at >= ?', parameters: [from] }]),
    ...(to === null ? [] : [{ sql: 'created_at < ?', parameters: [to] }]),
    ...searchWords(text).map((word) => ({ sql: 'instr(search, ?) > 0', parameters: [word] })),
  ]
}

function notAmong(sessions: readonly Session[]): Condition {
  return {
    sql: 'id NOT IN (SELECT value FROM json_each(?))',
    parameters: [JSON.stringify(sessions.map(({ id }) => id))],
  }
}

function isOneOf(expression: string, values: readonly string[]): Condition {
  return { sql: `${expression} IN (SELECT value FROM json_each(?))`, parameters: [JSON.stringify(values)] }
}

function all(conditions: readonly Condition[]): Condition {
  return {
    sql: conditions.map(({ sql }) => sql).join(' AND '),
    parameters: conditions.flatMap(({ parameters }) => parameters),
  }
}
