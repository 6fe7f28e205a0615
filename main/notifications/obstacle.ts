import { catalogueRows } from '../../shared/agora/catalogueRows.ts'
import type { AccountId } from '../../shared/ids.ts'
import { isKeychainProblem } from '../../shared/keychainProblems.ts'
import type { Problem, ProblemCode } from '../../shared/problem.ts'
import type { Session } from '../../shared/recording/session.ts'
import { mayRun } from '../../shared/recording/sessionState.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { serviceOf } from '../state/accountServices.ts'

type Desk = Pick<DeskSnapshot, 'sessions' | 'accounts' | 'health'>

/** Something that keeps the desk from asking about several recordings. Equal keys: the same thing. */
export interface Obstacle {
  readonly key: string
  readonly problem: Problem
}

const ofAccount: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'certificateMissing',
  'secretsLost',
  'accountGone',
  ...catalogueRows.filter(({ consequence }) => consequence === 'account').map(({ problem }) => problem),
])

/** Without the keychain no account can be used. */
const isShared = (problem: Problem): boolean => isKeychainProblem(problem) || ofAccount.has(problem.code)

/** The service of an account, where it is one of those that cannot be reached. */
function unreachedService(accountId: AccountId, { accounts, health }: Desk): Obstacle | null {
  const account = accounts[accountId]
  if (account === undefined) return null
  const service = serviceOf(account)
  const hosts = service.map((url) => new URL(url).host)
  const problem = health.link.problems.find(({ params }) => hosts.some((host) => host === params['host']))
  return problem === undefined ? null : { key: service.join(' '), problem }
}

/**
 * What is in the way of asking about a session, and about others as well; null where that is its own affair. An account that is
 * refused is hardly asked with any more: what one of its sessions met holds for all.
 */
export function obstacleOf({ accountId, evidence }: Session, desk: Desk): Obstacle | null {
  const others = Object.values(desk.sessions).filter((other) => other.accountId === accountId && mayRun(other))
  const problems = [evidence.problem, ...others.map((other) => other.evidence.problem)]
  const problem = problems.find((one) => one !== null && isShared(one)) ?? null
  if (problem === null) return unreachedService(accountId, desk)
  return { key: isKeychainProblem(problem) ? 'keychain' : accountId, problem }
}
