import { isKeychainProblem, isSecretMissing } from '../keychainProblems.ts'
import { type Problem, problem } from '../problem.ts'
import type { Account } from './account.ts'
import type { Session } from './session.ts'

/**
 * Why the certificate for a stop could not be had, told as what it means for this recording: the stop did not leave, and it
 * records on. What is no matter of the certificate is told as it is.
 */
export function stopUnsent(
  found: Problem,
  { id, name, accountId }: Pick<Session, 'id' | 'name' | 'accountId'>,
  account: Pick<Account, 'label'> | null,
): Problem {
  const params = { name, account: account?.label ?? '', sessionId: id, accountId }
  if (isKeychainProblem(found)) return problem('stopKeychain', { params, retryable: true })
  return isSecretMissing(found) ? problem('stopCertificate', { params }) : found
}
