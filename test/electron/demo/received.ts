import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page } from 'playwright-core'
import { ask } from '../steps/bridge.ts'

/** How often each call was made. */
export type ReceivedCalls = Readonly<Record<'acquire' | 'start' | 'query' | 'updateLayout' | 'stop', number>>

export const nothingReceived: ReceivedCalls = { acquire: 0, start: 0, query: 0, updateLayout: 0, stop: 0 }

/** Reads the ledger of the rehearsal inside a desk, which shows its newest requests alone: look while it goes on. */
export interface RehearsalLedger {
  readonly look: () => Promise<void>
  /** Everything until the last look. @throws Error when requests came and went unseen. */
  readonly counts: () => ReceivedCalls
}

/** Creates it; `page` is a window of the desk. */
export function rehearsalLedger(page: Page): RehearsalLedger {
  const seen = new Map<number, string>()
  let received = 0
  return {
    look: async () => {
      const stage = await ask(page, 'rehearsal.stage', null)
      received = stage.received
      for (const { seq, call } of stage.requests) seen.set(seq, call)
    },
    counts: () => {
      if (seen.size !== received) throw new Error(`Of ${received} requests of the rehearsal ${seen.size} were seen.`)
      const calls = [...seen.values()]
      const times = (call: keyof ReceivedCalls) => calls.filter((one) => one === call).length
      return {
        acquire: times('acquire'),
        start: times('start'),
        query: times('query'),
        updateLayout: times('updateLayout'),
        stop: times('stop'),
      }
    },
  }
}

/** Where a desk keeps its journal. */
export const journalOf = (userData: string): string => join(userData, 'journal', 'journal.sqlite')

/** What a service answered to a desk that has quit, by the request log in the desk's own journal. */
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
