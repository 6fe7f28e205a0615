import { z } from 'zod'

const ms = z.number().min(0).max(3_600_000)
const http = z.number().int().min(200).max(599)

/**
 * What can go wrong with one request. Waits are real ms; a failover's seconds pass on the rehearsal's clock.
 * `processed` says whether the service acts on the request although the caller hears something else.
 */
export const Fault = z.discriminatedUnion('kind', [
  /** The answer comes late; the service acts before or after the wait. */
  z.strictObject({
    kind: z.literal('latency'),
    ms,
    when: z.enum(['beforeProcessing', 'afterProcessing']).default('afterProcessing'),
  }),
  /** The answer never comes, or never ends. */
  z.strictObject({
    kind: z.literal('hang'),
    when: z.enum(['beforeProcessing', 'beforeHeaders', 'beforeBody', 'afterBody']),
  }),
  /** The service acts, and its answer waits until the rule is removed, or so many ms at the longest. */
  z.strictObject({ kind: z.literal('hold'), atMost: ms.default(60_000) }),
  /** The connection is reset without an answer. */
  z.strictObject({ kind: z.literal('reset'), when: z.enum(['beforeProcessing', 'afterProcessing']) }),
  /** The connection ends in the middle of the body. */
  z.strictObject({ kind: z.literal('truncate') }),
  /** Content-Length is wrong by so many bytes; more than the body has: the connection ends before. */
  z.strictObject({ kind: z.literal('wrongLength'), by: z.number().int().min(-1_000).max(1_000) }),
  /** The body comes byte by byte. */
  z.strictObject({ kind: z.literal('drip'), everyMs: ms }),
  /** A page of some proxy instead of JSON. */
  z.strictObject({ kind: z.literal('html'), status: http.default(502), processed: z.boolean().default(false) }),
  /** A status without a body. */
  z.strictObject({ kind: z.literal('empty'), status: http.default(200), processed: z.boolean().default(false) }),
  /** Sends the caller elsewhere; nobody should go there. */
  z.strictObject({
    kind: z.literal('redirect'),
    status: z.union([z.literal(301), z.literal(302), z.literal(307), z.literal(308)]).default(307),
    location: z.string().default('https://elsewhere.invalid/'),
  }),
  /** 429, with Retry-After in seconds when given. */
  z.strictObject({ kind: z.literal('rateLimited'), retryAfter: z.number().int().min(0).optional() }),
  /** Any answer of the service: its HTTP status, code and reason, and a sid if given. */
  z.strictObject({
    kind: z.literal('error'),
    status: http,
    code: z.union([z.number(), z.string()]).optional(),
    reason: z.string().default('rehearsed fault'),
    sid: z.string().optional(),
    processed: z.boolean().default(false),
  }),
  /** Any answer at all, as text. */
  z.strictObject({
    kind: z.literal('answer'),
    status: http,
    headers: z.record(z.string(), z.string()).default({}),
    text: z.string(),
    processed: z.boolean().default(false),
  }),
  /** A refusal that repeats what was sent, as careless proxies do: the body, or the Authorization header. */
  z.strictObject({
    kind: z.literal('echo'),
    of: z.enum(['body', 'authorization']),
    status: http.default(502),
    processed: z.boolean().default(false),
  }),
  /** The channel token has expired (109) or was made for someone else (110): a start is refused, a recording ends. */
  z.strictObject({ kind: z.literal('token'), code: z.union([z.literal(109), z.literal(110)]).default(109) }),
  /** The recording moves to another server and is "not found" for so many seconds. */
  z.strictObject({ kind: z.literal('failover'), seconds: z.number().min(0).max(86_400) }),
  /** The recording ends abnormally: status 20. */
  z.strictObject({ kind: z.literal('abnormal') }),
  /** What a stop reports about the files. */
  z.strictObject({ kind: z.literal('upload'), outcome: z.enum(['uploaded', 'backuped', 'unknown']) }),
  /** A connection that was used before is dropped as the request arrives. Matches only such requests. */
  z.strictObject({ kind: z.literal('dropReused') }),
  /** The Date header is wrong by so many ms. */
  z.strictObject({ kind: z.literal('clockSkew'), ms: z.number() }),
])
export type Fault = z.output<typeof Fault>

/** Which requests a fault meets, and how often. */
export const FaultRule = z.strictObject({
  fault: Fault,
  call: z.enum(['acquire', 'start', 'query', 'updateLayout', 'stop', 'any']).default('any'),
  appId: z.string().optional(),
  /** A sid, a resource id or a channel name. */
  session: z.string().optional(),
  /** Matching requests that pass untouched first. */
  after: z.number().int().min(0).default(0),
  /** Requests it meets; null for all from then on. */
  times: z.number().int().min(1).nullable().default(1),
})
export type FaultRule = z.output<typeof FaultRule>
/** A rule as it is written down: what has a default may be left out. */
export type FaultRuleInput = z.input<typeof FaultRule>
