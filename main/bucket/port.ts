import type { BucketOutcome, BucketPlace } from '../../shared/recording/preflight/bucketOutcome.ts'

/** A bucket as a form has it. `address` is for stores that are found by one. */
export interface BucketTarget extends BucketPlace {
  readonly address: string | null
}

/** They live as long as the test. */
export interface BucketKeys {
  readonly accessKey: string
  readonly secretKey: string
}

/** Finds out whether a bucket takes files, by writing one. */
export interface BucketTester {
  /** Writes about 100 bytes and deletes them again. Never throws; aborting ends it as `cancelled`. */
  test(target: BucketTarget, keys: BucketKeys, signal?: AbortSignal): Promise<BucketOutcome>
}

/** Where a bucket is spoken to. */
export interface BucketAddress {
  readonly origin: string
  readonly signingRegion: string
  readonly pathStyle: boolean
}

/** The store next door that answers for a target; null: the vendor's own. */
export type LocalBucket = (target: BucketTarget) => string | null
