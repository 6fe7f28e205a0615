import { useCallback, useEffect, useState } from 'react'
import type { MethodInput } from '../../../shared/ipc/contract.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { RehearsalStage } from '../../../shared/rehearsalStage.ts'
import { useClient } from '../../stores/client.ts'

/** Commands that direct the rehearsal; each answers with how it is afterwards. */
export type StageCommand =
  'rehearsal.person' | 'rehearsal.clock' | 'rehearsal.drill' | 'rehearsal.endDrills' | 'rehearsal.reset'

/** Directs the rehearsal. Resolves to whether it was done. */
export type Direct = <M extends StageCommand>(method: M, input: MethodInput<M>) => Promise<boolean>

/** How often the panel looks, ms. */
const EVERY_MS = 1000

/** The rehearsal as it is, looked at every second while it is shown, and how it is directed. */
export function useStage(): {
  readonly stage: RehearsalStage | null
  readonly problem: Problem | null
  readonly direct: Direct
  readonly begin: () => void
} {
  const client = useClient()
  const [stage, setStage] = useState<RehearsalStage | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const look = useCallback(async () => {
    const result = await client.call('rehearsal.stage', null)
    if (result.ok) setStage(result.value)
  }, [client])

  useEffect(() => {
    // The first look as well comes from the timer, so that nothing is set while the panel is being put up.
    const first = setTimeout(() => void look(), 0)
    const timer = setInterval(() => void look(), EVERY_MS)
    return () => {
      clearTimeout(first)
      clearInterval(timer)
    }
  }, [look])

  return {
    stage,
    problem,
    direct: async (method, input) => {
      const result = await client.call(method, input)
      setProblem(result.ok ? null : result.problem)
      if (result.ok) setStage(result.value)
      return result.ok
    },
    begin: () =>
      void client.call('rehearsal.begin', null).then((result) => {
        setProblem(result.ok ? null : result.problem)
        return look()
      }),
  }
}
