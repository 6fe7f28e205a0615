import { isTrustworthy } from '../../shared/agora/serviceAddress.ts'
import { ProblemError } from '../../shared/problem.ts'
import type { AccountHost } from '../../shared/recording/account.ts'

/** The specification's host, then the alternate the vendor documents. */
export const AGORA_HOSTS = ['https://api.agora.io', 'https://api.sd-rtn.com'] as const

/** Whether an address may get secrets. */
export const isTrustedUrl = (text: string): boolean => URL.canParse(text) && isTrustworthy(new URL(text))

/**
 * An address the desk may send secrets to, without a slash at its end: https anywhere, http on this computer only.
 * @throws ProblemError accountHostInvalid
 */
export function checkedUrl(text: string): string {
  if (!isTrustedUrl(text)) throw new ProblemError('accountHostInvalid', { params: { host: text }, field: 'host.url' })
  const url = new URL(text)
  return (url.origin + url.pathname).replace(/\/+$/, '')
}

/** The host as it is stored. @throws ProblemError accountHostInvalid */
export function checkedHost(host: AccountHost): AccountHost {
  return host.kind === 'custom' ? { kind: 'custom', url: checkedUrl(host.url.trim()) } : { kind: host.kind }
}

/** Whether requests would go to the same place. */
export function sameHost(a: AccountHost, b: AccountHost): boolean {
  return a.kind === b.kind && (a.kind !== 'custom' || b.kind !== 'custom' || a.url === b.url)
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
