import { useEffect, useState } from 'react'
import type { MethodOutput } from '../../../../shared/ipc/contract.ts'
import { useClient } from '../../../stores/client.ts'

/** What the desk's items are called in the keychain, and whether it knows of all of them. */
export type Items = MethodOutput<'secrets.items'>

/** Asked once; null until it is answered. */
export function useKeychainItems(): Items | null {
  const client = useClient()
  const [items, setItems] = useState<Items | null>(null)
  useEffect(() => {
    let wanted = true
    void client.call('secrets.items', null).then((result) => {
      if (wanted && result.ok) setItems(result.value)
    })
    return () => {
      wanted = false
    }
  }, [client])
  return items
}
