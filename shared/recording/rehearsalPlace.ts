import { isThisComputer } from '../agora/serviceAddress.ts'
import type { AccountHost } from './account.ts'
import { type BucketPlace, samePlace } from './preflight/bucketOutcome.ts'

/** The bucket of the rehearsal, as a storage profile names it: Amazon S3 in US_EAST_1. It is on this computer alone. */
export const rehearsalPlace = { vendor: 1, region: 0, bucket: 'rehearsal-bucket' } as const

/** The host name of an address as it is stored. */
const hostName = (url: string): string => /^https?:\/\/(\[[^\]]*\]|[^:/]*)/i.exec(url)?.[1]?.toLowerCase() ?? ''

/** Whether an account records where nothing of this computer, and so not the rehearsal's bucket, can be reached. */
export const recordsElsewhere = (host: AccountHost): boolean =>
  host.kind === 'agora' || (host.kind === 'custom' && !isThisComputer(hostName(host.url)))

/** Whether a profile names the rehearsal's bucket. */
export const isRehearsalPlace = (place: BucketPlace): boolean => samePlace(place, rehearsalPlace)
