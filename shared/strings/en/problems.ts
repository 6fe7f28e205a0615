import { adoptProblems } from './adoptProblems.ts'
import { deskProblems } from './deskProblems.ts'
import { endProblems } from './endProblems.ts'
import { historyProblems } from './historyProblems.ts'
import { journalProblems } from './journalProblems.ts'
import { layoutProblems } from './layoutProblems.ts'
import { networkProblems } from './networkProblems.ts'
import { recordProblems } from './recordProblems.ts'
import { secretProblems } from './secretProblems.ts'
import { serviceProblems } from './serviceProblems.ts'
import { sessionProblems } from './sessionProblems.ts'
import { stopProblems } from './stopProblems.ts'

/**
 * What happened; what it means for the recording; what to do. Placeholders are i18next's `{{name}}`; `{{aside}}` is what went wrong
 * below it, in brackets and with the space before them, or nothing.
 */
export interface ProblemText {
  readonly what: string
  readonly meaning: string
  readonly action: string
}

/** Every problem the desk can show. The keys are the problem codes. */
export const problems = {
  ...adoptProblems,
  ...deskProblems,
  ...endProblems,
  ...historyProblems,
  ...journalProblems,
  ...layoutProblems,
  ...networkProblems,
  ...recordProblems,
  ...secretProblems,
  ...serviceProblems,
  ...sessionProblems,
  ...stopProblems,
} as const
