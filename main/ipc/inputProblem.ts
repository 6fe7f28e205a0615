import type { z } from 'zod'
import { problem, type Problem } from '../../shared/problem.ts'

/**
 * Names the field of the first thing wrong with an input, and says so where it is only too long or too short: everything else
 * that is wrong with a value would be told in the language of programs. The value itself is left out, since it may be a secret.
 */
export function inputProblem(error: z.ZodError): Problem {
  const issue = error.issues[0]
  const field = issue?.path.map(String).join('.') ?? ''
  const isSize = issue?.code === 'too_big' || issue?.code === 'too_small'
  return problem('inputInvalid', {
    params: isSize ? { detail: issue.message } : {},
    ...(field === '' ? {} : { field }),
  })
}
