/**
 * What came of one request to a bucket. Facts only: no key, no message, nothing that was signed.
 * `answered`: the store said no. `broken`: no usable answer.
 */
export type BucketAnswer =
  | { readonly kind: 'done'; readonly ms: number }
  | {
      readonly kind: 'answered'
      readonly ms: number
      readonly http: number
      /** The store's own word, such as `NoSuchBucket`; null when it gave none. */
      readonly code: string | null
      /** Where the store says the bucket is: a region or an address. */
      readonly hint: string | null
      /** Server clock minus this computer's clock, ms. */
      readonly clockOffset: number | null
      /** The body was a page for people, not an answer of a store. */
      readonly isPage: boolean
    }
  | {
      readonly kind: 'broken'
      readonly ms: number
      readonly how: 'noName' | 'untrusted' | 'timeout' | 'connection'
      /** A technical word such as `ECONNREFUSED`. */
      readonly word: string
    }

/** What came of a write test. */
export type BucketOutcome =
  | { readonly kind: 'untestable'; readonly why: 'azure' | 'noAddress' | 'addressMissing' | 'addressUnsafe' }
  | { readonly kind: 'cancelled' }
  | {
      readonly kind: 'tested'
      /** Name of the small file. */
      readonly file: string
      readonly host: string
      readonly put: BucketAnswer
      /** Null when there was nothing to delete. */
      readonly remove: BucketAnswer | null
    }

/** The place that was tested, as the form has it. */
export interface BucketPlace {
  readonly vendor: number
  readonly region: number
  readonly bucket: string
}

/** Whether both are the same bucket: a name alone may be taken at every vendor. */
export function samePlace(a: BucketPlace, b: BucketPlace): boolean {
  return a.vendor === b.vendor && a.region === b.region && a.bucket === b.bucket
}
