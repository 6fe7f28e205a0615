import { regionById, vendorById } from '../agora/vendors.ts'
import { type Finding, blocks, look } from './finding.ts'
import type { PresetSettings } from './preset.ts'

const FIELD = 'storageProfileId'

/** Checks the chosen storage profile. `storage` is its vendor and region, or null when there is no such profile. */
export function lintStorage(
  { storageProfileId }: Pick<PresetSettings, 'storageProfileId'>,
  storage: { readonly vendor: number; readonly region: number } | null,
): readonly Finding[] {
  if (storageProfileId === null) return [blocks(FIELD, 'storageMissing')]
  if (storage === null) return [blocks(FIELD, 'storageGone')]

  const vendor = vendorById(storage.vendor)
  if (vendor === null) return [blocks(FIELD, 'storageVendorUnknown', { vendor: storage.vendor })]
  if (vendor.needsEndpoint) return [blocks(FIELD, 'storageNeedsAddress', { vendor: vendor.name })]

  const region = regionById(storage.vendor, storage.region)
  if (region === null) {
    return [blocks(FIELD, 'storageRegionUnknown', { vendor: vendor.name, region: storage.region })]
  }
  const place = `${vendor.name}, ${region.name ?? region.code}`
  if (region.newerOnly) return [look(FIELD, 'storageNewer', { place })]
  return region.caution ? [look(FIELD, 'storageOlder', { place })] : []
}
