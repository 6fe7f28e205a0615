import { isSafeOnTheWay } from '../../shared/agora/serviceAddress.ts'
import { AZURE, signingRegion, storageEndpoint } from '../../shared/agora/storageEndpoints.ts'
import { vendorById } from '../../shared/agora/vendors.ts'
import type { BucketOutcome } from '../../shared/recording/preflight/bucketOutcome.ts'
import type { BucketAddress, BucketTarget, LocalBucket } from './port.ts'

type Untestable = Extract<BucketOutcome, { kind: 'untestable' }>

/** The origin of an address that keys may be signed for: https anywhere, http on this computer only; null otherwise. */
function safeOrigin(text: string): string | null {
  const url = URL.parse(text.includes('://') ? text : `https://${text}`)
  if (url?.username !== '' || url.password !== '') return null
  return isSafeOnTheWay(url) ? url.origin : null
}

/** Where a target is written to, or why it cannot be tested. */
export function bucketAddress(target: BucketTarget, local: LocalBucket): BucketAddress | Untestable {
  const { vendor, region, bucket } = target
  const next = local(target)
  if (next !== null) return { origin: next, signingRegion: signingRegion(vendor, region), pathStyle: true }
  if (vendor === AZURE) return { kind: 'untestable', why: 'azure' }
  if (vendorById(vendor)?.needsEndpoint === true) {
    const address = target.address?.trim() ?? ''
    if (address === '') return { kind: 'untestable', why: 'addressMissing' }
    const origin = safeOrigin(address)
    if (origin === null) return { kind: 'untestable', why: 'addressUnsafe' }
    return { origin, signingRegion: signingRegion(vendor, region), pathStyle: true }
  }
  const endpoint = storageEndpoint(vendor, region, bucket)
  if (endpoint === null) return { kind: 'untestable', why: 'noAddress' }
  const { host, pathStyle } = endpoint
  return { origin: `https://${host}`, signingRegion: endpoint.signingRegion, pathStyle }
}
