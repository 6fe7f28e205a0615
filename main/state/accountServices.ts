import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { urlsOf } from '../accounts/hosts.ts'

/** The services that accounts reach over the network, each as its base URLs. The rehearsal on this computer is none of them. */
export function accountServices({ accounts }: Pick<DeskSnapshot, 'accounts'>): readonly (readonly string[])[] {
  return Object.values(accounts).flatMap(({ host }) => {
    if (host.kind === 'rehearsal') return []
    try {
      return [urlsOf(host, () => null)]
    } catch {
      return []
    }
  })
}
