import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** A request as far as its signature covers it. */
export interface SignedRequest {
  readonly method: string
  /** Path and query as sent. */
  readonly url: URL
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export interface KeyPair {
  readonly accessKey: string
  readonly secretKey: string
}

/** Why a signature is not accepted, by the names S3 gives its errors. */
export type SignatureFault =
  | 'AccessDenied'
  | 'AuthorizationHeaderMalformed'
  | 'InvalidAccessKeyId'
  | 'NotImplemented'
  | 'RequestTimeTooSkewed'
  | 'SignatureDoesNotMatch'
  | 'XAmzContentSHA256Mismatch'

interface Claim {
  readonly accessKey: string
  readonly date: string
  readonly region: string
  readonly service: string
  readonly signedHeaders: readonly string[]
  readonly signature: string
  readonly timestamp: string
  readonly payload: string
  /** Seconds a presigned URL lives; null for a signed header. */
  readonly expires: number | null
}

const algorithm = 'AWS4-HMAC-SHA256'
const quarterHour = 900_000

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex')
const hmac = (key: string | Buffer, data: string) => createHmac('sha256', key).update(data).digest()

const encoded = (text: string) =>
  encodeURIComponent(text).replace(/[!'()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)

const credentialParts = (credential: string) => {
  const [accessKey = '', date = '', region = '', service = ''] = credential.split('/')
  return { accessKey, date, region, service }
}

function claimOf({ headers, url }: SignedRequest): Claim | SignatureFault {
  const header = headers['authorization']
  if (header !== undefined) {
    const parts = /^AWS4-HMAC-SHA256 Credential=([^,]+),\s*SignedHeaders=([^,]+),\s*Signature=([0-9a-f]{64})$/.exec(
      header,
    )
    if (!parts) return 'AuthorizationHeaderMalformed'
    return {
      ...credentialParts(parts[1] ?? ''),
      signedHeaders: (parts[2] ?? '').split(';'),
      signature: parts[3] ?? '',
      timestamp: headers['x-amz-date'] ?? '',
      payload: headers['x-amz-content-sha256'] ?? '',
      expires: null,
    }
  }
  const query = url.searchParams
  if (query.get('X-Amz-Algorithm') !== algorithm) return 'AccessDenied'
  return {
    ...credentialParts(query.get('X-Amz-Credential') ?? ''),
    signedHeaders: (query.get('X-Amz-SignedHeaders') ?? '').split(';'),
    signature: query.get('X-Amz-Signature') ?? '',
    timestamp: query.get('X-Amz-Date') ?? '',
    payload: 'UNSIGNED-PAYLOAD',
    expires: Number(query.get('X-Amz-Expires') ?? '0'),
  }
}

/** ms since 1970 of `YYYYMMDDTHHMMSSZ`; NaN for anything else. */
const timeOf = (timestamp: string) =>
  Date.parse(timestamp.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/, '$1-$2-$3T$4:$5:$6Z'))

function canonicalRequest(request: SignedRequest, claim: Claim): string {
  const path = request.url.pathname
    .split('/')
    .map((part) => encoded(decodeURIComponent(part)))
    .join('/')
  const query = [...request.url.searchParams]
    .filter(([name]) => name !== 'X-Amz-Signature')
    .map(([name, value]) => `${encoded(name)}=${encoded(value)}`)
    .sort()
    .join('&')
  const headers = claim.signedHeaders.map(
    (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`,
  )
  return [request.method, path, query, headers.join(''), claim.signedHeaders.join(';'), claim.payload].join('\n')
}

/** Checks a version 4 signature, in the header or presigned; `now` is ms since 1970. Null when all is well. */
export function signatureFault(
  request: SignedRequest,
  keys: KeyPair,
  region: string,
  now: number,
): SignatureFault | null {
  const claim = claimOf(request)
  if (typeof claim === 'string') return claim
  if (claim.accessKey !== keys.accessKey) return 'InvalidAccessKeyId'
  if (claim.region !== region || claim.service !== 's3') return 'AuthorizationHeaderMalformed'
  if (!claim.signedHeaders.includes('host')) return 'AccessDenied'
  const at = timeOf(claim.timestamp)
  if (Number.isNaN(at) || !claim.timestamp.startsWith(claim.date)) return 'AccessDenied'
  if (claim.expires === null ? Math.abs(now - at) > quarterHour : now > at + claim.expires * 1_000)
    return claim.expires === null ? 'RequestTimeTooSkewed' : 'AccessDenied'
  if (claim.payload.startsWith('STREAMING-')) return 'NotImplemented'

  const scope = `${claim.date}/${claim.region}/s3/aws4_request`
  const toSign = [algorithm, claim.timestamp, scope, sha256(canonicalRequest(request, claim))].join('\n')
  const key = [claim.date, claim.region, 's3', 'aws4_request'].reduce<string | Buffer>(hmac, `AWS4${keys.secretKey}`)
  const expected = hmac(key, toSign)
  const given = Buffer.from(claim.signature, 'hex')
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return 'SignatureDoesNotMatch'
  if (claim.payload !== 'UNSIGNED-PAYLOAD' && claim.payload !== sha256(request.body)) return 'XAmzContentSHA256Mismatch'
  return null
}
