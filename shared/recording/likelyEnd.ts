import { type Problem, problem } from '../problem.ts'
import { continuesLadder } from './pollSchedule.ts'
import type { Session } from './session.ts'
import { proofHoldsUntil } from './sessionState.ts'

/** The service may end a recording this much before or after its token ends, by our clock, ms. */
const TOKEN_SLACK_MS = 60_000
/** A failover this recent is likely why it ended, ms. */
const FAILOVER_MS = 120_000

/**
 * Why a recording likely ended by itself, somewhere between its last proof and `at` (ms since 1970): the service does not say.
 * Where nobody looked for long, anything may have happened, and no cause is named. `sawIt`: the session as last proven.
 */
export function likelyEnd({ everRecorded, files }: Session, sawIt: Session, at: number): Problem {
  const params = { files: files.length }
  if (!everRecorded && files.length === 0) return problem('endedBeforeRecording', { params })
  const { tokenEndsAt, clockOffset, gaps, evidence } = sawIt
  const { ladder } = evidence
  if (ladder !== null && continuesLadder(ladder.rung, at - ladder.since)) {
    return problem('endedLikelyFailover', { params })
  }
  if (at > proofHoldsUntil(sawIt)) return problem('endedUnwatched', { params })
  const proven = evidence.lastGoodAt ?? at
  const tokenEnd = tokenEndsAt === null ? null : tokenEndsAt - clockOffset
  if (tokenEnd !== null && tokenEnd >= proven - TOKEN_SLACK_MS && tokenEnd <= at + TOKEN_SLACK_MS) {
    return problem('endedLikelyToken', { params })
  }
  const away = gaps.findLast(({ kind }) => kind === 'notFound')
  const recent = away !== undefined && at - (away.to ?? at) <= FAILOVER_MS
  return problem(recent ? 'endedLikelyFailover' : 'endedLikelyIdle', { params })
}
