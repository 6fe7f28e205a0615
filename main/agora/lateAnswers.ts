import type { Successes } from '../../shared/agora/responses.ts'
import type { AgoraCall } from '../../shared/problem.ts'
import type { AttemptResult } from './attempt.ts'
import type { CallResult } from './port.ts'

type Success<C extends AgoraCall> = Extract<CallResult<Successes[C]>, { ok: true }>

/**
 * Answers to attempts that a command no longer waited for. The sid of a start is given once: when it comes late it is still
 * the only handle to a recording that runs.
 */
export interface LateAnswers<C extends AgoraCall> {
  /** Aborted with the command, and as soon as a late success makes further attempts pointless. */
  readonly signal: AbortSignal
  /** One attempt more is still open. The result takes what became of it. `number`: of the attempt, from 1. */
  open(number: number): (result: AttemptResult<C> | null) => void
  /** The success that came late, if one did. */
  success(): Success<C> | null
  /** The sid that came late beside an error, if one did: it may be the only handle to what an earlier attempt started. */
  sid(): string | null
  /** Resolves when one has come, or none can come any more. */
  settled(): Promise<void>
  /** Ends whatever is still open. */
  close(): void
}

/** Creates it for one command, which `signal` may abort. */
export function createLateAnswers<C extends AgoraCall>(signal: AbortSignal): LateAnswers<C> {
  const over = new AbortController()
  let waiting = 0
  let found: Success<C> | null = null
  let sid: string | null = null
  let wake: (() => void) | null = null

  return {
    signal: AbortSignal.any([signal, over.signal]),
    open: (number) => {
      waiting += 1
      return (result) => {
        waiting -= 1
        if (found === null && result?.ok === true) {
          found = { ok: true, value: result.value, meta: { ...result.meta, attempts: number } }
          over.abort()
        }
        if (result?.ok === false) sid = result.fault.sid ?? sid
        if (found !== null || waiting === 0) wake?.()
      }
    },
    success: () => found,
    sid: () => sid,
    settled: () =>
      new Promise((resolve) => {
        if (found !== null || waiting === 0) resolve()
        else wake = resolve
      }),
    close: () => {
      if (waiting > 0) over.abort()
    },
  }
}
