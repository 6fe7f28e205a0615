import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { answerOf } from '../../../main/bucket/answerOf.ts'
import { bucketVerdict } from '../../../shared/recording/preflight/bucketVerdict.ts'
import { CheckResult } from '../../../shared/recording/preflight/check.ts'

const now = Date.UTC(2026, 10, 26, 12)
const place = { vendor: 1, region: 4, bucket: 'masters' }

const answered = (error: object, http: number, headers: object = {}, body?: unknown) => ({
  ...error,
  $metadata: { httpStatusCode: http },
  $response: { statusCode: http, headers, body },
})

describe('the facts of an error', () => {
  it.each<[string, unknown, object]>([
    [
      'a redirect with its region',
      answered({ Code: 'PermanentRedirect', Endpoint: 'b.s3.eu-central-1.amazonaws.com' }, 301, {
        'x-amz-bucket-region': 'eu-central-1',
      }),
      { kind: 'answered', http: 301, code: 'PermanentRedirect', hint: 'eu-central-1' },
    ],
    [
      'a region in the body',
      answered({ Code: 'AuthorizationHeaderMalformed', Region: 'eu-west-3' }, 400),
      { code: 'AuthorizationHeaderMalformed', hint: 'eu-west-3' },
    ],
    [
      'an address in the body',
      answered({ Code: 'AccessDenied', Endpoint: 'oss-cn-beijing.aliyuncs.com' }, 403),
      { hint: 'oss-cn-beijing.aliyuncs.com' },
    ],
    ['no word of the store', answered({ name: 'Unknown' }, 301), { code: null, hint: null }],
    [
      'a page',
      answered({ name: 'Error' }, 403, { 'content-type': 'text/html; charset=utf-8' }),
      { code: null, isPage: true },
    ],
    ['a page under a wrong flag', answered({ name: 'Error' }, 502, {}, '\n<!DOCTYPE html><p>'), { isPage: true }],
    [
      'the store’s clock',
      answered({ Code: 'RequestTimeTooSkewed' }, 403, { date: new Date(now + 3_600_000).toUTCString() }),
      { clockOffset: 3_600_000 },
    ],
    [
      'a name that does not resolve',
      { code: 'ENOTFOUND', hostname: 'x' },
      { kind: 'broken', how: 'noName', word: 'ENOTFOUND' },
    ],
    ['no network', { code: 'EAI_AGAIN' }, { how: 'noName' }],
    ['a certificate', { code: 'SELF_SIGNED_CERT_IN_CHAIN' }, { how: 'untrusted' }],
    ['a certificate of another host', { code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, { how: 'untrusted' }],
    ['a refused connection', { code: 'ECONNREFUSED' }, { how: 'connection', word: 'ECONNREFUSED' }],
    [
      'a broken connection, by the library’s name for it',
      { name: 'TimeoutError', code: 'ECONNRESET' },
      { how: 'connection' },
    ],
    ['silence', { name: 'TimeoutError' }, { how: 'timeout' }],
    ['nothing at all', undefined, { how: 'connection', word: 'ERROR' }],
    ['a text', 'boom', { how: 'connection' }],
  ])('%s', (_, error, facts) => {
    expect(answerOf(error, 5, now)).toMatchObject(facts)
  })

  it('leave keys, signed text and messages behind', () => {
    const error = answered(
      {
        Code: 'SignatureDoesNotMatch',
        AWSAccessKeyId: 'canary-access-key',
        StringToSign: 'canary-string',
        message: 'canary-message',
      },
      403,
      { authorization: 'canary-header' },
      'canary-body',
    )
    expect(JSON.stringify(answerOf(error, 5, now))).not.toContain('canary')
  })

  it('are not taken from words that are no words', () => {
    expect(
      answerOf(answered({ Code: 'a b <script>', Region: 'x y', Endpoint: 'https://evil/' }, 400), 5, now),
    ).toMatchObject({
      code: null,
      hint: null,
    })
  })
})

describe('any error at all', () => {
  it('becomes facts, and the facts a sentence', () => {
    const hostile = fc.constant(
      new Proxy(
        {},
        {
          get: () => {
            throw new Error('no')
          },
        },
      ),
    )
    const shaped = fc.record(
      {
        $metadata: fc.oneof(fc.anything(), fc.record({ httpStatusCode: fc.oneof(fc.integer(), fc.anything()) })),
        $response: fc.oneof(fc.anything(), fc.record({ headers: fc.anything(), body: fc.anything() })),
        Code: fc.anything(),
        name: fc.anything(),
        code: fc.anything(),
        Region: fc.anything(),
        Endpoint: fc.anything(),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), shaped, hostile), (error) => {
        const put = answerOf(error, 5, now)
        const result = bucketVerdict(place, { kind: 'tested', file: 'f', host: 'h', put, remove: null })
        expect(CheckResult.safeParse(result).success).toBe(true)
      }),
      { numRuns: 3_000 },
    )
  })
})
