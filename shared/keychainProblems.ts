import type { ProblemCode } from './problem.ts'

const codes: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'secretsLocked',
  'secretsAbsent',
  'secretsRestarted',
  'secretsUnavailable',
  'secretsTimeout',
])

/** Whether the keychain itself is in the way, whatever was asked of it: another place for the secret would help. */
export const isKeychainProblem = ({ code }: { readonly code: ProblemCode }): boolean => codes.has(code)
