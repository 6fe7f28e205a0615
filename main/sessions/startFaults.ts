import type { CallFault } from '../agora/port.ts'
import { meaningOf } from './faults.ts'

/** The service says that it records already; a repeated start that finds its resource used arrived the first time. */
export function runsAlready(fault: CallFault, repeated: boolean): boolean {
  const used = fault.problem.code === 'resourceUsed' && (repeated || fault.certainty === 'unknown')
  return meaningOf(fault) === 'adopt' || used
}

/** Whether another resource would help and cannot lead to two recorders. */
export function needsNewResource(fault: CallFault): boolean {
  // Attempts that never arrived, and those that were told to wait, prove nothing: the client's certainty has counted them.
  return meaningOf(fault) === 'acquireAgain' && fault.certainty === 'refused'
}

/** The service tried, again and again, and says that it did not start. */
export function keepsFailing({ problem, certainty }: CallFault): boolean {
  return certainty === 'refused' && problem.code === 'startTrouble'
}
