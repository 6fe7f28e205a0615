import { catalogueRows } from '../../shared/agora/catalogueRows.ts'
import type { Problem, ProblemCode } from '../../shared/problem.ts'
import type { Session } from '../../shared/recording/session.ts'
import { mayRun } from '../../shared/recording/sessionState.ts'

/** Something that keeps the desk from asking about several recordings. Equal keys: the same thing. */
export interface Obstacle {
  readonly key: string
  readonly problem: Problem
}

/** Without the keychain no account can be used. */
const keychain: ReadonlySet<ProblemCode> = new Set([
  'secretsLocked',
  'secretsAbsent',
  'secretsRestarted',
  'secretsUnavailable',
  'secretsTimeout',
])

const ofAccount: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'certificateMissing',
  'secretsLost',
  ...catalogueRows.filter(({ consequence }) => consequence === 'account').map(({ problem }) => problem),
])

const isShared = ({ code }: Problem): boolean => keychain.has(code) || ofAccount.has(code)

/**
 * What is in the way of asking about a session, and about others as well; null where that is its own affair. An account that is
 * refused is hardly asked with any more: what one of its sessions met holds for all.
 */
export function obstacleOf({ accountId, evidence }: Session, all: readonly Session[]): Obstacle | null {
  const others = all.filter((other) => other.accountId === accountId && mayRun(other))
  const problems = [evidence.problem, ...others.map((other) => other.evidence.problem)]
  const problem = problems.find((one) => one !== null && isShared(one)) ?? null
  if (problem === null) return null
  return { key: keychain.has(problem.code) ? 'keychain' : accountId, problem }
}
