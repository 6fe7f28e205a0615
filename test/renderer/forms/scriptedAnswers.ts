import type { DeskBridge } from '../../../shared/ipc/bridge.ts'
import type { Envelope } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Change } from '../../../shared/state/snapshot.ts'

/** What main does with one call: its answer, and what it tells the windows first. */
export interface ScriptedAnswer {
  readonly answer: Envelope<unknown>
  readonly changes?: readonly Change[]
}

/** Answers by method, used up in order; then the fake's harmless default. */
export type Script = Partial<Record<MethodName, readonly ScriptedAnswer[]>>

/** Wraps the fake bridge. It runs in the page and is sent there as text, so it may use nothing from outside itself. */
export function installScript(script: Script): void {
  const { recordingDesk, pushChange } = window as unknown as {
    recordingDesk: DeskBridge
    pushChange: (change: Change) => void
  }
  const left = new Map(Object.entries(script).map(([method, answers]) => [method, [...answers]]))
  const call = new Proxy(recordingDesk.call, {
    get: (calls, method: MethodName) => async (input: never) => {
      const usual = await (calls[method] as (value: never) => Promise<Envelope<unknown>>)(input)
      const next = left.get(method)?.shift()
      if (next === undefined) return usual
      for (const change of next.changes ?? []) {
        window.deskPuts.push({ after: window.deskCalls.length, change })
        pushChange(change)
      }
      return next.answer
    },
  })
  Object.assign(window, { recordingDesk: { ...recordingDesk, call } })
}
