import { type BucketPlace, samePlace } from '../../shared/recording/preflight/bucketOutcome.ts'
import { isLoopback } from '../agora/hosts.ts'
import type { Environment } from '../agora/proxy.ts'
import type { LocalBucket } from './port.ts'

/** Names stores on this computer that answer for a vendor, as `1=http://127.0.0.1:4001 2=http://127.0.0.1:4002`: for tests. */
const VARIABLE = 'RECORDING_DESK_BUCKETS'

/** Reads the variable: vendor → origin. What is not on this computer is left out, so that it cannot lead keys away. */
function namedStores(environment: Environment): ReadonlyMap<number, string> {
  const entries = (environment[VARIABLE] ?? '').split(/\s+/).flatMap((entry): [number, string][] => {
    const [, vendor = '', address = ''] = /^(\d+)=(.+)$/.exec(entry) ?? []
    const url = URL.parse(address)
    return url !== null && isLoopback(url) ? [[Number(vendor), url.origin]] : []
  })
  return new Map(entries)
}

interface LocalBucketsDeps {
  readonly environment: Environment
  /** Whether tests may bring stores: never in a desk that was shipped. */
  readonly standIns: boolean
  /** The rehearsal's own bucket; null while it does not run. */
  readonly rehearsal: () => (BucketPlace & { readonly url: string }) | null
}

/** Creates the finder of stores next door: the rehearsal's own bucket, and those that tests bring. */
export function localBuckets({ environment, standIns, rehearsal }: LocalBucketsDeps): LocalBucket {
  const brought = standIns ? namedStores(environment) : null
  return (target) => {
    const own = rehearsal()
    return own !== null && samePlace(own, target) ? own.url : (brought?.get(target.vendor) ?? null)
  }
}
