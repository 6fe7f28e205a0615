import type { z } from 'zod'
import { problem, type Problem } from '../../shared/problem.ts'

const DETAIL_LIMIT = 200

/**
 * Names the first thing wrong with an input: where it is and what was expected.
 * The value itself is left out, since it may be a secret; so are keys the contract does not know.
 */
export function inputProblem(error: z.ZodError): Problem {
  const issue = error.issues[0]
  if (issue === undefined) return problem('inputInvalid', { params: { detail: 'unreadable' } })
  const field = issue.path.map(String).join('.')
  const expected = issue.code === 'unrecognized_keys' ? 'Unknown field' : issue.message
  const detail = (field === '' ? expected : `${field}: ${expected}`).slice(0, DETAIL_LIMIT)
  return problem('inputInvalid', { params: { detail }, ...(field === '' ? {} : { field }) })
}
