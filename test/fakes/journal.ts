import type { Clock } from '../../main/clock.ts'
import type { Journal, NewTimelineEvent, Repository, SessionRepository, Staged } from '../../main/journal/port.ts'
import type { MarkerId, SessionId } from '../../shared/ids.ts'
import { countVerdicts, cursorOf, isAfter, isFound, newestFirst, verdictOf } from '../../shared/recording/history.ts'
import { type Marker, inOrder } from '../../shared/recording/marker.ts'
import { ProblemError, type Problem, problem } from '../../shared/problem.ts'
import type { RequestLogEntry } from '../../shared/recording/requestLog.ts'
import { isSameRecorder } from '../../shared/recording/sameRecorder.ts'
import type { Session, TimelineEntry } from '../../shared/recording/session.ts'
import { defaultSettings } from '../../shared/state/snapshot.ts'

/** The journal in memory, with a disk that can be broken. */
export interface MemoryJournal extends Journal {
  /** Every write throws `journalUnavailable` with this detail; null mends it. */
  breakDisk(detail: string | null): void
  /** Every commit so far, oldest first: the order in which things became durable. */
  readonly commits: readonly { readonly session: Session; readonly events: readonly NewTimelineEvent[] }[]
}

/** In-memory twin of `openJournal`: same answers, no file. A session once known stays readable when the disk breaks. */
export function createMemoryJournal(deps: { readonly clock: Clock }): MemoryJournal {
  const listeners = new Set<() => void>()
  const commits: { session: Session; events: readonly NewTimelineEvent[] }[] = []
  const requests: RequestLogEntry[] = []
  const sessions = new Map<SessionId, Session>()
  const markers = new Map<MarkerId, Marker>()
  const timelines = new Map<SessionId, TimelineEntry[]>()
  let fault: Problem | null = null
  let savedAt: number | null = null
  let settings = defaultSettings
  let bounds: unknown = null

  const notify = (): void => {
    for (const listener of listeners) listener()
  }
  const refuseIfBroken = (): void => {
    if (fault !== null) throw new ProblemError('journalUnavailable', { params: fault.params })
  }
  const saved = (): void => {
    savedAt = deps.clock.now()
    notify()
  }

  const repository = <T extends { readonly id: string }>(): Repository<T> => {
    const records = new Map<string, T>()
    const staged = (done: () => void): Staged => ({ change: () => undefined, done })
    const putting = (value: T): Staged => staged(() => records.set(value.id, value))
    const removing = (id: T['id']): Staged => staged(() => records.delete(id))
    const together = (writes: readonly Staged[]): void => {
      refuseIfBroken()
      for (const { done } of writes) done()
      saved()
    }
    return {
      all: () => [...records.values()],
      get: (id) => records.get(id) ?? null,
      put: (value, along = []) => together([...along, putting(value)]),
      putAll: (values, along = []) => {
        const writes = [...along, ...values.map(putting)]
        if (writes.length > 0) together(writes)
      },
      remove: (id, along = []) => together([...along, removing(id)]),
      putting,
      removing,
    }
  }

  const oldestFirst = (): Session[] => [...sessions.values()].sort((a, b) => a.createdAt - b.createdAt)

  const remember = (session: Session, events: readonly NewTimelineEvent[]): Session => {
    const timeline = timelines.get(session.id) ?? []
    for (const { at, event } of events) timeline.push({ seq: timeline.length + 1, at, event })
    timelines.set(session.id, timeline)
    const stored = { ...session, timelineLength: timeline.length }
    sessions.set(session.id, stored)
    return stored
  }

  const sessionRepository: SessionRepository = {
    commit: (session, events) => {
      if (fault !== null && sessions.has(session.id)) remember(session, events)
      refuseIfBroken()
      const stored = remember(session, events)
      commits.push({ session: stored, events })
      saved()
      return stored
    },
    get: (id) => sessions.get(id) ?? null,
    withSid: (sid) =>
      oldestFirst()
        .filter((session) => session.sid === sid)
        .reverse(),
    ofRecorder: (key) =>
      oldestFirst()
        .filter((session) => session.phase === 'ended' && isSameRecorder(session, key))
        .reverse(),
    dismissedSince: (since) =>
      oldestFirst()
        .filter(({ phase, dismissed }) => phase === 'ended' && dismissed)
        .filter(({ createdAt }) => createdAt > since)
        .reverse(),
    unfinished: () => oldestFirst().filter((session) => session.phase !== 'ended'),
    onDesk: (limit) => {
      const live = oldestFirst().filter((session) => session.phase !== 'ended')
      const ended = oldestFirst().filter((session) => session.phase === 'ended' && !session.dismissed)
      const room = Math.max(0, limit - live.length)
      return [...live, ...ended.slice(ended.length - Math.min(room, ended.length))].sort(
        (a, b) => a.createdAt - b.createdAt,
      )
    },
    timeline: (id, afterSeq) => (timelines.get(id) ?? []).filter((entry) => entry.seq > afterSeq),
  }

  return {
    commits,
    sessions: sessionRepository,
    history: {
      search: ({ cursor, limit, ...filter }) => {
        const found = [...sessions.values()].filter((session) => isFound(session, filter))
        const sorted = found
          .filter((session) => filter.verdicts.length === 0 || filter.verdicts.includes(verdictOf(session)))
          .filter((session) => isAfter(session, cursor))
          .toSorted(newestFirst)
        const last = sorted[limit - 1]
        return {
          sessions: sorted.slice(0, limit),
          next: sorted.length > limit && last !== undefined ? cursorOf(last) : null,
          counts: countVerdicts((verdict) => found.filter((session) => verdictOf(session) === verdict).length),
        }
      },
    },
    markers: {
      get: (id) => markers.get(id) ?? null,
      forSession: (id) => inOrder([...markers.values()].filter((marker) => marker.sessionId === id)),
      put: (marker) => {
        refuseIfBroken()
        markers.set(marker.id, marker)
        saved()
      },
      remove: (id) => {
        refuseIfBroken()
        markers.delete(id)
        saved()
      },
    },
    accounts: repository(),
    storageProfiles: repository(),
    presets: repository(),
    removedPresets: repository(),
    drafts: repository(),
    layouts: repository(),
    secretIndex: repository(),
    settings: {
      get: () => settings,
      put: (value) => {
        refuseIfBroken()
        settings = value
        saved()
      },
    },
    requests: {
      append: (entry) => requests.push(entry),
      forSession: (id, limit) => (limit <= 0 ? [] : requests.filter((entry) => entry.sessionId === id).slice(-limit)),
    },
    windowBounds: {
      get: () => bounds,
      put: (value) => {
        refuseIfBroken()
        bounds = value
        saved()
      },
    },
    setAside: () => new Map(),
    knowsAllSecrets: () => true,
    savedAt: () => savedAt,
    problem: () => fault,
    acknowledge: () => undefined,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    close: () => listeners.clear(),
    breakDisk: (detail) => {
      fault = detail === null ? null : problem('journalUnavailable', { params: { detail }, retryable: true })
      notify()
    },
  }
}
