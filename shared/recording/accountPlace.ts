import type { Account, AccountHost } from './account.ts'

/** What the certificate of an account is for: it goes to no other project, customer or address. */
export type AccountPlace = Pick<Account, 'appId' | 'customerId' | 'host'>

/** Whether requests would go to the same place. Both as they are stored. */
export function sameHost(a: AccountHost, b: AccountHost): boolean {
  return a.kind === b.kind && (a.kind !== 'custom' || b.kind !== 'custom' || a.url === b.url)
}

/** Whether a certificate of one would be used by the other, and nowhere else. */
export const sameAccount = (a: AccountPlace, b: AccountPlace): boolean =>
  a.appId === b.appId && a.customerId === b.customerId && sameHost(a.host, b.host)
