import type { ProxyFor } from '../agora/proxy.ts'
import { createHttpsAgent } from '../agora/proxyAgent.ts'
import { createTrust } from '../agora/trust.ts'
import type { BucketAddress, BucketKeys } from './port.ts'

/** Longest wait for a connection, ms; the whole is limited by the signal. */
const CONNECT_MS = 6_000
/** Repetitions of one request after trouble that passes. */
const ATTEMPTS = 3

/** The two things done to a bucket. Both throw whatever the library throws. */
export interface S3Bucket {
  /** Whether the store confirmed it as stores do: with the file's ETag. */
  put(key: string, body: string, signal: AbortSignal): Promise<{ readonly confirmed: boolean }>
  remove(key: string, signal: AbortSignal): Promise<void>
  close(): void
}

export type OpenS3 = (address: BucketAddress, bucket: string, keys: BucketKeys) => Promise<S3Bucket>

interface S3Deps {
  readonly proxyFor: ProxyFor
  /** Root certificates beside those of the operating system, PEM. */
  readonly extraCa: () => readonly string[]
}

/**
 * Creates the opener of S3 clients. The library is read when the first bucket is opened: starting the desk does not wait for
 * it. Everything it would else look up on this computer (profiles, environment, regions) is given, so that nothing but the
 * form decides where keys go; it follows no redirects.
 */
export function createS3({ proxyFor, extraCa }: S3Deps): OpenS3 {
  return async (address, bucket, { accessKey, secretKey }) => {
    const { DeleteObjectCommand, PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3')
    const proxy = await proxyFor(new URL(address.origin))
    const secureContext = createTrust(extraCa())()
    const agent = createHttpsAgent(proxy, { secureContext })
    const client = new S3Client({
      endpoint: address.origin,
      region: address.signingRegion,
      forcePathStyle: address.pathStyle,
      credentials: { accessKeyId: accessKey, secretAccessKey: secretKey },
      // Checksums in trailers are not understood by OSS and others.
      requestChecksumCalculation: 'WHEN_REQUIRED',
      responseChecksumValidation: 'WHEN_REQUIRED',
      maxAttempts: ATTEMPTS,
      retryMode: 'standard',
      defaultsMode: 'standard',
      followRegionRedirects: false,
      useArnRegion: false,
      useDualstackEndpoint: false,
      useFipsEndpoint: false,
      disableS3ExpressSessionAuth: true,
      disableMultiregionAccessPoints: true,
      authSchemePreference: [],
      userAgentAppId: '',
      requestHandler: { connectionTimeout: CONNECT_MS, httpsAgent: agent },
    })
    return {
      put: async (key, body, abortSignal) => {
        const command = new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: 'text/plain' })
        const { ETag } = await client.send(command, { abortSignal })
        return { confirmed: ETag !== undefined && ETag !== '' }
      },
      remove: async (key, abortSignal) => {
        await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }), { abortSignal })
      },
      close: () => {
        client.destroy()
        agent.destroy()
      },
    }
  }
}
