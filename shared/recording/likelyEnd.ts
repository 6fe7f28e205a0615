import { type Problem, problem } from '../problem.ts'
import type { Session } from './session.ts'

/** The service may end a recording this much before its token does, by our clock, ms. */
const TOKEN_SLACK_MS = 60_000
/** A failover this recent is likely why it ended, ms. */
const FAILOVER_MS = 120_000

/** Why a recording likely ended by itself at `at` (ms since 1970): the service does not say. */
export function likelyEnd({ tokenEndsAt, clockOffset, gaps, evidence }: Session, at: number): Problem {
  if (tokenEndsAt !== null && at >= tokenEndsAt - clockOffset - TOKEN_SLACK_MS) return problem('endedLikelyToken')
  const away = gaps.findLast(({ kind }) => kind === 'notFound')
  const recent = away !== undefined && at - (away.to ?? at) <= FAILOVER_MS
  return problem(evidence.ladder !== null || recent ? 'endedLikelyFailover' : 'endedLikelyIdle')
}
