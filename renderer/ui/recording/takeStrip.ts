import { assertNever } from '../../../shared/assertNever.ts'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { unprovenStopSince } from '../../../shared/recording/sessionState.ts'
import { type Unproven, firstSliceAt, unprovenOf, unprovenUntil } from '../../../shared/recording/unproven.ts'

/** How well a stretch of a take is known. */
export type StretchKind = 'verified' | 'unverified' | 'gone' | 'lost'

/** A stretch between two moments, ms since 1970 on this computer's clock. */
export interface Stretch {
  readonly kind: StretchKind
  readonly from: number
  readonly to: number
}

/** A take on a line: what is known about each stretch, where layouts were taken, and the window it is drawn in. */
export interface Take {
  readonly from: number
  /** Right edge of the window. */
  readonly until: number
  /** Where the take stands now, or where it ended. */
  readonly head: number
  readonly stretches: readonly Stretch[]
  readonly takes: readonly number[]
}

const FIRST_WINDOW = 30 * 60_000

/** Thirty minutes, doubled until the take fits: the line moves seldom, and then by half. ms. */
export function stripWindow(length: number): number {
  let window = FIRST_WINDOW
  while (window < length) window *= 2
  return window
}

/** What a state says about the time spent in it. */
export function stretchKind(state: SessionState): StretchKind {
  switch (state) {
    case 'armed':
    case 'starting':
    case 'joined':
    case 'recording':
    case 'stopping':
    case 'saved':
    case 'inBackup':
    case 'uploadUnknown':
    case 'nothingRecorded':
    case 'endedByItself':
      return 'verified'
    case 'unverified':
    case 'startUnknown':
    case 'uncontrollable':
    case 'givenUp':
      return 'unverified'
    case 'verifying':
      return 'gone'
    case 'failed':
      return 'lost'
    default:
      return assertNever(state)
  }
}

/** How well the present is known. While a stop is under way its state says nothing about the recording. */
function presentKind(session: Session, state: SessionState, now: number): StretchKind {
  return unprovenStopSince(session, now) === null ? stretchKind(state) : 'unverified'
}

/** The moment from which that holds, as far as the session itself tells. */
function presentSince(session: Session, kind: StretchKind, now: number): number | null {
  if (kind === 'verified') return null
  const stop = unprovenStopSince(session, now)
  if (stop !== null) return stop
  return kind === 'gone' ? (session.evidence.ladder?.since ?? null) : session.evidence.lastGoodAt
}

const kinds: Readonly<Record<Unproven['kind'], StretchKind>> = {
  unverified: 'unverified',
  notFound: 'gone',
  lost: 'lost',
}

/** What nothing proved, and what is verified between. */
function drawn(unproven: readonly Unproven[], from: number, until: number): Stretch[] {
  const stretches: Stretch[] = []
  let at = from
  for (const gap of unproven) {
    if (gap.from > at) stretches.push({ kind: 'verified', from: at, to: gap.from })
    stretches.push({ kind: kinds[gap.kind], from: gap.from, to: gap.to })
    at = gap.to
  }
  if (at < until) stretches.push({ kind: 'verified', from: at, to: until })
  return stretches
}

/**
 * The take as it is known at `now`; null before the first slice. Earlier trouble is what the history counts, the
 * present trouble comes from the evidence itself; `entries` tell where layouts were taken.
 */
export function takeOf(
  session: Session,
  state: SessionState,
  entries: readonly TimelineEntry[],
  now: number,
): Take | null {
  const from = firstSliceAt(session)
  if (from === null) return null
  const ended = session.phase === 'ended'
  const head = Math.max(from, ended ? (session.endedAt ?? now) : now)
  const until = ended ? head : from + stripWindow(head - from)
  const takes = entries.flatMap(({ at, event }) => (event.type === 'layout' && at > from && at < head ? [at] : []))

  if (ended) return { from, until, head, stretches: drawn(unprovenOf(session), from, head), takes }
  const kind = presentKind(session, state, now)
  const since = Math.min(head, Math.max(from, presentSince(session, kind, now) ?? head))
  const present: readonly Stretch[] = since < head ? [{ kind, from: since, to: head }] : []
  return { from, until, head, stretches: [...drawn(unprovenUntil(session, since), from, since), ...present], takes }
}

/** Share of the take that was verified, 0…1: never rounded up to the whole. */
export function coverage(take: Take): number {
  const length = take.head - take.from
  return length <= 0 ? 1 : totals(take).verified / length
}

/** The sum of each kind of stretch, ms. */
export function totals(take: Take): Readonly<Record<StretchKind, number>> {
  const sum = (kind: StretchKind): number =>
    take.stretches.filter((stretch) => stretch.kind === kind).reduce((total, { from, to }) => total + to - from, 0)
  return { verified: sum('verified'), unverified: sum('unverified'), gone: sum('gone'), lost: sum('lost') }
}
