import { isSafeOnTheWay, isThisComputer } from '../../shared/agora/serviceAddress.ts'
import type { Clock } from '../clock.ts'

/** Why an address may not receive requests, which carry secrets. */
export type HostFault = 'notAnAddress' | 'notHttps' | 'hasCredentials' | 'hasQuery'

/** Whether a URL stays on this computer. */
export const isLoopback = (url: URL): boolean => isThisComputer(url.hostname)

/** What is wrong with a base URL, or null: https everywhere, plain http only to this computer. */
export function hostFault(address: string): HostFault | null {
  const url = URL.parse(address)
  if (url === null || url.hostname === '') return 'notAnAddress'
  if (!isSafeOnTheWay(url)) return 'notHttps'
  if (url.username !== '' || url.password !== '') return 'hasCredentials'
  return url.search !== '' || url.hash !== '' || address.includes('?') || address.includes('#') ? 'hasQuery' : null
}

/** The URL of a path below a base URL, which may have a path of its own. @throws TypeError when the base is no URL. */
export function urlBelow(base: string, path: string): URL {
  return new URL(`${base.replace(/\/+$/, '')}${path}`)
}

/** Remembers which host of a list answered last. */
export interface HostMemory {
  /** Index of the host to begin with. */
  preferred(hosts: readonly string[]): number
  /** Says that the service itself answered at the host with this index. */
  answered(hosts: readonly string[], index: number): void
  /** Says that this host stayed silent, or that something in front of the service answered: the next command begins with another. */
  failed(hosts: readonly string[], index: number): void
}

/** The first host gets another chance after this long, ms. */
const STICKY_FOR = 10 * 60_000

/** Creates the memory: after a failover, requests stay with the host that works instead of trying the dead one each time. */
export function createHostMemory(clock: Clock): HostMemory {
  const remembered = new Map<string, { readonly index: number; readonly until: number }>()
  const key = (hosts: readonly string[]): string => hosts.join(' ')
  const preferred = (hosts: readonly string[]): number => {
    const memory = remembered.get(key(hosts))
    return memory !== undefined && clock.now() < memory.until ? memory.index : 0
  }
  const prefer = (hosts: readonly string[], index: number): void => {
    if (index === 0) remembered.delete(key(hosts))
    else remembered.set(key(hosts), { index, until: clock.now() + STICKY_FOR })
  }
  return {
    preferred,
    answered: (hosts, index) => {
      if (index === 0 || preferred(hosts) !== index) prefer(hosts, index)
    },
    failed: (hosts, index) => {
      if (preferred(hosts) === index) prefer(hosts, (index + 1) % hosts.length)
    },
  }
}
