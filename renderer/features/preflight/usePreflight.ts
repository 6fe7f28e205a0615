import { useEffect, useRef, useState } from 'react'
import type { PreflightOrder, PreflightReport } from '../../../shared/ipc/contractPreflight.ts'
import type { Problem } from '../../../shared/problem.ts'
import { type CheckName, type CheckResult, checkNames } from '../../../shared/recording/preflight/check.ts'
import { useClient } from '../../stores/client.ts'

/** What is known of each preset so far, by its place in the orders. */
type Found = readonly Readonly<Partial<Record<CheckName, CheckResult>>>[]

/** A preflight as a screen sees it. */
export interface PreflightRun {
  readonly running: boolean
  readonly done: number
  readonly total: number
  /** Results of the preset at this place, in the order of the checks; those that are still looked at are left out. */
  readonly resultsOf: (order: number) => readonly CheckResult[]
  /** The last one that ended. */
  readonly report: PreflightReport | null
  readonly problem: Problem | null
  readonly run: (orders: readonly PreflightOrder[]) => void
  readonly cancel: () => void
}

interface State {
  readonly runId: string | null
  readonly found: Found
  readonly done: number
  readonly total: number
  readonly report: PreflightReport | null
  readonly problem: Problem | null
}

const nothing: State = { runId: null, found: [], done: 0, total: 0, report: null, problem: null }

/** Results on their way, in the order in which they are shown. */
const inOrder = (found: Found[number] = {}): readonly CheckResult[] =>
  checkNames.map((check) => found[check]).filter((one) => one !== undefined)

/** Creates the preflight of one screen. It is cancelled when the screen goes. */
export function usePreflight(): PreflightRun {
  const client = useClient()
  const [state, setState] = useState(nothing)
  const current = useRef<string | null>(null)

  useEffect(() => {
    const end = client.onPreflight(({ runId, order, result, done, total }) => {
      if (runId !== current.current) return
      setState((old) => ({
        ...old,
        done,
        total,
        found: old.found.map((one, at) => (at === order ? { ...one, [result.check]: result } : one)),
      }))
    })
    return () => {
      end()
      const runId = current.current
      current.current = null
      if (runId !== null) void client.call('preflight.cancel', { runId })
    }
  }, [client])

  const run = async (orders: readonly PreflightOrder[]): Promise<void> => {
    const runId = crypto.randomUUID()
    const former = current.current
    current.current = runId
    // Nobody waits for its answers any more; its questions would only delay these.
    if (former !== null) void client.call('preflight.cancel', { runId: former })
    const total = orders.length * checkNames.length
    setState((old) => ({ ...nothing, runId, total, found: orders.map(() => ({})), report: old.report }))
    const result = await client.call('preflight.run', { runId, orders: [...orders] })
    // Another one was begun meanwhile.
    if (current.current !== runId) return
    current.current = null
    setState((old) => ({
      ...old,
      runId: null,
      report: result.ok ? result.value : null,
      problem: result.ok ? null : result.problem,
    }))
  }

  const { runId, report } = state
  return {
    running: runId !== null,
    done: state.done,
    total: state.total,
    resultsOf: (order) =>
      runId === null && report !== null ? (report.presets[order]?.results ?? []) : inOrder(state.found[order]),
    report,
    problem: state.problem,
    run: (orders) => {
      if (orders.length > 0) void run(orders)
    },
    cancel: () => {
      if (runId !== null) void client.call('preflight.cancel', { runId })
    },
  }
}
