import type { MethodInput } from '../../shared/ipc/contract.ts'
import type { PreflightProgress, PreflightReport } from '../../shared/ipc/contractPreflight.ts'
import type { BucketPlace } from '../../shared/recording/preflight/bucketOutcome.ts'
import type { CheckResult } from '../../shared/recording/preflight/check.ts'
import type { Accounts } from '../accounts/port.ts'
import type { AgoraClient } from '../agora/port.ts'
import type { BucketTester } from '../bucket/port.ts'
import type { Clock } from '../clock.ts'
import type { Journal } from '../journal/port.ts'
import type { SecretStore } from '../secrets/port.ts'
import type { ResolveCredentials } from '../sessions/port.ts'
import type { Hub } from '../state/hub.ts'

/** Looks at presets before a show. What it finds forbids nothing. */
export interface Preflight {
  /**
   * Answers when everything was looked at or it was cancelled. A run with the id of another one takes its place.
   * @throws ProblemError presetNotFound
   */
  run(input: MethodInput<'preflight.run'>, tell: (progress: PreflightProgress) => void): Promise<PreflightReport>
  cancel(input: MethodInput<'preflight.cancel'>): void
  /** Never throws for what a bucket does: that is the result. @throws ProblemError storageKeysNeededAgain, secretTooLong, secretHasNul, secretEmpty */
  testBucket(input: MethodInput<'preflight.testBucket'>): Promise<CheckResult>
}

/** Where the rehearsal's bucket is, and by which key it is known, which never leaves this computer. */
export type RehearsalBucket = BucketPlace & { readonly accessKey: string }

/** What `createPreflight` is built from. */
export interface PreflightDeps {
  readonly clock: Clock
  readonly journal: Pick<Journal, 'presets'>
  readonly hub: Pick<Hub, 'snapshot'>
  readonly client: Pick<AgoraClient, 'acquire'>
  readonly secrets: Pick<SecretStore, 'get' | 'getWith'>
  readonly accounts: Pick<Accounts, 'noteRefused' | 'noteAccepted'>
  readonly credentials: ResolveCredentials
  readonly tester: BucketTester
  /** The rehearsal's bucket, which the real service cannot reach; null while it does not run. */
  readonly rehearsalBucket: () => RehearsalBucket | null
}
