import type { SessionId } from '../../shared/ids.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { AgoraCall, Problem } from '../../shared/problem.ts'
import type { Canvas, RecordingOptions } from '../../shared/recording/preset.ts'
import type { RecordedFile } from '../../shared/recording/session.ts'

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
}

/** Channel and recorder uid of a recording: part of every body. */
export interface Recorder {
  readonly channel: string
  readonly uid: string
}

/** Everything a start body is built from. */
export interface StartInput extends Recorder {
  readonly resourceId: string
  readonly token: string | null
  readonly recording: RecordingOptions
  readonly decryptionSecret: string | null
  readonly canvas: Canvas
  readonly layout: LayoutState
  readonly storage: {
    readonly vendor: number
    readonly region: number
    readonly bucket: string
    readonly accessKey: string
    readonly secretKey: string
  }
}

export interface RunningRecording extends Recorder {
  readonly resourceId: string
  readonly sid: string
}

/**
 * Why a command has no result.
 * `certainty` says what the service did: `notSent` nothing arrived; `refused` it answered no; `unknown` it may have done it.
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
}

/** Facts of the answer that ended a command. */
export interface CallMeta {
  readonly http: number
  /** Round trip of the last attempt, ms. */
  readonly ms: number
  readonly attempts: number
  /** Server clock minus this computer's clock in ms, from the Date header; null without one. */
  readonly clockOffset: number | null
}

export type CallResult<T> =
  { readonly ok: true; readonly value: T; readonly meta: CallMeta } | { readonly ok: false; readonly fault: CallFault }

/** What query says, made uniform. `status` null: not a number the specification knows. */
export interface QueryAnswer {
  readonly status: number | null
  /** ms since 1970 on the server's clock. */
  readonly sliceStartTime: number | null
  readonly files: readonly RecordedFile[]
}

export interface StopAnswer {
  readonly uploadingStatus: 'uploaded' | 'backuped' | 'unknown'
  readonly files: readonly RecordedFile[]
}

/** The five calls. They never throw: every way it can go is in the result. Aborting ends as a fault. */
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
