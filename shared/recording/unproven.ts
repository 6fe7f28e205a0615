import { endOf } from './history.ts'
import { isInDoubt } from './mayRecord.ts'
import type { Gap, Session } from './session.ts'

/** A stretch of a take that no answer of the service proved, ms since 1970 on this computer's clock. `lost`: the end of a failed one that is over. */
export interface Unproven {
  readonly kind: Gap['kind'] | 'lost'
  readonly from: number
  readonly to: number
}

/** When a take began, ms since 1970 on this computer's clock; null before the service has named a first slice. */
export const firstSliceAt = ({ sliceStartTime, clockOffset }: Session): number | null =>
  sliceStartTime === null ? null : sliceStartTime - clockOffset

/** What ran before an adopted take was taken over, nobody here has seen. */
function beforeAdoption({ origin, createdAt, startedAt }: Session, from: number): readonly Unproven[] {
  return origin === 'adopted' ? [{ kind: 'unverified', from, to: Math.max(createdAt, startedAt ?? createdAt) }] : []
}

/** Unproven stretches between the first slice and `until`, in order and apart from each other. A gap that is open goes on until then. */
export function unprovenUntil(session: Session, until: number): readonly Unproven[] {
  const first = firstSliceAt(session)
  if (first === null) return []
  const known = [...beforeAdoption(session, first), ...session.gaps].toSorted((a, b) => a.from - b.from)
  const stretches: Unproven[] = []
  let at = first
  for (const { kind, from, to } of known) {
    const begin = Math.min(until, Math.max(at, from))
    const end = Math.min(until, Math.max(begin, to ?? until))
    if (end > begin) stretches.push({ kind, from: begin, to: end })
    at = Math.max(at, end)
  }
  return stretches
}

/** How the end of a failed take is known: where it may record to this day, nothing of it is known to be lost. */
function kindOfEnd(session: Session): Unproven['kind'] {
  if (!isInDoubt(session)) return 'lost'
  return session.reason?.code === 'recorderLost' ? 'notFound' : 'unverified'
}

/** All unproven stretches of an ended take: the one truth of strip, history and CSV. Nothing without a first slice. */
export function unprovenOf(session: Session): readonly Unproven[] {
  const first = firstSliceAt(session)
  if (first === null) return []
  const end = Math.max(first, endOf(session))
  const { lastGoodAt } = session.evidence
  const proven = session.outcome === 'failed' && lastGoodAt !== null ? Math.min(end, Math.max(first, lastGoodAt)) : end
  const last: readonly Unproven[] = proven < end ? [{ kind: kindOfEnd(session), from: proven, to: end }] : []
  return [...unprovenUntil(session, proven), ...last]
}

/** ms of an ended take that nothing proved. */
export function unprovenMs(session: Session): number {
  return unprovenOf(session).reduce((sum, { from, to }) => sum + to - from, 0)
}
