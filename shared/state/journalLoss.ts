import type { Problem, ProblemCode } from '../problem.ts'

const losses: ReadonlySet<ProblemCode> = new Set([
  'journalRestored',
  'journalMissing',
  'journalLost',
  'journalGone',
  'journalRowsSetAside',
])

/**
 * Names something that the journal lost, as which it is acknowledged; null: it is no loss. What is lost was replaced as well as it
 * could be, and is told until somebody has seen it.
 */
export const lossKey = ({ code, params }: Pick<Problem, 'code' | 'params'>): string | null =>
  losses.has(code) ? [code, ...Object.values(params)].join(' ') : null
