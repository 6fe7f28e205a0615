import { deskProblems } from './deskProblems.ts'
import { historyProblems } from './historyProblems.ts'
import { layoutProblems } from './layoutProblems.ts'
import { networkProblems } from './networkProblems.ts'
import { serviceProblems } from './serviceProblems.ts'

/** What happened; what it means for the recording; what to do. Placeholders are i18next's `{{name}}`. */
export interface ProblemText {
  readonly what: string
  readonly meaning: string
  readonly action: string
}

/** Every problem the desk can show. The keys are the problem codes. */
export const problems = {
  ...deskProblems,
  ...historyProblems,
  ...layoutProblems,
  ...networkProblems,
  ...serviceProblems,
} as const
