import { storedAddress } from '../../shared/agora/serviceAddress.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { AccountHost } from '../../shared/recording/account.ts'
import { AGORA_HOSTS } from '../../shared/recording/accountHosts.ts'

/** A service's address as it is stored. @throws ProblemError accountHostInvalid */
export function checkedUrl(text: string): string {
  const address = storedAddress(URL.parse(text))
  if (address === null) throw new ProblemError('accountHostInvalid', { params: { host: text }, field: 'host.url' })
  return address
}

/** The host as it is stored. @throws ProblemError accountHostInvalid */
export function checkedHost(host: AccountHost): AccountHost {
  return host.kind === 'custom' ? { kind: 'custom', url: checkedUrl(host.url.trim()) } : { kind: host.kind }
}

/** Base URLs in order of preference. @throws ProblemError rehearsalUnavailable, accountHostInvalid */
export function urlsOf(host: AccountHost, rehearsalUrl: () => string | null): readonly string[] {
  if (host.kind === 'agora') return AGORA_HOSTS
  if (host.kind === 'custom') return [checkedUrl(host.url)]
  const url = rehearsalUrl()
  if (url === null)
    throw new ProblemError('rehearsalUnavailable', { params: { detail: 'not running' }, retryable: true })
  return [url]
}
