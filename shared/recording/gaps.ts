import type { Problem } from '../problem.ts'
import { formerEndOf } from './lifecycleStop.ts'
import { type Gap, MOST_GAPS, type Session } from './session.ts'
import { staleAt } from './sessionState.ts'

/** Trouble that a session is in at `at`, and since when; null while its evidence holds. */
function trouble(session: Session, at: number): Omit<Gap, 'to'> | null {
  const watched = ['starting', 'joined', 'recording', 'stopping'].includes(session.phase)
  // What the desk had given up before the stop, and has not seen since, has ended: there is no take to have a gap.
  if (!watched || session.sid === null || formerEndOf(session) !== null) return null
  const { ladder } = session.evidence
  if (ladder !== null) return { from: ladder.since, kind: 'notFound' }
  const expires = staleAt(session)
  return expires !== null && at > expires ? { from: expires, kind: 'unverified' } : null
}

/** Adds a gap behind the others; one that continues the last of its kind becomes part of it. */
function added(gaps: readonly Gap[], gap: Gap): Gap[] {
  const last = gaps.at(-1)
  if (last !== undefined && last.to !== null && last.kind === gap.kind && last.to >= gap.from) {
    return [...gaps.slice(0, -1), { ...last, to: gap.to }]
  }
  const from = Math.max(gap.from, last?.to ?? gap.from)
  const all = [...gaps, { ...gap, from, to: gap.to === null ? null : Math.max(from, gap.to) }]
  const [first, second] = all
  if (all.length <= MOST_GAPS || first === undefined || second === undefined) return all
  return [{ ...first, to: second.to }, ...all.slice(2)]
}

function closed(gaps: readonly Gap[], at: number): Gap[] {
  return gaps.map((gap) => (gap.to === null ? { ...gap, to: Math.max(gap.from, at) } : gap))
}

/** How it was away that the desk gave up for this reason. */
function kindOf(reason: Problem | null): Gap['kind'] {
  return reason?.code === 'recorderLost' ? 'notFound' : 'unverified'
}

/** Trouble that began and ended between two looks, such as while the computer slept or after the desk gave it up. */
function missed(before: Session, after: Session, at: number): Gap | null {
  const back = after.phase === 'joined' || after.phase === 'recording'
  if (before.phase === 'ended' && back && before.endedAt !== null) {
    return { from: before.endedAt, to: at, kind: kindOf(before.reason) }
  }
  const heard = after.evidence.lastGoodAt === at
  const former = formerEndOf(before)
  if (former !== null && former.endedAt !== null) {
    const takenUp = heard && after.endedAt !== former.endedAt
    return takenUp ? { from: former.endedAt, to: after.endedAt ?? at, kind: kindOf(former.reason) } : null
  }
  const was = trouble(before, at)
  if (was === null) return null
  const now = trouble(after, at)
  if (now !== null && now.kind !== was.kind) return { ...was, to: now.from }
  const over = before.phase === 'stopping' && after.phase === 'ended'
  return heard || over ? { ...was, to: at } : null
}

/** The session with its gaps brought up to date after a step at `at`; the very same one where nothing about them changed. */
export function withGaps(before: Session, after: Session, at: number): Session {
  const open = after.gaps.find(({ to }) => to === null)
  const now = trouble(after, at)
  let gaps: Gap[] = after.gaps
  if (open !== undefined) {
    const heard = after.evidence.lastGoodAt === at || after.phase === 'ended'
    const goesOn = after.phase === 'stopping' ? !heard : now?.kind === open.kind
    if (goesOn) return after
    // One trouble that turns into another ends where that one began. An end that is dated back to the last proof leaves the
    // gap as long as it was looked for.
    const end = after.endedAt !== null && after.endedAt >= open.from ? after.endedAt : at
    gaps = closed(gaps, now?.from ?? Math.min(at, end))
  } else {
    const between = missed(before, after, at)
    if (between !== null) gaps = added(gaps, between)
  }
  if (now !== null) gaps = added(gaps, { ...now, to: null })
  return gaps === after.gaps ? after : { ...after, gaps }
}
