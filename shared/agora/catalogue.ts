import type { AgoraCall } from '../problem.ts'
import type { ServiceProblemCode } from '../strings/en/serviceProblems.ts'
import { catalogueRows } from './catalogueRows.ts'

/**
 * What an answer means for the recording and for whoever sent the request.
 * `fix`: change something before sending again · `defect`: the desk's own fault · `account`: stop asking with this account ·
 * `acquireAgain`: once, and only if no earlier start of this recording may have arrived · `adopt`: it is already recorded ·
 * `idsMismatch`: the ids do not belong together, never acquire · `layoutKept`: the old layout stays · `ending`, `ended`:
 * the take is over · `maybeGone`: ask again on the 404 ladder · `nothingRecorded`: ended without files · `unknownOutcome`:
 * it may have been done, same ids only · `wait`: pause, then the same request · `newToken`: needs another channel token.
 */
export type Consequence =
  | 'fix'
  | 'defect'
  | 'account'
  | 'acquireAgain'
  | 'adopt'
  | 'idsMismatch'
  | 'layoutKept'
  | 'ending'
  | 'ended'
  | 'maybeGone'
  | 'nothingRecorded'
  | 'unknownOutcome'
  | 'wait'
  | 'newToken'

/** One kind of answer. Its problem code is its id and names its words. */
export interface CatalogueRow {
  readonly problem: ServiceProblemCode
  readonly calls: readonly AgoraCall[]
  /** The service's own codes: what counts, whatever the HTTP status is. */
  readonly codes?: readonly number[]
  /** Words in the reason or message; they come before codes, since gateways put their own status where a code belongs. */
  readonly phrase?: RegExp
  /** HTTP status of answers without a code of their own. */
  readonly http?: readonly number[]
  readonly consequence: Consequence
  /** Whether the same request may succeed later without anything being changed. */
  readonly retryable: boolean
  /** What the service did with the request. */
  readonly certainty: 'refused' | 'unknown'
}

/** What an answer that is no success carries, as far as it could be read. */
export interface FaultFacts {
  readonly http: number
  readonly code: number | string | null
  readonly reason: string | null
  /** The body names a recording without an id: the service's way to say that a start did not happen. */
  readonly emptySid?: boolean
  /** The words stand where gateways put theirs, and not where the service does. */
  readonly isGateway?: boolean
}

const rowOf = (call: AgoraCall, matches: (row: CatalogueRow) => boolean): CatalogueRow | undefined =>
  catalogueRows.find((row) => row.calls.includes(call) && matches(row))

function statusClass(http: number): ServiceProblemCode {
  if (http >= 500) return 'unknownTrouble'
  return http >= 300 && http < 400 ? 'redirected' : 'unknownRefusal'
}

/** The row for one problem of one call. @throws Error when the catalogue has none: every call has the rows it can end in. */
export function rowOfProblem(call: AgoraCall, problem: ServiceProblemCode): CatalogueRow {
  const row = rowOf(call, (candidate) => candidate.problem === problem)
  if (row === undefined) throw new Error(`No row ${problem} for ${call}`)
  return row
}

const unconfirmed = {
  acquire: 'acquireUnconfirmed',
  start: 'startUnconfirmed',
  query: 'queryUnanswered',
  updateLayout: 'layoutUnconfirmed',
  stop: 'stopUnconfirmed',
} as const satisfies Record<AgoraCall, ServiceProblemCode>

/** The row for a request that left and got no usable answer. */
export function unconfirmedRow(call: AgoraCall): CatalogueRow {
  return rowOfProblem(call, unconfirmed[call])
}

/** Whether the catalogue lists this code for this call by itself: such a code is a fault even in an answer with 2xx. */
export function isKnownCode(call: AgoraCall, code: number | string | null): boolean {
  return typeof code === 'number' && rowOf(call, (row) => row.codes?.includes(code) === true) !== undefined
}

/** What the service itself answers with: a code that repeats any other status comes from something in front of it. */
const ownStatuses: ReadonlySet<number> = new Set([400, 401, 404, 429, 500, 504])

/** The service's own code. Gateways like to repeat their status in the body, which explains nothing. */
function ownCode({ http, code, isGateway = false }: FaultFacts): FaultFacts['code'] {
  return code === http && (isGateway || !ownStatuses.has(http)) ? null : code
}

/**
 * The one row for an answer that is no success. Words first, then call and code, then HTTP status, then its class: every
 * answer has a row. A 2xx that is neither a success nor a known code means that nobody knows what was done.
 */
export function catalogueRow(call: AgoraCall, facts: FaultFacts): CatalogueRow {
  const { http, reason, emptySid = false } = facts
  const code = ownCode(facts)
  const words = [code, reason].filter((part) => typeof part === 'string').join(' ')
  const byWords = words === '' ? undefined : rowOf(call, (row) => row.phrase?.test(words) === true)
  if (byWords !== undefined) return byWords
  const byCode = typeof code === 'number' ? rowOf(call, (row) => row.codes?.includes(code) === true) : undefined
  if (byCode !== undefined) return byCode
  // A 504 is silence even with an empty sid: whoever wrote it had no answer of the service.
  const saysNotStarted = emptySid && (http < 300 || (http >= 500 && http !== 504))
  if (call === 'start' && saysNotStarted) return rowOfProblem(call, 'startTrouble')
  // A code of its own that nobody listed is not explained by the status it came with.
  const byStatus = code === null || code === http ? rowOf(call, (row) => row.http?.includes(http) === true) : undefined
  if (byStatus !== undefined) return byStatus
  return http < 300 ? unconfirmedRow(call) : rowOfProblem(call, statusClass(http))
}
