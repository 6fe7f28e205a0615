import { useContext, useState } from 'react'
import type { MethodInput, MethodOutput } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Result } from '../../bridge/client.ts'
import { useClient } from '../../stores/client.ts'
import { NavigationContext } from '../../stores/navigation.ts'
import { useIsOpen } from './useIsOpen.ts'

/** Commands of one form or card: whether one is under way, and what the last one ran into. */
export interface Command {
  readonly busy: boolean
  readonly problem: Problem | null
  /** `concerns`: what the window's notice says with a refusal that comes after the form or card was closed; empty: nothing. */
  readonly run: <M extends MethodName>(
    method: M,
    input: MethodInput<M>,
    concerns?: string,
  ) => Promise<Result<MethodOutput<M>>>
  readonly forgetProblem: () => void
}

/**
 * Creates them. The problem of the last command stays until the next one or until it is forgotten; where nobody would see it any more
 * because form or card was closed meanwhile, the window's notice says it.
 */
export function useCommand(): Command {
  const client = useClient()
  const navigation = useContext(NavigationContext)
  const isOpen = useIsOpen()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  return {
    busy,
    problem,
    run: async (method, input, concerns = '') => {
      setBusy(true)
      setProblem(null)
      const result = await client.call(method, input)
      setBusy(false)
      if (result.ok) return result
      setProblem(result.problem)
      if (!isOpen.current) navigation?.getState().report(result.problem, concerns)
      return result
    },
    forgetProblem: () => setProblem(null),
  }
}
