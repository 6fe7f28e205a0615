import type { Account } from '../../shared/recording/account.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { urlsOf } from '../accounts/hosts.ts'

/** The base URLs of the service that an account reaches over the network; none for the rehearsal on this computer. */
export function serviceOf({ host }: Pick<Account, 'host'>): readonly string[] {
  if (host.kind === 'rehearsal') return []
  try {
    return urlsOf(host, () => null)
  } catch {
    return []
  }
}

/** The services that accounts reach over the network, each as its base URLs and once, however many accounts use it. */
export function accountServices({ accounts }: Pick<DeskSnapshot, 'accounts'>): readonly (readonly string[])[] {
  const services = Object.values(accounts)
    .map(serviceOf)
    .filter((hosts) => hosts.length > 0)
  return [...new Map(services.map((hosts) => [hosts.join(' '), hosts])).values()]
}
