import { bucketNameFault } from '../agora/bucketName.ts'
import { storageAddressFault } from '../agora/storageAddress.ts'
import { regionById, vendorById } from '../agora/vendors.ts'
import type { AccountHost, StorageProfile } from './account.ts'
import { type Finding, blocks, look } from './finding.ts'
import type { PresetSettings } from './preset.ts'
import { isRehearsalPlace, recordsElsewhere } from './rehearsalPlace.ts'

const FIELD = 'storageProfileId'

/** What the linter looks at in a storage profile. */
export type LintedStorage = Pick<StorageProfile, 'vendor' | 'region' | 'bucket' | 'endpoint'>

/** Checks the chosen storage profile. `storage` null: there is no such profile. */
export function lintStorage(
  { storageProfileId }: Pick<PresetSettings, 'storageProfileId'>,
  storage: LintedStorage | null,
): readonly Finding[] {
  if (storageProfileId === null) return [blocks(FIELD, 'storageMissing')]
  if (storage === null) return [blocks(FIELD, 'storageGone')]

  const vendor = vendorById(storage.vendor)
  if (vendor === null) return [blocks(FIELD, 'storageVendorUnknown', { vendor: storage.vendor })]

  const region = regionById(storage.vendor, storage.region)
  if (region === null) {
    return [blocks(FIELD, 'storageRegionUnknown', { vendor: vendor.name, region: storage.region })]
  }
  const place = `${vendor.name}, ${region.name ?? region.code}`
  return [
    ...(vendor.needsEndpoint ? lintAddress(vendor.name, storage.endpoint ?? '') : []),
    ...lintBucket(vendor.id, vendor.name, storage.bucket),
    ...(region.newerOnly ? [look(FIELD, 'storageNewer', { place })] : []),
    ...(region.caution ? [look(FIELD, 'storageOlder', { place })] : []),
  ]
}

/** A rehearsal and its bucket belong together: neither brings files to, or gets them from, anywhere else. */
export function lintRehearsal(host: AccountHost | null, storage: LintedStorage | null): readonly Finding[] {
  if (host === null || storage === null) return []
  const { bucket } = storage
  const own = isRehearsalPlace(storage)
  // A gateway may lead to a rehearsal on another computer; Agora leads to none.
  if (own && host.kind === 'agora') return [blocks(FIELD, 'storageOfRehearsal', { bucket })]
  if (own && recordsElsewhere(host)) return [look(FIELD, 'storageOfRehearsal', { bucket })]
  return !own && host.kind === 'rehearsal' ? [look(FIELD, 'storageOutsideRehearsal', { bucket })] : []
}

function lintAddress(vendor: string, address: string): readonly Finding[] {
  const fault = storageAddressFault(address)
  if (fault === null) return []
  return [
    fault === 'missing'
      ? blocks(FIELD, 'storageNeedsAddress', { vendor })
      : blocks(FIELD, 'storageAddressInvalid', { address }),
  ]
}

/** Only a name that cannot be one forbids a start: buckets that are older than today's rules exist. */
export function lintBucket(vendorId: number, vendor: string, bucket: string): readonly Finding[] {
  const fault = bucketNameFault(vendorId, bucket)
  switch (fault?.kind) {
    case undefined:
      return []
    case 'empty':
      return [blocks(FIELD, 'bucketMissing')]
    case 'address':
      return [blocks(FIELD, 'bucketIsAddress', { bucket })]
    case 'character':
      return [look(FIELD, 'bucketCharacter', { vendor, character: fault.character, position: fault.position })]
    case 'length':
      return [look(FIELD, 'bucketLength', { vendor, min: fault.min, max: fault.max })]
    case 'edge':
      return [look(FIELD, 'bucketEdge', { vendor })]
  }
}
