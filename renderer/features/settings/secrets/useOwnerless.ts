import { useCallback, useEffect, useState } from 'react'
import type { OwnerlessSecret } from '../../../../shared/ownerlessSecret.ts'
import type { Problem } from '../../../../shared/problem.ts'
import { useClient } from '../../../stores/client.ts'
import { useDesk } from '../../../stores/desk.ts'

interface Ownerless {
  readonly secrets: readonly OwnerlessSecret[]
  /** Why they are not known. */
  readonly problem: Problem | null
  readonly ask: () => void
}

/** What the keychain holds for records that no screen shows; asked anew whenever the keychain or the records change. */
export function useOwnerless(): Ownerless {
  const client = useClient()
  const [found, setFound] = useState<Omit<Ownerless, 'ask'>>({ secrets: [], problem: null })
  const keychain = useDesk((desk) => desk.health.keychain.state)
  const accounts = useDesk((desk) => desk.accounts)
  const storageProfiles = useDesk((desk) => desk.storageProfiles)
  const presets = useDesk((desk) => desk.presets)

  const [asked, setAsked] = useState(0)
  useEffect(() => {
    let wanted = true
    void client.call('secrets.ownerless', null).then((result) => {
      if (!wanted) return
      if (result.ok) setFound({ secrets: result.value, problem: null })
      else setFound(({ secrets }) => ({ secrets, problem: result.problem }))
    })
    return () => {
      wanted = false
    }
  }, [client, asked, keychain, accounts, storageProfiles, presets])

  const ask = useCallback(() => setAsked((count) => count + 1), [])
  return { ...found, ask }
}
