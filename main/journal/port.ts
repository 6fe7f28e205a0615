import type { MarkerId, PresetId, SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Account, StorageProfile } from '../../shared/recording/account.ts'
import type { HistoryPage, HistoryQuery } from '../../shared/recording/history.ts'
import type { StoredDraft } from '../../shared/recording/draft.ts'
import type { Marker } from '../../shared/recording/marker.ts'
import type { SavedLayout } from '../../shared/layout/savedLayout.ts'
import type { Preset } from '../../shared/recording/preset.ts'
import type { RequestLogEntry } from '../../shared/recording/requestLog.ts'
import type { RecorderKey } from '../../shared/recording/sameRecorder.ts'
import type { Session, TimelineEntry, TimelineEvent } from '../../shared/recording/session.ts'
import type { DeskSettings } from '../../shared/state/snapshot.ts'
import type { Change } from './writer.ts'

/** A write that has not happened yet: `change` belongs into a transaction, `done` is called once that is durable. */
export interface Staged {
  readonly change: Change<void>
  readonly done: () => void
}

/**
 * Records of one kind, keyed by their id. Every write is durable when it returns, and what is given `along` is durable with it:
 * all of it, or nothing. @throws ProblemError `journalUnavailable`
 */
export interface Repository<T extends { readonly id: string }> {
  all(): readonly T[]
  get(id: T['id']): T | null
  put(value: T, along?: readonly Staged[]): void
  /** All of them, or none, in one durable write. @throws ProblemError `journalUnavailable` */
  putAll(values: readonly T[], along?: readonly Staged[]): void
  remove(id: T['id'], along?: readonly Staged[]): void
  /** A put to give along with another write. */
  putting(value: T): Staged
  /** A removal to give along with another write. */
  removing(id: T['id']): Staged
}

/** One event to append, with its time in ms since 1970. */
export interface NewTimelineEvent {
  readonly at: number
  readonly event: TimelineEvent
}

/** Sessions and their history. */
export interface SessionRepository {
  /**
   * Writes the session and appends its events in one durable transaction (fsynced when it returns), and keeps the file
   * of live ids in step. The result is the session with its new `timelineLength`.
   * @throws ProblemError `journalUnavailable`
   */
  commit(session: Session, events: readonly NewTimelineEvent[]): Session
  get(id: SessionId): Session | null
  /** Sessions of the recording with this sid, dismissed ones included, newest first. */
  withSid(sid: string): readonly Session[]
  /** Ended sessions of the same App ID, channel and recorder uid, dismissed ones included, newest first. */
  ofRecorder(key: RecorderKey): readonly Session[]
  /** Ended sessions that were dismissed and began after a moment (ms since 1970), newest first. */
  dismissedSince(since: number): readonly Session[]
  /** Sessions that are not `ended`, oldest first: what a launch has to reconcile. */
  unfinished(): readonly Session[]
  /** What the desk shows: unfinished ones, and ended ones that were not dismissed, newest last. */
  onDesk(limit: number): readonly Session[]
  timeline(id: SessionId, afterSeq: number): readonly TimelineEntry[]
}

/** Ended sessions, dismissed ones included, the one that ended last first. */
export interface HistoryRepository {
  search(query: HistoryQuery): HistoryPage
}

/** Marked moments of takes. Every write is durable when it returns. @throws ProblemError `journalUnavailable` */
export interface MarkerRepository {
  get(id: MarkerId): Marker | null
  /** In the order of the take. */
  forSession(id: SessionId): readonly Marker[]
  put(marker: Marker): void
  remove(id: MarkerId): void
}

/** One stored secret as the index knows it: its name, when it was stored, never its value. */
export interface SecretIndexEntry {
  readonly id: string
  /** Ms since 1970; 0: its row was damaged, and only its id is known. */
  readonly at: number
  /** The keychain's name for it, where that is another. */
  readonly item?: string | undefined
}

/** A preset that was removed at `at`, ms since 1970; its secrets are still stored. */
export interface RemovedPreset {
  readonly id: PresetId
  readonly at: number
  readonly preset: Preset
}

/** A record that could not be read. `name`: what it was called, where that can be made out. */
export interface AsideRecord {
  readonly name: string | null
}

/** The desk's durable memory. Holds no secret. */
export interface Journal {
  readonly sessions: SessionRepository
  readonly history: HistoryRepository
  readonly markers: MarkerRepository
  readonly accounts: Repository<Account>
  readonly storageProfiles: Repository<StorageProfile>
  readonly presets: Repository<Preset>
  readonly removedPresets: Repository<RemovedPreset>
  readonly drafts: Repository<StoredDraft>
  readonly layouts: Repository<SavedLayout>
  readonly secretIndex: Repository<SecretIndexEntry>
  readonly settings: { get(): DeskSettings; put(value: DeskSettings): void }
  readonly requests: {
    /** Batched: written within a second or at {@link Journal.close}. */
    append(entry: RequestLogEntry): void
    forSession(id: SessionId, limit: number): readonly RequestLogEntry[]
  }
  readonly windowBounds: { get(): unknown; put(value: unknown): void }
  /** Records that could not be read, at this launch or an earlier one, and lie aside, by id; null: nobody can tell. */
  setAside(): ReadonlyMap<string, AsideRecord> | null
  /** Whether nothing is missing in its list of stored secrets: it could be read, and is not of a backup or begun anew. */
  knowsAllSecrets(): boolean
  /** Time of the last durable commit, ms since 1970; null before the first. */
  savedAt(): number | null
  /** What is wrong with it, if anything: not writable, or something was lost that nobody has acknowledged yet. */
  problem(): Problem | null
  /**
   * Somebody has seen the loss of this key (`lossKey`). Does nothing where another is told by now.
   * @throws ProblemError `journalUnavailable`
   */
  acknowledge(key: string): void
  /** Called after every commit and whenever {@link Journal.problem} changes. */
  onChange(listener: () => void): () => void
  close(): void
}
