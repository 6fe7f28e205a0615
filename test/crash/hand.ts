import type { Page } from 'playwright-core'
import type { DeskBridge } from '../../shared/ipc/bridge.ts'
import type { Envelope, MethodInput, MethodOutput } from '../../shared/ipc/contract.ts'
import type { MethodName } from '../../shared/ipc/names.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'

/** A hand on the desk: what a window can do, through the real preload and the real IPC. */
export interface Hand {
  /** The answer as the window gets it. Rejects when the desk dies before it has answered. */
  ask<M extends MethodName>(method: M, input: MethodInput<M>): Promise<Envelope<MethodOutput<M>>>
  /** As ask, for what must work. @throws Error with the code of the problem */
  must<M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>>
  snapshot(): Promise<DeskSnapshot>
}

/** Puts a hand on the window. */
export function handOn(page: Page): Hand {
  const ask = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<Envelope<MethodOutput<M>>> => {
    const answer = await page.evaluate(
      ([name, given]) => {
        const { recordingDesk } = window as unknown as { readonly recordingDesk: DeskBridge }
        const calls = recordingDesk.call as unknown as Record<string, (input: unknown) => Promise<unknown>>
        return calls[name as string]?.(given)
      },
      [method, input] as const,
    )
    return answer as Envelope<MethodOutput<M>>
  }
  const must = async <M extends MethodName>(method: M, input: MethodInput<M>): Promise<MethodOutput<M>> => {
    const answer = await ask(method, input)
    if (!answer.ok) throw new Error(`${method} was refused: ${JSON.stringify(answer.problem)}`)
    return answer.value
  }
  return { ask, must, snapshot: () => must('desk.snapshot', null) }
}
