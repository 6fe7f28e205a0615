import { vendorById } from '../../shared/agora/vendors.ts'
import type { BucketAnswer, BucketOutcome } from '../../shared/recording/preflight/bucketOutcome.ts'
import { type Clock, elapsedOf } from '../clock.ts'
import { bucketAddress } from './address.ts'
import { answerOf } from './answerOf.ts'
import type { BucketTarget, BucketTester, LocalBucket } from './port.ts'
import type { OpenS3, S3Bucket } from './s3.ts'

/** Longest time for writing and for deleting with all repetitions, ms. */
export interface BucketDeadlines {
  readonly put: number
  readonly remove: number
}

export const defaultDeadlines: BucketDeadlines = { put: 15_000, remove: 6_000 }

export interface BucketTesterDeps {
  readonly clock: Clock
  readonly open: OpenS3
  readonly local: LocalBucket
  readonly deadlines: BucketDeadlines
  /** A few random letters, so that two tests never meet in one name. */
  readonly newName: () => string
}

const BODY =
  'Recording Desk wrote this file to see whether the bucket takes recordings. It can be deleted.'.padEnd(99) + '\n'

/** A signal that ends after `ms` or with another; `isLate` tells which it was. */
function limit(clock: Clock, ms: number, signal: AbortSignal | undefined) {
  const controller = new AbortController()
  let late = false
  const cancel = clock.after(ms, () => {
    late = true
    controller.abort()
  })
  const follow = (): void => controller.abort()
  signal?.addEventListener('abort', follow, { once: true })
  if (signal?.aborted === true) follow()
  const end = (): void => {
    cancel()
    signal?.removeEventListener('abort', follow)
  }
  return { signal: controller.signal, isLate: () => late, end }
}

/** Creates the tester of buckets. */
export function createBucketTester({ clock, open, local, deadlines, newName }: BucketTesterDeps): BucketTester {
  const elapsed = (): number => elapsedOf(clock)

  const ask = async (
    ms: number,
    cancelled: AbortSignal | undefined,
    work: (signal: AbortSignal) => Promise<{ readonly confirmed: boolean }>,
  ): Promise<BucketAnswer> => {
    const began = elapsed()
    const took = (): number => elapsed() - began
    const limited = limit(clock, ms, cancelled)
    try {
      const { confirmed } = await work(limited.signal)
      if (confirmed) return { kind: 'done', ms: took() }
      // A success without the file's ETag came from something in between.
      return { kind: 'answered', ms: took(), http: 200, code: null, hint: null, clockOffset: null, isPage: true }
    } catch (error) {
      if (limited.isLate()) return { kind: 'broken', ms: took(), how: 'timeout', word: 'TIMEOUT' }
      return answerOf(error, took(), clock.now())
    } finally {
      limited.end()
    }
  }

  const run = async (s3: S3Bucket, file: string, host: string, signal?: AbortSignal): Promise<BucketOutcome> => {
    const put = await ask(deadlines.put, signal, (until) => s3.put(file, BODY, until))
    // An answer that never came may have been a yes: then the file is there.
    const mayExist = put.kind === 'done' || put.kind === 'broken'
    if (!mayExist) return isAborted(signal) ? { kind: 'cancelled' } : { kind: 'tested', file, host, put, remove: null }
    const isReached = put.kind === 'done' || put.how === 'timeout' || put.how === 'connection'
    // Cancelled or not: what was written is taken away again.
    const remove = isReached
      ? await ask(deadlines.remove, undefined, (until) => s3.remove(file, until).then(() => ({ confirmed: true })))
      : null
    return isAborted(signal) ? { kind: 'cancelled' } : { kind: 'tested', file, host, put, remove }
  }

  return {
    test: async (target, keys, signal) => {
      if (isAborted(signal)) return { kind: 'cancelled' }
      const address = bucketAddress(target, local)
      if ('kind' in address) return address
      const file = `recording-desk-test-${newName()}.txt`
      const { host } = new URL(address.origin)
      const signedFor = async (signingRegion: string): Promise<BucketOutcome> => {
        const s3 = await open({ ...address, signingRegion }, target.bucket, keys)
        try {
          return await run(s3, file, host, signal)
        } finally {
          s3.close()
        }
      }
      try {
        const outcome = await signedFor(address.signingRegion)
        const region = ownRegion(target, outcome)
        return region === null ? outcome : await signedFor(region)
      } catch (error) {
        return { kind: 'tested', file, host, put: answerOf(error, 0, clock.now()), remove: null }
      }
    },
  }
}

/** The region a store without regions to choose from wants signatures for, when it said so; null otherwise. */
function ownRegion({ vendor }: BucketTarget, outcome: BucketOutcome): string | null {
  if (vendorById(vendor)?.needsEndpoint !== true || outcome.kind !== 'tested') return null
  const { put } = outcome
  return put.kind === 'answered' && put.code === 'AuthorizationHeaderMalformed' ? put.hint : null
}

const isAborted = (signal: AbortSignal | undefined): boolean => signal?.aborted === true
