/** Credentials and bucket of the rehearsal service, as the desk enters them into an account and a storage profile. */
export interface RehearsalCredentials {
  readonly appId: string
  readonly customerId: string
  readonly customerCertificate: string
  readonly storage: {
    readonly vendor: number
    readonly region: number
    readonly bucket: string
    readonly accessKey: string
    readonly secretKey: string
  }
}

/** The service inside the desk. Its recordings survive a restart of the desk, as real ones do. */
export interface RehearsalHandle {
  /** Base URL, `http://127.0.0.1:<port>`. */
  readonly url: string
  /** S3 endpoint of its bucket, addressed by path. */
  readonly bucketUrl: string
  readonly credentials: RehearsalCredentials
  close(): Promise<void>
}
