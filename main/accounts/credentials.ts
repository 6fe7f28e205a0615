import { ProblemError } from '../../shared/problem.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { ResolveCredentials } from '../sessions/port.ts'
import { urlsOf } from './hosts.ts'

interface CredentialsDeps {
  readonly journal: Pick<Journal, 'accounts'>
  readonly secrets: Pick<SecretStore, 'getWith'>
  /** Base URL of the built-in rehearsal service; null while it does not run. */
  readonly rehearsalUrl: () => string | null
}

/** Creates the resolver of accounts. The certificate comes from the secret store's memory, so a stop never waits for a prompt. */
export function createCredentials({ journal, secrets, rehearsalUrl }: CredentialsDeps): ResolveCredentials {
  return async (accountId) => {
    const placed = () => {
      const account = journal.accounts.get(accountId)
      if (account === null) throw new ProblemError('accountNotFound')
      return { account, hosts: urlsOf(account.host, rehearsalUrl) }
    }
    // An account that cannot be asked at all is no reason to wait for the keychain.
    placed()
    return secrets.getWith([`account/${accountId}/certificate`], ([certificate = null]) => {
      // The wait may have been long: the certificate belongs to the account as it is now.
      const { account, hosts } = placed()
      const { label, appId, customerId } = account
      if (certificate === null) throw new ProblemError('certificateMissing', { params: { label } })
      return { appId, customerId, certificate, hosts }
    })
  }
}
