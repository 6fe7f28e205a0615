import type { DatabaseSync } from 'node:sqlite'
import type { SessionId } from '../../shared/ids.ts'
import { searchWords } from '../../shared/recording/history.ts'
import { isSameRecorder } from '../../shared/recording/sameRecorder.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { LiveEntry } from './liveFile.ts'
import type { Notify } from './notice.ts'
import type { NewTimelineEvent, SessionRepository } from './port.ts'
import type { RowReader } from './rows.ts'
import type { SecondRecord } from './secondRecord.ts'
import { hideSession, loadSessions, storeSession, type StoredSession } from './sessionRows.ts'
import { createTimeline } from './timeline.ts'
import type { Writer } from './writer.ts'

/** What {@link createSessions} needs. `db` null: nothing can be read either. */
export interface SessionsDeps {
  readonly db: DatabaseSync | null
  readonly writer: Writer
  readonly rows: RowReader
  /** What `live.jsonl` said at launch. */
  readonly keptApart: readonly LiveEntry[]
  readonly second: SecondRecord
  readonly notify: Notify
}

/** Sessions, and what the history is read from. */
export interface SessionTable extends SessionRepository {
  /** Sessions in the file that fulfil a condition in SQL. Unreadable ones are set aside. */
  readonly load: (where: string, ...parameters: (string | number)[]) => readonly StoredSession[]
  /** Sessions in memory: newer than the file wherever the two differ. */
  readonly held: () => readonly Session[]
}

/**
 * Sessions and their history. Everything unfinished, and everything that could not be written, is also held in memory: when the
 * disk fails, running recordings stay visible and controllable, and what they went through is written once it works again.
 */
export function createSessions({ db, writer, rows, keptApart, second, notify }: SessionsDeps): SessionTable {
  const known = new Map<SessionId, StoredSession>()
  const salvaged = new Set<SessionId>()
  const timeline = createTimeline({ db, rows })

  /** The history is read again and again: that a session had to be rebuilt is worth one line. */
  const once: Notify = (notice) => {
    if (notice.kind === 'salvaged') {
      if (salvaged.has(notice.sessionId)) return
      salvaged.add(notice.sessionId)
    }
    notify(notice)
  }

  const load = (where: string, ...parameters: (string | number)[]): readonly StoredSession[] =>
    loadSessions({ db, rows, notify: once }, where, ...parameters).flatMap((found) => {
      if (found.ok) return [found.stored]
      const copy = rows.setAside('sessions', found.row, found.detail)
      writer.writeQuietly((target) => {
        copy(target)
        hideSession(target, found.row.id)
      })
      return []
    })

  const find = (id: SessionId): StoredSession | null => known.get(id) ?? load('id = ?', id)[0] ?? null

  for (const stored of load('live = 1')) known.set(stored.session.id, stored)
  putBack()

  /** What `live.jsonl` knows better than the database: ids of a take that an older backup has never heard of. */
  function putBack(): void {
    for (const { session, version } of keptApart) {
      const stored = find(session.id)
      if (stored !== null && stored.version >= version) continue
      const entry = { version, session: { ...session, timelineLength: timeline.length(session.id) } }
      known.set(session.id, entry)
      notify({ kind: 'putBack', sessionId: session.id })
      const store = (target: DatabaseSync): void => storeSession(target, entry)
      if (!writer.writeQuietly(store)) writer.keep(store, rowKey(session.id))
    }
    const running = [...known.values()].filter(
      ({ session }) => session.phase !== 'ended' && session.resourceId !== null,
    )
    second.compact(running)
  }

  const commit = (session: Session, events: readonly NewTimelineEvent[]): Session => {
    const before = find(session.id)
    const entries = timeline.number(session.id, events)
    const entry: StoredSession = {
      version: (before?.version ?? 0) + 1,
      session: { ...session, timelineLength: timeline.length(session.id) + events.length },
    }
    const storeRow = (target: DatabaseSync): void => storeSession(target, entry)
    const storeEvents = (target: DatabaseSync): void => timeline.store(target, session.id, entries)
    const save = (target: DatabaseSync): void => {
      storeRow(target)
      storeEvents(target)
    }
    try {
      // One record of the ids is enough for what runs, but not to begin something with.
      if (writer.problem() === null && isNewStart(before?.session ?? null, session)) second.mustWork()
      writer.write(save)
    } catch (error) {
      // A session that was never committed was never begun: its caller is told so, and nothing of it may come back later.
      if (before === null) throw error
      known.set(session.id, entry)
      timeline.hold(session.id, entries)
      // The database may not know the session yet: its row goes ahead of its events.
      writer.keep(storeRow, rowKey(session.id))
      if (entries.length > 0) writer.keep(storeEvents, null)
      noteIds(before.session, entry)
      second.flush()
      throw error
    }
    known.set(session.id, entry)
    timeline.advance(session.id, entries)
    letGoOfEnded()
    // The database has it, and that is what everybody waits for: a second record that fails must not take the first one back.
    noteIds(before?.session ?? null, entry)
    if (entry.session.phase === 'ended' && before !== null && before.session.phase !== 'ended')
      second.note('ended', entry)
    return entry.session
  }

  /** Everything that was kept back went ahead of the commit that just succeeded: what has ended is in the file, and read from there. */
  function letGoOfEnded(): void {
    for (const [id, { session }] of known) {
      if (session.phase !== 'ended') continue
      known.delete(id)
      timeline.forget(id)
    }
  }

  function noteIds(before: Session | null, entry: StoredSession): void {
    if (entersLiveFile(before, entry.session)) second.note('live', entry)
  }

  const ended = (limit: number): readonly Session[] => {
    const shown = new Map<SessionId, Session>()
    for (const { session } of load('live = 0 AND dismissed = 0 ORDER BY created_at DESC LIMIT ?', limit))
      shown.set(session.id, session)
    for (const { session } of known.values()) {
      if (session.phase === 'ended' && !session.dismissed) shown.set(session.id, session)
      else shown.delete(session.id)
    }
    return [...shown.values()].sort(byCreation).slice(-limit)
  }

  /** Sessions that fulfil `isMeant`, newest first; `text` is part of each. */
  const withText = (text: string, isMeant: (session: Session) => boolean): readonly Session[] => {
    const [word] = searchWords(text)
    const rows = word === undefined ? [] : load('live = 0 AND instr(search, ?) > 0', word)
    const stored = rows.filter(({ session }) => !known.has(session.id))
    return [...stored, ...known.values()]
      .map(({ session }) => session)
      .filter(isMeant)
      .sort((a, b) => byCreation(b, a))
  }

  const dismissedSince = (since: number): readonly Session[] => {
    const isMeant = ({ phase, dismissed, createdAt }: Session): boolean =>
      phase === 'ended' && dismissed && createdAt > since
    const stored = load('live = 0 AND dismissed = 1 AND created_at > ?', since)
    return [...stored.filter(({ session }) => !known.has(session.id)), ...known.values()]
      .map(({ session }) => session)
      .filter(isMeant)
      .sort((a, b) => byCreation(b, a))
  }

  const unfinished = (): readonly Session[] =>
    [...known.values()]
      .map(({ session }) => session)
      .filter((session) => session.phase !== 'ended')
      .sort(byCreation)

  return {
    load,
    held: () => [...known.values()].map(({ session }) => session),
    commit,
    get: (id) => find(id)?.session ?? null,
    withSid: (sid) => withText(sid, (session) => session.sid === sid),
    ofRecorder: (key) => withText(key.channel, (session) => session.phase === 'ended' && isSameRecorder(session, key)),
    dismissedSince,
    unfinished,
    onDesk: (limit) => {
      const running = unfinished()
      const room = limit - running.length
      return [...running, ...(room > 0 ? ended(room) : [])].sort(byCreation)
    },
    timeline: (id, afterSeq) => timeline.after(id, afterSeq),
  }
}

/** Of several rows of one session that could not be written, the last one is enough. */
function rowKey(id: SessionId): string {
  return `session/${id}`
}

function byCreation(a: Session, b: Session): number {
  return a.createdAt - b.createdAt
}

/** Whether this commit begins a recording of the desk's own: adopted ones run already. */
function isNewStart(before: Session | null, now: Session): boolean {
  if (now.phase === 'ended' || now.phase === 'stopping' || now.origin === 'adopted') return false
  return before === null || (before.phase === 'armed' && now.phase !== 'armed')
}

/** Whether the file of live ids must learn of this commit: new ids, a start on its way, or a phase that changes what can be done. */
function entersLiveFile(before: Session | null, now: Session): boolean {
  if (now.phase === 'ended' || now.resourceId === null) return false
  return (
    before?.resourceId !== now.resourceId ||
    before.sid !== now.sid ||
    before.startSentAt !== now.startSentAt ||
    before.phase !== now.phase ||
    // Its own account is gone: without this one nobody could stop it.
    before.accountId !== now.accountId ||
    // Put right: a stop needs these as well.
    before.channel !== now.channel ||
    before.recorderUid !== now.recorderUid
  )
}
