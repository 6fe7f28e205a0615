import type { QueryAnswer, StopAnswer } from '../../shared/agora/answers.ts'
import type { Recorder, RunningRecording, StartInput } from '../../shared/agora/requestInputs.ts'
import type { SessionId } from '../../shared/ids.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { AgoraCall, Problem } from '../../shared/problem.ts'

export type { QueryAnswer, Recorder, RunningRecording, StartInput, StopAnswer }

/** Who asks, and where. `hosts` are base URLs in order of preference. The certificate lives only as long as the call. */
export interface CallContext {
  readonly appId: string
  readonly customerId: string
  readonly certificate: string
  readonly hosts: readonly string[]
  readonly sessionId: SessionId | null
  readonly signal?: AbortSignal
  /** Called before every attempt leaves; the attempt waits for it. Throwing prevents the attempt. */
  readonly beforeAttempt?: (attempt: Attempt) => void | Promise<void>
}

export interface Attempt {
  readonly call: AgoraCall
  /** From 1. */
  readonly number: number
  /** What the attempts before it did, as far as anybody knows; `notSent` where there was none. */
  readonly certainty: 'notSent' | 'refused' | 'unknown'
}

/**
 * Why a command has no result.
 * `certainty` says what the service did: `notSent` nothing arrived; `refused` it answered no; `unknown` it may have done it.
 * A start stays `unknown` when an earlier attempt of the same command may have arrived, even if a later one was refused:
 * then nobody may acquire again without the operator's word. `catalogueRow` (shared/agora/catalogue) tells the consequence.
 */
export interface CallFault {
  readonly certainty: 'notSent' | 'refused' | 'unknown'
  readonly call: AgoraCall
  readonly http: number | null
  /** The service's own code: a number, or a word such as `invalid appid`. */
  readonly code: number | string | null
  /** Words for the operator. Its `code` names the catalogue row. */
  readonly problem: Problem
  readonly attempts: number
  /** A sid that came with an error body, if any. */
  readonly sid: string | null
  /** Whether any attempt met somebody, even one who only refused the connection: then this computer has a network. */
  readonly networkProven: boolean
}

/** Facts of the answer that ended a command. */
export interface CallMeta {
  /** Who answered: the origin of the address that was asked, such as `https://api.agora.io`. */
  readonly origin: string
  readonly http: number
  /** Round trip of the last attempt, ms. */
  readonly ms: number
  readonly attempts: number
  /** Server clock minus this computer's clock in ms, from the Date header; null without one. */
  readonly clockOffset: number | null
}

export type CallResult<T> =
  { readonly ok: true; readonly value: T; readonly meta: CallMeta } | { readonly ok: false; readonly fault: CallFault }

/**
 * The five calls. They never throw: every way it can go is in the result. Aborting ends as a fault.
 *
 * Repeated inside one call, each time with the same ids and body (the waits are the tables of `shared/agora/retry`):
 * a host that cannot be reached (the other host; 1, 3, 6 s, query once) · a kept-alive connection that turns out to be
 * dead (once, at once) · 429 (after the pause it names; query not) · 50x that says nothing was done (3, 6, 9 s; query not)
 * · no usable answer, 65, 62, 504 (3, 6 s; query and stop not). Everything is over by the deadline of the command.
 *
 * Left to the caller: the 404 ladder, acquiring again (433, 432, 1001, 1005), an alternate uid, query after a stop of
 * unknown outcome, and asking again after a failed query. A start never acquires by itself.
 */
export interface AgoraClient {
  acquire(context: CallContext, recorder: Recorder): Promise<CallResult<{ readonly resourceId: string }>>
  start(
    context: CallContext,
    input: StartInput,
  ): Promise<CallResult<{ readonly sid: string; readonly resourceId: string }>>
  query(context: CallContext, recording: RunningRecording): Promise<CallResult<QueryAnswer>>
  updateLayout(context: CallContext, recording: RunningRecording, layout: LayoutState): Promise<CallResult<null>>
  stop(context: CallContext, recording: RunningRecording): Promise<CallResult<StopAnswer>>
  /** Opens connections to the hosts ahead of time, without a request. Never throws. */
  warm(hosts: readonly string[]): void
  /** Requests sent per second over the last ten seconds. */
  requestsPerSecond(): number
  close(): Promise<void>
}
