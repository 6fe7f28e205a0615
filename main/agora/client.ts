import { acquireBody, startBody, stopBody, updateLayoutBody } from '../../shared/agora/requests.ts'
import { commandDeadlines } from '../../shared/agora/retry.ts'
import type { Successes } from '../../shared/agora/responses.ts'
import type { AgoraCall } from '../../shared/problem.ts'
import type { Clock } from '../clock.ts'
import { defaultTimeouts, type RequestLog, type Timeouts } from './attempt.ts'
import { type CommandTools, runCommand } from './command.ts'
import { createConnections } from './connections.ts'
import type { Command } from './envelope.ts'
import { createHostMemory, hostFault } from './hosts.ts'
import type { AgoraClient, CallContext, CallResult } from './port.ts'
import type { ProxyFor } from './proxy.ts'
import { createRateLimiter } from './rateLimiter.ts'
import { type Reached, reaches } from './reaches.ts'
import { createTransport } from './transport.ts'

/** What the client needs from outside. */
export interface AgoraClientDeps {
  readonly clock: Clock
  /** 0 ≤ x < 1. */
  readonly random: () => number
  /** Takes every attempt for the inspector: redacted and capped. What it throws is ignored. */
  readonly log: RequestLog
  readonly proxyFor: ProxyFor
  /** Root certificates beside those of the operating system, PEM. */
  readonly extraCa: readonly string[]
  /** ms per attempt; the service's own where left out. */
  readonly timeouts?: Timeouts
  /** ms per command with all its attempts; the desk's own where left out. */
  readonly deadlines?: Readonly<Record<AgoraCall, number>>
}

/** The client as whoever watches the network sees it. */
export interface NetworkClient extends AgoraClient {
  /** The network may have changed: connections that nobody uses are closed, and `extraCa` counts from now on. Never throws. */
  renew(extraCa: readonly string[]): void
  /** The best that is found at one of these hosts, asked without credentials. Never throws. */
  reaches(hosts: readonly string[]): Promise<Reached>
}

/** Creates the client of the recording API. Secrets pass through and are kept nowhere. */
export function createAgoraClient(deps: AgoraClientDeps): NetworkClient {
  const connections = createConnections(deps.proxyFor, deps.extraCa)
  const limiter = createRateLimiter(deps.clock)
  const running = new Set<AbortController>()
  let closed = false

  const tools: CommandTools = {
    clock: deps.clock,
    random: deps.random,
    log: deps.log,
    timeouts: deps.timeouts ?? defaultTimeouts,
    deadlines: deps.deadlines ?? commandDeadlines,
    transport: createTransport(deps.clock, connections),
    limiter,
    hosts: createHostMemory(deps.clock),
  }

  async function run<C extends AgoraCall>(
    context: CallContext,
    command: Command<C>,
  ): Promise<CallResult<Successes[C]>> {
    const controller = new AbortController()
    const cancel = (): void => controller.abort()
    if (closed || context.signal?.aborted === true) cancel()
    context.signal?.addEventListener('abort', cancel, { once: true })
    running.add(controller)
    try {
      return await runCommand(tools, context, command, controller.signal)
    } finally {
      running.delete(controller)
      context.signal?.removeEventListener('abort', cancel)
    }
  }

  return {
    acquire: (context, recorder) =>
      run(context, { call: 'acquire', ids: { appId: context.appId }, body: acquireBody(recorder), secrets: [] }),
    start: async (context, input) => {
      const { resourceId, token, decryptionSecret, storage } = input
      const result = await run(context, {
        call: 'start',
        ids: { appId: context.appId, resourceId },
        body: startBody(input),
        secrets: [token ?? '', decryptionSecret ?? '', storage.accessKey, storage.secretKey],
      })
      // The id that was asked with is the one that counts from here on, whatever an answer repeats.
      return result.ok ? { ...result, value: { ...result.value, resourceId } } : result
    },
    query: (context, { resourceId, sid }) =>
      run(context, { call: 'query', ids: { appId: context.appId, resourceId, sid }, body: null, secrets: [] }),
    updateLayout: (context, recording, layout) =>
      run(context, {
        call: 'updateLayout',
        ids: { appId: context.appId, resourceId: recording.resourceId, sid: recording.sid },
        body: updateLayoutBody(recording, layout),
        secrets: [],
      }),
    stop: (context, recording) =>
      run(context, {
        call: 'stop',
        ids: { appId: context.appId, resourceId: recording.resourceId, sid: recording.sid },
        body: stopBody(recording),
        secrets: [],
      }),
    warm: (hosts) => {
      for (const host of hosts) {
        if (!closed && hostFault(host) === null) connections.warm(new URL(host))
      }
    },
    renew: (extraCa) => connections.renew(extraCa),
    reaches: async (hosts) => {
      const safe = closed ? [] : hosts.filter((host) => hostFault(host) === null)
      const found = await Promise.all(safe.map((host) => reaches(connections, new URL(host))))
      return (['answers', 'refuses'] as const).find((one) => found.includes(one)) ?? 'silent'
    },
    requestsPerSecond: () => limiter.requestsPerSecond(),
    close: () => {
      closed = true
      for (const controller of running) controller.abort()
      connections.close()
      return Promise.resolve()
    },
  }
}
