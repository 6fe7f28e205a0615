import { expect } from 'vitest'
import { type Problem, ProblemError } from '../../shared/problem.ts'

/** The problem a command is refused with; fails the test when it is not refused. */
export async function refusalOf(work: Promise<unknown>): Promise<Problem> {
  try {
    await work
  } catch (error) {
    if (error instanceof ProblemError) return error.problem
    throw error
  }
  return expect.fail('was not refused')
}
