import type { Account } from './account.ts'

/** The specification's host, then the alternate the vendor documents. */
export const AGORA_HOSTS = ['https://api.agora.io', 'https://api.sd-rtn.com'] as const

/** Host and port of a base URL as it is stored. */
const hostIn = (url: string): string => url.replace(/^https?:\/\//, '').replace(/\/.*$/, '')

/** Whether requests of an account go to this host, such as `api.agora.io` or `recorder.example:8443`. */
export function usesHost({ host: place }: Pick<Account, 'host'>, host: string): boolean {
  if (place.kind === 'rehearsal') return false
  const urls: readonly string[] = place.kind === 'agora' ? AGORA_HOSTS : [place.url]
  return urls.some((url) => hostIn(url) === host)
}
