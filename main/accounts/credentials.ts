import { ProblemError } from '../../shared/problem.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { ResolveCredentials } from '../sessions/port.ts'
import { urlsOf } from './hosts.ts'

interface CredentialsDeps {
  readonly journal: Pick<Journal, 'accounts'>
  readonly secrets: Pick<SecretStore, 'get'>
  /** Base URL of the built-in rehearsal service; null while it does not run. */
  readonly rehearsalUrl: () => string | null
}

/** Creates the resolver of accounts. The certificate comes from the secret store's memory, so a stop never waits for a prompt. */
export function createCredentials({ journal, secrets, rehearsalUrl }: CredentialsDeps): ResolveCredentials {
  return async (accountId) => {
    const account = journal.accounts.get(accountId)
    if (account === null) throw new ProblemError('accountNotFound')
    const hosts = urlsOf(account.host, rehearsalUrl)
    const certificate = await secrets.get(`account/${account.id}/certificate`)
    if (certificate === null) throw new ProblemError('certificateMissing', { params: { label: account.label } })
    return { appId: account.appId, customerId: account.customerId, certificate, hosts }
  }
}
