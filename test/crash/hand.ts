import type { Page } from 'playwright-core'
import type { Envelope, MethodInput, MethodOutput } from '../../shared/ipc/contract.ts'
import type { MethodName } from '../../shared/ipc/names.ts'
import type { DeskSnapshot } from '../../shared/state/snapshot.ts'
import { ask, callMain } from '../electron/steps/bridge.ts'

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
  return {
    ask: (method, input) => callMain(page, method, input),
    must: (method, input) => ask(page, method, input),
    snapshot: () => ask(page, 'desk.snapshot', null),
  }
}
