import type { SessionId } from '../../shared/ids.ts'
import { ProblemError } from '../../shared/problem.ts'
import { next } from '../../shared/recording/lifecycle.ts'
import type { LifecycleEvent } from '../../shared/recording/lifecycleEvent.ts'
import { nextCheck } from '../../shared/recording/pollSchedule.ts'
import type { Session, TimelineEvent } from '../../shared/recording/session.ts'
import { isPlaceTaken, rivalsOf } from '../../shared/recording/sameRecorder.ts'
import { isLost } from '../../shared/recording/sessionState.ts'
import type { Clock } from '../clock.ts'
import type { Journal, NewTimelineEvent } from '../journal/port.ts'
import type { Hub } from '../state/hub.ts'

/** While nothing but the age of the evidence changes, the journal hears of it this often, ms. */
const EVIDENCE_SAVED_EVERY_MS = 60_000

/** Ended sessions that stay on the desk; older ones are in the journal. */
export const ENDED_ON_DESK = 200

/** After these the next question is planned anew. */
const replanning: ReadonlySet<LifecycleEvent['type']> = new Set([
  'started',
  'seen',
  'gone',
  'fault',
  'exiting',
  'stopRefused',
  'recalled',
])

type StepListener = (before: Session, after: Session, event: LifecycleEvent) => void

/** The only writer of sessions: memory, journal and hub always move together, journal first. */
export interface SessionBook {
  /** @throws ProblemError sessionNotFound */
  get(id: SessionId): Session
  find(id: SessionId): Session | null
  all(): readonly Session[]
  /** Begins a session. @throws ProblemError journalUnavailable, and then it was never begun */
  open(session: Session, events: readonly TimelineEvent[]): Session
  /** Takes up sessions that the journal already has, and shows them. */
  load(sessions: readonly Session[]): void
  /** Shows a session again that was taken off the desk. */
  recall(id: SessionId): void
  /** One step of a session's life. Where the disk fails the step still counts: what runs stays controllable from memory. */
  apply(id: SessionId, event: LifecycleEvent, told?: readonly TimelineEvent[]): Session
  /** As apply, for an answer that ends it: where it is not on the desk any more, its row in the journal hears of it. */
  hear(id: SessionId, event: LifecycleEvent, told: readonly TimelineEvent[]): void
  /** As apply, for what must be on disk before anything else happens. @throws ProblemError journalUnavailable */
  commit(id: SessionId, event: LifecycleEvent, told?: readonly TimelineEvent[]): Session
  /**
   * As apply, written down together with the next step: for what a crash may forget, because nothing has been sent since and
   * a commit of its own would only delay what is about to be.
   */
  applyWithNext(id: SessionId, event: LifecycleEvent, told?: readonly TimelineEvent[]): Session
  /** As tell, written down together with the next step. */
  noteWithNext(id: SessionId, events: readonly TimelineEvent[]): void
  /** Adds to the timeline alone. */
  tell(id: SessionId, events: readonly TimelineEvent[]): Session
  /** As tell, for intents: what is about to be sent must be on disk first. @throws ProblemError journalUnavailable */
  intend(id: SessionId, events: readonly TimelineEvent[]): Session
  /** Takes a session off the desk. */
  remove(id: SessionId): void
  /** Called after every change of any session. */
  onChange(listener: (session: Session) => void): () => void
  /** Called after every step that was written down, with the session before and after it. */
  onStep(listener: StepListener): void
  /** Called whenever a session is taken off the desk. */
  onRemove(listener: (id: SessionId) => void): () => void
  /** Writes the evidence that is in memory alone. From now on nothing is written any more, and what would have to be is refused: nothing may leave without it. */
  close(): void
}

interface BookDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'sessions'>
  readonly hub: Hub
  readonly random: () => number
}

/** Creates an empty book. */
export function createSessionBook({ clock, journal, hub, random }: BookDeps): SessionBook {
  const sessions = new Map<SessionId, Session>()
  const savedAt = new Map<SessionId, number>()
  const listeners = new Set<(session: Session) => void>()
  const steps = new Set<StepListener>()
  const goodbyes = new Set<(id: SessionId) => void>()
  /** Sessions whose newest evidence is in memory alone. */
  const stale = new Set<SessionId>()
  /** Entries of the timeline that go with the next commit. */
  const owed = new Map<SessionId, readonly NewTimelineEvent[]>()
  let closed = false

  const show = (session: Session): Session => {
    sessions.set(session.id, session)
    hub.apply({ kind: 'put', collection: 'sessions', value: session })
    for (const listener of listeners) listener(session)
    if (session.phase === 'ended') clear(session.id)
    return session
  }

  /** A desk that runs for weeks must not grow for weeks. What may still run is never taken away. */
  const clear = (justEnded: SessionId): void => {
    const ended = [...sessions.values()]
      .filter((session) => session.phase === 'ended' && !isLost(session) && session.id !== justEnded)
      .sort((a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0))
    for (const { id } of ended.slice(0, Math.max(0, ended.length + 1 - ENDED_ON_DESK))) remove(id)
  }

  const remove = (id: SessionId): void => {
    sessions.delete(id)
    savedAt.delete(id)
    owed.delete(id)
    stale.delete(id)
    hub.apply({ kind: 'remove', collection: 'sessions', id })
    for (const listener of goodbyes) listener(id)
  }

  const get = (id: SessionId): Session => {
    const session = sessions.get(id)
    if (session === undefined) throw new ProblemError('sessionNotFound')
    return session
  }

  const watched = (appId: string): number =>
    [...sessions.values()].filter((session) => session.appId === appId && session.evidence.nextCheckAt !== null).length

  const planned = (session: Session, event: LifecycleEvent, changed: boolean): Session => {
    if (!replanning.has(event.type) || !(changed || session.evidence.nextCheckAt !== null)) return session
    const factor = hub.snapshot().settings.pollFactor
    const { at, interval } = nextCheck(session, event.at, Math.max(1, watched(session.appId)), random(), factor)
    return { ...session, evidence: { ...session.evidence, nextCheckAt: at, interval } }
  }

  /** One session per App ID, channel and uid: what was given up comes back only where nothing has taken its place. */
  const besideOthers = (before: Session, event: LifecycleEvent): LifecycleEvent => {
    const comesBack =
      (event.type === 'stopRefused' && before.formerEnd !== null) || (event.type === 'seen' && isLost(before))
    return comesBack ? { ...event, heldElsewhere: isPlaceTaken(rivalsOf([...sessions.values()], before)) } : event
  }

  const save = (session: Session, events: readonly NewTimelineEvent[], mustBeDurable: boolean): Session => {
    const entries = [...(owed.get(session.id) ?? []), ...events]
    // Even a commit that fails takes them: the journal keeps what it could not write.
    owed.delete(session.id)
    stale.delete(session.id)
    try {
      const saved = journal.sessions.commit(session, entries)
      savedAt.set(session.id, clock.now())
      return saved
    } catch (error) {
      if (mustBeDurable) throw error
      return journal.sessions.get(session.id) ?? session
    }
  }

  const step = (
    id: SessionId,
    event: LifecycleEvent,
    told: readonly TimelineEvent[],
    mustBeDurable: boolean,
  ): Session => {
    const before = get(id)
    if (closed && mustBeDurable) throw isClosed()
    if (closed) return before
    const { session: after, events } = next(before, besideOthers(before, event))
    const session = planned(after, event, after !== before)
    if (session === before && events.length === 0 && told.length === 0) return before
    const entries = [...told, ...events].map((entry) => ({ at: event.at, event: entry }))
    const quiet = entries.length === 0 && onlyEvidenceDiffers(before, session)
    const recent = clock.now() - (savedAt.get(id) ?? 0) < EVIDENCE_SAVED_EVERY_MS
    if (quiet && recent) {
      stale.add(id)
      return show(session)
    }
    const shown = show(save(session, entries, mustBeDurable))
    for (const listener of steps) listener(before, shown, event)
    return shown
  }

  /** What was put away stays so: nobody is shown it. */
  const stepAway = (id: SessionId, event: LifecycleEvent, told: readonly TimelineEvent[]): void => {
    const before = closed ? null : journal.sessions.get(id)
    if (before === null) return
    const { session, events } = next(before, event)
    const entries = [...told, ...events].map((entry) => ({ at: event.at, event: entry }))
    const saved = save(session, entries, false)
    savedAt.delete(id)
    for (const listener of steps) listener(before, saved, event)
  }

  const stepWithNext = (id: SessionId, event: LifecycleEvent, told: readonly TimelineEvent[]): Session => {
    const before = get(id)
    if (closed) return before
    const { session, events } = next(before, event)
    const entries = [...told, ...events].map((entry) => ({ at: event.at, event: entry }))
    owed.set(id, [...(owed.get(id) ?? []), ...entries])
    return show(session)
  }

  const owe = (id: SessionId, events: readonly TimelineEvent[]): void => {
    if (closed) return
    const at = clock.now()
    owed.set(id, [...(owed.get(id) ?? []), ...events.map((event) => ({ at, event }))])
  }

  const add = (id: SessionId, events: readonly TimelineEvent[], mustBeDurable: boolean): Session => {
    const session = get(id)
    if (closed && mustBeDurable) throw isClosed()
    if (closed) return session
    const at = clock.now()
    const entries = events.map((event) => ({ at, event }))
    return show(save(session, entries, mustBeDurable))
  }

  return {
    get,
    find: (id) => sessions.get(id) ?? null,
    all: () => [...sessions.values()],
    open: (session, events) => {
      const at = clock.now()
      const saved = journal.sessions.commit(
        session,
        events.map((event) => ({ at, event })),
      )
      savedAt.set(session.id, at)
      return show(saved)
    },
    load: (found) => {
      for (const session of found) show(session)
    },
    recall: (id) => {
      const away = sessions.has(id) ? null : journal.sessions.get(id)
      if (away !== null) show(away)
    },
    apply: (id, event, told = []) => step(id, event, told, false),
    hear: (id, event, told) => {
      if (sessions.has(id)) step(id, event, told, false)
      else stepAway(id, event, told)
    },
    commit: (id, event, told = []) => step(id, event, told, true),
    applyWithNext: (id, event, told = []) => stepWithNext(id, event, told),
    noteWithNext: owe,
    tell: (id, events) => add(id, events, false),
    intend: (id, events) => add(id, events, true),
    remove,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onStep: (listener) => {
      steps.add(listener)
    },
    onRemove: (listener) => {
      goodbyes.add(listener)
      return () => goodbyes.delete(listener)
    },
    close: () => {
      for (const id of stale) {
        const session = sessions.get(id)
        if (session !== undefined) save(session, [], false)
      }
      closed = true
    },
  }
}

function isClosed(): ProblemError {
  return new ProblemError('journalUnavailable', { params: { detail: 'closed' } })
}

function onlyEvidenceDiffers(before: Session, after: Session): boolean {
  const keys = Object.keys(after) as (keyof Session)[]
  return keys.every((key) => key === 'evidence' || before[key] === after[key])
}
