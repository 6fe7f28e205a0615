import type { SessionId } from '../../shared/ids.ts'

/** What the journal went through, for the log. Holds ids and technical words, never a record's content. */
export type JournalNotice =
  | { readonly kind: 'unavailable'; readonly detail: string }
  | { readonly kind: 'available' }
  | { readonly kind: 'damaged'; readonly setAsideAs: string; readonly detail: string }
  | { readonly kind: 'restored'; readonly backup: string | null }
  | { readonly kind: 'putBack'; readonly sessionId: SessionId }
  | { readonly kind: 'salvaged'; readonly sessionId: SessionId; readonly detail: string }
  | { readonly kind: 'setAside'; readonly source: string; readonly id: string; readonly detail: string }
  | { readonly kind: 'backupMade'; readonly file: string }
  | { readonly kind: 'backupFailed'; readonly detail: string }
  | { readonly kind: 'liveFileLine'; readonly line: number }
  | { readonly kind: 'liveFileFailed'; readonly detail: string }

/** Where notices go. */
export type Notify = (notice: JournalNotice) => void
