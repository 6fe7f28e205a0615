import type { Problem } from '../../../shared/problem.ts'

/** Whether the keychain is what stood in the way, so that "this session only" would help. */
export const keychainFailed = ({ code }: Problem): boolean =>
  code === 'secretsLocked' || code === 'secretsAbsent' || code === 'secretsUnavailable' || code === 'secretsTimeout'

/** Whether the service could not be asked at all: its word is missing, which is not a refusal. */
export function couldNotAsk(problem: Problem): boolean {
  if (keychainFailed(problem)) return false
  if (problem.code === 'networkUnreachable' || problem.code === 'proxyRefused') return true
  const http = problem.service?.http
  return problem.retryable && (http === undefined || http === null || http >= 500 || http === 429)
}
