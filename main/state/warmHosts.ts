import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { urlsOf } from '../accounts/hosts.ts'

/** Base URLs the next command may go to, each once: worth a connection before somebody presses Start. */
export function warmHosts(snapshot: DeskSnapshot): readonly string[] {
  const urls = Object.values(snapshot.accounts).flatMap(({ host }) => {
    // The rehearsal is on this computer: there is nothing to gain.
    if (host.kind === 'rehearsal') return []
    try {
      return urlsOf(host, () => null)
    } catch {
      return []
    }
  })
  return [...new Set(urls)]
}
