import { type Problem, problem } from '../problem.ts'

/** Why a layout was not taken, told of the layout: that its recorder was not found is told of the recording already. */
export function layoutNotTaken(found: Problem): Problem {
  if (found.code !== 'workerNotFound') return found
  const { params, retryable, service } = found
  return problem('layoutNotTaken', { params, retryable, ...(service === undefined ? {} : { service }) })
}
