import {
  alibabaAdditions,
  alibabaRegions,
  amazonAdditions,
  amazonRegions,
  anyRegion,
  baiduRegions,
  huaweiRegions,
  qiniuRegions,
  type RegionRow,
  tencentRegions,
} from './storageRegions.ts'

/** A region of a storage vendor. `id` is what is sent; `name` is the place, where it is known. */
export interface StorageRegion {
  readonly id: number
  readonly code: string
  readonly name: string | null
  /** Added after the specification was written: an older service refuses it. */
  readonly newerOnly: boolean
  /** In the specification, but no longer listed by today's service. */
  readonly caution: boolean
}

/** A third-party cloud storage that recordings are uploaded to. Flags as in {@link StorageRegion}. */
export interface StorageVendor {
  readonly id: number
  readonly name: string
  readonly newerOnly: boolean
  readonly caution: boolean
  /** The address of the store has to be sent along. */
  readonly needsEndpoint: boolean
  readonly regions: readonly StorageRegion[]
}

const noFlags = { newerOnly: false, caution: false }
const newer = { newerOnly: true, caution: false }
const retired = { newerOnly: false, caution: true }

function region([id, code, name]: RegionRow, flags: typeof noFlags): StorageRegion {
  return { id, code, name, ...flags }
}

function vendor(id: number, name: string, flags: typeof noFlags, rows: readonly RegionRow[]): StorageVendor {
  return { id, name, ...flags, needsEndpoint: false, regions: rows.map((row) => region(row, flags)) }
}

const AMAZON_GOVERNMENT_CLOUD = 17

/** Every vendor the desk can send, by id: the specification's first, then the newer service's additions. */
export const storageVendors: readonly StorageVendor[] = [
  vendor(0, 'Qiniu Cloud', retired, qiniuRegions),
  {
    ...vendor(1, 'Amazon S3', noFlags, []),
    regions: [
      ...amazonRegions.map((row) => region(row, row[0] === AMAZON_GOVERNMENT_CLOUD ? retired : noFlags)),
      ...amazonAdditions.map((row) => region(row, newer)),
    ],
  },
  {
    ...vendor(2, 'Alibaba Cloud', noFlags, []),
    regions: [
      ...alibabaRegions.map((row) => region(row, noFlags)),
      ...alibabaAdditions.map((row) => region(row, newer)),
    ],
  },
  vendor(3, 'Tencent Cloud', newer, tencentRegions),
  vendor(5, 'Microsoft Azure', newer, anyRegion),
  vendor(6, 'Google Cloud', newer, anyRegion),
  vendor(7, 'Huawei Cloud', newer, huaweiRegions),
  vendor(8, 'Baidu Cloud', newer, baiduRegions),
  { ...vendor(11, 'S3-compatible storage', newer, anyRegion), needsEndpoint: true },
]

/** The vendor with this number, or null. */
export function vendorById(id: number): StorageVendor | null {
  return storageVendors.find((candidate) => candidate.id === id) ?? null
}

/** The region with this number at this vendor, or null. */
export function regionById(vendorId: number, regionId: number): StorageRegion | null {
  return vendorById(vendorId)?.regions.find((candidate) => candidate.id === regionId) ?? null
}
