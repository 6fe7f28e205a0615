import { isKeychainProblem } from '../../../shared/keychainProblems.ts'
import type { Problem } from '../../../shared/problem.ts'

/** What to add about what was not saved; null where the problem says that itself. */
export function saveHint(problem: Problem): 'uncheckedHint' | 'refusedHint' | null {
  if (couldNotAsk(problem)) return 'uncheckedHint'
  return isKeychainProblem(problem) || problem.code === 'credentialsNotAccepted' ? null : 'refusedHint'
}

/** Whether it says something about what was typed, and so nothing any more once that is typed anew. */
export const isAboutTyped = (problem: Problem): boolean => !isKeychainProblem(problem) && !couldNotAsk(problem)

/** Whether the service could not be asked at all: its word is missing, which is not a refusal. */
export function couldNotAsk(problem: Problem): boolean {
  if (isKeychainProblem(problem)) return false
  if (problem.code === 'networkUnreachable' || problem.code === 'proxyRefused') return true
  const http = problem.service?.http
  return problem.retryable && (http === undefined || http === null || http >= 500 || http === 429)
}
