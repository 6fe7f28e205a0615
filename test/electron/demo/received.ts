import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

/** How often the service answered each call. */
export type ReceivedCalls = Readonly<Record<'acquire' | 'start' | 'query' | 'updateLayout' | 'stop', number>>

export const nothingReceived: ReceivedCalls = { acquire: 0, start: 0, query: 0, updateLayout: 0, stop: 0 }

/** Where a desk keeps its journal. */
export const journalOf = (userData: string): string => join(userData, 'journal', 'journal.sqlite')

/** Counts what was answered, from the request log in the journal of a desk that has quit. */
export function receivedCalls(userData: string): ReceivedCalls {
  const journal = new DatabaseSync(journalOf(userData), { readOnly: true })
  try {
    const rows = journal
      .prepare(
        `SELECT json_extract(body, '$.call') AS call, count(*) AS times FROM requests
         WHERE json_extract(body, '$.status') IS NOT NULL GROUP BY call`,
      )
      .all() as { call: keyof ReceivedCalls; times: number }[]
    return { ...nothingReceived, ...Object.fromEntries(rows.map(({ call, times }) => [call, times])) }
  } finally {
    journal.close()
  }
}
