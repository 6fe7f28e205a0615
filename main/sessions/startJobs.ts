import type { SessionId } from '../../shared/ids.ts'
import type { Session } from '../../shared/recording/session.ts'
import { type Gate, createGate } from './gate.ts'

/** Pairs of acquire and start at a time for one App ID: more would only wait in the rate limiter, and a reserved resource ages. */
const PAIRS_AT_ONCE = 40

interface StartJobsDeps {
  /** A defect ended the work of this session. */
  readonly broken: (id: SessionId, error: unknown) => void
}

/** What is on its way to begin recordings: one piece of work per session, and its end when the desk closes. */
export interface StartJobs {
  /** Does the work when there is room for it, and keeps it in mind. */
  readonly follow: (session: Session, work: () => Promise<void>) => void
  /** Calls off what has not been sent of this session's work; null where there is none. */
  readonly signalOf: (id: SessionId) => AbortSignal | null
  readonly cancel: (id: SessionId) => void
  readonly isBusy: (id: SessionId) => boolean
  /** Whether the desk is closing: nothing new may leave. */
  readonly isClosing: () => boolean
  /** Resolves when the work of this session is over. */
  readonly over: (id: SessionId) => Promise<void>
  /** Calls off everything that has not been sent. */
  readonly close: () => void
  /** Resolves when nothing is on its way any more. */
  readonly settled: () => Promise<void>
}

/** Creates the list, empty. */
export function createStartJobs({ broken }: StartJobsDeps): StartJobs {
  const running = new Map<SessionId, Promise<void>>()
  /** A start that was sent is never called off. */
  const aborts = new Map<SessionId, AbortController>()
  /** By App ID, as the service's limits: a hanging account holds up no other. */
  const gates = new Map<string, Gate>()
  let closing = false

  const gateOf = (appId: string): Gate => {
    const gate = gates.get(appId) ?? createGate(PAIRS_AT_ONCE)
    gates.set(appId, gate)
    return gate
  }

  return {
    follow: ({ id, appId }, work) => {
      const abort = new AbortController()
      if (closing) abort.abort()
      aborts.set(id, abort)
      const job = gateOf(appId)
        .through(work, abort.signal)
        .catch((error: unknown) => broken(id, error))
        .finally(() => {
          running.delete(id)
          aborts.delete(id)
        })
      running.set(id, job)
    },
    signalOf: (id) => aborts.get(id)?.signal ?? null,
    cancel: (id) => aborts.get(id)?.abort(),
    isBusy: (id) => running.has(id),
    isClosing: () => closing,
    over: async (id) => running.get(id),
    close: () => {
      closing = true
      for (const abort of aborts.values()) abort.abort()
    },
    settled: async () => {
      await Promise.all(running.values())
    },
  }
}
