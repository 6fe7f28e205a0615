import { z } from 'zod'
import { SessionId } from '../ids.ts'
import { Session } from './session.ts'
import { shownOutcome } from './sessionState.ts'

/** How many days after its end a take keeps its timeline and its requests: a year's show and the audit after it. */
export const DETAILS_KEPT_DAYS = 400

/** Most sessions of one page. */
export const HISTORY_PAGE = 200

/** How takes ended, as the history tells them apart: a start that was given up unconfirmed is no upload that nobody knows of. */
export const TakeVerdict = z.enum([
  'saved',
  'inBackup',
  'uploadUnknown',
  'givenUp',
  'nothingRecorded',
  'endedByItself',
  'failed',
])
export type TakeVerdict = z.infer<typeof TakeVerdict>

/** What narrows the history. */
export const HistoryFilter = z.strictObject({
  /** Every word must occur in name, channel, uid, an id or the bucket, in any case. */
  text: z.string().max(200),
  /** How it ended; none means all. */
  verdicts: z.array(TakeVerdict).max(TakeVerdict.options.length),
  /** Takes that went on at or after this moment, ms since 1970. */
  from: z.number().nullable(),
  /** Takes that began before this moment, ms since 1970. */
  to: z.number().nullable(),
})
export type HistoryFilter = z.infer<typeof HistoryFilter>

/** Where a page ended: the next one begins behind it, whatever has ended meanwhile. */
export const HistoryCursor = z.strictObject({ at: z.number(), id: SessionId })
export type HistoryCursor = z.infer<typeof HistoryCursor>

/** A page of the history to ask for. */
export const HistoryQuery = HistoryFilter.extend({
  cursor: HistoryCursor.nullable(),
  limit: z.number().int().min(1).max(HISTORY_PAGE),
})
export type HistoryQuery = z.infer<typeof HistoryQuery>

/** Ended sessions, the one that ended last first. */
export const HistoryPage = z.strictObject({
  sessions: z.array(Session),
  /** Null on the last page. */
  next: HistoryCursor.nullable(),
  /** How many takes the filter would leave of each verdict, were no verdict chosen. */
  counts: z.record(TakeVerdict, z.number().int()),
})
export type HistoryPage = z.infer<typeof HistoryPage>

/** No restriction at all. */
export const everything: HistoryFilter = { text: '', verdicts: [], from: null, to: null }

/** How a take ended. One that ended without a word is as unknown as one whose upload nobody confirmed. */
export function verdictOf(take: Parameters<typeof shownOutcome>[0]): TakeVerdict {
  return shownOutcome(take)
}

/** Whether it came to its end before any start was sent, by the operator's own wish: then there never was a take. */
export function neverLeft({ phase, outcome, startSentAt, sid }: Session): boolean {
  return phase === 'ended' && outcome === 'nothingRecorded' && startSentAt === null && sid === null
}

/** When a take was begun, ms since 1970 on this computer's clock: its start left, however long before a slot was reserved for it. */
export function beganAt({ startSentAt, createdAt }: Pick<Session, 'startSentAt' | 'createdAt'>): number {
  return startSentAt ?? createdAt
}

/** When a take ended, ms since 1970 on this computer's clock. */
export function endOf({ endedAt, createdAt }: Pick<Session, 'endedAt' | 'createdAt'>): number {
  return endedAt ?? createdAt
}

const folded = (text: string): string => text.normalize('NFC').toLowerCase()

/** The text a take is found by. */
export function searchable({ name, channel, recorderUid, sid, resourceId, appId, storage }: Session): string {
  return folded([name, channel, recorderUid, sid ?? '', resourceId ?? '', appId, storage?.bucket ?? ''].join('\n'))
}

/** What was typed, as words to look for in {@link searchable}. */
export function searchWords(text: string): readonly string[] {
  return folded(text)
    .split(/\s+/)
    .filter((word) => word !== '')
}

/** Whether the filter leaves this take, its verdict aside. */
export function isFound(session: Session, { text, from, to }: Omit<HistoryFilter, 'verdicts'>): boolean {
  if (session.phase !== 'ended' || neverLeft(session)) return false
  if (from !== null && endOf(session) < from) return false
  if (to !== null && session.createdAt >= to) return false
  const words = searchWords(text)
  return words.length === 0 || words.every((word) => searchable(session).includes(word))
}

/** Whether the details of a take are gone by `now` (ms since 1970): it ended too long ago. */
export function isForgotten(session: Session, now: number): boolean {
  return session.phase === 'ended' && now - endOf(session) > DETAILS_KEPT_DAYS * 24 * 3_600_000
}

/** Order of the history: the take that ended last first. */
export function newestFirst(a: Session, b: Session): number {
  return endOf(b) - endOf(a) || (a.id < b.id ? 1 : -1)
}

/** The place of a take in that order. */
export function cursorOf(session: Session): HistoryCursor {
  return { at: endOf(session), id: session.id }
}

/** Whether a take comes after the cursor. */
export function isAfter(session: Session, cursor: HistoryCursor | null): boolean {
  if (cursor === null) return true
  const end = endOf(session)
  return end < cursor.at || (end === cursor.at && session.id < cursor.id)
}

/** Counts of all verdicts. */
export function countVerdicts(count: (verdict: TakeVerdict) => number): Record<TakeVerdict, number> {
  const counted = TakeVerdict.options.map((verdict) => [verdict, count(verdict)])
  return Object.fromEntries(counted) as Record<TakeVerdict, number>
}
