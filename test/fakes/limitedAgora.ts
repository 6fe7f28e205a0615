import type { AgoraClient, CallContext, CallResult } from '../../main/agora/port.ts'
import { createRateLimiter } from '../../main/agora/rateLimiter.ts'
import type { Clock } from '../../main/clock.ts'
import type { AgoraCall } from '../../shared/problem.ts'
import { aFault } from './agora.ts'

/** As long as a command stands in line at most, ms. */
const WAIT_MS = 60_000

/** Puts the desk's real rate limiter in front of a fake service. */
export function limited(agora: AgoraClient, clock: Clock): AgoraClient {
  const limiter = createRateLimiter(clock)
  const inLine = async <T>(
    call: AgoraCall,
    context: CallContext,
    send: (context: CallContext) => Promise<CallResult<T>>,
  ): Promise<CallResult<T>> => {
    const { appId, sessionId, signal = new AbortController().signal } = context
    const permit = await limiter.take({ appId, call, sessionId, signal, waitMs: WAIT_MS })
    if (permit === null) {
      return { ok: false, fault: aFault(call, 'commandCancelled', { certainty: 'notSent', http: null }) }
    }
    const result = await send({
      ...context,
      beforeAttempt: async (attempt) => {
        await context.beforeAttempt?.(attempt)
        permit.left()
      },
    })
    permit.returned()
    return result
  }
  return {
    ...agora,
    acquire: (context, recorder) => inLine('acquire', context, (allowed) => agora.acquire(allowed, recorder)),
    start: (context, input) => inLine('start', context, (allowed) => agora.start(allowed, input)),
    query: (context, recording) => inLine('query', context, (allowed) => agora.query(allowed, recording)),
    updateLayout: (context, recording, layout) =>
      inLine('updateLayout', context, (allowed) => agora.updateLayout(allowed, recording, layout)),
    stop: (context, recording) => inLine('stop', context, (allowed) => agora.stop(allowed, recording)),
  }
}
