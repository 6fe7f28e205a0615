import { problem } from '../../shared/problem.ts'
import { problemOf } from '../../shared/problemOf.ts'
import { type BucketPlace, samePlace } from '../../shared/recording/preflight/bucketOutcome.ts'
import { bucketVerdict } from '../../shared/recording/preflight/bucketVerdict.ts'
import { type CheckResult, problemResult, result } from '../../shared/recording/preflight/check.ts'
import { rehearsedBucket } from '../../shared/recording/preflight/rehearsedBucket.ts'
import { recordsElsewhere } from '../../shared/recording/rehearsalPlace.ts'
import type { PreflightSubject } from '../../shared/recording/preflight/subject.ts'
import type { BucketKeys, BucketTarget } from '../bucket/port.ts'
import type { SecretRef } from '../secrets/port.ts'
import type { PreflightDeps } from './port.ts'
import { secretFix } from './secretFix.ts'

type Deps = Pick<PreflightDeps, 'secrets' | 'tester' | 'rehearsalBucket'>

/** Keys by hand, or those stored with a profile. `label` names it in words. */
export interface KeySource {
  readonly profileId: string | null
  readonly label: string
  readonly accessKey: string | null
  readonly secretKey: string | null
  /** Called when the stored keys are there. @throws ProblemError when they are not for the target any more */
  readonly mayUse: () => void
}

/** Keys that belong to the target. @throws ProblemError secrets*, and what `mayUse` throws */
async function keysOf({ secrets }: Deps, source: KeySource): Promise<BucketKeys | null> {
  const { profileId, mayUse } = source
  const lacking =
    profileId === null ? [] : (['accessKey', 'secretKey'] as const).filter((name) => source[name] === null)
  const refs = lacking.map((name): SecretRef => `storage/${profileId ?? ''}/${name}`)
  return secrets.getWith(refs, (values) => {
    if (refs.length > 0) mayUse()
    const stored = (name: 'accessKey' | 'secretKey') => values[lacking.indexOf(name)] ?? null
    const accessKey = source.accessKey ?? stored('accessKey')
    const secretKey = source.secretKey ?? stored('secretKey')
    return accessKey === null || secretKey === null ? null : { accessKey, secretKey }
  })
}

/** Writes a small file, with keys of the rehearsal into its own bucket only. Never throws. */
export async function bucketCheck(
  deps: Deps,
  target: BucketTarget,
  source: KeySource,
  signal: AbortSignal,
): Promise<CheckResult> {
  try {
    const keys = await keysOf(deps, source)
    if (keys === null) {
      const said = problem('storageKeysMissing', { params: { label: source.label } })
      return problemResult('bucket', 'fix', said, { fix: { kind: 'openStorage' } })
    }
    const own = deps.rehearsalBucket()
    const kept = own !== null && keys.accessKey === own.accessKey ? rehearsedBucket(target, own) : null
    if (kept !== null) return kept
    return bucketVerdict(target, await deps.tester.test(target, keys, signal))
  } catch (error) {
    const said = problemOf(error)
    return problemResult('bucket', 'fix', said, {
      fix: secretFix(said, `storage/${source.profileId ?? 'new'}/accessKey`),
    })
  }
}

/** The bucket of the rehearsal takes files, but none that the real service sends. */
export function reachableBucket(
  said: CheckResult,
  { account, storage }: PreflightSubject,
  own: BucketPlace | null,
): CheckResult {
  if (
    account === null ||
    !recordsElsewhere(account.host) ||
    own === null ||
    storage === null ||
    !samePlace(storage, own) ||
    said.verdict === 'skipped'
  )
    return said
  return result(
    'bucket',
    'fix',
    'bucketRehearsalOnly',
    { bucket: own.bucket },
    {
      fix: { kind: 'openField', field: 'storageProfileId' },
    },
  )
}
