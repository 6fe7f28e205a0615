import type { Problem, ProblemCode } from '../../../shared/problem.ts'

const keychainCodes: ReadonlySet<string> = new Set<ProblemCode>([
  'secretsLocked',
  'secretsAbsent',
  'secretsUnavailable',
  'secretsTimeout',
  'secretsRestarted',
])

/** Whether the keychain is what stood in the way, so that "this session only" would help. */
export const keychainFailed = ({ code }: Problem): boolean => keychainCodes.has(code)

/** Whether the service could not be asked at all: its word is missing, which is not a refusal. */
export function couldNotAsk(problem: Problem): boolean {
  if (keychainFailed(problem)) return false
  if (problem.code === 'networkUnreachable' || problem.code === 'proxyRefused') return true
  const http = problem.service?.http
  return problem.retryable && (http === undefined || http === null || http >= 500 || http === 429)
}
