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

const missing: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['certificateMissing', 'secretsLost'])

/** Whether the secret itself is not there: only entering it helps. */
export const isSecretMissing = ({ code }: { readonly code: ProblemCode }): boolean => missing.has(code)
