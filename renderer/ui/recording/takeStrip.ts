import { assertNever } from '../../../shared/assertNever.ts'
import type { Session, SessionState, TimelineEntry } from '../../../shared/recording/session.ts'
import { unprovenStopSince } from '../../../shared/recording/sessionState.ts'
import { firstSliceAt } from './evidence.ts'

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

function fromTimeline(entries: readonly TimelineEntry[], from: number, head: number): Stretch[] {
  const states = entries.flatMap(({ at, event }) =>
    event.type === 'state' ? [{ at, kind: stretchKind(event.state) }] : [],
  )
  const stretches: Stretch[] = []
  for (const [index, { at, kind }] of states.entries()) {
    const stretch = { kind, from: Math.max(from, at), to: Math.min(head, states[index + 1]?.at ?? head) }
    const previous = stretches.at(-1)
    if (stretch.to <= stretch.from) continue
    if (previous?.kind === kind) stretches[stretches.length - 1] = { ...previous, to: stretch.to }
    else stretches.push(stretch)
  }
  return stretches
}

const gapKinds: Readonly<Record<Session['gaps'][number]['kind'], StretchKind>> = {
  unverified: 'unverified',
  notFound: 'gone',
}

/** Gaps as stretches, and what is verified between them. */
function fromGaps(gaps: Session['gaps'], from: number, head: number): Stretch[] {
  const stretches: Stretch[] = []
  let at = from
  for (const gap of gaps.toSorted((a, b) => a.from - b.from)) {
    const begin = Math.min(head, Math.max(at, gap.from))
    const end = Math.min(head, Math.max(begin, gap.to ?? head))
    if (begin > at) stretches.push({ kind: 'verified', from: at, to: begin })
    if (end > begin) stretches.push({ kind: gapKinds[gap.kind], from: begin, to: end })
    at = Math.max(at, end)
  }
  if (at < head) stretches.push({ kind: 'verified', from: at, to: head })
  return stretches
}

/**
 * The take as it is known at `now`; null before the first slice. Earlier trouble comes from the session's gaps, in a journal
 * of an older desk from the timeline; the present trouble from the evidence itself.
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

  const kind = presentKind(session, state, now)
  const since = Math.min(head, Math.max(from, presentSince(session, kind, now) ?? head))
  const known = session.gaps.length > 0 ? fromGaps(session.gaps, from, since) : fromTimeline(entries, from, since)
  const before: readonly Stretch[] =
    known.length > 0 ? known : since > from ? [{ kind: 'verified', from, to: since }] : []
  const present: readonly Stretch[] = since < head ? [{ kind, from: since, to: head }] : []
  return { from, until, head, stretches: [...before, ...present], takes }
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
