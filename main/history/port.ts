import type { MarkerId, SessionId } from '../../shared/ids.ts'
import type { SavedFile } from '../../shared/ipc/contractHistory.ts'
import type { HistoryFilter, HistoryPage, HistoryQuery } from '../../shared/recording/history.ts'
import type { Marker } from '../../shared/recording/marker.ts'
import type { RequestLogEntry } from '../../shared/recording/requestLog.ts'
import type { Session } from '../../shared/recording/session.ts'

/** Asks a person where to save a file of this name. The full path, or null when they chose not to. */
export type ChooseSavePath = (suggestedName: string) => Promise<string | null>

/** What has been: ended takes, and what was asked of the service. */
export interface History {
  search(query: HistoryQuery): HistoryPage
  /** Any session the journal knows. @throws ProblemError sessionNotFound */
  session(input: { readonly sessionId: SessionId }): Session
  /** The newest requests of a session, newest first. @throws ProblemError sessionNotFound */
  requests(input: { readonly sessionId: SessionId; readonly limit: number }): RequestLogEntry[]
  /** Asks where to, then writes every take that the filter leaves. @throws ProblemError exportFailed */
  export(filter: HistoryFilter): Promise<SavedFile>
}

/** Hand-over cards as files. */
export interface Cards {
  /** Asks where to, then writes the card of a running recording. @throws ProblemError sessionNotFound, sessionNotControllable, exportFailed */
  save(input: { readonly sessionId: SessionId }): Promise<SavedFile>
}

/** Marked moments of takes. */
export interface Markers {
  /** In the order of the take. @throws ProblemError sessionNotFound */
  list(input: { readonly sessionId: SessionId }): Marker[]
  /** Marks this moment. @throws ProblemError sessionNotFound, markerTooLate, journalUnavailable */
  add(input: { readonly sessionId: SessionId; readonly note: string }): Marker
  /** @throws ProblemError markerNotFound, journalUnavailable */
  change(input: { readonly id: MarkerId; readonly note: string }): Marker
  /** Answers with what was removed. @throws ProblemError markerNotFound, journalUnavailable */
  remove(input: { readonly id: MarkerId }): Marker
  /** Puts it back as it was. @throws ProblemError sessionNotFound, journalUnavailable */
  restore(input: { readonly marker: Marker }): Marker
  /** Asks where to, then writes the markers of a take. @throws ProblemError sessionNotFound, exportFailed */
  export(input: { readonly sessionId: SessionId }): Promise<SavedFile>
}
