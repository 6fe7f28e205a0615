import { z } from 'zod'

/** What can be wrong with a bucket, to be switched on and off. */
export const BucketFailure = z.enum([
  'noSuchBucket',
  'wrongRegion',
  'badSignature',
  'deniedPut',
  'deniedGet',
  'deniedList',
  'deniedDelete',
])
export type BucketFailure = z.infer<typeof BucketFailure>

/** What a request wants to do. */
export type BucketAction = 'put' | 'get' | 'list' | 'delete'

const denials: Readonly<Record<BucketAction, BucketFailure>> = {
  put: 'deniedPut',
  get: 'deniedGet',
  list: 'deniedList',
  delete: 'deniedDelete',
}

/** Whether no file can be written with these failures on. */
export const refusesUploads = (failures: ReadonlySet<BucketFailure>): boolean =>
  ['noSuchBucket', 'wrongRegion', 'badSignature', 'deniedPut'].some((one) => failures.has(one as BucketFailure))

/** Whether the switched-on failures deny this action. */
export const denied = (failures: ReadonlySet<BucketFailure>, action: BucketAction): boolean =>
  failures.has(denials[action])
