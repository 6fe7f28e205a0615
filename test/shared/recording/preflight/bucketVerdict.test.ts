import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BucketAnswer, BucketOutcome } from '../../../../shared/recording/preflight/bucketOutcome.ts'
import { bucketVerdict } from '../../../../shared/recording/preflight/bucketVerdict.ts'
import { CheckResult } from '../../../../shared/recording/preflight/check.ts'
import { preflightWords } from '../../../../shared/strings/en/preflightWords.ts'

const ireland = { vendor: 1, region: 4, bucket: 'northlight-masters' }
const done: BucketAnswer = { kind: 'done', ms: 40 }

const refusal = (http: number, code: string | null, more: Partial<Extract<BucketAnswer, { kind: 'answered' }>> = {}) =>
  ({ kind: 'answered', ms: 212.4, http, code, hint: null, clockOffset: null, isPage: false, ...more }) as const
const broken = (how: 'noName' | 'untrusted' | 'timeout' | 'connection', word: string) =>
  ({ kind: 'broken', ms: 9, how, word }) as const
const tested = (put: BucketAnswer, remove: BucketAnswer | null = done): BucketOutcome => ({
  kind: 'tested',
  file: 'recording-desk-test-abc.txt',
  host: 's3.eu-west-1.amazonaws.com',
  put,
  remove,
})

/** The sentence as it is shown. */
function wordsOf(result: CheckResult): string {
  if (result.said.kind !== 'words') return ''
  const { what, meaning, action } = preflightWords[result.said.code]
  const { params } = result.said
  return [what, meaning, action]
    .filter((part) => part !== '')
    .join(' ')
    .replace(/\{\{(\w+)\}\}/g, (_all, name: string) => String(params[name] ?? `MISSING ${name}`))
}

describe('a write test in words', () => {
  it('names the region the bucket is in and offers it', () => {
    const moved = refusal(301, 'PermanentRedirect', { hint: 'eu-central-1' })
    const result = bucketVerdict(ireland, tested(moved, null))
    expect(result).toMatchObject({ verdict: 'fix', fix: { kind: 'useRegion', region: 7 } })
    expect(result.detail).toBe('301 · PermanentRedirect · 212 ms')
    expect(wordsOf(result)).toBe(
      'The bucket is in Europe (Frankfurt). You chose Europe (Ireland). No file of this show would reach the bucket. Change the region, then test again.',
    )
  })

  it.each<[string, BucketAnswer, string, string]>([
    [
      'a region in the address',
      refusal(403, 'AccessDenied', { hint: 'oss-cn-shanghai.aliyuncs.com' }),
      'fix',
      'bucketElsewhereNamed',
    ],
    [
      'a signature for another region',
      refusal(400, 'AuthorizationHeaderMalformed', { hint: 'us-east-2' }),
      'fix',
      'bucketOtherRegion',
    ],
    ['a malformed header without a region', refusal(400, 'AuthorizationHeaderMalformed'), 'fix', 'bucketElsewhere'],
    [
      'the very region that was chosen',
      refusal(301, 'PermanentRedirect', { hint: 'eu-west-1' }),
      'fix',
      'bucketElsewhere',
    ],
    ['a redirect without a body', refusal(301, null), 'fix', 'bucketElsewhere'],
    [
      'a temporary redirect to an unknown place',
      refusal(307, 'TemporaryRedirect', { hint: 'mars-north-1' }),
      'fix',
      'bucketElsewhereNamed',
    ],
    ['no such bucket', refusal(404, 'NoSuchBucket'), 'fix', 'bucketMissing'],
    ['404 and nothing else', refusal(404, null), 'fix', 'bucketMissing'],
    ['a name that cannot be', refusal(400, 'InvalidBucketName'), 'fix', 'bucketNameInvalid'],
    ['an unknown access key', refusal(403, 'InvalidAccessKeyId'), 'fix', 'bucketKeyUnknown'],
    ['a wrong secret key', refusal(403, 'SignatureDoesNotMatch'), 'fix', 'bucketSecretWrong'],
    ['no right to put', refusal(403, 'AccessDenied'), 'fix', 'bucketPutDenied'],
    ['a closed account at Alibaba', refusal(403, 'UserDisable'), 'fix', 'bucketAccountClosed'],
    ['temporary keys', refusal(400, 'ExpiredToken'), 'fix', 'bucketKeysTemporary'],
    ['an encryption key out of reach', refusal(400, 'KMS.DisabledException'), 'fix', 'bucketEncryption'],
    ['a full bucket', refusal(403, 'QuotaExceeded'), 'fix', 'bucketFull'],
    ['this computer’s clock', refusal(403, 'RequestTimeTooSkewed', { clockOffset: 3_600_000 }), 'look', 'bucketClock'],
    ['a store that asks to slow down', refusal(503, 'SlowDown'), 'look', 'bucketBusy'],
    ['500 and nothing else', refusal(500, null), 'look', 'bucketBusy'],
    ['429 and nothing else', refusal(429, null), 'look', 'bucketBusy'],
    ['403 with a page', refusal(403, null, { isPage: true }), 'fix', 'bucketPage'],
    ['200 with a page', refusal(200, null, { isPage: true }), 'fix', 'bucketPage'],
    ['a word nobody knows', refusal(418, 'Teapot'), 'fix', 'bucketRefused'],
    ['a word like an object’s own', refusal(400, 'constructor'), 'fix', 'bucketRefused'],
    ['a name that does not resolve', broken('noName', 'ENOTFOUND'), 'fix', 'bucketHostUnknown'],
    ['a certificate of somebody else', broken('untrusted', 'SELF_SIGNED_CERT_IN_CHAIN'), 'fix', 'bucketUntrusted'],
    ['silence', broken('timeout', 'TIMEOUT'), 'look', 'bucketTimeout'],
    ['a connection that breaks', broken('connection', 'ECONNRESET'), 'fix', 'bucketUnreachable'],
  ])('%s', (_, put, verdict, code) => {
    const result = bucketVerdict(ireland, tested(put, null))
    expect([result.verdict, result.said.kind === 'words' ? result.said.code : '']).toEqual([verdict, code])
    expect(wordsOf(result)).not.toContain('MISSING')
  })

  it('is content when the file is gone again', () => {
    expect(wordsOf(bucketVerdict(ireland, tested(done)))).toContain('written to northlight-masters and deleted again')
  })

  it('says which file is left when deleting is denied, and that recording works', () => {
    const result = bucketVerdict(ireland, tested(done, refusal(403, 'AccessDenied')))
    expect(result.verdict).toBe('look')
    expect(wordsOf(result)).toBe(
      'The test file was written; these keys may not delete it. Recording works: the service only writes. The file recording-desk-test-abc.txt (100 bytes) stays in northlight-masters. Delete it there when you like.',
    )
  })

  it('says that a file which the store no longer has is gone, not left', () => {
    const gone = bucketVerdict(ireland, tested(done, refusal(404, 'NoSuchKey')))
    expect(gone).toMatchObject({
      verdict: 'passed',
      said: { code: 'bucketFileGone' },
      detail: '404 · NoSuchKey · 212 ms',
    })
    const bucketGone = bucketVerdict(ireland, tested(done, refusal(404, 'NoSuchBucket')))
    expect(bucketGone).toMatchObject({ verdict: 'look', said: { code: 'bucketFileMayRemain' } })
  })

  it('does not claim to know what became of a file when deleting was not answered', () => {
    expect(wordsOf(bucketVerdict(ireland, tested(done, broken('timeout', 'TIMEOUT'))))).toContain('not known')
  })

  it.each([
    ['azure', 'look', 'Azure cannot be tested from here'],
    ['noAddress', 'look', 'does not know the address of Amazon S3, Europe (Ireland)'],
    ['addressMissing', 'fix', 'address of the S3-compatible store is missing'],
    ['addressUnsafe', 'fix', 'not one the desk may send keys to'],
  ] as const)('says what to do where nothing can be tested: %s', (why, verdict, words) => {
    const result = bucketVerdict(ireland, { kind: 'untestable', why })
    expect(result.verdict).toBe(verdict)
    expect(wordsOf(result)).toContain(words)
  })
})

const anyAnswer: fc.Arbitrary<BucketAnswer> = fc.oneof(
  fc.record({ kind: fc.constant('done' as const), ms: fc.double() }),
  fc.record({
    kind: fc.constant('answered' as const),
    ms: fc.double(),
    http: fc.integer(),
    code: fc.option(fc.string()),
    hint: fc.option(fc.string()),
    clockOffset: fc.option(fc.double()),
    isPage: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('broken' as const),
    ms: fc.double(),
    how: fc.constantFrom('noName' as const, 'untrusted' as const, 'timeout' as const, 'connection' as const),
    word: fc.string(),
  }),
)

describe('any outcome', () => {
  it('has a verdict and a complete sentence', () => {
    const place = fc.record({ vendor: fc.integer(), region: fc.integer(), bucket: fc.string() })
    const known = fc.record({
      vendor: fc.constantFrom(0, 1, 2, 3, 5, 6, 7, 8, 11),
      region: fc.integer({ min: 0, max: 30 }),
      bucket: fc.string(),
    })
    fc.assert(
      fc.property(fc.oneof(place, known), anyAnswer, fc.option(anyAnswer), (where, put, remove) => {
        const result = bucketVerdict(where, { kind: 'tested', file: 'f.txt', host: 'h', put, remove })
        expect(CheckResult.safeParse(result).success).toBe(true)
        expect(wordsOf(result)).not.toMatch(/MISSING|NaN|undefined/)
        expect(wordsOf(result)).not.toBe('')
      }),
      { numRuns: 2_000 },
    )
  })
})
