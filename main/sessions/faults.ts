import type { Consequence } from '../../shared/agora/catalogue.ts'
import { catalogueRows } from '../../shared/agora/catalogueRows.ts'
import type { CallFault } from '../agora/port.ts'

/** What follows from a fault: the catalogue's word, or that nothing reached the service at all. */
export type FaultMeaning = Consequence | 'notSent'

/** What a fault means for the recording. Faults below HTTP are judged by what the service can have done. */
export function meaningOf({ call, certainty, problem: { code } }: CallFault): FaultMeaning {
  if (certainty === 'notSent') return 'notSent'
  const row = catalogueRows.find((candidate) => candidate.problem === code && candidate.calls.includes(call))
  return row?.consequence ?? (certainty === 'unknown' ? 'unknownOutcome' : 'fix')
}
