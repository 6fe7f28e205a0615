import { type Answer, gateway, json, refusal } from '../answer.ts'
import { assertNever } from '../../../shared/assertNever.ts'
import type { Dialect } from '../options.ts'
import type { Fault } from './fault.ts'

/** An answer that stands in for the service's own, and whether the service acts all the same. */
export interface Replacement {
  readonly answer: Answer
  readonly processed: boolean
}

const page = (status: number): Answer => ({
  status,
  headers: { 'Content-Type': 'text/html' },
  text: `<html><head><title>${status}</title></head><body><h1>${status}</h1><p>rehearsal proxy</p></body></html>`,
})

/** The request as it came over the wire, for answers that repeat it. */
export interface Sent {
  readonly authorization: string
  readonly text: string
}

/** The answer a fault puts in place of the service's own, or null when it leaves the words alone. */
export function replacement(fault: Fault, dialect: Dialect, sent: Sent): Replacement | null {
  switch (fault.kind) {
    case 'html':
      return { answer: page(fault.status), processed: fault.processed }
    case 'empty':
      return { answer: { status: fault.status, headers: {}, text: '' }, processed: fault.processed }
    case 'redirect':
      return {
        answer: { status: fault.status, headers: { Location: fault.location }, text: '' },
        processed: false,
      }
    case 'rateLimited': {
      const headers: Readonly<Record<string, string>> =
        fault.retryAfter === undefined ? {} : { 'Retry-After': String(fault.retryAfter) }
      const limited = gateway(429, 'API rate limit exceeded')
      return { answer: { ...limited, headers: { ...limited.headers, ...headers } }, processed: false }
    }
    case 'error': {
      const { code, reason, sid } = fault
      const body = { ...(code === undefined ? {} : { code }), reason, ...(sid === undefined ? {} : { sid }) }
      return { answer: json(fault.status, body), processed: fault.processed }
    }
    case 'answer':
      return {
        answer: { status: fault.status, headers: fault.headers, text: fault.text },
        processed: fault.processed,
      }
    case 'echo': {
      const reason = fault.of === 'body' ? `cannot handle ${sent.text}` : `Authorization: ${sent.authorization}`
      return { answer: json(fault.status, { code: fault.status, reason }), processed: fault.processed }
    }
    case 'token':
      return { answer: refusal(dialect, fault.code, 'the token has expired or is invalid'), processed: false }
    case 'latency':
    case 'hang':
    case 'hold':
    case 'reset':
    case 'truncate':
    case 'wrongLength':
    case 'drip':
    case 'failover':
    case 'abnormal':
    case 'upload':
    case 'dropReused':
    case 'clockSkew':
      return null
    default:
      return assertNever(fault)
  }
}
