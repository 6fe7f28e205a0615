import type { Call } from './route.ts'

/** What kind of Basic credentials a request carried. */
export type AuthorizationSeen = 'Basic ok' | 'Basic wrong' | 'missing'

/** One request as it really arrived. Kept in memory only: its body may hold secrets. */
export interface LedgerEntry {
  /** From 1, in order of arrival. */
  readonly seq: number
  /** ms since 1970 on the rehearsal's clock. */
  readonly at: number
  /** ms that a faster clock does not bend: for counting requests per second. */
  readonly wireAt: number
  /** App ID of the path, or null. */
  readonly appId: string | null
  readonly call: Call | 'other'
  readonly method: string
  readonly path: string
  /** Lower-case names; `authorization` reduced to what it amounted to. */
  readonly headers: Readonly<Record<string, string>>
  readonly contentType: string | null
  /** The parsed JSON, complete; null without a body, the text itself when it was no JSON. */
  readonly body: unknown
  /** HTTP status that was sent or meant to be sent; null while nothing was decided. */
  readonly status: number | null
  /** Whether the service acted on the request, whatever the caller heard of it. */
  readonly processed: boolean
  /** Whether the complete answer left. */
  readonly answered: boolean
  readonly answeredAt: number | null
}

export type LedgerCounts = Readonly<Record<Call | 'other', number>>

/** The one who knows what was really received. */
export interface Ledger {
  /** Requests in order of arrival, optionally only those after `seq`. */
  entries(after?: number): readonly LedgerEntry[]
  /** How often each call was received since the start or the last `clear`. */
  counts(): LedgerCounts
  /** Forgets the requests; numbering goes on. */
  clear(): void
}

export interface LedgerWriter extends Ledger {
  record(entry: Omit<LedgerEntry, 'seq' | 'status' | 'processed' | 'answered' | 'answeredAt'>): number
  note(seq: number, patch: Partial<Pick<LedgerEntry, 'status' | 'processed' | 'answered' | 'answeredAt'>>): void
}

const nothing: LedgerCounts = { acquire: 0, start: 0, query: 0, updateLayout: 0, stop: 0, other: 0 }

/** An empty ledger that keeps the newest `kept` requests; its counts leave none out. */
export function createLedger(kept: number): LedgerWriter {
  const entries = new Map<number, LedgerEntry>()
  let counts = nothing
  let last = 0
  return {
    record: (entry) => {
      last += 1
      entries.set(last, { seq: last, ...entry, status: null, processed: false, answered: false, answeredAt: null })
      entries.delete(last - kept)
      counts = { ...counts, [entry.call]: counts[entry.call] + 1 }
      return last
    },
    note: (seq, patch) => {
      const entry = entries.get(seq)
      if (entry) entries.set(seq, { ...entry, ...patch })
    },
    entries: (after = 0) => [...entries.values()].filter((entry) => entry.seq > after),
    counts: () => counts,
    clear: () => {
      entries.clear()
      counts = nothing
    },
  }
}
