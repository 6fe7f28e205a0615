import { isLoopback } from '../agora/hosts.ts'
import type { Environment } from '../agora/proxy.ts'
import type { LocalBucket } from './port.ts'

/** Names stores on this computer that answer for a vendor, as `1=http://127.0.0.1:4001 2=http://127.0.0.1:4002`: for tests. */
const VARIABLE = 'RECORDING_DESK_BUCKETS'

/** Reads the variable: vendor → origin. What is not on this computer is left out, so that it cannot lead keys away. */
function standIns(environment: Environment): ReadonlyMap<number, string> {
  const entries = (environment[VARIABLE] ?? '').split(/\s+/).flatMap((entry): [number, string][] => {
    const [, vendor = '', address = ''] = /^(\d+)=(.+)$/.exec(entry) ?? []
    const url = URL.parse(address)
    return url !== null && isLoopback(url) ? [[Number(vendor), url.origin]] : []
  })
  return new Map(entries)
}

/** Creates the finder of stores next door: the rehearsal's own bucket by its name, and those that tests bring. */
export function localBuckets(
  environment: Environment,
  rehearsal: () => { readonly name: string; readonly url: string } | null,
): LocalBucket {
  const brought = standIns(environment)
  return ({ vendor, bucket }) => {
    const own = rehearsal()
    return own?.name === bucket ? own.url : (brought.get(vendor) ?? null)
  }
}
