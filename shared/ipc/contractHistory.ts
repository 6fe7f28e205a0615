import { z } from 'zod'
import { MarkerId, SessionId } from '../ids.ts'
import { HistoryFilter, HistoryPage, HistoryQuery } from '../recording/history.ts'
import { Marker } from '../recording/marker.ts'
import { RequestLogEntry } from '../recording/requestLog.ts'
import { Session } from '../recording/session.ts'

/** Most requests that are shown at once. */
export const REQUESTS_SHOWN = 200

/** A file that was written where a person wanted it: where, and how many records it holds. Null: they chose not to. */
export const SavedFile = z.strictObject({ path: z.string(), records: z.number().int() }).nullable()
export type SavedFile = z.infer<typeof SavedFile>

const ofSession = z.strictObject({ sessionId: SessionId })

/** The part of the contract about what has been: ended takes, their marked moments, the requests of a session. */
export const historyMethods = {
  'history.search': { input: HistoryQuery, output: HistoryPage },
  /** Any session the journal knows, also one that was dismissed. */
  'history.session': { input: ofSession, output: Session },
  /** Asks where to save, then writes all takes that the filter leaves as CSV. */
  'history.export': { input: HistoryFilter, output: SavedFile },

  /** Asks where to save, then writes the hand-over card of a running recording. */
  'cards.save': { input: ofSession, output: SavedFile },

  /** Newest first. */
  'sessions.requests': {
    input: z.strictObject({ sessionId: SessionId, limit: z.number().int().min(1).max(REQUESTS_SHOWN) }),
    output: z.array(RequestLogEntry),
  },

  /** In the order of the take. */
  'markers.list': { input: ofSession, output: z.array(Marker) },
  /** Marks this very moment: the time is taken in main when the call arrives. */
  'markers.add': { input: z.strictObject({ sessionId: SessionId, note: Marker.shape.note }), output: Marker },
  'markers.change': { input: z.strictObject({ id: MarkerId, note: Marker.shape.note }), output: Marker },
  /** Answers with what was removed, so that it can be restored. */
  'markers.remove': { input: z.strictObject({ id: MarkerId }), output: Marker },
  /** Puts a removed marker back, with its own time. */
  'markers.restore': { input: z.strictObject({ marker: Marker }), output: Marker },
  /** Asks where to save, then writes the markers of a take as CSV. */
  'markers.export': { input: ofSession, output: SavedFile },
} as const
