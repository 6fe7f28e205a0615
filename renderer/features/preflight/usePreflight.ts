import { useEffect, useRef, useState } from 'react'
import type { PreflightOrder, PreflightProgress, PreflightReport } from '../../../shared/ipc/contractPreflight.ts'
import type { Problem } from '../../../shared/problem.ts'
import { type CheckName, type CheckResult, checkNames } from '../../../shared/recording/preflight/check.ts'
import { useClient } from '../../stores/client.ts'

/** What is known of each preset so far, by its place in the orders. */
type Found = readonly Readonly<Partial<Record<CheckName, CheckResult>>>[]

/** Results are shown together, this often, ms: a thousand presets bring eight thousand of them. */
const SHOWN_EVERY_MS = 100

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

/** The same with what came in since, oldest first. */
function withResults(old: State, news: readonly PreflightProgress[]): State {
  const last = news.at(-1)
  if (last === undefined) return old
  const found = [...old.found]
  for (const { order, result } of news) if (order in found) found[order] = { ...found[order], [result.check]: result }
  return { ...old, done: last.done, total: last.total, found }
}

/** Creates the preflight of one screen. It is cancelled when the screen goes. */
export function usePreflight(): PreflightRun {
  const client = useClient()
  const [state, setState] = useState(nothing)
  const current = useRef<string | null>(null)

  useEffect(() => {
    let news: PreflightProgress[] = []
    let timer: ReturnType<typeof setTimeout> | null = null
    const show = (): void => {
      timer = null
      const fresh = news.filter(({ runId }) => runId === current.current)
      news = []
      setState((old) => withResults(old, fresh))
    }
    const end = client.onPreflight((progress) => {
      if (progress.runId !== current.current) return
      news.push(progress)
      timer ??= setTimeout(show, SHOWN_EVERY_MS)
    })
    return () => {
      end()
      if (timer !== null) clearTimeout(timer)
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
