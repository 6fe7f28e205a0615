import type { Problem } from '../problem.ts'
import { formerEndOf } from './lifecycleStop.ts'
import { type Gap, MOST_GAPS, type Session } from './session.ts'
import { proofHoldsUntil, staleAt, unprovenStopSince } from './sessionState.ts'
import { isWatched } from './watched.ts'

/** Trouble that a session is in at `at`, and since when; null while its evidence holds. */
function trouble(session: Session, at: number): Omit<Gap, 'to'> | null {
  const runs = isWatched(session) || (session.phase === 'stopping' && session.sid !== null)
  // What the desk had given up before the stop, and has not seen since, has ended: there is no take to have a gap.
  if (!runs || formerEndOf(session) !== null) return null
  const { ladder } = session.evidence
  if (ladder !== null) return { from: ladder.since, kind: 'notFound' }
  if (session.phase === 'stopping') {
    const since = unprovenStopSince(session, at)
    return since === null ? null : { from: since, kind: 'unverified' }
  }
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
  return reason?.code === 'recorderLost' || reason?.code === 'stoppedUnseen' ? 'notFound' : 'unverified'
}

/** Trouble that began and ended between two looks, such as while the computer slept or after the desk gave it up. */
function missed(before: Session, after: Session, at: number): Gap | null {
  const wasUnknown = before.phase === 'startUnknown' || before.phase === 'uncontrollable'
  if (wasUnknown && before.sid === null && after.sid !== null) {
    const from = before.startSentAt ?? before.createdAt
    return at > from ? { from, to: at, kind: 'unverified' } : null
  }
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
  if (before.phase === 'stopping' && after.phase === 'ended') return lastGap(before, was, at, after.endedAt ?? at)
  return heard ? { ...was, to: at } : null
}

/** What is unproven at the end of a stop that nothing was heard of in between. `end`: when the take ended. */
function lastGap(before: Session, was: Omit<Gap, 'to'>, at: number, end: number): Gap | null {
  // Dated back to the last proof, if it is that long ago: then the gap is as long as it was looked for.
  if (end <= was.from) return was.kind === 'notFound' || at > (staleAt(before) ?? at) ? { ...was, to: at } : null
  // The service is slow to answer while it uploads; the take ended when the stop arrived, and that was still proven.
  return was.kind === 'unverified' && end <= proofHoldsUntil(before) ? null : { ...was, to: Math.min(at, end) }
}

/** A gap that was open when Stop was pressed reaches back to the last proof: what comes now will not prove that time either. */
function reachingBack(gaps: readonly Gap[], now: Omit<Gap, 'to'> | null): readonly Gap[] {
  const open = gaps.at(-1)
  if (open?.to !== null || now?.kind !== open.kind || now.from >= open.from) return gaps
  return [...gaps.slice(0, -1), { ...open, from: Math.max(now.from, gaps.at(-2)?.to ?? now.from) }]
}

/** The session with its gaps brought up to date after a step at `at`; the very same one where nothing about them changed. */
export function withGaps(before: Session, after: Session, at: number): Session {
  const open = after.gaps.find(({ to }) => to === null)
  const now = trouble(after, at)
  let gaps: Gap[] = after.gaps
  if (open !== undefined) {
    const heard = after.evidence.lastGoodAt === at || after.phase === 'ended'
    const goesOn = after.phase === 'stopping' ? !heard : now?.kind === open.kind
    if (goesOn) {
      const longer = after.phase === 'stopping' ? reachingBack(after.gaps, now) : after.gaps
      return longer === after.gaps ? after : { ...after, gaps: [...longer] }
    }
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
