import { isThisComputer } from '../../shared/agora/serviceAddress.ts'

const trustCodes: ReadonlySet<string> = new Set([
  'CERT_HAS_EXPIRED',
  'CERT_NOT_YET_VALID',
  'CERT_REVOKED',
  'CERT_REJECTED',
  'CERT_UNTRUSTED',
  'CERT_SIGNATURE_FAILURE',
  'CERT_CHAIN_TOO_LONG',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'HOSTNAME_MISMATCH',
  'INVALID_CA',
  'INVALID_PURPOSE',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
])

const staleCodes: ReadonlySet<string> = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ECLOSED'])

/** What only somebody at the other end of a way can bring about, beside trust faults and the words of a proxy. */
const answeredCodes: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'SOCKS_REFUSED'])

function codeOf(error: unknown): string {
  if (typeof error === 'string') return error
  if (typeof error !== 'object' || error === null) return ''
  const code: unknown = Reflect.get(error, 'code')
  return typeof code === 'string' ? code : ''
}

/**
 * A short technical word for a failure, fit for the inspector: a code such as `ECONNRESET`, a proxy's status such as
 * `PROXY_407`, else `ERROR`. Never a message, since messages may quote what was sent.
 */
export function wordFor(error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  const proxyStatus = /^Bad response: (\d{3})$/.exec(message)?.[1]
  if (proxyStatus !== undefined) return `PROXY_${proxyStatus}`
  const code = codeOf(error)
  return /^[A-Z][A-Z0-9_]{1,47}$/.test(code) ? code : 'ERROR'
}

/**
 * Whether a proxy said no, or its address cannot be used. One that is not there is no different from a host that is not: most
 * often the whole network is gone.
 */
export function isProxyRefusal(error: unknown): boolean {
  const word = wordFor(error)
  // The system's words, such as ENOTFOUND and EAI_AGAIN, are about the network.
  return word !== 'CANCELLED' && !/^E(?!RR)[A-Z_]+$/.test(word)
}

/** Whether the host could not prove its identity, or does not speak TLS at all. */
export function isTrustError(error: unknown): boolean {
  const code = codeOf(error)
  return trustCodes.has(code) || code === 'EPROTO' || code.startsWith('ERR_SSL_')
}

/** An error with those it was made from: where a name has several addresses, the first one tried speaks for all. */
function withCauses(error: unknown): readonly unknown[] {
  if (typeof error !== 'object' || error === null) return [error]
  const parts: unknown = Reflect.get(error, 'errors')
  const cause: unknown = Reflect.get(error, 'cause')
  const listed: readonly unknown[] = Array.isArray(parts) ? (parts as readonly unknown[]) : []
  const causes = cause === undefined ? listed : [...listed, cause]
  return [error, ...causes.flatMap(withCauses)]
}

/** Whether an error names this computer as the other end. */
function isFromHere(error: unknown): boolean {
  const address: unknown = typeof error === 'object' && error !== null ? Reflect.get(error, 'address') : null
  return typeof address === 'string' && isThisComputer(address.includes(':') ? `[${address}]` : address)
}

/**
 * Whether a failure to connect to a host shows that the network is there: somebody refused, broke off the handshake, or was a
 * proxy that said no. A name that is not found, a way that is not there and silence show nothing, nor does a `proxy` on this
 * computer, or whoever else stands here for a host that is elsewhere: they are there without a network too.
 */
export function provesNetwork(error: unknown, host: URL, proxy: string | null = null): boolean {
  if (proxy !== null && isThisComputer(URL.parse(proxy)?.hostname ?? '')) return false
  return withCauses(error).some((one) => {
    if (isFromHere(one) && !isThisComputer(host.hostname)) return false
    return answeredCodes.has(codeOf(one)) || isTrustError(one) || wordFor(one).startsWith('PROXY_')
  })
}

/** Whether a connection broke off the way a kept-alive one does that the other side had already closed. */
export function isStaleError(error: unknown): boolean {
  return staleCodes.has(codeOf(error))
}
