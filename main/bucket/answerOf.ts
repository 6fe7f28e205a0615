import type { BucketAnswer } from '../../shared/recording/preflight/bucketOutcome.ts'
import { isTrustError, wordFor } from '../agora/networkErrors.ts'

type Fields = Readonly<Record<string, unknown>>

/** Reads one field of something unknown, whatever it is: a getter that throws has no value. */
function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined
  try {
    return (value as Fields)[name]
  } catch {
    return undefined
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null)

/** Words a library uses where the store gave none. */
const noWords: ReadonlySet<string> = new Set([
  'Error',
  'Unknown',
  'UnknownError',
  'NotFound',
  'Forbidden',
  'BadRequest',
])

/** The store's own word, if it looks like one. */
function codeOf(error: unknown): string | null {
  const named = text(field(error, 'Code')) ?? text(field(error, 'name'))
  return named !== null && /^[A-Za-z][A-Za-z0-9_.-]{2,59}$/.test(named) && !noWords.has(named) ? named : null
}

/** A region or an address, told from anything else that a body may hold. */
function hintOf(error: unknown, headers: unknown): string | null {
  const said = [
    text(field(headers, 'x-amz-bucket-region')),
    text(field(error, 'Region')),
    text(field(error, 'Endpoint')),
  ]
  return said.find((one) => one !== null && /^[A-Za-z0-9.-]{2,120}$/.test(one)) ?? null
}

function clockOffset(headers: unknown, now: number): number | null {
  const date = text(field(headers, 'date'))
  const at = date === null ? NaN : Date.parse(date)
  return Number.isNaN(at) ? null : at - now
}

function isPage(response: unknown, headers: unknown): boolean {
  const type = text(field(headers, 'content-type')) ?? ''
  const body = text(field(response, 'body')) ?? ''
  return type.toLowerCase().includes('html') || /^\s*<(?:!doctype html|html)/i.test(body)
}

const noNames: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME'])
const slow: ReadonlySet<string> = new Set(['ETIMEDOUT', 'ESOCKETTIMEDOUT', 'ERR_SOCKET_CONNECTION_TIMEOUT'])

function wordOf(error: unknown): string {
  try {
    return wordFor(error)
  } catch {
    return 'ERROR'
  }
}

function brokenBy(error: unknown, ms: number): BucketAnswer {
  const word = wordOf(error)
  if (noNames.has(word)) return { kind: 'broken', ms, how: 'noName', word }
  if (isTrustError(word)) return { kind: 'broken', ms, how: 'untrusted', word }
  if (slow.has(word) || (word === 'ERROR' && text(field(error, 'name')) === 'TimeoutError'))
    return { kind: 'broken', ms, how: 'timeout', word: word === 'ERROR' ? 'TIMEOUT' : word }
  return { kind: 'broken', ms, how: 'connection', word }
}

/**
 * The facts of anything that a request to a bucket threw. Takes what it knows by name and leaves the rest behind: such errors
 * repeat the access key, what was signed and whole bodies. Never throws. `now`: ms since 1970.
 */
export function answerOf(error: unknown, ms: number, now: number): BucketAnswer {
  const response = field(error, '$response')
  const http = field(field(error, '$metadata'), 'httpStatusCode') ?? field(response, 'statusCode')
  if (typeof http !== 'number' || !Number.isInteger(http) || http < 100 || http > 999) return brokenBy(error, ms)
  const headers = field(response, 'headers')
  return {
    kind: 'answered',
    ms,
    http,
    code: codeOf(error),
    hint: hintOf(error, headers),
    clockOffset: clockOffset(headers, now),
    isPage: isPage(response, headers),
  }
}
