import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { BucketKeys, BucketTarget } from '../../../main/bucket/port.ts'
import { createRehearsalService, type RehearsalService } from '../../../main/rehearsal/service.ts'
import type { BucketOutcome } from '../../../shared/recording/preflight/bucketOutcome.ts'
import { bucketVerdict } from '../../../shared/recording/preflight/bucketVerdict.ts'
import { inShort } from '../../builders/preflight.ts'
import { keys, serveStore, target, testerAt } from './stage.ts'

/** The write test over HTTP: the real library, the rehearsal's bucket with its true signatures, and stores that misbehave. */

let service: RehearsalService
beforeEach(async () => {
  service = await createRehearsalService()
})
afterEach(() => service.close())

const codeOf = (place: BucketTarget, outcome: BucketOutcome): string => inShort(bucketVerdict(place, outcome))

const test = async (changes: Partial<BucketTarget> = {}, withKeys: Partial<BucketKeys> = {}): Promise<string> => {
  const place = { ...target, ...changes }
  return codeOf(place, await testerAt(service.bucket.url).test(place, { ...keys, ...withKeys }))
}

const asked = () => service.bucket.requests().map(({ method, status }) => `${method} ${status}`)

describe('the rehearsal’s bucket', () => {
  it('takes the file and gives it up again', async () => {
    expect(await test()).toBe('passed bucketWritable')
    expect(asked()).toEqual(['PUT 200', 'DELETE 204'])
    expect(service.bucket.files()).toEqual([])
  })

  it.each([
    ['another region of the vendor', { region: 7 }, {}, 'fix bucketOtherRegion'],
    ['another bucket', { bucket: 'no-such-bucket' }, {}, 'fix bucketMissing'],
    ['an unknown access key', {}, { accessKey: 'canary-access-key' }, 'fix bucketKeyUnknown'],
    ['a wrong secret key', {}, { secretKey: 'canary-secret-key' }, 'fix bucketSecretWrong'],
  ])('is not written to with %s', async (_, place, withKeys, expected) => {
    expect(await test(place, withKeys)).toBe(expected)
    expect(service.bucket.files()).toEqual([])
  })

  it.each([
    ['wrongRegion', 'fix bucketOtherRegion'],
    ['noSuchBucket', 'fix bucketMissing'],
    ['badSignature', 'fix bucketSecretWrong'],
    ['deniedPut', 'fix bucketPutDenied'],
    ['deniedDelete', 'look bucketFileLeft'],
  ] as const)('says what is wrong when it is told to fail: %s', async (failure, expected) => {
    service.bucket.setFailures([failure])
    expect(await test()).toBe(expected)
  })

  it('keeps the small file when deleting is denied, under the name that is told', async () => {
    service.bucket.setFailures(['deniedDelete'])
    const outcome = await testerAt(service.bucket.url).test(target, keys)
    expect(service.bucket.files()).toMatchObject([{ key: 'recording-desk-test-t1.txt', size: 100 }])
    expect(outcome).toMatchObject({ kind: 'tested', file: 'recording-desk-test-t1.txt' })
  })

  it('may not list or read: only writing is needed', async () => {
    service.bucket.setFailures(['deniedList', 'deniedGet'])
    expect(await test()).toBe('passed bucketWritable')
  })

  it('is waited for when it is slow', async () => {
    service.bucket.setFailures(['slow'])
    expect(await test()).toBe('passed bucketWritable')
  })

  it('is given up when it is silent', async () => {
    service.bucket.setFailures(['hang'])
    const outcome = await testerAt(service.bucket.url, { put: 300, remove: 300 }).test(target, keys)
    expect(codeOf(target, outcome)).toBe('look bucketTimeout')
  })

  it('is given up after a few tries when it breaks connections off', async () => {
    service.bucket.setFailures(['reset'])
    expect(await test()).toBe('fix bucketUnreachable')
  })

  it('is let go at once when the test is cancelled, without a verdict', async () => {
    service.bucket.setFailures(['hang'])
    const cancel = new AbortController()
    const running = testerAt(service.bucket.url, { put: 60_000, remove: 200 }).test(target, keys, cancel.signal)
    setTimeout(() => cancel.abort(), 100)
    expect(await running).toEqual({ kind: 'cancelled' })
  })

  it('speaks for the region of any vendor', async () => {
    const kodo = {
      vendor: 0,
      region: 2,
      bucket: 'kodo',
      accessKey: 'canary-access-key',
      secretKey: 'canary-secret-key',
    }
    const other = await createRehearsalService({ bucket: kodo })
    const place = { vendor: 0, region: 2, bucket: 'kodo', address: null }
    expect(codeOf(place, await testerAt(other.bucket.url).test(place, kodo))).toBe('passed bucketWritable')
    const north = { ...place, region: 1 }
    const outcome = await testerAt(other.bucket.url).test(north, kodo)
    expect(bucketVerdict(north, outcome)).toMatchObject({ fix: { kind: 'useRegion', region: 2 } })
    await other.close()
  })

  it('is signed for as an S3-compatible store asks', async () => {
    const minio = {
      vendor: 1,
      region: 7,
      bucket: 'minio',
      accessKey: 'canary-access-key',
      secretKey: 'canary-secret-key',
    }
    const other = await createRehearsalService({ bucket: minio })
    const place = { vendor: 11, region: 0, bucket: 'minio', address: other.bucket.url }
    expect(codeOf(place, await testerAt(other.bucket.url).test(place, minio))).toBe('passed bucketWritable')
    await other.close()
  })
})

describe('other stores', () => {
  it('are not followed to another host', async () => {
    let visits = 0
    const trap = await serveStore((_request, response) => {
      visits += 1
      response.writeHead(200, { ETag: '"x"' }).end()
    })
    const store = await serveStore((request, response) => {
      request.resume()
      response.writeHead(307, { Location: `${trap.url}/rehearsal-bucket/x` }).end()
    })
    expect(codeOf(target, await testerAt(store.url).test(target, keys))).toBe('fix bucketElsewhere')
    expect(visits).toBe(0)
    store.close()
    trap.close()
  })

  it.each([
    ['403 with a page', 403, { 'Content-Type': 'text/html' }, '<html><body><hr>no</body></html>', 'fix bucketPage'],
    ['200 with a page', 200, { 'Content-Type': 'text/html' }, '<html>welcome</html>', 'fix bucketPage'],
    ['half an answer', 400, { 'Content-Type': 'application/xml' }, '<Error><Code>Inval', 'fix bucketRefused'],
    ['301 without a body', 301, {}, '', 'fix bucketElsewhere'],
    ['a store in trouble', 503, {}, '<Error><Code>SlowDown</Code></Error>', 'look bucketBusy'],
  ])('get a sentence: %s', async (_, status, headers, body, expected) => {
    const store = await serveStore((request, response) => {
      request.resume().on('end', () => response.writeHead(status, headers).end(body))
    })
    expect(codeOf(target, await testerAt(store.url).test(target, keys))).toBe(expected)
    store.close()
  })

  it('are told from a closed port', async () => {
    const store = await serveStore(() => undefined)
    store.close()
    expect(codeOf(target, await testerAt(store.url).test(target, keys))).toBe('fix bucketUnreachable')
  })

  it('get a plain request: no checksum trailers, and nothing of what this computer knows about Amazon', async () => {
    const before = { ...process.env }
    Object.assign(process.env, {
      AWS_ACCESS_KEY_ID: 'canary-from-environment',
      AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
      AWS_REGION: 'sa-east-1',
      AWS_PROFILE: 'canary-profile',
      AWS_REQUEST_CHECKSUM_CALCULATION: 'when_supported',
    })
    const seen: string[] = []
    const store = await serveStore((request, response) => {
      seen.push(JSON.stringify([request.method, request.headers]))
      request.resume().on('end', () => response.writeHead(200, { ETag: '"x"' }).end())
    })
    expect(codeOf(target, await testerAt(store.url).test(target, keys))).toBe('passed bucketWritable')
    expect(seen).toHaveLength(2)
    expect(seen.join()).not.toMatch(/canary|sa-east-1|aws-chunked|x-amz-checksum|x-amz-trailer|x-amz-sdk-checksum/)
    store.close()
    process.env = before
  })
})
