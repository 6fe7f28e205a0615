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
  'slow',
  'hang',
  'reset',
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

const refusals: readonly BucketFailure[] = ['noSuchBucket', 'wrongRegion', 'badSignature', 'deniedPut']
const silences: readonly BucketFailure[] = ['hang', 'reset']

/** How uploads fare with these failures on: `refused` by an answer, or never answered at all (`silent`). */
export function uploadTrouble(failures: ReadonlySet<BucketFailure>): 'refused' | 'silent' | null {
  if (silences.some((one) => failures.has(one))) return 'silent'
  return refusals.some((one) => failures.has(one)) ? 'refused' : null
}

/** Whether the switched-on failures deny this action. */
export const denied = (failures: ReadonlySet<BucketFailure>, action: BucketAction): boolean =>
  failures.has(denials[action])
