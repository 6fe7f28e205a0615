import { type CatalogueRow, catalogueRow, type FaultFacts, unconfirmedRow } from '../../shared/agora/catalogue.ts'
import { type ReadAnswer, readAnswer, type Successes } from '../../shared/agora/responses.ts'
import type { AttemptOutcome } from '../../shared/agora/retry.ts'
import type { AgoraCall, ProblemCode } from '../../shared/problem.ts'
import type { RequestLogEntry } from '../../shared/recording/requestLog.ts'
import type { Clock } from '../clock.ts'
import { clockOffset, retryAfterMs } from './answerFacts.ts'
import type { Command, Envelope } from './envelope.ts'
import type { FaultInput } from './faults.ts'
import type { CallContext, CallMeta } from './port.ts'
import { keptAnswer } from './redact.ts'
import type { Exchange, Transport } from './transport.ts'

/** Takes one line for the inspector per attempt. */
export type RequestLog = (entry: RequestLogEntry) => void

/** ms for a whole attempt, by call (stop waits for uploads), and for its connection alone. */
export type Timeouts = Readonly<Record<AgoraCall | 'connect', number>>

/** The time-outs that fit the service. */
export const defaultTimeouts: Timeouts = {
  connect: 6000,
  acquire: 12_000,
  start: 12_000,
  query: 8000,
  updateLayout: 12_000,
  stop: 45_000,
}

/** What making attempts needs. */
export interface AttemptTools {
  readonly clock: Clock
  readonly transport: Transport
  readonly timeouts: Timeouts
  readonly log: RequestLog
}

/** One attempt of a command. */
export interface AttemptInput<C extends AgoraCall> {
  readonly context: CallContext
  readonly command: Command<C>
  readonly envelope: Envelope
  readonly url: URL
  /** From 1. */
  readonly number: number
  /** Until its command is over, ms: no attempt takes longer, whatever its own time-out is. */
  readonly leftMs: number
  readonly signal: AbortSignal
  /** Says that the attempt is still open after its time-out, and takes what becomes of it. Null where nobody asks. */
  readonly openLate: (() => (result: AttemptResult<C> | null) => void) | null
  readonly onLeft: () => void
}

/** What one attempt came to. `fault` lacks only what the whole command knows. */
export type AttemptResult<C extends AgoraCall> =
  | { readonly ok: true; readonly value: Successes[C]; readonly meta: Omit<CallMeta, 'attempts'> }
  | {
      readonly ok: false
      readonly outcome: AttemptOutcome
      readonly fault: Omit<FaultInput, 'call' | 'certainty' | 'attempts'>
    }

interface Timing {
  readonly sentAt: number
  readonly arrivedAt: number
}

/** The status of a recording in an answer that is a success; null where it names none. */
function provenStatus<C extends AgoraCall>(read: ReadAnswer<C> | null): number | null {
  const status: unknown = read?.ok === true && read.value !== null ? Reflect.get(read.value, 'status') : null
  return typeof status === 'number' ? status : null
}

function logEntry<C extends AgoraCall>(
  input: AttemptInput<C>,
  exchange: Exchange,
  read: ReadAnswer<C> | null,
  timing: Timing,
): RequestLogEntry {
  const { context, command, envelope, url } = input
  const { loggedBody, redact } = envelope.inspection()
  return {
    at: timing.sentAt,
    sessionId: context.sessionId,
    appId: context.appId,
    call: command.call,
    method: envelope.method,
    host: url.host,
    path: url.pathname,
    attempt: input.number,
    status: exchange.kind === 'answer' ? exchange.http : null,
    ms: Math.max(0, timing.arrivedAt - timing.sentAt),
    serviceStatus: provenStatus(read),
    error: exchange.word,
    requestBody: loggedBody,
    responseBody: exchange.kind === 'answer' ? keptAnswer(exchange.text, redact) : null,
  }
}

function failure<C extends AgoraCall>(
  { command, url }: AttemptInput<C>,
  { why, word, networkProven }: Extract<Exchange, { kind: 'failed' }>,
): AttemptResult<C> {
  const problems = { unreachable: 'networkUnreachable', untrusted: 'hostUntrusted', proxy: 'proxyRefused' } as const
  const lost = why === 'stale' || why === 'lost'
  const problem: ProblemCode = lost ? unconfirmedRow(command.call).problem : problems[why]
  return {
    ok: false,
    outcome: lost ? { kind: why } : { kind: 'notSent', untrusted: why === 'untrusted' },
    fault: { problem, retryable: why !== 'untrusted', host: url.host, facts: null, word, sid: null, networkProven },
  }
}

function redactedFacts(facts: FaultFacts, envelope: Envelope): FaultFacts {
  const { redact } = envelope.inspection()
  return {
    ...facts,
    code: typeof facts.code === 'string' ? keptAnswer(facts.code, redact) : facts.code,
    reason: facts.reason === null ? null : keptAnswer(facts.reason, redact),
  }
}

function answer<C extends AgoraCall>(
  { command, envelope, url }: AttemptInput<C>,
  { http, headers, word }: Extract<Exchange, { kind: 'answer' }>,
  read: ReadAnswer<C>,
  { sentAt, arrivedAt }: Timing,
): AttemptResult<C> {
  if (read.ok) {
    const ms = Math.max(0, arrivedAt - sentAt)
    return {
      ok: true,
      value: read.value,
      meta: { origin: url.origin, http, ms, clockOffset: clockOffset(headers.date, sentAt, arrivedAt) },
    }
  }
  const { code, reason, emptySid, isGateway } = read.fault
  const facts = { http, code, reason, emptySid, isGateway }
  const row: CatalogueRow = catalogueRow(command.call, facts)
  const { resourceId } = read.fault
  const isForeign = resourceId !== null && command.ids.resourceId !== undefined && resourceId !== command.ids.resourceId
  return {
    ok: false,
    outcome: {
      kind: 'answered',
      row,
      explicit: facts.code !== null && facts.code !== http,
      pauseMs: retryAfterMs(headers, arrivedAt),
    },
    fault: {
      problem: row.problem,
      retryable: row.retryable,
      host: url.host,
      facts: redactedFacts(facts, envelope),
      word,
      // A recording of another resource cannot be controlled with ours: its sid would only be refused from then on.
      sid: row.problem === 'channelUidBusy' || isForeign ? null : read.fault.sid,
      networkProven: true,
    },
  }
}

/** Makes one attempt: sends, logs, reads. Never throws. */
export async function makeAttempt<C extends AgoraCall>(
  { clock, transport, timeouts, log }: AttemptTools,
  input: AttemptInput<C>,
): Promise<AttemptResult<C>> {
  const sentAt = clock.now()
  const { openLate, leftMs } = input
  const timeoutMs = Math.min(timeouts[input.command.call], leftMs)

  function note(exchange: Exchange, read: ReadAnswer<C> | null, timing: Timing): void {
    try {
      log(logEntry(input, exchange, read, timing))
    } catch {
      // An inspector that cannot write must not cost the operator a recording.
    }
  }

  function conclude(exchange: Exchange): AttemptResult<C> {
    const timing = { sentAt, arrivedAt: clock.now() }
    if (exchange.kind === 'failed') {
      note(exchange, null, timing)
      return failure(input, exchange)
    }
    const read = readAnswer(input.command.call, exchange.http, exchange.text)
    note(exchange, read, timing)
    return answer(input, exchange, read, timing)
  }

  /** Only an answer is worth a second line: that none came has been noted. */
  function begin(): (exchange: Exchange) => void {
    const take = openLate?.()
    return (exchange) => take?.(exchange.kind === 'answer' ? conclude(exchange) : null)
  }

  const exchange = await transport.send({
    method: input.envelope.method,
    url: input.url,
    headers: input.envelope.headers,
    body: input.envelope.body,
    connectMs: Math.min(timeouts.connect, leftMs),
    timeoutMs,
    signal: input.signal,
    late: openLate === null || leftMs <= timeoutMs ? null : { forMs: leftMs - timeoutMs, begin },
    onLeft: () => {
      input.onLeft()
      input.envelope.inspection()
    },
  })
  return conclude(exchange)
}
