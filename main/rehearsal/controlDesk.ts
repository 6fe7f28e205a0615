import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { controlAnswer, controlHeader, controlPath, type ControlAnswer } from './control.ts'
import type { RehearsalService } from './service.ts'

/** The control endpoints, when they are open. */
export interface ControlDesk {
  readonly token: string
  /** Answers a control request; `false` when the request is none. */
  serve(request: IncomingMessage, response: ServerResponse, body: Buffer, service: RehearsalService): boolean
}

/** Control endpoints behind a new random token. */
export function createControlDesk(): ControlDesk {
  const token = randomBytes(24).toString('hex')
  return {
    token,
    serve: (request, response, body, service) => {
      const url = new URL(request.url ?? '/', 'http://control.invalid')
      if (!url.pathname.startsWith(controlPath)) return false
      const known = request.headers[controlHeader] === token
      const answer = known ? attempt(request, url, body, service) : { status: 403, body: { error: 'wrong token' } }
      const bytes = Buffer.isBuffer(answer.body) ? answer.body : Buffer.from(JSON.stringify(answer.body))
      const type = Buffer.isBuffer(answer.body) ? 'application/octet-stream' : 'application/json'
      response.writeHead(answer.status, { 'Content-Type': type, 'Content-Length': bytes.length }).end(bytes)
      return true
    },
  }
}

function attempt(request: IncomingMessage, url: URL, body: Buffer, service: RehearsalService): ControlAnswer {
  try {
    const order: unknown = body.length === 0 ? null : JSON.parse(body.toString('utf8'))
    return controlAnswer(request.method ?? 'GET', url, order, service)
  } catch (error) {
    return { status: 400, body: { error: error instanceof Error ? error.message : String(error) } }
  }
}
