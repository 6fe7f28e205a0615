import { type StorageRegion, regionById, vendorById } from './vendors.ts'

/** Where a store of a vendor answers the S3 protocol. */
export interface StorageEndpoint {
  /** Without scheme: it is spoken to over https. */
  readonly host: string
  /** The region its signatures are made for. */
  readonly signingRegion: string
  /** The bucket stands in the path instead of the host name. */
  readonly pathStyle: boolean
}

/** Vendors by their numbers in the service. */
export const AZURE = 5
const GOOGLE = 6

type Rule = (code: string) => Omit<StorageEndpoint, 'pathStyle'>

const dashed = (code: string): string => code.toLowerCase().replaceAll('_', '-')

const inRegion =
  (host: (region: string) => string, name: (code: string) => string = dashed): Rule =>
  (code) => ({ host: host(name(code)), signingRegion: name(code) })

const qiniuNames: Readonly<Record<string, string>> = {
  'East China': 'cn-east-1',
  'North China': 'cn-north-1',
  'South China': 'cn-south-1',
  'North America': 'us-north-1',
}

const baiduNames: Readonly<Record<string, string>> = {
  Baoding: 'bd',
  Suzhou: 'su',
  Guangzhou: 'gz',
  Hongkong: 'hkg',
  Singapore: 'sin',
  Wuhan: 'fwh',
  Shanghai: 'fsh',
}

const named = (names: Readonly<Record<string, string>>) => (code: string) => names[code] ?? dashed(code)

/**
 * The public S3 address of each vendor, as its own documentation gives it (read in November 2026):
 * Amazon docs.aws.amazon.com/general/latest/gr/s3.html · Alibaba help.aliyun.com/oss "Accessing OSS with the AWS SDK" ·
 * Qiniu developer.qiniu.com/kodo/4088 · Tencent tencentcloud.com/document/product/436/6224 · Google
 * cloud.google.com/storage/docs/aws-simple-migration · Huawei support.huaweicloud.com/devg-obs/obs_06_0007 · Baidu
 * cloud.baidu.com/doc/BOS "S3 compatible".
 */
const rules: Readonly<Record<number, Rule>> = {
  0: inRegion((region) => `s3.${region}.qiniucs.com`, named(qiniuNames)),
  1: inRegion((region) => `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`),
  2: inRegion((region) => `s3.oss-${region}.aliyuncs.com`),
  3: inRegion((region) => `cos.${region}.myqcloud.com`),
  [GOOGLE]: () => ({ host: 'storage.googleapis.com', signingRegion: 'auto' }),
  7: inRegion((region) => `obs.${region}.myhuaweicloud.com`),
  8: inRegion((region) => `s3.${region}.bcebos.com`, named(baiduNames)),
}

/** These refuse a bucket in the path; the names of their buckets hold no dots. */
const hostStyleOnly: ReadonlySet<number> = new Set([2, 3])
/** These take it in the path everywhere, which also suits names that no certificate covers. */
const pathStyleAlways: ReadonlySet<number> = new Set([GOOGLE, 8])

/** A name with dots in front of the host would match no certificate. */
const wantsPath = (vendorId: number, bucket: string): boolean =>
  pathStyleAlways.has(vendorId) || (bucket.includes('.') && !hostStyleOnly.has(vendorId))

/**
 * Where a bucket is written to. Null for vendors that do not speak the protocol or are found by an address of their own, and
 * for regions of which the desk knows a number but no place.
 */
export function storageEndpoint(vendorId: number, regionId: number, bucket: string): StorageEndpoint | null {
  const region = regionById(vendorId, regionId)
  const rule = rules[vendorId]
  if (region === null || rule === undefined || region.name === null) return null
  return { ...rule(region.code), pathStyle: wantsPath(vendorId, bucket) }
}

/** The region that signatures for a place are made for; what most stores of unknown kind accept where none is known. */
export function signingRegion(vendorId: number, regionId: number): string {
  return storageEndpoint(vendorId, regionId, '')?.signingRegion ?? 'us-east-1'
}

/** Whether `hint` names this region: alone, or as a part of a host name. */
function names(hint: string, vendorId: number, { id }: StorageRegion): number {
  const known = storageEndpoint(vendorId, id, '')?.signingRegion
  if (known === undefined) return 0
  return new RegExp(`(?:^|[.-])${known}(?:\\.|$)`, 'i').test(hint) ? known.length : 0
}

/**
 * The region of a vendor that a store meant when it named one: `eu-central-1`, or an address such as
 * `bucket.oss-cn-beijing.aliyuncs.com`. Null when it is none of the vendor's.
 */
export function regionOfHint(vendorId: number, hint: string): StorageRegion | null {
  const scored = (vendorById(vendorId)?.regions ?? []).map((region) => ({
    region,
    length: names(hint, vendorId, region),
  }))
  // "ap-beijing" is a part of "ap-beijing-1": the longest name that fits is meant.
  const best = scored.filter(({ length }) => length > 0).toSorted((a, b) => b.length - a.length)[0]
  return best?.region ?? null
}
