import { type Problem, ProblemError, problem } from './problem.ts'

/** Any thrown value as a problem. What is not one of ours is told without its message, which could carry anything. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return problem('internal', { params: { detail: error instanceof Error ? error.name : 'unknown' } })
}

/** Makes a problem that is already data throwable. */
export function errorOf({ code, params, retryable, field, service }: Problem): ProblemError {
  return new ProblemError(code, {
    params,
    retryable,
    ...(field === undefined ? {} : { field }),
    ...(service === undefined ? {} : { service }),
  })
}
