import { X509Certificate } from 'node:crypto'
import type { CertificateFacts } from '../../shared/network.ts'
import { ProblemError } from '../../shared/problem.ts'

/** One root certificate to trust. */
export interface TrustedCertificate {
  readonly pem: string
  readonly facts: CertificateFacts
}

/** More is no file of root certificates, bytes. */
export const LARGEST_FILE = 1_048_576

const blocks = /-----BEGIN CERTIFICATE-----[\s\S]+?-----END CERTIFICATE-----/g

/** Letters that mean something in a distinguished name come with a backslash, control characters as two hex digits (RFC 4514). */
const unescaped = (text: string): string =>
  text.replace(/\\([0-9A-Fa-f]{2}|.)/g, (_all, found: string) => (found.length === 2 ? ' ' : found))

/** The common name, or else the organisation, or else all of it on one line. */
function nameIn(subject: string): string {
  const part = (key: string) => new RegExp(`^${key}=(.+)$`, 'm').exec(subject)?.[1]
  return unescaped(part('CN') ?? part('O') ?? subject.replaceAll('\n', ', '))
}

function read(source: string | Buffer, number: number): TrustedCertificate {
  try {
    const certificate = new X509Certificate(source)
    return {
      pem: certificate.toString(),
      facts: {
        name: nameIn(certificate.subject),
        issuer: nameIn(certificate.issuer),
        validTo: Date.parse(certificate.validTo),
        authority: certificate.ca,
      },
    }
  } catch {
    throw new ProblemError('caFileBroken', { params: { number } })
  }
}

/** Whether these bytes begin like a certificate without the letters around it (DER). */
const isBinary = (bytes: Buffer): boolean => bytes[0] === 0x30 && (bytes[1] ?? 0) >= 0x80

/**
 * The certificates in a file, PEM (any number) or DER (one). `now`: ms since 1970.
 * @throws ProblemError caFileTooLarge, caFileHasKey, caFileEmpty, caFileBroken, caFileExpired
 */
export function readCertificates(bytes: Buffer, now: number): readonly TrustedCertificate[] {
  if (bytes.length > LARGEST_FILE) throw new ProblemError('caFileTooLarge')
  const text = bytes.toString('latin1')
  if (/-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(text)) throw new ProblemError('caFileHasKey')
  const found = isBinary(bytes) ? [bytes] : (text.match(blocks) ?? [])
  if (found.length === 0) throw new ProblemError('caFileEmpty')
  const certificates = found.map((one, at) => read(one, at + 1))
  const unique = [...new Map(certificates.map((one) => [one.pem, one])).values()]
  if (unique.every(({ facts }) => facts.validTo < now)) {
    const last = Math.max(...unique.map(({ facts }) => facts.validTo))
    throw new ProblemError('caFileExpired', { params: { day: new Date(last).toISOString().slice(0, 10) } })
  }
  return unique
}
