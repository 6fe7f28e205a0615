import type { NetworkInterfaceInfo } from 'node:os'
import type { Clock } from '../clock.ts'

export interface NetworkWatchDeps {
  readonly clock: Clock
  /** The computer's network interfaces by name, as node:os lists them. */
  readonly interfaces: () => Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>
  readonly changed: () => void
}

/** How often it looks, ms. The runtime has no event for this. */
const EVERY_MS = 5000

/** The addresses this computer has in its networks, as one text: another text means another network. */
export function networkSignature(interfaces: ReturnType<NetworkWatchDeps['interfaces']>): string {
  const addresses = Object.entries(interfaces).flatMap(([name, list]) =>
    // IPv6 addresses of the link come and go with every cable, and those for privacy every day.
    (list ?? []).filter(({ internal, family }) => !internal && family === 'IPv4').map(({ cidr }) => `${name} ${cidr}`),
  )
  return addresses.sort().join('\n')
}

/** Tells when this computer comes into another network: cable, wireless, tunnel. Returns the end of watching. */
export function watchNetwork({ clock, interfaces, changed }: NetworkWatchDeps): () => void {
  let known = networkSignature(interfaces())
  const look = (): void => {
    stop = clock.after(EVERY_MS, look)
    const now = networkSignature(interfaces())
    if (now === known) return
    known = now
    changed()
  }
  let stop = clock.after(EVERY_MS, look)
  return () => stop()
}
