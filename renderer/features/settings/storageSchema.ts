import { z } from 'zod'
import { bucketNameFault } from '../../../shared/agora/bucketName.ts'
import { storageAddressFault } from '../../../shared/agora/storageAddress.ts'
import { type StorageRegion, regionById, storageVendors, vendorById } from '../../../shared/agora/vendors.ts'
import type { SelectGroup, SelectOption } from '../../ui/form/Select.tsx'
import type { InvalidKey } from './accountSchema.ts'

const say = (key: InvalidKey): { message: InvalidKey } => ({ message: key })

/** What a storage form holds, the keys excepted. Vendor and region are the service's numbers as text; empty: not chosen. */
export const StorageForm = z
  .object({
    label: z.string().trim().min(1, say('labelMissing')).max(80, say('labelTooLong')),
    vendor: z.string(),
    region: z.string(),
    bucket: z.string().trim().min(1, say('bucketMissing')).max(256, say('bucketTooLong')),
    /** Empty where the vendor has an address of its own. */
    endpoint: z.string().trim(),
  })
  .check((context) => {
    const { vendor, region, bucket, endpoint } = context.value
    if (bucketNameFault(Number(vendor), bucket)?.kind === 'address')
      context.issues.push({ code: 'custom', input: bucket, path: ['bucket'], ...say('bucketIsAddress') })
    const fault = vendorById(Number(vendor))?.needsEndpoint === true ? storageAddressFault(endpoint) : null
    if (fault !== null) {
      const words = say(fault === 'missing' ? 'storeAddressMissing' : 'storeAddressInvalid')
      context.issues.push({ code: 'custom', input: endpoint, path: ['endpoint'], ...words })
    }
    if (region !== '' && regionById(Number(vendor), Number(region)) !== null) return
    context.issues.push({ code: 'custom', input: region, path: ['region'], ...say('regionMissing') })
  })
export type StorageForm = z.infer<typeof StorageForm>

/** The fields of the form that mean something together: a region is one of its vendor. */
export const storageGroups = [['label'], ['vendor', 'region', 'endpoint'], ['bucket']] as const

interface GroupNames {
  readonly specified: string
  readonly newer: string
  readonly older: string
}

/** Vendors to choose from, the specification's first. */
export function vendorGroups(names: GroupNames): readonly SelectGroup[] {
  const option = ({ id, name }: { id: number; name: string }): SelectOption => ({ value: String(id), label: name })
  return [
    { label: names.specified, options: storageVendors.filter((vendor) => !vendor.newerOnly).map(option) },
    { label: names.newer, options: storageVendors.filter((vendor) => vendor.newerOnly).map(option) },
  ]
}

/** Regions of a vendor by place, with the service's code beside it. */
export function regionGroups(vendorId: number, names: GroupNames): readonly SelectGroup[] {
  const vendor = vendorById(vendorId)
  if (vendor === null) return []
  const option = ({ id, code, name }: StorageRegion): SelectOption => ({
    value: String(id),
    label: name ?? code,
    ...(name === null || name === code ? {} : { note: code }),
  })
  const where = (wanted: (region: StorageRegion) => boolean): SelectOption[] =>
    vendor.regions.filter(wanted).map(option)
  return [
    { label: names.specified, options: where((region) => !region.newerOnly && !region.caution) },
    { label: names.newer, options: where((region) => region.newerOnly) },
    { label: names.older, options: where((region) => region.caution) },
  ]
}

/** A storage place in words, such as "Amazon S3, Europe (Frankfurt)". */
export function placeName(vendorId: number, regionId: number): string {
  const vendor = vendorById(vendorId)?.name ?? String(vendorId)
  const region = regionById(vendorId, regionId)
  return `${vendor}, ${region?.name ?? region?.code ?? regionId}`
}
