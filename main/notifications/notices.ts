import type { SessionId } from '../../shared/ids.ts'
import type { Problem } from '../../shared/problem.ts'
import type { Session } from '../../shared/recording/session.ts'
import { isWatched } from '../../shared/recording/watched.ts'
import type { mainWords } from '../../shared/strings/en/main.ts'
import { problemText, type Translate } from '../../shared/strings/translator.ts'

type Words = typeof mainWords

/** A system notification as data. */
export interface Notice {
  /** What it is about; null: the desk as a whole. */
  readonly sessionId: SessionId | null
  readonly title: string
  readonly body: string
  /** It is shown although somebody looks at a window: nothing there says so for long. */
  readonly evenIfWatched?: true
  /** It is shown once for all changes that give the same word here. */
  readonly once?: string
}

/**
 * What a person has to hear about a change of a recording, or null. Only what was not asked for counts: what is first seen at
 * launch, and every end that the operator brought about, stays quiet.
 */
export function noticeOf(before: Session | null, after: Session, t: Translate<Words>): Notice | null {
  if (before === null) return null
  const turned = (state: string | null) => state !== null && stateOf(before) !== state && stateOf(after) === state
  const { id: sessionId, name, reason } = after
  if (before.plannedEnd?.remindedAt === null && after.plannedEnd !== null && after.plannedEnd.remindedAt !== null) {
    const { at, remindedAt, action } = after.plannedEnd
    const minutes = Math.max(0, Math.ceil((at - remindedAt) / 60_000))
    const body = t(action === 'stop' ? 'notifications.plannedEndStop' : 'notifications.plannedEndRemind')
    return { sessionId, title: t('notifications.plannedEnd', { name, minutes }), body }
  }
  if (turned('failed')) return { sessionId, title: t('notifications.failed', { name }), body: bodyOf(reason, t) }
  if (turned('endedByItself')) {
    const body = reason === null ? t('notifications.endedByItselfBody') : bodyOf(reason, t)
    return { sessionId, title: t('notifications.endedByItself', { name }), body }
  }
  if (turned('uncontrollable') || turned('startUnknown')) {
    const body = bodyOf(reason ?? after.evidence.problem, t)
    return { sessionId, title: t('notifications.uncontrollable', { name }), body }
  }
  // Somebody pressed Stop, was told that it stops, and the service would not: it goes on.
  if (before.phase === 'stopping' && before.sid !== null && isWatched(after) && after.stopProblem !== null) {
    const notice = { ...stopFailedNotice(after, after.stopProblem, t), evenIfWatched: true } as const
    // A planned stop is asked for again and again.
    return before.stopAskedBy === 'plan' && after.plannedEnd !== null
      ? { ...notice, once: `plan ${after.id} ${after.plannedEnd.at}` }
      : notice
  }
  return null
}

/** The same, with each `once` let through a single time. */
export function onlyOnce<Of extends unknown[]>(noticeOf: (...of: Of) => Notice | null): (...of: Of) => Notice | null {
  const said = new Set<string>()
  return (...of) => {
    const notice = noticeOf(...of)
    if (notice?.once === undefined) return notice
    if (said.has(notice.once)) return null
    said.add(notice.once)
    return notice
  }
}

/** A recording that nothing has proven for a while. */
export function unverifiedNotice({ id, name }: Session, ms: number, t: Translate<Words>): Notice {
  const title = t('notifications.unverified', { name, minutes: Math.floor(ms / 60_000) })
  return { sessionId: id, title, body: t('notifications.unverifiedBody') }
}

/** Stops that were sent, or were to be, and of which nothing was heard. */
export function stopUnheardNotice(stops: readonly Session[], t: Translate<Words>): Notice {
  const [first, ...more] = stops
  const only = more.length === 0
  return {
    sessionId: only ? (first?.id ?? null) : null,
    title: t('notifications.stopUnheard', { count: stops.length, name: first?.name ?? '' }),
    body: t('notifications.stopUnheardBody', { count: stops.length }),
  }
}

/** Recordings that are not asked about because of one thing that is in the way. */
export function hinderedNotice(
  problem: Problem,
  sessions: readonly Session[],
  ms: number,
  t: Translate<Words>,
): Notice {
  const [first] = sessions
  const count = sessions.length
  return {
    sessionId: count === 1 ? (first?.id ?? null) : null,
    title: t('notifications.hindered', { count, name: first?.name ?? '', minutes: Math.floor(ms / 60_000) }),
    body: bodyOf(problem, t),
  }
}

/** Recordings that were found again at launch while their accounts are gone: all of them in one. */
export function withoutAccountNotice(sessions: readonly Session[], t: Translate<Words>): Notice {
  const [first, ...more] = sessions
  const appIds = [...new Set(sessions.map(({ appId }) => appId))].join(', ')
  return {
    sessionId: more.length === 0 ? (first?.id ?? null) : null,
    title: t('notifications.withoutAccount', { count: sessions.length, name: first?.name ?? '' }),
    body: t('notifications.withoutAccountBody', { count: sessions.length, appIds }),
  }
}

/** All recordings at once, while this computer has no network. */
export function offlineNotice(running: number, t: Translate<Words>): Notice {
  return {
    sessionId: null,
    title: t('notifications.offline'),
    body: t('notifications.offlineBody', { count: running }),
  }
}

/** A stop asked for outside a window that was refused. */
export function stopFailedNotice(session: Session, problem: Problem, t: Translate<Words>): Notice {
  return {
    sessionId: session.id,
    title: t('notifications.stopFailed', { name: session.name }),
    body: bodyOf(problem, t),
  }
}

/** A layout asked for outside a window that was refused. */
export function takeFailedNotice(session: Session, problem: Problem, t: Translate<Words>): Notice {
  return {
    sessionId: session.id,
    title: t('notifications.takeFailed', { name: session.name }),
    body: bodyOf(problem, t),
  }
}

/** A preset that was started from outside a window and refused. */
export function startFailedNotice(name: string, problem: Problem, t: Translate<Words>): Notice {
  return { sessionId: null, title: t('notifications.startFailed', { name }), body: bodyOf(problem, t) }
}

function stateOf({ phase, outcome }: Session): string | null {
  return phase === 'ended' ? outcome : phase
}

function bodyOf(problem: Problem | null, t: Translate<Words>): string {
  if (problem === null) return ''
  const { what, meaning, action } = problemText(t, problem)
  return [what, meaning, action].join(' ')
}

/** The desk is closed, and stays until starts are answered that are on their way. */
export function finishingNotice(starts: number, t: Translate<Words>): Notice {
  const title = t('notifications.finishing', { count: starts })
  return { sessionId: null, title, body: t('notifications.finishingBody') }
}
