import { catalogueRows } from '../agora/catalogueRows.ts'
import type { ProblemCode } from '../problem.ts'
import type { Session } from './session.ts'

const codes: ReadonlySet<ProblemCode> = new Set(
  catalogueRows.filter(({ consequence }) => consequence === 'idsMismatch').map(({ problem }) => problem),
)

/**
 * Whether the service said last that it does not accept the ids of a running recording: it may run on, and no question or stop
 * with these ids will ever tell. A good answer ends it.
 */
export function isDisowned({ phase, sid, evidence }: Session): boolean {
  const isWatched = phase === 'starting' || phase === 'joined' || phase === 'recording'
  return isWatched && sid !== null && evidence.problem !== null && codes.has(evidence.problem.code)
}
