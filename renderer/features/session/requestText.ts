import type { i18n } from 'i18next'
import type { RequestLogEntry } from '../../../shared/recording/requestLog.ts'

/** The call, and for a question the status that was answered. */
export function callText(words: i18n, { call, responseBody }: RequestLogEntry): string {
  const status = call === 'query' ? statusIn(responseBody) : null
  return status === null ? call : words.t('history:requests.status', { call, status })
}

/** A body as it can be read: JSON indented, anything else as it came. */
export function readable(body: string): string {
  const value = parsed(body)
  return typeof value === 'object' && value !== null ? JSON.stringify(value, null, 2) : body
}

function statusIn(body: string | null): string | null {
  const answer = body === null ? null : parsed(body)
  if (typeof answer !== 'object' || answer === null || !('serverResponse' in answer)) return null
  const { serverResponse } = answer
  if (typeof serverResponse !== 'object' || serverResponse === null || !('status' in serverResponse)) return null
  const { status } = serverResponse
  return typeof status === 'number' || typeof status === 'string' ? String(status) : null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    // A body that was cut off, or a proxy's page.
    return null
  }
}
