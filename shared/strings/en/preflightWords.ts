import { bucketWords } from './bucketWords.ts'
import type { ProblemText } from './problems.ts'

/** What the other checks end in. */
const checkWords = {
  cancelled: { what: 'Cancelled before it was looked at.', meaning: '', action: '' },
} as const satisfies Record<string, ProblemText>

/** Every sentence of a preflight. The keys are the codes of `shared/recording/preflight/check`. */
export const preflightWords = { ...bucketWords, ...checkWords } as const
