import { useState } from 'react'
import type { MethodInput, MethodOutput } from '../../../shared/ipc/contract.ts'
import type { MethodName } from '../../../shared/ipc/names.ts'
import type { Result } from '../../bridge/client.ts'
import { useClient } from '../../stores/client.ts'
import { useNavigation } from '../../stores/navigation.ts'

/** A command with a memory of being under way; a refusal is shown in the window's notice. */
export interface Command<M extends MethodName> {
  readonly busy: boolean
  /** null: one is under way already, nothing was sent. */
  readonly run: (input: MethodInput<M>) => Promise<Result<MethodOutput<M>> | null>
}

/** Binds one method of main to a control. */
export function useCommand<M extends MethodName>(method: M): Command<M> {
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
