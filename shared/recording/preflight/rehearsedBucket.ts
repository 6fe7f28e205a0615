import { regionById, vendorById } from '../../agora/vendors.ts'
import { type BucketPlace, samePlace } from './bucketOutcome.ts'
import { type CheckResult, result } from './check.ts'

const regionName = ({ vendor, region: id }: BucketPlace): string => {
  const region = regionById(vendor, id)
  return region?.name ?? region?.code ?? String(id)
}

/**
 * What is said of a bucket in a rehearsal, which asks nobody outside this computer. Null: it is the rehearsal's own, which can
 * be asked. `own` null: the rehearsal does not run.
 */
export function rehearsedBucket(place: BucketPlace, own: BucketPlace | null): CheckResult | null {
  const { vendor, bucket } = place
  if (own?.vendor !== vendor || own.bucket !== bucket)
    return result('bucket', 'skipped', 'bucketOutsideRehearsal', { bucket })
  if (samePlace(place, own)) return null
  const params = {
    bucket,
    host: '',
    vendor: vendorById(vendor)?.name ?? String(vendor),
    chosen: regionName(place),
    found: regionName(own),
  }
  return result('bucket', 'fix', 'bucketOtherRegion', params, { fix: { kind: 'useRegion', region: own.region } })
}
