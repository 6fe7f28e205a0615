import { useState } from 'react'
import type { MethodInput, MethodOutput } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Result } from '../../bridge/client.ts'
import { useClient } from '../../stores/client.ts'

/** Commands of one form or card: whether one is under way, and what the last one ran into. */
export interface Command {
  readonly busy: boolean
  readonly problem: Problem | null
  readonly run: <M extends MethodName>(method: M, input: MethodInput<M>) => Promise<Result<MethodOutput<M>>>
  readonly forgetProblem: () => void
}

/** Creates them. The problem of the last command stays until the next one or until it is forgotten. */
export function useCommand(): Command {
  const client = useClient()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    busy,
    problem,
    run: async (method, input) => {
      setBusy(true)
      setProblem(null)
      const result = await client.call(method, input)
      setBusy(false)
      if (!result.ok) setProblem(result.problem)
      return result
    },
    forgetProblem: () => setProblem(null),
  }
}
