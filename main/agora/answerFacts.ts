import type { IncomingMessage } from 'node:http'

/** The Date header has whole seconds: on average it is half a second old. */
const HALF_SECOND = 500

/**
 * Server clock minus this computer's clock in ms, from the Date of an answer and when its request left and it arrived.
 * Null without a readable Date.
 */
export function clockOffset(date: string | undefined, sentAt: number, arrivedAt: number): number | null {
  const server = date === undefined ? Number.NaN : Date.parse(date)
  return Number.isNaN(server) ? null : Math.round(server + HALF_SECOND - (sentAt + arrivedAt) / 2)
}

/**
 * The pause that Retry-After asks for, ms; it comes as seconds or as a date, which is read on the server's own clock where
 * the answer shows it. Null without a readable one.
 */
export function retryAfterMs(headers: IncomingMessage['headers'], now: number): number | null {
  const value = headers['retry-after']?.trim()
  if (value === undefined || value === '') return null
  if (/^\d{1,6}(\.\d+)?$/.test(value)) return Math.ceil(Number(value) * 1000)
  const date = Date.parse(value)
  const own = Date.parse(headers.date ?? '')
  return Number.isNaN(date) ? null : Math.max(0, date - (Number.isNaN(own) ? now : own))
}
