import { ProblemError } from '../../shared/problem.ts'
import type { Session } from '../../shared/recording/session.ts'
import type { SessionBook } from './book.ts'
import type { ResolveCredentials } from './port.ts'

/** Credentials as they are resolved, but of a recording whose account is gone it says which one is needed again. */
export function namingTheGone(credentials: ResolveCredentials, book: Pick<SessionBook, 'all'>): ResolveCredentials {
  return async (accountId) => {
    try {
      return await credentials(accountId)
    } catch (error) {
      const isGone = error instanceof ProblemError && error.problem.code === 'accountNotFound'
      const session = isGone ? book.all().find((one) => one.accountId === accountId) : undefined
      throw session === undefined ? error : accountGone(session)
    }
  }
}

/** Says which account is needed again. */
export const accountGone = ({ appId }: Pick<Session, 'appId'>): ProblemError =>
  new ProblemError('accountGone', { params: { appId } })
