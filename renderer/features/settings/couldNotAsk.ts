import { isKeychainProblem } from '../../../shared/keychainProblems.ts'
import type { Problem } from '../../../shared/problem.ts'

/** What to add about what was not saved; null where the problem says that itself. */
export function saveHint(problem: Problem): 'uncheckedHint' | 'refusedHint' | null {
  if (couldNotAsk(problem)) return 'uncheckedHint'
  const saysSo = problem.code === 'credentialsNotAccepted' || problem.code === 'appIdNotAccepted'
  return isKeychainProblem(problem) || saysSo ? null : 'refusedHint'
}

/**
 * Whether it says something about what is typed in the input with this id, and so nothing any more. A name, and where a secret is
 * kept, are never why something was refused, unless the refusal names them.
 */
export function isAboutTyped(problem: Problem, inputId: string): boolean {
  if (isKeychainProblem(problem) || couldNotAsk(problem)) return false
  return problem.field === 'label' || !/-(label|keep)$/.test(inputId)
}

/** Whether the service could not be asked at all: its word is missing, which is not a refusal. */
export function couldNotAsk(problem: Problem): boolean {
  if (isKeychainProblem(problem)) return false
  if (problem.code === 'networkUnreachable' || problem.code === 'proxyRefused') return true
  const http = problem.service?.http
  return problem.retryable && (http === undefined || http === null || http >= 500 || http === 429)
}
