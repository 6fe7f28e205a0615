import type { AgoraCall } from '../../shared/problem.ts'
import type { PathIds } from '../../shared/agora/paths.ts'
import type { CallContext } from './port.ts'
import { createRedactor, redactedBody, type Redactor } from './redact.ts'

/** One of the five calls with everything it sends. */
export interface Command<C extends AgoraCall> {
  readonly call: C
  readonly ids: PathIds
  /** Null for query, which has none. */
  readonly body: object | null
  /** Secrets inside the body: they must not come back out of the module. */
  readonly secrets: readonly string[]
}

/** What all attempts of a command have in common. */
export interface Envelope {
  readonly method: 'GET' | 'POST'
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  /** What the inspector needs, made when first asked for: best while the answer is on its way, when time costs nothing. */
  readonly inspection: () => Inspection
}

/** How a command may be shown. */
export interface Inspection {
  /** The body as the inspector may show it. */
  readonly loggedBody: string | null
  /** Removes every secret of this command from a text. */
  readonly redact: Redactor
}

/** Exactly this, on query too, which has no body: the service answers anything else with error 8. */
const CONTENT_TYPE = 'application/json;charset=utf-8'

/** Header, body and redaction of a command. */
export function createEnvelope<C extends AgoraCall>(context: CallContext, command: Command<C>): Envelope {
  const credentials = Buffer.from(`${context.customerId}:${context.certificate}`, 'utf8').toString('base64')
  let inspection: Inspection | null = null
  return {
    method: command.call === 'query' ? 'GET' : 'POST',
    headers: { 'content-type': CONTENT_TYPE, authorization: `Basic ${credentials}` },
    body: command.body === null ? null : JSON.stringify(command.body),
    inspection: () =>
      (inspection ??= {
        loggedBody: command.body === null ? null : redactedBody(command.body),
        redact: createRedactor([context.certificate, credentials, ...command.secrets]),
      }),
  }
}
