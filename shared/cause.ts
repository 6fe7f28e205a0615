import type { causes } from './strings/en/causes.ts'

/** What went wrong below a problem: names its words. */
export type CauseKey = keyof typeof causes

/** A cause with the values of its words. */
export interface Cause {
  readonly key: CauseKey
  readonly params: Readonly<Record<string, string>>
}

/** The technical words that mean each: of the system, of OpenSSL, of SQLite, and of the desk itself. */
const words: Partial<Record<CauseKey, readonly string[]>> = {
  slow: ['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT', 'TIMEOUT'],
  brokeOff: ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ECLOSED', 'ERR_STREAM_PREMATURE_CLOSE', 'EMPTY'],
  refused: ['ECONNREFUSED'],
  noName: ['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'],
  noWay: ['EHOSTUNREACH', 'ENETUNREACH', 'ENETDOWN', 'EADDRNOTAVAIL'],
  cancelled: ['CANCELLED'],
  certificateExpired: ['CERT_HAS_EXPIRED'],
  certificateEarly: ['CERT_NOT_YET_VALID'],
  certificateOther: ['ERR_TLS_CERT_ALTNAME_INVALID', 'HOSTNAME_MISMATCH'],
  certificateUnknown: [
    'CERT_UNTRUSTED',
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'INVALID_CA',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'UNABLE_TO_GET_ISSUER_CERT',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  ],
  noTls: ['EPROTO'],
  proxySignIn: ['PROXY_407'],
  socksRefused: ['SOCKS_REFUSED'],
  diskFull: ['ENOSPC', 'EDQUOT', 'SQLITE_FULL'],
  readOnly: ['EROFS', 'EACCES', 'EPERM', 'SQLITE_READONLY', 'SQLITE_AUTH'],
  diskFault: ['EIO', 'SQLITE_IOERR'],
  busy: ['EBUSY', 'SQLITE_BUSY', 'SQLITE_LOCKED'],
  damaged: ['SQLITE_CORRUPT', 'SQLITE_NOTADB', 'quick_check'],
  notThere: ['ENOENT', 'SQLITE_CANTOPEN'],
  notFolder: ['EEXIST', 'ENOTDIR'],
  portTaken: ['EADDRINUSE'],
  closed: ['closed'],
  notRunning: ['not running'],
  notNoted: ['index'],
  dropped: ['dropped'],
  altered: ['altered'],
  tooLarge: ['tooLarge'],
}

const known: ReadonlyMap<string, CauseKey> = new Map(
  Object.entries(words).flatMap(([key, list]) => list.map((word) => [word, key as CauseKey] as const)),
)

/** Words that carry a value, or come in too many kinds to list. The first group of a pattern is the value. */
const patterns: readonly (readonly [pattern: RegExp, key: CauseKey, value: string])[] = [
  [/^PROXY_(\d{3})$/, 'proxyStatus', 'status'],
  [/^ERR_SSL_\w+$/, 'noTls', ''],
  [/^[a-z_]+=\w*$/, 'noPromise', ''],
  [/^version \d+ > \d+$/, 'newer', ''],
  [/^([0-9a-f]{8})$/, 'reference', 'id'],
]

/** What a technical word means; null when that is not known. */
export function causeOf(word: string): Cause | null {
  const key = known.get(word)
  if (key !== undefined) return { key, params: {} }
  for (const [pattern, meant, value] of patterns) {
    const found = pattern.exec(word)
    if (found !== null) return { key: meant, params: found[1] === undefined ? {} : { [value]: found[1] } }
  }
  return null
}

/** What a service's support asks for stays as it is: `code 433`, `HTTP 400`. */
const isFact = (part: string): boolean => /^(?:code .+|HTTP \d+)$/.test(part)

/**
 * A problem's `detail` as an aside of its sentence, with the space before it: ` (code 433, HTTP 400)`, ` (it took too long)`.
 * A name that means something to programs alone says nothing to people and is left out; somebody's sentence is not.
 */
export function asideOf(detail: string | number | undefined, say: (cause: Cause) => string): string {
  const text = String(detail ?? '')
  const whole = causeOf(text)
  const parts = whole === null ? text.split(', ').map((part) => wordsOf(part, say)) : [say(whole)]
  const said = parts.filter((part) => part !== '').join(', ')
  if (said !== '') return ` (${said})`
  return /\s/.test(text) ? ` (${text})` : ''
}

function wordsOf(part: string, say: (cause: Cause) => string): string {
  if (isFact(part)) return part
  const cause = causeOf(part)
  return cause === null ? '' : say(cause)
}
