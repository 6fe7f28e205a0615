import { z } from 'zod'
import { problems } from './strings/en/problems.ts'

/** Every fault a person can meet, named by its text: what happened, what it means for the recording, what to do. */
export type ProblemCode = keyof typeof problems

const codes = Object.keys(problems) as [ProblemCode, ...ProblemCode[]]

/** The five calls of the recording API, and the probe that checks an account (an acquire on a probe channel). */
export const AgoraCall = z.enum(['acquire', 'start', 'query', 'updateLayout', 'stop'])
export type AgoraCall = z.infer<typeof AgoraCall>

/** What the service answered, when it did: shown in small type beside the words, never the only explanation. */
export const ServiceAnswer = z.strictObject({
  call: AgoraCall,
  /** HTTP status, or null when no answer arrived. */
  http: z.number().int().nullable(),
  /** The service's own code: a number, or a word such as `invalid appid`; null when it gave none. */
  code: z.union([z.number(), z.string()]).nullable(),
  /** The service's reason, redacted and capped. */
  reason: z.string().nullable(),
})
export type ServiceAnswer = z.infer<typeof ServiceAnswer>

/**
 * A fault as data: it crosses IPC and the journal, and is put into words only where it is shown.
 * `params` fill the placeholders of the text; they never hold a secret.
 */
export const Problem = z.strictObject({
  code: z.enum(codes),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Whether the same request may succeed later without anything being changed. */
  retryable: z.boolean(),
  /** Dotted path of the input field it belongs to, such as `recorderUid` or `layout.regions.3.width`. */
  field: z.string().optional(),
  service: ServiceAnswer.optional(),
})
export type Problem = z.infer<typeof Problem>

/** Extra facts of a problem; everything but the code has a harmless default. */
export interface ProblemDetails {
  readonly params?: Readonly<Record<string, string | number>>
  readonly retryable?: boolean
  readonly field?: string
  readonly service?: ServiceAnswer
}

/** Builds a {@link Problem}. */
export function problem(code: ProblemCode, details: ProblemDetails = {}): Problem {
  return {
    code,
    params: { ...details.params },
    retryable: details.retryable ?? false,
    ...(details.field === undefined ? {} : { field: details.field }),
    ...(details.service === undefined ? {} : { service: details.service }),
  }
}

/** Carries a {@link Problem} through code that throws. Its message is the code alone, so nothing private can ride on it. */
export class ProblemError extends Error {
  readonly problem: Problem

  constructor(code: ProblemCode, details: ProblemDetails = {}) {
    super(code)
    this.name = 'ProblemError'
    this.problem = problem(code, details)
  }
}
