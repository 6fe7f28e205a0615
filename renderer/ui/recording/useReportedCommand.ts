import { useState } from 'react'
import type { MethodInput, MethodOutput } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Result } from '../../bridge/client.ts'
import { useClient } from '../../stores/client.ts'
import { useNavigation } from '../../stores/navigation.ts'

/** A command of one control: whether it is under way. What it runs into is reported in the window's notice. */
export interface ReportedCommand<M extends MethodName> {
  readonly busy: boolean
  /** null: one is under way already, nothing was sent. */
  readonly run: (input: MethodInput<M>) => Promise<Result<MethodOutput<M>> | null>
}

/** Binds one method of main to a control that has no place of its own for a refusal; where there is one, see `useCommand` of forms. */
export function useReportedCommand<M extends MethodName>(method: M): ReportedCommand<M> {
  const client = useClient()
  const { report } = useNavigation()
  const [busy, setBusy] = useState(false)
  return {
    busy,
    run: async (input) => {
      if (busy) return null
      setBusy(true)
      const result = await client.call(method, input)
      setBusy(false)
      if (!result.ok) report(result.problem)
      return result
    },
  }
}
