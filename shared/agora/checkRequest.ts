import type { z } from 'zod'
import type { AgoraCall } from '../problem.ts'
import { AcquireBody, StartBody, UpdateLayoutBody } from './bodies.ts'

/** What keeps a request from being sent: the place in the body as a dotted path, and the rule it breaks. Holds no value. */
export interface RequestFinding {
  readonly path: string
  readonly rule: string
}

const none: readonly RequestFinding[] = []

function findings(schema: z.ZodType, body: unknown): readonly RequestFinding[] {
  const checked = schema.safeParse(body)
  return checked.success
    ? none
    : checked.error.issues.map((issue) => ({ path: issue.path.join('.'), rule: issue.message }))
}

/**
 * Checks a body before it leaves. Query has none, and stop is never held back: a recording must stay stoppable even if its
 * channel name would be refused today.
 */
export function checkRequest(call: AgoraCall, body: unknown): readonly RequestFinding[] {
  switch (call) {
    case 'acquire':
      return findings(AcquireBody, body)
    case 'start':
      return findings(StartBody, body)
    case 'updateLayout':
      return findings(UpdateLayoutBody, body)
    case 'query':
    case 'stop':
      return none
  }
}
