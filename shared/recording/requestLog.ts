import { z } from 'zod'
import { SessionId } from '../ids.ts'
import { AgoraCall } from '../problem.ts'

/** One attempt of one request, secrets removed and bodies capped, as the inspector shows it. */
export const RequestLogEntry = z.strictObject({
  /** ms since 1970. */
  at: z.number(),
  sessionId: SessionId.nullable(),
  appId: z.string(),
  call: AgoraCall,
  method: z.enum(['GET', 'POST']),
  host: z.string(),
  path: z.string(),
  /** Attempt number within its command, from 1. */
  attempt: z.number().int(),
  /** HTTP status; null when no answer arrived. */
  status: z.number().int().nullable(),
  ms: z.number(),
  /** The status of the recording that the answer proved; null when it proved none. Whole, whatever is kept of the body. */
  serviceStatus: z.number().nullable().default(null),
  /** Short word for what went wrong below HTTP, such as `ETIMEDOUT`; null when an answer arrived. */
  error: z.string().nullable(),
  requestBody: z.string().nullable(),
  responseBody: z.string().nullable(),
})
export type RequestLogEntry = z.infer<typeof RequestLogEntry>
