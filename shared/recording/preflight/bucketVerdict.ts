import { regionOfHint, storageEndpoint } from '../../agora/storageEndpoints.ts'
import { regionById, vendorById } from '../../agora/vendors.ts'
import type { BucketAnswer, BucketOutcome, BucketPlace } from './bucketOutcome.ts'
import { type CheckResult, type PreflightCode, type Verdict, result } from './check.ts'

type Refusal = Extract<BucketAnswer, { kind: 'answered' }>
type Break = Extract<BucketAnswer, { kind: 'broken' }>
type Params = Readonly<Record<string, string | number>>

const MAX_WORD = 60

/** A place in words, such as "Europe (Frankfurt)"; the number where nobody knows it. */
const regionName = (vendor: number, id: number): string => {
  const region = regionById(vendor, id)
  return region?.name ?? region?.code ?? String(id)
}

/**
 * The stores' words for the same things: S3's own, and where vendors differ theirs as well (OSS `UserDisable`, Google
 * `InvalidSecurity`, OBS and COS `AccessForbidden`).
 */
const sentences: Readonly<Record<string, PreflightCode>> = {
  NoSuchBucket: 'bucketMissing',
  InvalidBucketName: 'bucketNameInvalid',
  InvalidBucketNameException: 'bucketNameInvalid',
  InvalidURI: 'bucketNameInvalid',
  InvalidAccessKeyId: 'bucketKeyUnknown',
  InvalidAccessKey: 'bucketKeyUnknown',
  InvalidSecurity: 'bucketKeyUnknown',
  AuthFailure: 'bucketKeyUnknown',
  SignatureDoesNotMatch: 'bucketSecretWrong',
  InvalidSecretKey: 'bucketSecretWrong',
  AccessDenied: 'bucketPutDenied',
  AccessForbidden: 'bucketPutDenied',
  Forbidden: 'bucketPutDenied',
  UnauthorizedAccess: 'bucketPutDenied',
  AccountProblem: 'bucketAccountClosed',
  AllAccessDisabled: 'bucketAccountClosed',
  NotSignedUp: 'bucketAccountClosed',
  UserDisable: 'bucketAccountClosed',
  UserDisabled: 'bucketAccountClosed',
  InvalidPayer: 'bucketAccountClosed',
  ArrearsOrSuspended: 'bucketAccountClosed',
  ExpiredToken: 'bucketKeysTemporary',
  InvalidToken: 'bucketKeysTemporary',
  TokenRefreshRequired: 'bucketKeysTemporary',
  RequestTimeTooSkewed: 'bucketClock',
  RequestExpired: 'bucketClock',
  SlowDown: 'bucketBusy',
  TooManyRequests: 'bucketBusy',
  ServiceUnavailable: 'bucketBusy',
  InternalError: 'bucketBusy',
  RequestTimeout: 'bucketBusy',
  QuotaExceeded: 'bucketFull',
  InsufficientStorage: 'bucketFull',
  StorageQuotaExceeded: 'bucketFull',
}

/** Words with which stores say that a bucket lives elsewhere. */
const elsewhere: ReadonlySet<string> = new Set([
  'PermanentRedirect',
  'TemporaryRedirect',
  'Redirect',
  'AuthorizationHeaderMalformed',
  'IllegalLocationConstraintException',
  'IncorrectEndpoint',
  'InvalidRegion',
  'SecondLevelDomainForbidden',
])

/** Sentences after which nothing is wrong with the profile itself. */
const looks: ReadonlySet<PreflightCode> = new Set(['bucketBusy', 'bucketClock', 'bucketTimeout'])
const verdictOf = (code: PreflightCode): Verdict => (looks.has(code) ? 'look' : 'fix')

const about = ({ vendor, region, bucket }: BucketPlace, host: string): Params => ({
  bucket,
  host,
  vendor: vendorById(vendor)?.name ?? String(vendor),
  chosen: regionName(vendor, region),
})

const ms = (answer: BucketAnswer): string => `${Math.max(0, Math.round(answer.ms))} ms`

const detailOf = (answer: Refusal | Break): string =>
  answer.kind === 'broken'
    ? `${answer.word.slice(0, MAX_WORD)} · ${ms(answer)}`
    : [String(answer.http), answer.code?.slice(0, MAX_WORD) ?? '', ms(answer)].filter((part) => part !== '').join(' · ')

/** The bucket answers, but somewhere else. With one region to choose it is one click. */
function movedVerdict(place: BucketPlace, params: Params, refusal: Refusal): CheckResult {
  const detail = detailOf(refusal)
  const region = refusal.hint === null ? null : regionOfHint(place.vendor, refusal.hint)
  if (region !== null && region.id !== place.region) {
    const found = region.name ?? region.code
    return result(
      'bucket',
      'fix',
      'bucketOtherRegion',
      { ...params, found },
      {
        fix: { kind: 'useRegion', region: region.id },
        detail,
      },
    )
  }
  const hint = refusal.hint?.slice(0, MAX_WORD)
  return hint === undefined || region !== null
    ? result('bucket', 'fix', 'bucketElsewhere', params, { fix: { kind: 'openStorage' }, detail })
    : result('bucket', 'fix', 'bucketElsewhereNamed', { ...params, hint }, { fix: { kind: 'openStorage' }, detail })
}

/** A store that refuses access may say in the same breath that it is the wrong address: then that is the reason. */
function isElsewhere(place: BucketPlace, { code, hint, http }: Refusal): boolean {
  if (code !== null && elsewhere.has(code)) return true
  // Stores whose regions nobody knows may name theirs in every error.
  const known = storageEndpoint(place.vendor, place.region, place.bucket) !== null
  if (known && hint !== null && regionOfHint(place.vendor, hint)?.id !== place.region) return true
  return http >= 300 && http < 400
}

function refusedVerdict(place: BucketPlace, params: Params, refusal: Refusal): CheckResult {
  const { code, http, isPage, clockOffset } = refusal
  if (code === null && isPage) {
    return result('bucket', 'fix', 'bucketPage', { ...params, http }, { detail: detailOf(refusal) })
  }
  if (isElsewhere(place, refusal)) return movedVerdict(place, params, refusal)
  const byStatus: PreflightCode =
    http === 404 ? 'bucketMissing' : http === 429 || http >= 500 ? 'bucketBusy' : 'bucketRefused'
  const known = code === null ? undefined : Object.hasOwn(sentences, code) ? sentences[code] : undefined
  const said = known ?? (code?.startsWith('KMS.') === true ? 'bucketEncryption' : byStatus)
  const minutes = Number.isFinite(clockOffset) ? Math.abs(Math.round((clockOffset ?? 0) / 60_000)) : 0
  const told = { ...params, http, minutes }
  return result('bucket', verdictOf(said), said, told, {
    fix: looks.has(said) ? null : { kind: 'openStorage' },
    detail: detailOf(refusal),
  })
}

const breaks = {
  noName: 'bucketHostUnknown',
  untrusted: 'bucketUntrusted',
  timeout: 'bucketTimeout',
  connection: 'bucketUnreachable',
} as const satisfies Record<Break['how'], PreflightCode>

function keptVerdict(params: Params, remove: BucketAnswer | null, file: string): CheckResult {
  if (remove === null || remove.kind === 'done')
    return result('bucket', 'passed', 'bucketWritable', { ...params, file })
  const isGone = remove.kind === 'answered' && remove.http === 404 && remove.code !== 'NoSuchBucket'
  if (isGone) return result('bucket', 'passed', 'bucketFileGone', { ...params, file }, { detail: detailOf(remove) })
  const denied = remove.kind === 'answered' && remove.http >= 400 && remove.http < 500 && remove.http !== 404
  return result(
    'bucket',
    'look',
    denied ? 'bucketFileLeft' : 'bucketFileMayRemain',
    { ...params, file },
    {
      detail: detailOf(remove),
    },
  )
}

const untestable = {
  azure: ['look', 'bucketAzure'],
  noAddress: ['look', 'bucketNoAddress'],
  addressMissing: ['fix', 'bucketAddressMissing'],
  addressUnsafe: ['fix', 'bucketAddressUnsafe'],
} as const satisfies Record<string, readonly [Verdict, PreflightCode]>

/** Puts what came of a write test into a verdict: for any outcome there is a sentence. Pure; never throws. */
export function bucketVerdict(place: BucketPlace, outcome: BucketOutcome): CheckResult {
  switch (outcome.kind) {
    case 'cancelled':
      return result('bucket', 'skipped', 'cancelled')
    case 'untestable': {
      const [verdict, code] = untestable[outcome.why]
      const fix = verdict === 'fix' ? ({ kind: 'openStorage' } as const) : null
      return result('bucket', verdict, code, about(place, ''), { fix })
    }
    case 'tested': {
      const params = about(place, outcome.host)
      const { put, remove, file } = outcome
      switch (put.kind) {
        case 'done':
          return keptVerdict(params, remove, file)
        case 'answered':
          return refusedVerdict(place, params, put)
        case 'broken': {
          const code = breaks[put.how]
          return result('bucket', verdictOf(code), code, params, { detail: detailOf(put) })
        }
      }
    }
  }
}
