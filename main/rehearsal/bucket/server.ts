import { setTimeout as wait } from 'node:timers/promises'
import { signingRegion, storageEndpoint } from '../../../shared/agora/storageEndpoints.ts'
import { type Listener, listen } from '../http.ts'
import type { RehearsalBucketAccess } from '../options.ts'
import { type BucketAnswer, bucketError } from './bucketAnswer.ts'
import { type BucketAction, type BucketFailure, denied } from './bucketFailures.ts'
import { listing } from './listing.ts'
import type { Objects } from './objects.ts'
import { signatureFault, type SignedRequest } from './signature.ts'

/** One request to the bucket, for tests to ask about. Bodies and signatures are not kept. */
export interface BucketRequest {
  readonly method: string
  readonly key: string
  readonly status: number
}

export interface BucketServer extends Listener {
  requests(): readonly BucketRequest[]
}

export interface BucketServerDeps {
  readonly port: number
  readonly access: RehearsalBucketAccess
  readonly objects: Objects
  readonly failures: () => ReadonlySet<BucketFailure>
  /** ms since 1970 on this computer: signatures are made with its clock. */
  readonly now: () => number
}

/** Where the bucket claims to be when it is told to be elsewhere: another region of its vendor, by name and address. */
function elsewhere({ vendor, region, bucket }: RehearsalBucketAccess): {
  readonly name: string
  readonly host: string
} {
  const other = [4, 1].find((id) => id !== region) ?? 1
  const host = storageEndpoint(vendor, other, bucket)?.host ?? 'elsewhere.example.com'
  return { name: signingRegion(vendor, other), host: `${bucket}.${host}` }
}

/** How late a slow bucket answers, ms. */
const SLOW_MS = 1_000

const largestObject = 50_000_000
const keptRequests = 5_000

/** Serves one bucket in the S3 protocol, addressed by path. @throws the system's error when the port cannot be had. */
export async function createBucketServer(deps: BucketServerDeps): Promise<BucketServer> {
  let requests: readonly BucketRequest[] = []
  const listener = await listen(deps.port, largestObject, async (request, response, body) => {
    const trouble = deps.failures()
    if (trouble.has('hang')) return
    if (trouble.has('reset')) {
      request.socket.resetAndDestroy()
      return
    }
    if (trouble.has('slow')) await wait(SLOW_MS)
    const method = request.method ?? 'GET'
    const url = new URL(request.url ?? '/', 'http://bucket.invalid')
    const headers = Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, value?.toString()]),
    )
    const [, bucket = '', ...rest] = url.pathname.split('/').map(decodeURIComponent)
    const key = rest.join('/')
    const answer = answerTo({ method, url, headers, body }, bucket, key, deps)
    requests = [...requests, { method, key, status: answer.status }].slice(-keptRequests)
    const bytes = Buffer.from(answer.body)
    const length = method === 'HEAD' ? {} : { 'Content-Length': bytes.length }
    response.writeHead(answer.status, { ...answer.headers, ...length, 'x-amz-request-id': 'REHEARSAL' })
    response.end(method === 'HEAD' ? undefined : bytes)
  })
  return { ...listener, requests: () => requests }
}

function actionOf(method: string, key: string): BucketAction | null {
  if (key === '') return method === 'GET' || method === 'HEAD' ? 'list' : null
  if (method === 'GET' || method === 'HEAD') return 'get'
  if (method === 'PUT') return 'put'
  return method === 'DELETE' ? 'delete' : null
}

function answerTo(request: SignedRequest, bucket: string, key: string, deps: BucketServerDeps): BucketAnswer {
  const { method } = request
  const failures = deps.failures()
  const region = signingRegion(deps.access.vendor, deps.access.region)
  if (failures.has('wrongRegion')) {
    const { name, host } = elsewhere(deps.access)
    return bucketError('PermanentRedirect', method, { Endpoint: host, Bucket: bucket }, { 'x-amz-bucket-region': name })
  }
  const fault = failures.has('badSignature')
    ? 'SignatureDoesNotMatch'
    : signatureFault(request, deps.access, region, deps.now())
  if (fault !== null)
    return bucketError(fault, method, fault === 'AuthorizationHeaderMalformed' ? { Region: region } : {})
  if (bucket !== deps.access.bucket || failures.has('noSuchBucket'))
    return bucketError('NoSuchBucket', method, { BucketName: bucket })
  const action = actionOf(method, key)
  if (action === null) return bucketError(method === 'POST' ? 'NotImplemented' : 'MethodNotAllowed', method)
  if (denied(failures, action)) return bucketError('AccessDenied', method)
  return perform(action, request, key, deps)
}

function perform(action: BucketAction, request: SignedRequest, key: string, deps: BucketServerDeps): BucketAnswer {
  const { method, url, headers, body } = request
  const { objects } = deps
  switch (action) {
    case 'list':
      return bucketAnswer(method, url, deps)
    case 'put': {
      if (headers['x-amz-copy-source'] !== undefined || url.searchParams.has('uploadId'))
        return bucketError('NotImplemented', method)
      objects.put(key, body, headers['content-type'] ?? 'binary/octet-stream', deps.now())
      const stored = objects.get(key)
      return { status: 200, headers: stored ? { ETag: stored.etag() } : {}, body: '' }
    }
    case 'delete':
      objects.remove(key)
      return { status: 204, headers: {}, body: '' }
    case 'get':
      return objectAnswer(request, key, objects)
  }
}

function bucketAnswer(method: string, url: URL, { access, objects }: BucketServerDeps): BucketAnswer {
  const region = signingRegion(access.vendor, access.region)
  if (method === 'HEAD') return { status: 200, headers: { 'x-amz-bucket-region': region }, body: '' }
  if (url.searchParams.get('list-type') !== '2') return bucketError('NotImplemented', method)
  return {
    status: 200,
    headers: { 'Content-Type': 'application/xml' },
    body: listing(access.bucket, objects, url.searchParams),
  }
}

function objectAnswer({ method, headers }: SignedRequest, key: string, objects: Objects): BucketAnswer {
  const file = objects.get(key)
  if (!file) return bucketError('NoSuchKey', method, { Key: key })
  const about = {
    'Content-Type': file.type,
    'Last-Modified': new Date(file.modifiedAt).toUTCString(),
    'Accept-Ranges': 'bytes',
    ETag: file.etag(),
  }
  if (method === 'HEAD') return { status: 200, headers: { ...about, 'Content-Length': String(file.size) }, body: '' }
  const wanted = headers['range']
  if (wanted === undefined) return { status: 200, headers: about, body: file.read() }
  const [, from = '', to = ''] = /^bytes=(\d*)-(\d*)$/.exec(wanted) ?? []
  const start = from === '' ? Math.max(0, file.size - Number(to)) : Number(from)
  const end = from === '' || to === '' ? file.size - 1 : Math.min(Number(to), file.size - 1)
  if ((from === '' && to === '') || start > end) return bucketError('InvalidRange', method)
  return {
    status: 206,
    headers: { ...about, 'Content-Range': `bytes ${start}-${end}/${file.size}` },
    body: file.read().subarray(start, end + 1),
  }
}
