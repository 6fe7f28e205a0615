import type {
  AgoraClient,
  CallContext,
  CallFault,
  CallResult,
  QueryAnswer,
  Recorder,
  RunningRecording,
  StartInput,
  StopAnswer,
} from '../../main/agora/port.ts'
import type { LayoutState } from '../../shared/layout/layoutState.ts'
import type { FakeClock } from './clock.ts'
import { type AgoraCall, type ProblemCode, ProblemError, problem } from '../../shared/problem.ts'

/** One request as the service saw it. `endedAt` null while it is being answered. */
export interface LedgerLine {
  readonly call: AgoraCall
  readonly at: number
  /** When it left, ms on a clock that nobody sets back. */
  readonly leftAt: number
  /** When it was answered, as `leftAt`; null until then. */
  backAt: number | null
  endedAt: number | null
  readonly appId: string
  readonly channel: string
  readonly resourceId: string | null
  readonly sid: string | null
  readonly layout: LayoutState | null
}

/** A recording inside the fake service. */
export interface FakeRecording {
  readonly channel: string
  /** Null where somebody else began it. */
  readonly uid: string | null
  readonly resourceId: string
  readonly sid: string
  readonly startedAt: number
  status: number
  running: boolean
  /** What it shows; null where that was set elsewhere. */
  layout: LayoutState | null
}

/**
 * How one request goes: a fault instead of the work, the work with a fault for an answer, a fault after which the client sends it
 * once more by itself, or as usual.
 */
export type Script = (
  line: LedgerLine,
) => CallFault | { readonly doneBut: CallFault } | { readonly againAfter: CallFault } | null

/** The client waits so long before it sends a request once more, ms. */
const AGAIN_AFTER_MS = 1_000

/** The client and the service behind it, in memory: behaves well unless a script says otherwise. */
export interface FakeAgora extends AgoraClient {
  readonly ledger: readonly LedgerLine[]
  readonly recordings: readonly FakeRecording[]
  /** What every start asked for, secrets included, oldest first. */
  readonly starts: readonly StartInput[]
  /** A recording that somebody else began. */
  add(recording: Omit<FakeRecording, 'uid'>): void
  /** Whether a second start of a channel with the same uid is refused as busy (53), or accepted. */
  refusesSecond: boolean
  /** Whether answers to query say which channel is recorded, and by which uid. */
  namesRecorder: boolean
  /** ms each request takes. */
  latency: number
  /** The next request of this call goes like this. Scripts queue up. */
  script(call: AgoraCall, ...scripts: readonly Script[]): void
  /** Every request of this call without a script goes like this, until it is set to null. */
  always(call: AgoraCall, script: Script | null): void
  /** The caller is gone: nothing is on its way any more, but what arrived is still carried out. */
  cut(): void
  /** Ends every script and rule: from now on the service behaves well. */
  heal(): void
  calls(call: AgoraCall): readonly LedgerLine[]
}

/** A fault as the client reports it. */
export function aFault(call: AgoraCall, code: ProblemCode, facts: Partial<CallFault> = {}): CallFault {
  return {
    certainty: 'refused',
    call,
    http: 400,
    code: null,
    problem: problem(code),
    attempts: 1,
    sid: null,
    networkProven: facts.http !== null,
    ...facts,
  }
}

/** Nothing arrived. */
export function unreachable(call: AgoraCall): CallFault {
  return aFault(call, 'networkUnreachable', {
    certainty: 'notSent',
    http: null,
    problem: problem('networkUnreachable', { params: { host: 'api.agora.io' }, retryable: true }),
  })
}

/** 404 `failed to find worker`. */
export function gone(call: AgoraCall): CallFault {
  return aFault(call, 'workerNotFound', { http: 404, code: 404 })
}

/** Creates the fake. New recordings go from status 0 to 4 after 2 s and to 5 after 8 s unless told otherwise. */
export function createFakeAgora({ clock }: { readonly clock: FakeClock }): FakeAgora {
  const ledger: LedgerLine[] = []
  const starts: StartInput[] = []
  const recordings: FakeRecording[] = []
  const scripts = new Map<AgoraCall, Script[]>()
  const rules = new Map<AgoraCall, Script>()
  let resources = 0

  const end = (line: LedgerLine): void => {
    line.endedAt ??= clock.now()
    line.backAt ??= clock.lived()
  }

  const wait = (ms: number, signal: AbortSignal | undefined): Promise<boolean> =>
    new Promise((resolve) => {
      if (signal?.aborted === true) {
        resolve(false)
        return
      }
      const cancel = clock.after(ms, () => resolve(true))
      signal?.addEventListener('abort', () => {
        cancel()
        resolve(false)
      })
    })

  const find = (sid: string): FakeRecording | undefined => recordings.find((recording) => recording.sid === sid)

  const statusOf = (recording: FakeRecording): number => {
    if (recording.status >= 0) return recording.status
    const age = clock.now() - recording.startedAt
    if (age >= 8_000) return 5
    return age >= 2_000 ? 4 : 2
  }

  const perform = async <T>(
    call: AgoraCall,
    context: CallContext,
    ids: {
      readonly channel: string
      readonly resourceId?: string
      readonly sid?: string
      readonly layout?: LayoutState
    },
    work: () => T | CallFault,
    number = 1,
    certainty: CallFault['certainty'] = 'notSent',
  ): Promise<CallResult<T>> => {
    try {
      await context.beforeAttempt?.({ call, number, certainty })
    } catch (error) {
      const because =
        error instanceof ProblemError ? error.problem : problem('internal', { params: { detail: 'fake' } })
      return { ok: false, fault: { ...aFault(call, because.code), problem: because, certainty, http: null } }
    }
    const line: LedgerLine = {
      call,
      at: clock.now(),
      leftAt: clock.lived(),
      backAt: null,
      endedAt: null,
      appId: context.appId,
      channel: ids.channel,
      resourceId: ids.resourceId ?? null,
      sid: ids.sid ?? null,
      layout: ids.layout ?? null,
    }
    ledger.push(line)
    const scripted = (scripts.get(call)?.shift() ?? rules.get(call))?.(line) ?? null
    const done = await wait(api.latency, context.signal)
    end(line)
    if (!done) return { ok: false, fault: aFault(call, 'commandCancelled', { certainty: 'unknown', http: null }) }
    if (isFault(scripted)) return { ok: false, fault: scripted }
    if (scripted !== null && 'againAfter' in scripted) {
      await wait(AGAIN_AFTER_MS, context.signal)
      return perform(call, context, ids, work, number + 1, scripted.againAfter.certainty)
    }
    const outcome = work()
    if (scripted !== null) return { ok: false, fault: scripted.doneBut }
    if (isFault(outcome)) return { ok: false, fault: outcome }
    return {
      ok: true,
      value: outcome,
      meta: { origin: 'https://api.agora.io', http: 200, ms: api.latency, attempts: number, clockOffset: 0 },
    }
  }

  const api: FakeAgora = {
    ledger,
    starts,
    recordings,
    refusesSecond: false,
    namesRecorder: false,
    latency: 20,
    add: (recording) => recordings.push({ uid: null, ...recording }),
    script: (call, ...more) => {
      scripts.set(call, [...(scripts.get(call) ?? []), ...more])
    },
    always: (call, script) => {
      if (script === null) rules.delete(call)
      else rules.set(call, script)
    },
    cut: () => {
      for (const line of ledger) end(line)
    },
    heal: () => {
      scripts.clear()
      rules.clear()
      api.latency = 20
    },
    calls: (call) => ledger.filter((line) => line.call === call),

    acquire: (context, { channel }: Recorder) =>
      perform('acquire', context, { channel }, () => ({ resourceId: `resource-${++resources}` })),
    start: (context, input: StartInput) => {
      const { channel, uid, resourceId, layout } = input
      starts.push(input)
      return perform('start', context, { channel, resourceId }, () => {
        if (recordings.some((recording) => recording.resourceId === resourceId)) return aFault('start', 'resourceUsed')
        const isBusy = recordings.some((one) => one.running && one.channel === channel && one.uid === uid)
        if (api.refusesSecond && isBusy) return aFault('start', 'channelUidBusy', { code: 53 })
        const sid = `sid-of-${resourceId}`
        recordings.push({ channel, uid, resourceId, sid, startedAt: clock.now(), status: -1, running: true, layout })
        return { sid, resourceId }
      })
    },
    query: (context, { channel, resourceId, sid }: RunningRecording) =>
      perform<QueryAnswer>('query', context, { channel, resourceId, sid }, () => {
        const recording = find(sid)
        if (recording?.running !== true) return gone('query')
        const status = statusOf(recording)
        const begun = status >= 4 ? recording.startedAt + 2_000 : null
        return {
          status,
          sliceStartTime: begun,
          files: [],
          channel: api.namesRecorder ? recording.channel : null,
          uid: api.namesRecorder ? recording.uid : null,
        }
      }),
    updateLayout: (context, { channel, resourceId, sid }, layout) =>
      perform('updateLayout', context, { channel, resourceId, sid, layout }, () => {
        const recording = find(sid)
        if (recording?.running !== true) return gone('updateLayout')
        recording.layout = layout
        return null
      }),
    stop: (context, { channel, resourceId, sid }) =>
      perform<StopAnswer>('stop', context, { channel, resourceId, sid }, () => {
        const recording = find(sid)
        if (recording?.running !== true) return gone('stop')
        recording.running = false
        return {
          uploadingStatus: 'uploaded',
          files: [
            {
              name: `${sid}_httpClient463224.m3u8`,
              trackType: null,
              uid: null,
              isPlayable: null,
              sliceStartTime: null,
            },
          ],
        }
      }),
    warm: () => undefined,
    requestsPerSecond: () => 0,
    close: () => Promise.resolve(),
  }
  return api
}

function isFault(outcome: unknown): outcome is CallFault {
  return typeof outcome === 'object' && outcome !== null && 'certainty' in outcome
}
