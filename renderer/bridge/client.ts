import type { DeskBridge } from '../../shared/ipc/bridge.ts'
import type { PreflightProgress } from '../../shared/ipc/contractPreflight.ts'
import type { MethodInput, MethodOutput } from '../../shared/ipc/contract.ts'
import type { MethodName } from '../../shared/ipc/names.ts'
import { type Problem, problem } from '../../shared/problem.ts'

/** How a command went. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem }

/** Typed commands to main. */
export interface DeskClient {
  /** Never rejects: what cannot be delivered is a problem too. Answers after the window has seen what the command changed. */
  call<M extends MethodName>(method: M, input: MethodInput<M>): Promise<Result<MethodOutput<M>>>
  /** Results of preflights, of every window's: the run id tells whose. The result ends it. */
  onPreflight(listener: (progress: PreflightProgress) => void): () => void
}

const undeliverable = (cause: unknown): Problem =>
  problem('internal', { params: { detail: cause instanceof Error ? cause.message : String(cause) }, retryable: true })

/** Wraps the bridge of the preload. `seen` resolves once the window's copy of the state has reached that revision. */
export function createClient(bridge: DeskBridge, seen: (rev: number) => Promise<void>): DeskClient {
  return {
    onPreflight: (listener) => bridge.onPreflight(listener),
    call: async (method, input) => {
      try {
        const answer = await bridge.call[method](input)
        if (!answer.ok) return { ok: false, problem: answer.problem }
        await seen(answer.rev)
        return { ok: true, value: answer.value }
      } catch (cause) {
        return { ok: false, problem: undeliverable(cause) }
      }
    },
  }
}
