import { xml } from './xml.ts'

/** What the bucket sends back. */
export interface BucketAnswer {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer | string
}

/** Status and words of S3's errors, as far as the bucket knows them. */
const errors = {
  AccessDenied: [403, 'Access Denied'],
  AuthorizationHeaderMalformed: [400, 'The authorization header is malformed or names another region.'],
  InvalidAccessKeyId: [403, 'The access key does not exist.'],
  InvalidRange: [416, 'The requested range is not satisfiable.'],
  MethodNotAllowed: [405, 'This method is not allowed against this resource.'],
  NoSuchBucket: [404, 'The specified bucket does not exist.'],
  NoSuchKey: [404, 'The specified key does not exist.'],
  NotImplemented: [501, 'The rehearsal bucket does not do this.'],
  PermanentRedirect: [301, 'The bucket must be addressed at the endpoint of its region.'],
  RequestTimeTooSkewed: [403, 'The time of the request differs too much from that of the server.'],
  SignatureDoesNotMatch: [403, 'The signature does not match; check the secret key.'],
  XAmzContentSHA256Mismatch: [400, 'The body does not match its signed checksum.'],
} as const

export type BucketErrorCode = keyof typeof errors

/** An error in S3's form. A HEAD gets the status alone. */
export function bucketError(
  code: BucketErrorCode,
  method: string,
  details: Readonly<Record<string, string>> = {},
  headers: Readonly<Record<string, string>> = {},
): BucketAnswer {
  const [status, message] = errors[code]
  const document = xml([
    'Error',
    [['Code', code], ['Message', message], ...Object.entries(details), ['RequestId', 'REHEARSAL']],
  ])
  return {
    status,
    headers: { 'Content-Type': 'application/xml', ...headers },
    body: method === 'HEAD' ? '' : document,
  }
}
