/** What stands where a secret was. */
export const REDACTED = '[redacted]'

/** Fields that hold a secret by their name, wherever they stand: ours, the wire's, and HTTP's. */
export const secretNames = [
  'authorization',
  'proxy-authorization',
  'cookie',
  'set-cookie',
  'certificate',
  'customerCertificate',
  'customerSecret',
  'password',
  'secret',
  'decryptionSecret',
  'secretKey',
  'accessKey',
  'token',
] as const

const lowerCased: ReadonlySet<string> = new Set(secretNames.map((name) => name.toLowerCase()))

/** Whether a field holds a secret by its name, however that is written. */
export const isSecretName = (name: string): boolean => lowerCased.has(name.toLowerCase())

/** `Basic` and `Bearer` headers, whole or cut off, wherever they were printed. */
export const credentials = /\b(Basic|Bearer)\s+[A-Za-z0-9+/=._~-]+/gi
