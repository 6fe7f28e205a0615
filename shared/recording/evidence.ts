import type { Evidence, RecordedFile, Session } from './session.ts'
import { STOP_PATIENCE_MS, proofHoldsUntil } from './sessionState.ts'

/** A Date header has whole seconds: a smaller difference is its rounding, and following it would make the clock jump. ms. */
const OFFSET_STEP_MS = 1_500

/** The clock difference to go on with, ms, after an answer that says `offset`. */
export function correctedOffset(session: Session, offset: number | null): number {
  if (offset === null) return session.clockOffset
  const first = session.resourceId === null
  return first || Math.abs(offset - session.clockOffset) >= OFFSET_STEP_MS ? offset : session.clockOffset
}

/** Evidence after an answer about this recording. */
export function verified(evidence: Evidence, at: number): Evidence {
  return { ...evidence, lastGoodAt: at, misses: 0, problem: null, ladder: null }
}

/** The earliest first slice: a failover starts a new one later. */
export function earliestSlice(session: Session, sliceStartTime: number | null): number | null {
  if (session.sliceStartTime === null || sliceStartTime === null) return session.sliceStartTime ?? sliceStartTime
  return Math.min(session.sliceStartTime, sliceStartTime)
}

/** The newest list of files that has any; the very same list while nothing in it changed. */
export function newestFiles(session: Session, files: readonly RecordedFile[]): RecordedFile[] {
  if (files.length === 0 || JSON.stringify(files) === JSON.stringify(session.files)) return session.files
  return [...files]
}

/** Whether a status says that it is over: 6, 7 or 8. */
export function isOver(status: number | null): boolean {
  return status === 6 || status === 7 || status === 8
}

/**
 * When a take ended whose end is known since `at`, ms since 1970. `sawIt` is the session as last proven: where nobody looked in
 * between, the take counts only until then, or until the first slice where only the last answer speaks of one. A stop is given
 * its time, as nobody asks while it is under way.
 */
export function datedEnd(session: Session, sawIt: Session, at: number): number {
  const proven = sawIt.evidence.lastGoodAt ?? sawIt.startedAt ?? at
  const holds = proofHoldsUntil(sawIt)
  if (at <= (sawIt.phase === 'stopping' ? Math.max(holds, proven + STOP_PATIENCE_MS) : holds)) return at
  const began = (session.sliceStartTime ?? -Infinity) - session.clockOffset
  return Math.min(at, Math.max(proven, began))
}
