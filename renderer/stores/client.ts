import { createContext, useContext } from 'react'
import type { DeskClient } from '../bridge/client.ts'

export const ClientContext = createContext<DeskClient | null>(null)

/** Commands to main. @throws outside the provider. */
export function useClient(): DeskClient {
  const client = useContext(ClientContext)
  if (client === null) throw new Error('The client is missing.')
  return client
}
