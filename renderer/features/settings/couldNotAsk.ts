import { isKeychainProblem } from '../../../shared/keychainProblems.ts'
import type { Problem } from '../../../shared/problem.ts'

/** Whether the service could not be asked at all: its word is missing, which is not a refusal. */
export function couldNotAsk(problem: Problem): boolean {
  if (isKeychainProblem(problem)) return false
  if (problem.code === 'networkUnreachable' || problem.code === 'proxyRefused') return true
  const http = problem.service?.http
  return problem.retryable && (http === undefined || http === null || http >= 500 || http === 429)
}
